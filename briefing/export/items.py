"""The items of a written brief, made from a Brief. Each knows its place in the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

import msgspec

from briefing.export.cite import Citation, Citer
from briefing.export.speakers import head_of
from briefing.export.telling import weight
from briefing.model import Brief, Date, Entity, Figure, Quote

SOURCING = {
    "on-record": "on record",
    "anonymous": "by unnamed sources",
    "document": "from documents",
    "other-media": "from other media",
    "unattributed": "without attribution",
}
OF_ONE = {**SOURCING, "anonymous": "not named", "document": "from a document"}
"""The same, of one utterance."""
KINDS = {"person": "People", "organisation": "Organisations", "place": "Places"}
NAMES_SHOWN = 6
ROLE_WORDS = 4
"""Words of the longest description that stands beside a name in a list of names."""
NEAR = 5
"""Words shown on either side of a figure that stands alone."""
REACH = 60
"""Code points in which they are looked for."""
START = attrgetter("start")
CELLS = " | "
"""Between the cells of a row of a table."""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One utterance to the letter, by fragments. ``how`` tells cue, hearer and sourcing."""

    name: str
    role: str | None
    how: str
    words: tuple[str, ...]
    cite: Citation


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A figure or a date: the words used, and what they mean."""

    words: str
    meaning: str
    cite: Citation


class Who(msgspec.Struct, frozen=True, kw_only=True):
    """The names of one kind, the most salient first, each with its description; ``more`` were left out."""

    kind: str
    names: tuple[tuple[str, str | None, Citation], ...]
    more: int


def voices_of(brief: Brief, citer: Citer) -> list[Voice]:
    """Return the utterances in marks, the key ones first, then those with a speaker, then in text order."""
    marked = (quote for quote in brief.quotes if quote.kind != "indirect")
    groups = [tuple(group) for _, group in groupby(marked, key=attrgetter("group"))]
    groups.sort(key=lambda group: (not any(quote.key for quote in group), group[0].speaker is None))
    roles = {entity.id: entity.description.text for entity in brief.entities if entity.description}
    return [_voice(group, roles, citer) for group in groups]


def _voice(group: Sequence[Quote], roles: dict[str, str], citer: Citer) -> Voice:
    first = group[0]
    speaker = first.speaker
    cues = (quote.cue.text for quote in group if quote.cue)
    cue = next((text for text in cues if text[:1].isalpha()), None)  # a colon or a dash tells nothing
    told = next((f"told {quote.told.text}" for quote in group if quote.told), None)
    known = speaker is not None and first.sourcing == "unattributed"
    how = [None if known else OF_ONE[first.sourcing], told or cue]
    return Voice(
        name=head_of(first),
        role=roles.get(speaker.entity or "") if speaker else None,
        how=", ".join(word for word in how if word),
        words=tuple(quote.text for quote in group),
        cite=citer.cite(first.start, first.end),
    )


def figures_of(brief: Brief, citer: Citer) -> list[Fact]:
    """Return the figures, the most telling first."""
    known: dict[tuple[str, str], Figure] = {}
    for figure in brief.figures:
        known.setdefault((figure.text, figure.of.text if figure.of else ""), figure)
    ordered = sorted(known.values(), key=weight, reverse=True)
    return [
        Fact(
            words=one.text,
            meaning=one.of.text if one.of else _around(brief.article.text, one.start, one.end),
            cite=citer.cite(one.start, one.end),
        )
        for one in ordered
    ]


def _around(text: str, start: int, end: int) -> str:
    """Return the words about a figure of which the text does not plainly say what it counts; of a table, the row."""
    ahead = text[max(start - REACH, 0) : start].rpartition("\n")[2]
    behind = text[end : end + REACH].partition("\n")[0]
    row = f"{ahead}{text[start:end]}{behind}"
    if CELLS in row and len(row) < REACH:
        return f"“{row}”"
    before, after = ahead.split(" ")[-NEAR:], behind.split(" ")[: NEAR + 1]
    return f"“… {' '.join(before)}{text[start:end]}{' '.join(after)} …”"


def dates_of(brief: Brief, citer: Citer) -> list[Fact]:
    """Return the dates whose days are known and not plain from their words, each way of saying one once."""
    known: dict[tuple[str, str], Date] = {}
    for date in brief.dates:
        if days := said_otherwise(date):
            known.setdefault((date.text.casefold(), days), date)
    text = brief.article.text
    return [
        Fact(
            words=date.text,
            meaning=f"{days}, {_around(text, date.start, date.end)}",
            cite=citer.cite(date.start, date.end),
        )
        for (_, days), date in known.items()
    ]


def said_otherwise(date: Date) -> str | None:
    """Return the days of `date`, unless its words say just that: ``in 1887``."""
    days = days_of(date)
    return None if days and days in date.text else days


def days_of(date: Date) -> str | None:
    """Return the days of `date` in ISO form, as short as its precision allows, or ``None`` where none is known."""
    first, last = date.from_, date.to
    if date.precision == "year" and first and last and first[:4] == last[:4]:
        return first[:4]
    if date.precision == "month" and first and last and first[:7] == last[:7]:
        return first[:7]
    if first and last:
        return first if first == last else f"{first} to {last}"
    if first or last:
        return f"from {first}" if first else f"until {last}"
    return None


def who_of(brief: Brief, citer: Citer) -> list[Who]:
    """Return the names by kind."""
    return [
        Who(kind=label, names=tuple(_named(found[:NAMES_SHOWN], citer)), more=max(len(found) - NAMES_SHOWN, 0))
        for kind, label in KINDS.items()
        if (found := [entity for entity in brief.entities if entity.type == kind])
    ]


def _named(entities: Iterable[Entity], citer: Citer) -> Iterator[tuple[str, str | None, Citation]]:
    for entity in entities:
        place = entity.mentions[0] if entity.mentions else entity.description
        if place:
            role = entity.description.text if entity.description else ""
            yield entity.name, role if 0 < len(role.split()) <= ROLE_WORDS else None, citer.cite(place.start, place.end)


def basis_of(brief: Brief) -> str:
    """Return how the reporter knows, in a sentence: utterances by their sourcing."""
    utterances = {(quote.group, str(quote.sourcing)) for quote in brief.quotes}
    numbers = Counter(how for _, how in utterances)
    if not numbers:
        return "no statement by a speaker was found in the text."
    told = [f"{numbers[how]} {words}" for how, words in SOURCING.items() if numbers[how]]
    total = numbers.total()
    return f"{total} statement{'s' * (total != 1)}: {', '.join(told)}."
