"""The step that fills ``Draft.dates``: every date phrase with the days it means, seen from the day of publication.

``from`` and ``to`` are both inclusive; ``precision`` is the calendar unit in which they are told (a weekend in days, a
quarter in months, a decade in years). What cannot be told for sure has neither, and the precision ``unknown``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import islice
from operator import attrgetter

import msgspec

from briefing.analysis.dates.absolute import ABSOLUTE
from briefing.analysis.dates.phrases import Phrase, heads, readings
from briefing.analysis.dates.relative import RELATIVE, Place
from briefing.analysis.dates.resolve import Days
from briefing.analysis.dates.spans import accepted
from briefing.analysis.dates.tense import Words
from briefing.analysis.draft import Draft
from briefing.model import Article, Date

__all__ = ["find_dates"]

DATES, A_DATE = 3_000, 100
"""So many dates are found in any text, and one for so many code points in a longer one: no prose has more.

A text that does is a table or an attack; this bounds what it costs, and a notice says so.
"""
CUT = "There are more than {:,} dates: the rest were not looked for."


def find_dates(draft: Draft) -> Draft:
    """Return `draft` with its dates, in text order; the dateline is not one of them."""
    most = max(DATES, len(draft.article.text) // A_DATE)
    dates = tuple(islice(_dates(draft), most + 1))
    draft = msgspec.structs.replace(draft, dates=dates[:most])
    return draft.noted(CUT.format(most)) if len(dates) > most else draft


def _dates(draft: Draft) -> Iterator[Date]:
    text, bounds = draft.article.text, iter(_bounds(draft.article))
    sentences = _Sentences(draft)
    published = _published(draft.article.published)
    floor = ceiling = resume = 0
    for at in heads(text):
        while at >= ceiling:
            floor, ceiling = next(bounds)
        found = _at(text, at, (floor, ceiling), resume) if at >= max(floor, resume) else None
        if found is None:
            continue
        phrase, (start, end) = found
        resume = end
        days = _days(phrase, Place(text, start, end, *sentences.around(start, (floor, ceiling)), published))
        yield Date(
            start=start,
            end=end,
            text=text[start:end],
            from_=days.first.isoformat() if days else None,
            to=days.last.isoformat() if days else None,
            precision=days.precision if days else "unknown",
            section=draft.section_at(start),
        )


def _bounds(article: Article) -> Iterator[tuple[int, int]]:
    """Where the blocks begin, after the dateline in the one that has it, and where they end; the last is the text's."""
    dateline = article.dateline
    for block in article.blocks:
        yield dateline.end if dateline and block.start <= dateline.start < block.end else block.start, block.end
    yield len(article.text), len(article.text) + 1


def _published(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None


def _at(text: str, at: int, block: tuple[int, int], resume: int) -> tuple[Phrase, tuple[int, int]] | None:
    """The first reading of the word at `at` that is a date, and its span; it begins at `resume` at the earliest."""
    for phrase in readings(text, at, max(resume, block[0]), block[1]):
        if span := accepted(text, phrase, block[0]):
            return phrase, span
    return None


def _days(phrase: Phrase, place: Place) -> Days | None:
    """The days that `phrase` means, or ``None`` where they cannot be told for sure."""
    absolute = ABSOLUTE.get(phrase.kind)
    if days := absolute(phrase.match) if absolute else None:
        return days
    relative = RELATIVE.get(phrase.kind)
    if relative is None or place.published is None:
        return None
    try:
        return relative(phrase.match, place, place.published)
    except OverflowError:  # further off than the calendar reaches
        return None


class _Sentences:
    """The sentences of a draft, asked for in text order: their words are found once for all dates in one."""

    def __init__(self, draft: Draft) -> None:
        self._text, self._sentences = draft.article.text, draft.sentences
        self._bounds = 0, 0
        self._words = Words(self._text, 0, 0)

    def around(self, offset: int, block: tuple[int, int]) -> tuple[int, int, Words]:
        """Return the bounds and the words of the sentence at `offset`; of the `block` where it has none (a heading)."""
        at = bisect_right(self._sentences, offset, key=_START) - 1
        bounds = block
        if at >= 0 and offset < self._sentences[at].end:
            bounds = self._sentences[at].start, self._sentences[at].end
        if bounds != self._bounds:
            self._bounds, self._words = bounds, Words(self._text, *bounds)
        return *bounds, self._words


_START = attrgetter("start")
