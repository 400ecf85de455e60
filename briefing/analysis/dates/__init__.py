"""The step that fills ``Draft.dates``: every date phrase with the days it means, seen from the day of publication.

``from`` and ``to`` are both inclusive; ``precision`` is the calendar unit in which they are told (a weekend in days, a
quarter in months, a decade in years). What cannot be told for sure has neither, and the precision ``unknown``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from itertools import islice

import msgspec

from briefing.analysis.dates.phrases import PHRASE
from briefing.analysis.dates.reading import Context, resolved
from briefing.analysis.dates.spans import accepted
from briefing.analysis.dates.tense import Words
from briefing.analysis.draft import Draft
from briefing.model import Block, Date

__all__ = ["find_dates"]

DATES, A_DATE = 3_000, 100
"""So many dates are found in any text, and one for so many code points in a longer one: no prose has more.

A text that does is a table or an attack; this bounds what it costs, and a notice says so.
"""
CUT = "There are more than {:,} dates: the rest were not looked for."


def find_dates(draft: Draft) -> Draft:
    """Return `draft` with its dates, in text order; the dateline is not one of them."""
    published = _published(draft.article.published)
    found = (date for block in draft.article.blocks for date in _in_block(draft, block, published))
    most = max(DATES, len(draft.article.text) // A_DATE)
    dates = tuple(islice(found, most + 1))
    draft = msgspec.structs.replace(draft, dates=dates[:most])
    return draft.noted(CUT.format(most)) if len(dates) > most else draft


def _published(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written[:10]) if written else None
    except ValueError:
        return None


def _in_block(draft: Draft, block: Block, published: date | None) -> Iterator[Date]:
    text, dateline = draft.article.text, draft.article.dateline
    begin = dateline.end if dateline and block.start <= dateline.start < block.end else block.start
    bounds, words = (-1, -1), Words(text, begin, begin)
    for match in PHRASE.finditer(text, begin, block.end):
        span = accepted(text, match, begin)
        if span is None:
            continue
        if bounds != (bounds := _sentence(draft, match.start(), block)):
            words = Words(text, *bounds)
        days = resolved(match, Context(text, *span, *bounds, words, published))
        yield Date(
            start=span[0],
            end=span[1],
            text=text[span[0] : span[1]],
            from_=days.first.isoformat() if days else None,
            to=days.last.isoformat() if days else None,
            precision=days.precision if days else "unknown",
            section=draft.section_at(span[0]),
        )


def _sentence(draft: Draft, offset: int, block: Block) -> tuple[int, int]:
    """The bounds of the sentence around `offset`; those of the block where it has none (a heading)."""
    at = bisect_right(draft.sentences, offset, key=lambda sentence: sentence.start) - 1
    if at >= 0 and offset < draft.sentences[at].end:
        return draft.sentences[at].start, draft.sentences[at].end
    return block.start, block.end
