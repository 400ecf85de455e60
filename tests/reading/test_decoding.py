from __future__ import annotations

import codecs
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading.binary import seems
from briefing.reading.decoding import decode

WORDS = "Zoë said “no” – the café closed."


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_mark_is_believed_before_all(mark: bytes, codec: str) -> None:
    content = mark + WORDS.encode(codec)
    assert decode(content, charset="koi8-r", is_markup=True)[:2] == (WORDS, codec)
    assert seems(content) is None


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_text_without_a_mark_is_known_by_its_zeros(codec: str) -> None:
    content = WORDS.encode(codec)
    assert decode(content)[:2] == (WORDS, codec)
    assert seems(content) is None


def test_the_protocol_comes_before_the_document() -> None:
    page = '<meta charset="koi8-r"><p>Zoë</p>'.encode("windows-1252")
    assert "Zoë" in decode(page, charset="windows-1252", is_markup=True).text


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="windows-1251">',
        "<META CHARSET=windows-1251>",
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        '<?xml version="1.0" encoding="windows-1251"?>',
        '<!-- <meta charset="utf-8"> --><meta charset="cp1251">',
    ],
)
def test_a_document_names_its_encoding(head: str) -> None:
    assert "Киев" in decode(f"{head}<p>Киев</p>".encode("windows-1251"), is_markup=True).text


def test_a_text_file_names_none() -> None:
    assert decode('<meta charset="koi8-r"> Zoë'.encode()).text.endswith("Zoë")


@pytest.mark.parametrize("label", ["utf-7", "rot13", "unicode_escape", "iso-2022-cn", "x-user-defined", "no such", ""])
def test_names_that_are_not_on_the_list_are_not_followed(label: str) -> None:
    assert decode(WORDS.encode(), charset=label).text == WORDS


def test_latin_1_means_windows_1252_as_in_browsers() -> None:
    assert decode(b"\x93no\x94", charset="iso-8859-1").text == "“no”"


def test_a_declaration_of_utf_16_in_bytes_that_can_be_read_is_not_believed() -> None:
    assert "Zoë" in decode('<meta charset="utf-16"><p>Zoë</p>'.encode(), is_markup=True).text


def test_a_damaged_file_stays_what_it_is_and_says_how_much_is_lost() -> None:
    decoded = decode("Ärger über Öl – ".encode() * 3 + b"\xff\xfe and " + "\ufffd".encode())
    assert decoded.codec == "utf-8"
    assert decoded.text.startswith("Ärger über Öl – ")
    assert decoded.lost == 2


@pytest.mark.parametrize(
    ("codec", "text"),
    [
        (
            "cp1252",
            "The minister said “yes” to the café owners’ plan, and the owners of the other cafés were glad of it.",
        ),
        (
            "cp1252",
            "Le ministre a déclaré que les négociations étaient rompues, mais qu’il ne les reprendrait pas à Genève.",
        ),
        (
            "cp1250",
            "Minister powiedział w poniedziałek, że rozmowy są kontynuowane, ale nie ma jeszcze żadnych wyników.",
        ),
        ("cp1251", "Министр заявил в понедельник, что переговоры продолжаются, но результатов пока нет."),
        ("koi8-r", "Министр заявил в понедельник, что переговоры продолжаются, но результатов пока нет."),
        ("shift_jis", "外務大臣は月曜日、交渉は続いているが具体的な成果はまだないと述べた。"),
        ("euc_jp", "外務大臣は月曜日、交渉は続いているが具体的な成果はまだないと述べた。"),
        ("gb18030", "外交部长星期一表示，谈判仍在继续，但尚未取得具体成果。"),
        ("cp949", "외무장관은 월요일 협상이 계속되고 있지만 아직 구체적인 성과는 없다고 말했다."),
    ],
)
def test_what_declares_nothing_is_detected(codec: str, text: str) -> None:
    assert decode(text.encode(codec)).text == text


@given(
    st.binary(max_size=300),
    st.sampled_from([None, "utf-8", "shift_jis", "utf-16", "gb18030", "iso-2022-jp"]),
    st.booleans(),
)
@settings(deadline=None, max_examples=150)
def test_any_bytes_become_text_that_can_be_written(content: bytes, charset: str | None, is_markup: object) -> None:
    decode(content, charset=charset, is_markup=bool(is_markup)).text.encode("utf-8")


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=100))
@settings(deadline=None, max_examples=100)
def test_sound_utf_8_comes_back_as_it_was(text: str) -> None:
    # What starts with a mark, or is zeros and letters in turns, is taken for something else with good reason.
    if not text.startswith(("\ufeff", "\0")) and "\0" not in text:
        assert decode(text.encode()).text == text


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7\n...", "PDF"),
        (b"PK\x03\x04\x14\0", "zip archive or an office document"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "picture"),
        (b"{\\rtf1\\ansi Hello}", "rich-text"),
        (b"SQLite format 3\0", "database"),
        (b"\x7fELF\x02\x01", "program"),
        (bytes(range(256)) * 8, "binary"),
        (b"\0\1\2\3", "binary"),
        (b"\0" * 1000, "binary"),
    ],
)
def test_binary_is_known_for_what_it_seems(content: bytes, words: str) -> None:
    assert words in (seems(content) or "")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Plain words.",
        b"A word\0 with a stray zero.",
        "Ünïcödé \x00\x01\x02\x03\x04\x05\x06\x0e\x0f\x10 and twenty more words of quite ordinary text, with é.".encode(),
        b"\x1b[31mred\x1b[0m \x07",
        "日本語".encode("iso-2022-jp"),
        "語".encode() * 4000,
        b"MZ was the name of the band. BM too.",
    ],
)
def test_text_is_not_taken_for_binary(content: bytes) -> None:
    assert seems(content) is None


def test_decoding_is_quick() -> None:
    started = time.process_time()
    decode(("The café said “no” again. ").encode() * 80_000)
    decode(("The café said “no” again. ").encode("cp1252") * 80_000)
    assert time.process_time() - started < 2
