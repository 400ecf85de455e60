"""The nouns that travel between the rooms: frozen, slotted, and what the public JSON is made of.

Offsets count Unicode code points of :attr:`Article.text`, half-open. Wherever a value has ``start``, ``end`` and
``text``, ``text`` is that slice of the article, to the letter.
"""

from briefing.model.article import Article, Block, BlockKind, Completeness, Dateline, PublishedOrigin, TitleOrigin
from briefing.model.brief import (
    FORMAT,
    VERSION,
    Brief,
    Date,
    Entity,
    EntityType,
    Figure,
    FigureKind,
    Made,
    Mention,
    Precision,
    Quote,
    QuoteKind,
    Section,
    SectionKind,
    Sourcing,
    Speaker,
    SummaryLine,
)
from briefing.model.feed import Entry, Feed
from briefing.model.fetched import Failure, Fetched
from briefing.model.span import Evidence, Span

__all__ = [
    "FORMAT",
    "VERSION",
    "Article",
    "Block",
    "BlockKind",
    "Brief",
    "Completeness",
    "Date",
    "Dateline",
    "Entity",
    "EntityType",
    "Entry",
    "Evidence",
    "Failure",
    "Feed",
    "Fetched",
    "Figure",
    "FigureKind",
    "Made",
    "Mention",
    "Precision",
    "PublishedOrigin",
    "Quote",
    "QuoteKind",
    "Section",
    "SectionKind",
    "Sourcing",
    "Span",
    "Speaker",
    "SummaryLine",
    "TitleOrigin",
]
