"""What a page links to in its head: ``<link rel=… type=… href=…>``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from briefing import wash
from briefing.reading.addresses import web_address
from briefing.reading.html import _lxml


class Link(NamedTuple):
    """A link of a page to another document: what that is to the page, its media type, its address and its title."""

    relations: frozenset[str]
    media_type: str
    address: str
    title: str


def links_of(text: str, url: str | None) -> Iterator[Link]:
    """Yield the links to http and https addresses in the head of the page `text`, which was fetched from `url`."""
    tree, _ = _lxml.parse(text)
    if tree is None:
        return
    base = url
    for element in tree.iter("base"):
        base = web_address(element.get("href") or "", base) or base
        break
    for link in tree.iter("link"):
        address = web_address(link.get("href") or "", base)
        if address:
            yield Link(
                relations=frozenset((link.get("rel") or "").lower().split()),
                media_type=(link.get("type") or "").split(";")[0].strip().lower(),
                address=address,
                title=wash.line(link.get("title") or ""),
            )
