"""Layers of looks over a text: which stretch is quoted, names someone, is lit. Pure; every question is a bisection."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefing.model import Brief

_QUOTE_MARKS = frozenset("“”„‟\"‘’‚'«»‹›「」『』")


class Stretch(NamedTuple):
    """A half-open stretch of the text in one look. ``entity`` is an entity's id where the stretch names one."""

    start: int
    end: int
    look: str
    entity: str = ""


class Layer:
    """Stretches that do not overlap, in text order; of two that do, the later is cut, or left out when it is inside."""

    def __init__(self, stretches: Iterable[Stretch] = ()) -> None:
        self.stretches: list[Stretch] = []
        reached = 0
        for stretch in sorted(stretches):
            if stretch.end <= max(reached, stretch.start):
                continue
            self.stretches.append(stretch._replace(start=max(stretch.start, reached)))
            reached = stretch.end
        self._starts = [stretch.start for stretch in self.stretches]

    def within(self, start: int, end: int) -> Iterator[Stretch]:
        """The stretches that touch the text from `start` to `end`."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self.stretches) and self.stretches[at].start < end:
            if self.stretches[at].end > start:
                yield self.stretches[at]
            at += 1


def pieces(layers: Sequence[Layer], start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Cut the text from `start` to `end` where a look changes; the looks of later layers come after, by spaces."""
    found = [list(layer.within(start, end)) for layer in layers]
    edges = {start, end}
    for stretches in found:
        for stretch in stretches:
            edges |= {max(stretch.start, start), min(stretch.end, end)}
    cuts = sorted(edges)
    at = [0] * len(found)
    for low, high in pairwise(cuts):
        looks = []
        for index, stretches in enumerate(found):
            while at[index] < len(stretches) and stretches[at[index]].end <= low:
                at[index] += 1
            if at[index] < len(stretches) and stretches[at[index]].start <= low:
                looks.append(stretches[at[index]].look)
        yield low, high, " ".join(looks)


def quotations(brief: Brief) -> Layer:
    """The quoted words, with the marks around them."""
    text = brief.article.text
    stretches = []
    for quote in brief.quotes:
        if quote.kind != "indirect":
            start = quote.start - (text[quote.start - 1 : quote.start] in _QUOTE_MARKS and quote.start > 0)
            end = quote.end + (text[quote.end : quote.end + 1] in _QUOTE_MARKS)
            stretches.append(Stretch(start, end, "quoted"))
    return Layer(stretches)


def names(brief: Brief) -> Layer:
    """The mentions of entities, each in the look of its kind."""
    return Layer(
        Stretch(mention.start, mention.end, entity.type, entity.id)
        for entity in brief.entities
        for mention in entity.mentions
    )
