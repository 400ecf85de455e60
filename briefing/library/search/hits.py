"""Where a found article has what was looked for: the place to open it at, and the sentence to show of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from briefing.library.search.places import has, places_of
from briefing.library.search.query import Query, Words, words_of
from briefing.model import Brief, Span
from briefing.patterns import pattern

Where = Literal["text", "title", "about", "nowhere"]

_END = pattern(r"[.!?…。！？][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[^\W_a-z])")
"""Where a sentence probably ends: good enough to show, and nothing is decided by it."""
_SHORT = pattern(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|No|Gen|Sen|Rep|Gov|Prof|Lt|Col|Jr|Sr|vs|[ap]\.m|U\.S|U\.K|U\.N))\.\Z"
)


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """What of an article a query has found; offsets are code points in its text.

    ``where`` tells where the words stand: in the ``text``, in the ``title`` alone, only in what is known ``about`` the
    article (its outlet, authors and agency, or a name that the text has in another form), or ``nowhere`` (a query
    without words). ``places`` are the words, in text order; ``sentence`` is the one that holds the first of them, empty
    where they are not in the text, and ``start`` and ``end`` are its place.
    """

    where: Where
    sentence: str
    start: int
    end: int
    places: tuple[Span, ...]


def hit(query: Query, brief: Brief) -> Hit:
    """Where `brief`, which `query` has found, has what was looked for."""
    words = words_of(query)
    text = brief.article.text
    places = tuple(places_in(words, brief))
    if places:
        around = _sentence_at(brief, places[0])
        return Hit(
            where="text", sentence=text[around.start : around.end], start=around.start, end=around.end, places=places
        )
    return Hit(where=_elsewhere(words, brief), sentence="", start=0, end=0, places=())


def places_in(words: Sequence[Words], brief: Brief) -> Iterator[Span]:
    """Yield every place in the text of `brief` that answers one of `words`, in text order.

    ``speaker:`` is answered by the quotations of whom it names, ``quote:`` by the words within quotations, ``person:``
    and its kind by the mentions of whom they name, whatever the text calls them there.
    """
    found = {place for word in words for place in _answers(word, brief)}
    end = 0
    for place in sorted(found, key=lambda place: (place.start, -place.end)):
        if place.start >= end:
            yield place
            end = place.end


def _sentence_at(brief: Brief, place: Span) -> Span:
    """The sentence of the text that `place` begins in, within its paragraph."""
    text = brief.article.text
    block = next((block for block in brief.article.blocks if block.start <= place.start < block.end), None)
    start, end = (block.start, block.end) if block else _line(text, place.start)
    # Bounded: a paragraph of megabytes is cut where no sentence begins within reach.
    start, end = max(start, place.start - _REACH), min(end, max(place.end, place.start + _REACH))
    for match in _END.finditer(text, start, end):
        if _SHORT.search(text, max(start, match.start() - 6), match.start() + 1):
            continue
        if match.end() > place.start:
            return Span(start, max(match.end(), min(place.end, end)))
        start = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
    return Span(start, end)


_REACH = 2_000
_TYPES = {"people": "person", "organisations": "organisation", "places": "place"}


def _answers(word: Words, brief: Brief) -> Iterator[Span]:
    match word.column:
        case None | "text":
            yield from places_of((word,), brief.article.text)
        case "quotes":
            for quote in brief.quotes:
                if quote.kind != "indirect":
                    for place in places_of((word,), quote.text):
                        yield Span(quote.start + place.start, quote.start + place.end)
        case "speakers":
            spoken = (quote for quote in brief.quotes if quote.speaker and has(word, quote.speaker.name))
            yield from (Span(quote.start, quote.end) for quote in spoken)
        case column if column in _TYPES:
            yield from _mentions(word, _TYPES[column], brief)


def _mentions(word: Words, kind: str, brief: Brief) -> Iterator[Span]:
    for entity in brief.entities:
        if entity.type == kind and any(has(word, name) for name in (entity.name, *entity.aliases)):
            yield from (Span(mention.start, mention.end) for mention in entity.mentions)


def _elsewhere(words: Sequence[Words], brief: Brief) -> Where:
    if any(word.column in {None, "title"} and has(word, brief.article.title) for word in words):
        return "title"
    return "about" if words else "nowhere"


def _line(text: str, at: int) -> tuple[int, int]:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end
