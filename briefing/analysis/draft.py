"""What the steps of the analysis pass on: the article, and all that has been found in it so far."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter

import msgspec

from briefing.model import Article, Date, Entity, EntityType, Figure, Quote, Section, SummaryLine

_START = attrgetter("start")


class Sentence(msgspec.Struct, frozen=True):
    """One sentence: white space around it, and the dateline before the first, are not part of it.

    ``block`` is the index of its block in ``article.blocks``.
    """

    start: int
    end: int
    block: int


class Name(msgspec.Struct, frozen=True):
    """One mention of a person, an organisation or a place, before the mentions of one entity are joined."""

    start: int
    end: int
    type: EntityType


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A brief in the making. Each step returns a new one with its own part filled in."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    sections: tuple[Section, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    summary: tuple[SummaryLine, ...] = ()

    def noted(self, sentence: str) -> Draft:
        """The draft with one more notice on its article, once: what a step did not look at, in a sentence."""
        if sentence in self.article.notices:  # analysed before
            return self
        article = msgspec.structs.replace(self.article, notices=(*self.article.notices, sentence))
        return msgspec.structs.replace(self, article=article)

    def section_at(self, offset: int) -> str:
        """The id of the section that holds the code point at `offset`."""
        at = bisect_right(self.sections, offset, key=_START) - 1
        return self.sections[max(at, 0)].id
