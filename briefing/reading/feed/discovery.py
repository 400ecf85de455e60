"""The feeds that a page says it has: ``<link rel="alternate" type="application/rss+xml">``."""

from __future__ import annotations

from typing import Final, NamedTuple

from briefing import wash
from briefing.model import Fetched
from briefing.reading.addresses import web_address
from briefing.reading.decoding import decode
from briefing.reading.html import _lxml

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


def feeds_of(fetched: Fetched) -> tuple[Found, ...]:
    """The feeds that the page in `fetched` names, those of comments last."""
    text = decode(fetched.content, charset=fetched.charset, is_markup=True).text[:_HEAD]
    tree, _ = _lxml.parse(text)
    if tree is None:
        return ()
    base = fetched.url
    for element in tree.iter("base"):
        base = web_address(element.get("href") or "", base) or base
        break
    found: dict[str, Found] = {}
    for link in tree.iter("link"):
        kind = (link.get("type") or "").split(";")[0].strip().lower()
        if "alternate" not in (link.get("rel") or "").lower().split() or kind not in _TYPES:
            continue
        address = web_address(link.get("href") or "", base)
        if address and len(found) < _MOST and (kind != "application/json" or "feed" in address.lower()):
            found.setdefault(address, Found(address, wash.line(link.get("title") or "")))
    return tuple(sorted(found.values(), key=_is_of_comments))


def _is_of_comments(found: Found) -> bool:
    return "comments" in found.address.lower() or "comments" in found.title.lower()
