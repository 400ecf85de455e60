"""R11: byte order mark, protocol, document, UTF-8, then a guess; what comes out is always valid UTF-8."""

from __future__ import annotations

import pytest
from carriers import AFTER, BEFORE, KEPT
from inputs import FORMATS
from outcomes import DAY, exported

from briefing.model import Article, Fetched
from briefing.reading import read

WORDS = f"{BEFORE} Świątek, Müller, Ōe."
BODY = f"{WORDS}\n\n{AFTER}\n"
MARKED = ("utf-8-sig", "utf-16", "utf-32")
NAMED = {"iso-8859-2": "Świątek", "windows-1257": "Müller", "utf-8": "Ōe", "gb18030": "Ōe", "utf-16": "Ōe"}
ENCODED = ("text", "markdown", "html", "mail")


def opened(form: str, content: bytes, charset: str | None = None) -> Article:
    kind = FORMATS[form].media_type
    return read(Fetched(location="x", content=content, media_type=kind, charset=charset), as_of=DAY)


def document(form: str, codec: str) -> bytes:
    """The words in `codec`, and its name where the format has a place for it."""
    if form == "html":
        name = "utf-8" if codec == "utf-8-sig" else codec
        page = f"<!doctype html><html><head><meta charset={name}></head><body><article><p>{WORDS}</p><p>{AFTER}</p></article>"
        return page.encode(codec, "replace")
    if form == "mail":
        return f"Content-Type: text/plain; charset={codec}\n\n".encode() + BODY.encode(codec, "replace")
    return BODY.encode(codec, "replace")


@pytest.mark.parametrize("codec", MARKED)
@pytest.mark.parametrize("form", ENCODED)
def test_r11_a_byte_order_mark_is_believed(form: str, codec: str) -> None:
    assert "Świątek, Müller, Ōe" in opened(form, document(form, codec)).text


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_r11_a_byte_order_mark_comes_before_the_protocol(codec: str) -> None:
    words = "港口星期一开放。市长说，工程用了四年。" * 9
    assert opened("text", f"\ufeff{words}".encode(codec), charset="gb18030").text == words


@pytest.mark.parametrize(("codec", "word"), NAMED.items())
@pytest.mark.parametrize("form", ENCODED)
def test_r11_a_name_is_believed(form: str, codec: str, word: str) -> None:
    article = opened(form, document(form, codec), charset=None if form == "mail" else codec)
    assert word in article.text


@pytest.mark.parametrize("codec", ["rot13", "hex", "utf-7", "unicode_escape", "idna", "klingon", "\x1b]0;x\x07", ""])
@pytest.mark.parametrize("form", ENCODED)
def test_r11_only_names_of_the_list_are_believed(form: str, codec: str) -> None:
    content = document(form, "utf-8").replace(b"charset=utf-8", b"charset=" + codec.encode())
    assert all(words in " ".join(opened(form, content, charset=codec).text.split()) for words in KEPT)


@pytest.mark.parametrize("form", ENCODED)
def test_r11_what_comes_out_is_utf_8(form: str) -> None:
    for _, text in exported(form, "json"):
        assert text.encode("utf-8").decode("utf-8") == text
