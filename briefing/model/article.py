"""An article as it was read: its text, the blocks it is made of, and what is known about it."""

from __future__ import annotations

from typing import Literal

import msgspec

TitleOrigin = Literal["given", "first-sentence", "file-name"]
PublishedOrigin = Literal["metadata", "text", "dateline", "dateline-and-weekday"]
Completeness = Literal["full", "partial", "teaser", "unknown"]
BlockKind = Literal["paragraph", "heading", "item", "quotation"]


class Dateline(msgspec.Struct, frozen=True, kw_only=True):
    """``MOSCOW, March 31 (Reuters) –`` at the head of the text, taken apart."""

    start: int
    end: int
    text: str
    place: str | None = None
    month: int | None = None
    day: int | None = None
    agency: str | None = None


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph, heading, list item or block quotation: a stretch of the text without line breaks.

    ``level`` is the depth of a heading (1 and up) or of a list (1 and up), else 0.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One article. ``text`` leaves out title, byline and boilerplate; its blocks are separated by two newlines."""

    id: str
    sha256: str
    title: str
    title_origin: TitleOrigin
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    path: str | None = None
    media_type: str
    published: str | None = None
    published_origin: PublishedOrigin | None = None
    dateline: Dateline | None = None
    language: str | None = None
    completeness: Completeness = "unknown"
    notices: tuple[str, ...] = ()
    text: str
    blocks: tuple[Block, ...] = ()
    words: int
    reading_minutes: int
