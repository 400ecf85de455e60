"""What a server gave."""

from __future__ import annotations

import msgspec


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The content behind an address.

    ``url`` is the final address, after redirects, without user information. ``content`` is decoded from its transfer,
    not from its character set. ``media_type`` and ``charset`` are lower case, ``None`` where the server says nothing.
    ``unchanged`` says that the content is that of an earlier answer, which the server has confirmed or which still
    counts as fresh. ``moved`` is the address to which the one asked for has moved for good (301 or 308), if it has.
    """

    url: str
    content: bytes
    media_type: str | None = None
    charset: str | None = None
    unchanged: bool = False
    moved: str | None = None
