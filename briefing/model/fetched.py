"""What the sources hand to the reading room, and what they could not."""

from __future__ import annotations

import msgspec


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes behind one location.

    ``media_type`` and ``charset`` are what the protocol or the file's name says, lower case, without parameters;
    ``None`` where neither says anything. ``url`` is the final address, after redirects.
    """

    location: str
    content: bytes
    media_type: str | None = None
    charset: str | None = None
    path: str | None = None
    url: str | None = None


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """A location that gave no article, and why: one washed sentence with its remedy."""

    location: str
    reason: str
