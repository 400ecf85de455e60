"""The introduction of a reference article is a part of its own; that of a report is not."""

from __future__ import annotations

import msgspec
import pytest
from plain_articles import article_of

from briefing.analysis.draft import Draft
from briefing.analysis.sections import find_sections
from briefing.analysis.sections.introduction import introduction_end

ENTRY = (
    "Arden is a harbour town in the north of Norland, on the river Tarn, with two bridges and about 40,000 people, most "
    "of whom live from fishing."
)
LIFE = (
    "Ana Kolde (4 May 1930 – 2 March 2001) was a Norland engineer, known for her bridges over the river Tarn and for "
    "two books about iron."
)
REPORT = (
    "Arden is a harbour without ships since Monday, the mayor said, and nobody in the town knows when the ferry will "
    "come back to it."
)
HISTORY = "The first houses stood here in 1400. A fire took them in 1520, and the town was built anew in stone."
BORN = "Kolde was born in the north of Norland, where her father kept the light of the harbour until the war."


@pytest.mark.parametrize(
    ("title", "texts", "end"),
    [
        ("Arden", (ENTRY, HISTORY, HISTORY), 1),
        ("Ana Kolde", (LIFE, HISTORY, BORN, HISTORY), 2),
        ("Ana Kolde", (LIFE, HISTORY, HISTORY, HISTORY, HISTORY, BORN), 1),
        ("How to Cook Rye", (HISTORY, HISTORY), 1),
        ("How to Cook Rye", ("You need flour.", HISTORY), 0),
        ("Arden", (REPORT, HISTORY, HISTORY), 0),
        ("Norvik", (ENTRY, HISTORY, HISTORY), 0),
        ("Arden waits for the ferry of Arden", (ENTRY, HISTORY), 0),
        ("Arden", ("Arden is a town.", HISTORY), 0),
        ("", (ENTRY, HISTORY), 0),
    ],
)
def test_where_the_introduction_ends(title: str, texts: tuple[str, ...], end: int) -> None:
    assert introduction_end(title, texts) == end


def test_the_introduction_is_the_lead() -> None:
    paragraphs = [ENTRY, *[HISTORY] * 30]
    entry = article_of(*paragraphs, title="Arden", language="en")
    found = find_sections(Draft(article=entry)).sections
    assert [(section.kind, section.start) for section in found] == [("lead", 0), ("topic", entry.blocks[1].start)]
    report = msgspec.structs.replace(entry, title="Ferry stays away")
    assert len(find_sections(Draft(article=report)).sections) == 1
