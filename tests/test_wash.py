from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import wash

WHOLE_SEQUENCES = [
    "\x1b[31m",
    "\x1b[1;38;5;196m",
    "\x1b[?1049h",
    "\x1b[>4;2m",
    "\x1b[2 q",
    "\x1b[!p",
    "\x9b2J",
    "\x1b]0;title\x07",
    "\x1b]0;title\x1b\\",
    "\x1b]8;;https://example.org/\x1b\\",
    "\x9d52;c;aGVsbG8=\x9c",
    "\x1b]52;c;" + "QUJD" * 10_000 + "\x07",
    "\x1bP1$r0m\x1b\\",
    "\x90q#0;2;0;0;0~~@@\x9c",
    "\x1bXstart of string\x1b\\",
    "\x1b^private\x1b\\",
    "\x1b_Gf=24,s=1;AAAA\x1b\\",
    "\x1bc",
    "\x1b7",
    "\x1b=",
    "\x1b(B",
    "\x1b#8",
    "\x1b%G",
    "\x1b[200~",
]


@pytest.mark.parametrize("sequence", WHOLE_SEQUENCES)
def test_a_whole_sequence_goes_and_the_words_around_it_stay(sequence: str) -> None:
    assert wash.clean(f"Talks {sequence}resume") == "Talks resume"


@pytest.mark.parametrize(
    "introducer", ["\x1b]", "\x1bP", "\x1bX", "\x1b^", "\x1b_", "\x90", "\x98", "\x9d", "\x9e", "\x9f"]
)
def test_a_sequence_without_an_end_swallows_nothing(introducer: str) -> None:
    assert (
        wash.clean(f"{introducer}0;The minister resigned.\nA new one came.")
        == "0;The minister resigned.\nA new one came."
    )


def test_a_string_sequence_does_not_reach_over_lines() -> None:
    assert wash.clean("\x1b]0;one\ntwo\x07three") == "0;one\ntwothree"


def test_a_control_sequence_without_a_final_loses_its_introducer_only() -> None:
    assert wash.clean("a\x1b[31") == "a31"
    assert wash.clean("a\x9b31é") == "a31é"
    assert wash.clean("a\x1b") == "a"
    assert wash.clean("a\x1b\nb") == "a\nb"


def test_nested_introducers_leave_nothing_that_acts() -> None:
    assert wash.clean("\x1b\x1b[31m[31m") == "[31m"
    assert wash.clean("\x1bPtmux;\x1b\x1b]52;c;QQ==\x07\x1b\\x") == "tmux;x"


@pytest.mark.parametrize(
    ("foreign", "washed"),
    [
        ("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("a\tb\nc", "a\tb\nc"),
        ("12\u202f500\xa0km\u3000far", "12 500 km far"),
        ("ab\ud800c\udcff", "ab\ufffdc\ufffd"),
        ("a\x00\x08\x7f\x80b", "ab"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("flag\U0001f3f4\U000e0067\U000e007f", "flag\U0001f3f4"),
        ("co\xadoperation\u200b\u2060\ufeff", "cooperation"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f469\u200d\U0001f52c \u200e\u200f\u061c", None),
        ("e\u0301 \ufe0f \U00020000", None),
    ],
)
def test_what_each_kind_of_character_becomes(foreign: str, washed: str | None) -> None:
    assert wash.clean(foreign) == (foreign if washed is None else washed)


def test_line_is_one_line() -> None:
    assert wash.line(" Two\u2028lines\x1b[0m\tand\xa0 more \n") == "Two lines and more"


def test_clean_text_is_returned_as_it_is() -> None:
    text = "“Nothing to wash,” she said.\n\tNext – 日本語"
    assert wash.clean(text) is text


# Pieces that meet in hostile text more often than chance would have it.
PIECES = st.sampled_from(
    [
        *WHOLE_SEQUENCES,
        "\x1b",
        "\x1b[",
        "\x1b]",
        "\x9b",
        "\x9d",
        "\x07",
        "\x9c",
        "\x1b\\",
        "\r",
        "\n",
        "\u202e",
        "\ud800",
        "a",
        "é",
        " ",
    ]
)
HOSTILE = st.lists(PIECES | st.text(st.characters(), max_size=5), max_size=30).map("".join)


@given(HOSTILE)
@settings(deadline=None, max_examples=300)
def test_nothing_that_acts_comes_out(text: str) -> None:
    washed = wash.clean(text)
    assert wash.clean(washed) == washed
    assert not re.search(
        r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]",
        washed,
    )
    washed.encode("utf-8")
    assert len(washed) <= len(text)
    assert "\n" not in wash.line(text)


VISIBLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")


@given(st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs")), max_size=80))
@settings(deadline=None, max_examples=200)
def test_every_visible_character_stays_in_its_order(text: str) -> None:
    def visible(value: str) -> list[str]:
        return [char for char in value if not char.isspace()]

    assert visible(wash.clean(text)) == visible(text)


@given(
    st.lists(
        st.sampled_from(WHOLE_SEQUENCES) | st.sampled_from(["The ", "vote ", "“failed”", "\n", "日本 "]), max_size=40
    )
)
@settings(deadline=None, max_examples=200)
def test_whole_sequences_go_and_nothing_else(pieces: list[str]) -> None:
    assert wash.clean("".join(pieces)) == "".join(piece for piece in pieces if piece not in WHOLE_SEQUENCES)


def test_marks_that_carry_meaning_are_the_only_format_characters_left_of_the_common_ones() -> None:
    common = [chr(code) for code in range(0x2000, 0x2070) if unicodedata.category(chr(code)) == "Cf"]
    assert wash.clean("".join(common)) == "\u200c\u200d\u200e\u200f"


@pytest.mark.parametrize(
    "unit",
    [
        "\x1b",
        "\x1b[",
        "\x1b]",
        "\x1bP",
        "\x9d",
        "\x9b1;",
        "\x1b[31m",
        "\x1b(",
        "\x1b ",
        "\r",
        "\u200b",
        "\x1b]a\x07",
        "\xa0a",
    ],
)
def test_a_megabyte_of_anything_takes_no_time(unit: str) -> None:
    start = time.process_time()
    wash.clean(unit * (1_000_000 // len(unit)) + "a" * 100_000)
    assert time.process_time() - start < 3


def test_what_is_printable_needs_no_second_look() -> None:
    printable = "".join(filter(str.isprintable, map(chr, range(0x110000))))
    assert wash._FOREIGN.search(printable) is None
