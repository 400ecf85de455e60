from __future__ import annotations

import datetime as dt
import hashlib
import json
import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Article, Block, Dateline, Fetched
from briefing.reading import READERS, read
from briefing.reading.assemble import assemble, join
from briefing.reading.decoding import decode
from briefing.reading.parts import Part, Parts
from briefing.reading.sniffing import sniff
from briefing.reading.title import LONGEST, choose_title, first_sentence

DAY = dt.date(2026, 11, 22)


def article(content: str | bytes, media_type: str | None = "text/plain", **rest: str) -> Article:
    raw = content if isinstance(content, bytes) else content.encode()
    return read(
        Fetched(**{"location": "a.txt", "path": "a.txt", **rest}, content=raw, media_type=media_type), as_of=DAY
    )


def assembled(*blocks: Part, **rest: object) -> Article:
    fetched = Fetched(location="a.txt", content=b"", path="a.txt")
    parts = Parts(blocks=blocks, **rest)  # type: ignore[arg-type]  # fields of Parts, as a test names them
    return assemble(parts, fetched, name="a.txt", media_type="text/plain", as_of=DAY)


# --- assembly


def test_blocks_are_joined_and_found_again() -> None:
    found = assembled(
        Part("paragraph", 0, " Rain\nfell. "), Part("item", 1, "\x1b[0m"), Part("heading", 2, "After\u202e noon")
    )
    assert found.text == "Rain fell.\n\nAfter noon"
    assert found.blocks == (Block(start=0, end=10, kind="paragraph"), Block(start=12, end=22, kind="heading", level=2))
    assert found.sha256 == hashlib.sha256(found.text.encode()).hexdigest()
    assert found.id == found.sha256[:16]


@given(st.lists(st.text(max_size=20), max_size=8))
@settings(deadline=None, max_examples=100)
def test_every_block_is_a_line_of_the_text_and_nothing_lies_between(texts: list[str]) -> None:
    text, blocks = join(Part("paragraph", 0, one) for one in texts)
    assert "\n\n".join(text[block.start : block.end] for block in blocks) == text
    assert all("\n" not in text[block.start : block.end] for block in blocks)


def test_the_id_is_that_of_the_address_where_there_is_one() -> None:
    first = assembled(Part("paragraph", 0, "Rain fell."), url="https://example.org/rain")
    second = assembled(Part("paragraph", 0, "Rain fell again."), url="https://example.org/rain")
    assert first.id == second.id
    assert first.sha256 != second.sha256
    assert len(first.id) == 16


def test_words_and_minutes() -> None:
    assert (
        assembled(Part("paragraph", 0, "one two")).words,
        assembled(Part("paragraph", 0, "one two")).reading_minutes,
    ) == (2, 1)
    assert assembled(Part("paragraph", 0, "word " * 952)).reading_minutes == 4


def test_every_field_is_washed() -> None:
    found = assembled(
        Part("paragraph", 0, "Rain."),
        title="A\x1b]0;x\x07\nB",
        byline=("\u202eAna", "Ana", " "),
        outlet="P\x00ost",
        notices=("a\rb",),
    )
    assert (found.title, found.byline, found.outlet, found.notices) == ("A B", ("Ana",), "Post", ("a b",))


def test_the_agency_of_the_dateline_is_the_outlet_where_none_is_given() -> None:
    body = Part("paragraph", 0, "OSLO, March 31 (Reuters) – Rain fell on Monday, the mayor said.")
    assert assembled(body).outlet == "Reuters"
    assert assembled(body, outlet="Post").outlet == "Post"
    assert assembled(body).title == "Rain fell on Monday, the mayor said."


def test_the_day_of_the_metadata_keeps_its_origin() -> None:
    found = assembled(Part("paragraph", 0, "Rain."), published="2025-03-31")
    assert (found.published, found.published_origin) == ("2025-03-31", "metadata")
    found = assembled(Part("paragraph", 0, "Rain."), published="2025-03-31", published_origin="text")
    assert found.published_origin == "text"


def test_a_path_that_cannot_be_written_is_washed_and_others_stay() -> None:
    assert article("Rain.", path="two  words.txt").path == "two  words.txt"
    assert article("Rain.", path="a\udcff\x1b[1m\n.txt").path == "a\ufffd .txt"


# --- titles


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Rain fell. Nobody came.", "Rain fell."),
        ("The U.S. Senate met. It left.", "The U.S. Senate met."),
        ("Gen. A. Kamara spoke on Dec. 5 in St. Amrey. He left.", "Gen. A. Kamara spoke on Dec. 5 in St. Amrey."),
        ("It cost 2.5 million. So what?", "It cost 2.5 million."),
        ("“Go!” She went.", "“Go!”"),
        ("No stop at all", "No stop at all"),
        ("雨が降った。誰も来なかった。", "雨が降った。"),
    ],
)
def test_the_first_sentence(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_a_title_from_the_text_is_bounded() -> None:
    title, origin = choose_title(None, "word " * 100, (), None, None)
    assert origin == "first-sentence"
    assert len(title) <= LONGEST
    assert title.endswith("word…")


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("12.", "/x/ferry_strike-2025.txt", ("ferry strike 2025", "file-name")),
        ("12.", None, ("12.", "first-sentence")),
        ("“…”", "/x/---.txt", ("---.txt", "file-name")),
    ],
)
def test_a_file_without_words_is_called_by_its_name(text: str, path: str | None, expected: tuple[str, str]) -> None:
    assert choose_title(None, text, (Block(start=0, end=len(text), kind="paragraph"),), None, path) == expected


