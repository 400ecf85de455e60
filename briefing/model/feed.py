"""A feed as it was read: what it is called, and its entries."""

from __future__ import annotations

from typing import Literal

import msgspec

ContentKind = Literal["text/html", "text/plain"]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of a feed, washed but for its ``content``.

    ``key`` is the entry's own in its feed and the same in the next edition of it: from the id it was given, else from
    its link, else from its words. ``link`` is the address of its page, ``None`` where it has none or shares it with
    other entries. ``published`` is an ISO date, where it was published; ``moment`` the ISO instant in UTC that entries
    are put in order by. ``outlet`` is whom an entry taken over from elsewhere names as its source. ``is_summary`` says
    that the feed itself calls the content no more than a summary.
    """

    key: str
    link: str | None = None
    title: str = ""
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None
    moment: str | None = None
    language: str | None = None
    content: str = ""
    kind: ContentKind = "text/html"
    is_summary: bool = False


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed. ``site`` is the address of the pages it belongs to; ``notices`` say what of it could not be read."""

    title: str = ""
    site: str | None = None
    language: str | None = None
    entries: tuple[Entry, ...] = ()
    notices: tuple[str, ...] = ()
