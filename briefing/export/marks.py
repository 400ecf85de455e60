"""The marks in an article: what was found, where it stands, and how marks that overlap are nested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from briefing.export.cite import Citation
from briefing.export.items import days_of
from briefing.export.markup import Html, closing, joined, opening, text
from briefing.export.speakers import speaker_of
from briefing.model import Brief


class Mark(msgspec.Struct, frozen=True):
    """A stretch of the text with its kind (a CSS class) and what a reader is told who points at it."""

    start: int
    end: int
    kind: str
    told: str | None = None


def anchor(prefix: str, start: int, end: int) -> str:
    """Return the id of the stretch from `start` to `end`; `prefix` tells the articles of one page apart."""
    return f"{prefix}s-{start}-{end}"


def _marks_of(brief: Brief, cited: Iterable[Citation]) -> list[Mark]:
    """Return the marks of `brief` in text order, the longer before the shorter; `cited` are its key sentences."""
    key = (Mark(cite.start, cite.end, "key") for cite in cited)
    found = {(mark.start, mark.end, mark.kind): mark for mark in (*key, *_marks(brief))}
    return sorted(found.values(), key=lambda mark: (mark.start, -mark.end))


def _marks(brief: Brief) -> Iterator[Mark]:
    for quote in brief.quotes:
        if quote.kind != "indirect":
            yield Mark(quote.start, quote.end, "said", speaker_of(quote))
    for entity in brief.entities:
        yield from (Mark(one.start, one.end, entity.type, entity.name) for one in entity.mentions)
    yield from (Mark(figure.start, figure.end, "figure") for figure in brief.figures)
    yield from (Mark(date.start, date.end, "date", days_of(date)) for date in brief.dates)


class Marker:
    """Writes stretches of one article's text with their marks. Each place gets its anchor once."""

    def __init__(self, brief: Brief, prefix: str, cited: Iterable[Citation]) -> None:
        self._text = brief.article.text
        self._marks = _marks_of(brief, cited)
        self._next = 0
        self._prefix = prefix
        self._anchored: set[str] = set()

    def marked(self, start: int, end: int) -> Html:
        """Return the text from `start` to `end` with its marks. To be called in text order."""
        mine = self._within(start, end)
        begun: defaultdict[int, list[Mark]] = defaultdict(list)
        for mark in mine:
            begun[mark.start].append(mark)
        pieces: list[Html] = []
        stack: list[Mark] = []
        at = start
        for turn in sorted({*begun, *(mark.end for mark in mine)}):
            pieces.append(text(self._text[at:turn]))
            pieces += self._closed(stack, turn)
            pieces += (self._opened(mark, stack) for mark in begun.get(turn, ()))
            at = turn
        return joined(*pieces, text(self._text[at:end]))

    def _within(self, start: int, end: int) -> Sequence[Mark]:
        """Return the marks that begin in the stretch, cut at its end."""
        first = self._next
        while self._next < len(self._marks) and self._marks[self._next].start < end:
            self._next += 1
        found = self._marks[first : self._next]
        return [
            msgspec.structs.replace(mark, end=min(mark.end, end)) for mark in found if start <= mark.start < mark.end
        ]

    def _opened(self, mark: Mark, stack: list[Mark]) -> Html:
        name = anchor(self._prefix, mark.start, mark.end)
        new = name not in self._anchored
        self._anchored.add(name)
        stack.append(mark)
        return opening("span", id=name if new else None, class_=mark.kind, title=mark.told)

    def _closed(self, stack: list[Mark], turn: int) -> Iterator[Html]:
        """Close what ends at `turn`; what lies above it and goes on is closed and opened again."""
        lowest = next((at for at, mark in enumerate(stack) if mark.end <= turn), len(stack))
        above = stack[lowest:]
        del stack[lowest:]
        yield from (closing("span") for _ in above)
        for mark in above:
            if mark.end > turn:
                stack.append(mark)
                yield opening("span", class_=mark.kind, title=mark.told)
