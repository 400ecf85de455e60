"""What the finders of other libraries share: their labels, and mentions brought into the contract's form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from briefing.analysis.draft import Name
from briefing.model import EntityType

LABELS: Final[dict[str, EntityType]] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "ORGANIZATION": "organisation",
    "ORGANISATION": "organisation",
    "GPE": "place",
    "LOC": "place",
    "LOCATION": "place",
    "PLACE": "place",
    "FAC": "place",
}
_ENDINGS = ("'s", "’s", "'", "’")


def mentions_of(text: str, spans: Iterable[tuple[int, int, str]]) -> tuple[Name, ...]:
    """Mentions from labelled spans: unknown labels, possessive endings and overlaps left out, in order."""
    found: list[Name] = []
    for start, end, label in sorted(spans, key=lambda span: (span[0], -span[1])):
        kind = LABELS.get(label.upper())
        if kind is None or (found and start < found[-1].end):
            continue
        words = text[start:end]
        for ending in _ENDINGS:
            words = words.removesuffix(ending)
        if stripped := words.strip():
            first = start + words.index(stripped)
            found.append(Name(first, first + len(stripped), kind))
    return tuple(found)
