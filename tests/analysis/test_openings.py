"""How sentences begin: tables by the first word, and the verbs that are looked up."""

from __future__ import annotations

import pytest

from briefing.analysis.summary.openings import CONNECTIVE, CREDIT, DEFINITE, LEANING, Openings
from briefing.analysis.summary.verbs import finite, verb


@pytest.mark.parametrize(
    ("table", "sentence", "begins"),
    [
        (CONNECTIVE, "However, the bridge stayed open.", True),
        (CONNECTIVE, "So far the bridge has stayed open.", False),
        (CONNECTIVE, "SO the bridge stayed open.", True),
        (CONNECTIVE, "So-called bridges stay open.", False),
        (CONNECTIVE, "After that, the bridge was closed.", True),
        (CONNECTIVE, "After that week the bridge was closed.", False),
        (CONNECTIVE, "A day later the bridge was closed.", True),
        (CONNECTIVE, "— However, it stayed open.", False),
        (LEANING, "They’re on the bridge.", True),
        (LEANING, "This week the bridge is closed.", False),
        (LEANING, "The others stayed.", True),
        (LEANING, "The others’ boats stayed.", False),
        (DEFINITE, "12 more boats came.", True),
        (DEFINITE, "1,200 more boats came.", False),
        (DEFINITE, "When the photo appeared, people laughed.", True),
        (CREDIT, "Additional reporting by A. Writer", True),
        (CREDIT, "Photo: A. Writer", True),
        (CREDIT, "Photos of the bridge are rare.", False),
    ],
)
def test_a_sentence_begins_with_a_word_and_what_follows_it(table: Openings, sentence: str, *, begins: bool) -> None:
    assert table.begin(sentence) is begins


@pytest.mark.parametrize(
    ("text", "sure", "possible"),
    [
        ("The bridge closed.", "closed", "closed"),
        ("The bridge isn’t open.", "isn", "isn"),
        ("The bridge opens at noon.", None, "opens"),
        ("Closed", None, None),
        ("A quiet day in Arden", None, None),
        ("The word “is” alone", "is", "is"),
    ],
)
def test_verbs_are_found_after_the_first_word(text: str, sure: str | None, possible: str | None) -> None:
    assert finite(text) == sure
    assert verb(text) == possible