def test_a_heading_is_no_first_sentence_and_a_dateline_no_part_of_it() -> None:
    text = "Ports\n\nOSLO – Rain fell."
    blocks = (Block(start=0, end=5, kind="heading", level=2), Block(start=7, end=24, kind="paragraph"))
    assert choose_title(None, text, blocks, None, None)[0] == "OSLO – Rain fell."
    assert choose_title(None, text, blocks, Dateline(start=7, end=13, text="OSLO –"), None)[0] == "Rain fell."


# --- the façade


@pytest.mark.parametrize("media_type", READERS)
def test_every_row_of_the_table_reads(media_type: str) -> None:
    found = article("<p>Rain fell on the city and nobody came out of the house.</p>", media_type)
    assert "Rain fell" in found.text
    assert found.media_type == media_type


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("<!DOCTYPE html><p>x", "text/html"),
        ("\ufeff\n<?xml version='1.0'?>\n<!-- <p> --><html xmlns='x'>", "text/html"),
        ("<html><body>x", "text/html"),
        ("<b>bold words at the start</b>", "text/plain"),
        ("---\ntitle: x\n---\ntext", "text/markdown"),
        ("--- \nno field\n---\n", "text/plain"),
        ("Rain fell.", "text/plain"),
        ("<!--" * 2_000, "text/plain"),
        ("<!---->" * 2_000, "text/plain"),
    ],
)
def test_what_says_nothing_of_its_type_is_known_by_its_start(text: str, media_type: str) -> None:
    assert sniff(text) == media_type


@pytest.mark.parametrize(
    ("content", "media_type", "words"),
    [
        (b"", "text/plain", "is empty"),
        (b" \n\t\xef\xbb\xbf", "text/plain", "is empty"),
        (b"%PDF-1.4", None, "PDF"),
        (b"Rain.", "image/png", "image/png"),
        (b"<html><script>x</script></html>", "text/html", "no readable text"),
    ],
)
def test_what_is_no_article_is_said_in_one_sentence(content: bytes, media_type: str | None, words: str) -> None:
    with pytest.raises(ReadingError) as error:
        article(content, media_type, location="bad\nname.txt")
    assert words in str(error.value)
    assert str(error.value).startswith("bad name.txt ")
    assert str(error.value).isprintable()


def test_standard_input_is_called_by_its_name() -> None:
    with pytest.raises(ReadingError, match=r"^standard input is empty"):
        article(b"", None, location="-")


def test_lost_bytes_are_said() -> None:
    found = article("Ärger über Öl. ".encode() + b"\xff. Rain fell.")
    assert found.notices == ("In one place the file holds bytes that are not utf-8; they are shown as \ufffd.",)
    assert "\ufffd" in found.text


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf")), max_size=120),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"]),
)
@settings(deadline=None, max_examples=150)
def test_decoding_and_washing_lose_no_visible_character(source: str, codec: str) -> None:
    charset = "gb18030" if codec == "gb18030" else None
    found = wash.clean(decode(source.encode(codec), charset=charset).text)
    assert [char for char in found if not char.isspace()] == [char for char in source if not char.isspace()]


def test_a_pipe_may_bring_a_page_that_names_its_encoding_and_a_text_that_does_not() -> None:
    page = '<!doctype html><meta charset="windows-1251"><p>Дождь шёл весь день в городе, и никто не вышел из дома.'
    assert "Дождь" in article(page.encode("windows-1251"), None, location="-").text
    text = 'The page says <meta charset="windows-1251">, and Zoë does not believe it.'
    assert "Zoë" in article(text, None, location="-").text


def test_two_megabytes_take_no_time() -> None:
    paragraph = "The minister said “no” again on Monday, and the talks went on without him. " * 8
    content = "\n\n".join([paragraph] * 3_400).encode()
    for media_type, seconds in (("text/plain", 5), ("text/markdown", 6)):
        started = time.process_time()
        article(content, media_type)
        assert time.process_time() - started < seconds


def test_importing_and_reading_plain_text_imports_no_parser_of_another_format() -> None:
    code = (
        "import sys, json, datetime\nfrom briefing.model import Fetched\nfrom briefing.reading import read\nimport briefing.sources\n"
        "read(Fetched(location='a', content='Zoë said “no”.'.encode(), media_type='text/plain'), as_of=datetime.date.today())\n"
        "print(json.dumps(list(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {
        "lxml",
        "trafilatura",
        "yaml",
        "markdown_it",
        "charset_normalizer",
        "webencodings",
        "tomllib",
        "http.client",
    }
    assert heavy.isdisjoint(json.loads(done.stdout))
