"""Rows cover the text, keep the measure, and never cut what belongs together."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.app.widgets.wrap import cells, fit, fold, shown, wrap

WORDS = st.sampled_from(["quay", "a", "—", "“late,”", "x" * 90, "東京港は", "速い。", "e\u0301te\u0301", "👩\u200d👩\u200d👧", "❤\ufe0f", "\u0301", "\u200d", "[/x]", "two-thirds", "\xa0", "\u3000", "Skarvik"])  # fmt: skip
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=40).map(" ".join).map(shown)


@given(TEXTS, st.integers(1, 40))
@settings(deadline=None, max_examples=300)
def test_rows_cover_every_word_and_keep_the_width(text: str, width: int) -> None:
    rows = wrap(text, width)
    reached = 0
    for start, end in rows:
        assert reached <= start < end
        assert not text[reached:start].strip(" \u2002\u2003\u2009\u200a\u3000")
        assert cell_len(text[start:end]) <= width or _one_grapheme(text[start:end])
        reached = end
    assert not text[reached:].strip(" \u2002\u2003\u2009\u200a\u3000")


def _one_grapheme(text: str) -> bool:
    from rich.cells import split_graphemes

    return len([size for _, _, size in split_graphemes(text)[0] if size]) <= 1


@given(TEXTS, st.integers(0, 30))
@settings(deadline=None, max_examples=200)
def test_a_line_is_cut_to_its_width_and_only_with_an_ellipsis(text: str, width: int) -> None:
    cut = fit(text, width)
    assert cell_len(cut) <= width
    assert cut == text or cut.endswith("…") or not width


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 3, ["one", "two"]),
        ("  one", 5, ["one"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("peace in Skarvik—and the future", 20, ["peace in Skarvik—and", "the future"]),
        ("peace in Skarvik—and the future", 19, ["peace in Skarvik—", "and the future"]),
        ("three-quarters", 8, ["three-", "quarters"]),
        ("東京港は速い", 5, ["東京", "港は", "速い"]),
        ("東京、港", 4, ["東", "京、", "港"]),
        ("10\xa0km away", 6, ["10\xa0km", "away"]),
        ("e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301"]),
        ("👩\u200d👧👩\u200d👧", 2, ["👩\u200d👧", "👩\u200d👧"]),
        ("", 5, []),
    ],
)
def test_where_rows_end(text: str, width: int, rows: list[str]) -> None:
    assert [text[start:end] for start, end in wrap(text, width)] == rows


def test_what_cannot_be_shown_keeps_its_place() -> None:
    text = "a\tb\nc\x1b[31m\x07\ud800\u2028d"
    assert shown(text) == "a b c\ufffd[31m\ufffd\ufffd d"
    assert len(shown(text)) == len(text)
    assert shown("“Berg” 👩\u200d👧") == "“Berg” 👩\u200d👧"


def test_folding_says_that_there_is_more() -> None:
    assert fold("one two three four", 7, 2) == ["one two", "three…"]
    assert fold("one two", 7, 2) == ["one two"]
    assert fold("one two three four", 8, 2, "...") == ["one two", "three..."]
    assert fold("word " * 100_000, 10, 2)[1].endswith("…")


@given(TEXTS)
@settings(deadline=None, max_examples=100)
def test_quick_counting_agrees_with_the_table(text: str) -> None:
    assert cells(text) == cell_len(text)


@pytest.mark.parametrize("text", ["x" * 2_000_000, " " * 2_000_000, "one “two” " * 200_000, "東京港は" * 250_000])
def test_two_megabytes_wrap_in_no_time(text: str) -> None:
    started = time.process_time()
    wrap(text, 76)
    assert time.process_time() - started < 1.5
