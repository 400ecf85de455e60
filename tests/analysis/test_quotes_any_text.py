"""What holds for the quotes of any text, and that hostile texts take linear time."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quotes_support import draft, quotes

from briefing.analysis.quotes import find_quotes

PIECES = [
    "“", "”", '"', "'", "’", "‘", "''", "``", "«", "»", "„", "「", "」", " ", " ", "\n", ".", ",", ":", "?", "—", "(", ")",
    "Ann Lee", "said", "told", "reporters", "he", "that", "who", "calling", "according to", "the mayor", "of", "and",
    "it leaks", "Q:", "A:", "LEE:", "5'10\"", "…", "𝄞", "é", "\u00a0", "was", "Mr.", "put it", "in an interview with",
]  # fmt: skip

TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["en", "fr", None]))
def test_every_quote_is_a_slice_within_one_block_and_they_are_sorted(text, language):
    made = draft(text, "p:Ann Lee", language=language)
    found = find_quotes(made).quotes
    for quote in found:
        assert 0 <= quote.start < quote.end <= len(text)
        for part in (quote, quote.speaker, quote.cue, quote.told):
            if part is not None:
                assert part.text == text[part.start : part.end]
        assert any(block.start <= quote.start and quote.end <= block.end for block in made.article.blocks)
        assert quote.speaker is None or 0.5 <= quote.speaker.confidence <= 1
    assert [quote.start for quote in found] == sorted(quote.start for quote in found)
    groups = [quote.group for quote in found]
    assert all(group >= 1 for group in groups)


HOSTILE = {
    "opening marks": "“" * 30_000,
    "straight marks": '" ' * 30_000,
    "single marks": "‘a " * 30_000,
    "single marks and apostrophes": "‘a’s b’ " * 8_000,
    "double single marks": "''a" * 30_000,
    "corner brackets": "「" * 30_000,
    "one long paragraph": "The mayor of the town said the gate was shut and that it leaked, he added, " * 4_000,
    "quotations in one sentence": "“a b c,” said Ann, " * 4_000,
    "words without an end": "the gate of the valley of the " * 20_000,
    "commas": "Ann, " * 30_000 + "said “it leaks everywhere”",
    "brackets": "(" * 30_000 + ")" * 30_000,
    "names": "Orla Quist Brandt " * 20_000 + "said: “It leaks.”",
    "pronouns": "He said he said she said. " * 4_000,
    "paragraphs never closed": "“It leaks and it leaks.\n" * 4_000,
    "letters": "said" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_read_in_bounded_time(name):
    begin = time.process_time()
    quotes(HOSTILE[name], "p:Ann Lee")
    assert time.process_time() - begin < 4
