"""What a brief does not know, in sentences: a gap that is named can be filled, one that is hidden cannot."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.export.speakers import UNKNOWN, speaker_of
from briefing.model import Brief

_COMPLETENESS = {
    "partial": "Only a part of the article could be read.",
    "teaser": "Only the teaser of the article could be read.",
    "unknown": "Whether the article is complete is not known.",
}
_LOOKED_FOR = {
    "entities": "names of people, organisations and places",
    "quotes": "quotations",
    "figures": "figures",
    "dates": "dates",
}
SHOWN = 3


def gaps_of(brief: Brief) -> tuple[str, ...]:
    """Return the gaps of `brief`, the gravest first."""
    return tuple(_gaps(brief))


def _gaps(brief: Brief) -> Iterator[str]:
    yield from brief.article.notices
    if said := _COMPLETENESS.get(brief.article.completeness):
        yield said
    known = {
        "outlet": brief.article.outlet,
        "author": brief.article.byline,
        "day of publication": brief.article.published,
    }
    if missing := [name for name, value in known.items() if not value]:
        yield f"Not given: {', '.join(missing)}."
    if not_sought := [words for step, words in _LOOKED_FOR.items() if step not in brief.made.steps]:
        language = brief.article.language or "unknown"
        yield f"Not looked for in this language ({language}): {', '.join(not_sought)}."
    marked = (quote for quote in brief.quotes if quote.kind != "indirect")
    if nameless := {quote.group for quote in marked if speaker_of(quote) == UNKNOWN}:
        yield f"Quotations whose speaker the text does not make certain: {len(nameless)}."
    if vague := list(dict.fromkeys(date.text for date in brief.dates if not (date.from_ or date.to))):
        shown = ", ".join(f"“{words}”" for words in vague[:SHOWN])
        more = f" and {len(vague) - SHOWN} more" if len(vague) > SHOWN else ""
        yield f"Dates that could not be made absolute: {shown}{more}."
    yield "One source: nothing here was checked against another."
