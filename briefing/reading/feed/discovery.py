"""The feeds that a page says it has: ``<link rel="alternate" type="application/rss+xml">``."""

from __future__ import annotations

from typing import Final, NamedTuple

from briefing.model import Fetched
from briefing.reading.decoding import decode
from briefing.reading.html.links import Link, links_of

_TYPES: Final = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json"}
)
_MOST: Final = 20
_HEAD: Final = 500_000
"""Code points of a page that are looked at: the links stand in its head."""


class Found(NamedTuple):
    """A feed that a page names: its address, and what the page calls it."""

    address: str
    title: str

    def __str__(self) -> str:
        """The address, with the title where there is one."""
        return f"{self.address} ({self.title})" if self.title else self.address


def feeds_of(fetched: Fetched) -> tuple[Found, ...]:
    """The feeds that the page in `fetched` names, those of comments last."""
    text = decode(fetched.content, charset=fetched.charset, is_markup=True).text[:_HEAD]
    found: dict[str, Found] = {}
    for link in links_of(text, fetched.url):
        if _is_feed(link) and len(found) < _MOST:
            found.setdefault(link.address, Found(link.address, link.title))
    return tuple(sorted(found.values(), key=_is_of_comments))


def _is_feed(link: Link) -> bool:
    if "alternate" not in link.relations or link.media_type not in _TYPES:
        return False
    # Sites also name their articles' data so.
    return link.media_type != "application/json" or "feed" in link.address.lower()


def _is_of_comments(found: Found) -> bool:
    return "comments" in found.address.lower() or "comments" in found.title.lower()
