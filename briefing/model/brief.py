"""A brief: what an article says, each part with its place in the text. This is the public JSON, field by field."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from briefing.model.article import Article
from briefing.model.span import Evidence

FORMAT: Final = "briefing.brief"
VERSION: Final = 1

SectionKind = Literal["lead", "heading", "topic"]
QuoteKind = Literal["direct", "partial", "indirect"]
Sourcing = Literal["on-record", "anonymous", "document", "other-media", "unattributed"]
EntityType = Literal["person", "organisation", "place"]
FigureKind = Literal["percent", "money", "quantity"]
Precision = Literal["day", "week", "month", "year", "unknown"]


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """By what, and when, a brief was made.

    ``steps`` names what was looked for: a language without names does not list ``entities``.
    ``as_of`` is an ISO date, ``read_at`` an ISO instant in UTC.
    """

    by: str
    analysis: str
    as_of: str
    read_at: str
    steps: tuple[str, ...]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the article about one thing. The sections together cover the text without a gap."""

    id: str
    label: str
    heading: str | None
    kind: SectionKind
    start: int
    end: int
    summary: tuple[Evidence, ...] = ()
    keywords: tuple[str, ...] = ()


class SummaryLine(msgspec.Struct, frozen=True, kw_only=True):
    """One whole sentence of the article, chosen for the summary."""

    start: int
    end: int
    text: str
    section: str


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who spoke: the full name where it is known, and the mention in the text that decided it.

    ``confidence`` is between 0 and 1. ``entity`` is the id of an entity of the brief, where the speaker is one.
    """

    name: str
    entity: str | None
    start: int
    end: int
    text: str
    confidence: float


class Quote(msgspec.Struct, frozen=True, kw_only=True):
    """The words quoted, without their marks, within one paragraph. Fragments of one utterance share ``group``."""

    start: int
    end: int
    text: str
    group: int
    kind: QuoteKind
    speaker: Speaker | None
    cue: Evidence | None
    told: Evidence | None
    sourcing: Sourcing
    section: str
    key: bool = False


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One place where the text names an entity, titles and roles left out."""

    start: int
    end: int
    text: str
    section: str


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """A person, organisation or place with every mention. ``salience`` is between 0 and 1."""

    id: str
    name: str
    type: EntityType
    salience: float
    description: Evidence | None
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its value or range. ``unit`` is ``%``, an ISO 4217 currency or the counted noun."""

    start: int
    end: int
    text: str
    kind: FigureKind
    low: int | float
    high: int | float
    unit: str
    approximate: bool
    of: Evidence | None
    section: str


class Date(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A date as the text says it, and the days it means (ISO dates, both inclusive), or ``None`` where unknown."""

    start: int
    end: int
    text: str
    from_: str | None
    to: str | None
    precision: Precision
    section: str


class Brief(msgspec.Struct, frozen=True, kw_only=True):
    """All that is shown and exported of one article."""

    format: Literal["briefing.brief"] = FORMAT
    version: Literal[1] = VERSION
    made: Made
    article: Article
    sections: tuple[Section, ...]
    summary: tuple[SummaryLine, ...]
    quotes: tuple[Quote, ...]
    entities: tuple[Entity, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
