"""Which documents are feeds, told by how they begin: servers call them by a dozen media types, or by a wrong one."""

from __future__ import annotations

import re
from typing import Final

from briefing.model import Fetched
from briefing.patterns import pattern

ENTRY: Final = "application/vnd.briefing.entry+json"
"""The media type by which one entry of a feed, as JSON, travels to the reading room."""

_HEAD: Final = 8_192
_ROOT: Final = pattern(
    # Prefixes are free, and both RSS 0.9 and 1.0 begin with RDF.
    rb"<(?:rss|(?:\w{1,20}:)?feed|(?:\w{1,20}:)?rdf|channel)(?=[\s>/])",
    re.IGNORECASE,
)
_PROLOGUE: Final = pattern(
    rb"<\?[^>]{0,500}>|<!--.*?-->|<!doctype[^\[<>]{0,500}(?:\[[^\]]*\]\s*)?>", re.IGNORECASE | re.DOTALL
)
_JSON: Final = pattern(rb'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version\\?/')
_NAMED_JSON: Final = "application/feed+json"
_NAMED: Final = frozenset({"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/rss"})
_SUFFIXES: Final = (".rss", ".atom", ".rdf", ".xml")
_RDF_OF_FEEDS: Final = (b"purl.org/rss/", b"my.netscape.com/rdf", b"channel.netscape.com/rdf")


def is_feed(fetched: Fetched) -> bool:
    """Whether `fetched` is a feed."""
    if fetched.media_type == ENTRY or (fetched.media_type or "").endswith(_DOCUMENTS):
        return False
    head = fetched.content[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head.startswith(b"{"):
        return fetched.media_type == _NAMED_JSON or _JSON.search(head) is not None
    if _is_called_one(fetched):
        return _ROOT.search(head) is not None or (fetched.media_type in _NAMED and head.startswith((b"<?xml", b"<!")))
    return _begins_one(head)


def _is_called_one(fetched: Fetched) -> bool:
    return fetched.media_type in _NAMED or (fetched.path or "").lower().endswith(_SUFFIXES)


def _begins_one(head: bytes) -> bool:
    """Whether the first tag in `head`, behind what may stand before it, is that of a feed."""
    at = 0
    while found := _PROLOGUE.match(head, at):
        at = found.end()
        while head[at : at + 1].isspace():
            at += 1
    root = _ROOT.match(head, at)
    if root is None:
        return False
    # RDF describes all sorts of things; a feed names one of its vocabularies.
    return b"rdf" not in root[0].lower() or any(name in head.lower() for name in _RDF_OF_FEEDS)


_DOCUMENTS: Final = ("/pdf", "/rfc822", "document")
