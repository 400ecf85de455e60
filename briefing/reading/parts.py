"""What every reader returns: the parts of an article before they are joined into one text."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from briefing.model import BlockKind, Completeness, PublishedOrigin
from briefing.reading.letters import letters


class Part(NamedTuple):
    """One block to be: ``level`` is the depth of a heading or of a list (1 and up), else 0."""

    kind: BlockKind
    level: int
    text: str


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """An article as a reader found it. Nothing here need be washed or free of line breaks: ``assemble`` does both.

    ``identity`` is what the article is known by where it has no address (the first text seen, where it is ``None``).
    ``published`` is an ISO date, and ``published_origin`` says from where (``None`` means the metadata).
    ``blocks`` hold the body alone: no title, no byline, no boilerplate; a dateline stays where it is.
    """

    title: str | None = None
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    url: str | None = None
    identity: str | None = None
    published: str | None = None
    published_origin: PublishedOrigin | None = None
    language: str | None = None
    completeness: Completeness = "full"
    notices: tuple[str, ...] = ()
    blocks: tuple[Part, ...] = ()


def titled(parts: Parts, title: str | None) -> Parts:
    """`parts` of a text under the `title` that its document declares; another title in the text stays, as a heading."""
    if not title:
        return parts
    inside = letters(parts.title or "")
    kept = (Part("heading", 2, parts.title or ""),) if inside not in letters(title) else ()
    return msgspec.structs.replace(parts, title=title, blocks=(*kept, *parts.blocks))
