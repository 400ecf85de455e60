"""The one typed door to ``feedparser``, which ships no types.

It reads RSS 0.9 to 2.0, RDF, CDF and Atom 0.3 and 1.0, and all of them when they are not well-formed; of what was
looked at only it does. It is given bytes in memory alone: a string it would take for the name of a file or an address,
and open that. It reads no external entity and keeps of a document type only entities that are plain words.
"""

from __future__ import annotations

import io
import time
from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import feedparser

_HEADERS: Final = {"content-type": "application/xml; charset=utf-8"}
_MARKUP: Final = frozenset({"text/html", "application/xhtml+xml"})

BREAKS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What the parser has been seen to raise, or may, where a document is made to break it."""


class Words(NamedTuple):
    """What an element holds, and whether that is HTML."""

    value: str = ""
    is_html: bool = False


class Item(NamedTuple):
    """One entry as it stands in the document: nothing washed, links relative to ``xml:base`` at most."""

    title: Words
    identifier: str
    link: str
    authors: tuple[str, ...]
    source: str
    dates: tuple[str, ...]
    moment: time.struct_time | None
    language: str
    summary: Words
    contents: tuple[Words, ...]


class Document(NamedTuple):
    """A document as it stands. ``version`` is empty where nothing of a feed was found in it.

    ``authors`` are those of all its entries that name none: only Atom has such.
    """

    version: str
    title: Words
    site: str
    language: str
    authors: tuple[str, ...]
    items: tuple[Item, ...]


def parse(text: str) -> Document:
    """Take the document `text` apart. Raises one of :data:`BREAKS` for one that is made to break a parser."""
    found = feedparser.parse(
        io.BytesIO(text.encode("utf-8", "replace")),
        response_headers=_HEADERS,
        # Whoever reads the content takes its text alone; cleaning it and its links would only take time.
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    feed = found.get("feed") or {}
    return Document(
        version=_text(found, "version"),
        title=_words(feed, "title"),
        site=_text(feed, "link"),
        language=_text(feed, "language"),
        authors=_authors(feed) if _text(found, "version").startswith("atom") else (),
        # As plain dictionaries: those of the parser give some names a second meaning, with a warning.
        items=tuple(_item(dict(entry)) for entry in found.get("entries") or ()),
    )


def _item(entry: Mapping[str, Any]) -> Item:
    identifier, link = _text(entry, "id"), _text(entry, "link")
    if link == identifier and entry.get("guidislink") and "://" not in link:
        link = ""  # RSS takes every guid for an address that does not say otherwise; this one is none.
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    return Item(
        title=_words(entry, "title"),
        identifier=identifier,
        link=link,
        authors=_authors(entry),
        source=_text(entry.get("source") or {}, "title"),
        dates=tuple(filter(None, (_text(entry, "published"), _text(entry, "updated")))),
        moment=moment if isinstance(moment, time.struct_time) else None,
        language=_text(entry.get("title_detail") or {}, "language"),
        summary=_words(entry, "summary"),
        contents=tuple(_of_detail(content) for content in _each(entry, "content")),
    )


def _authors(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """The authors as they are written; of one alone the parser's own reading cuts a long domain into the name."""
    names = tuple(_text(author, "name") for author in _each(entry, "authors"))
    alone = _text(entry, "author")
    return (alone,) if alone and len(names) <= 1 else names


def _words(holder: Mapping[str, Any], name: str) -> Words:
    detail = holder.get(f"{name}_detail")
    return _of_detail(detail) if isinstance(detail, Mapping) else Words(_text(holder, name))


def _of_detail(detail: Mapping[str, Any]) -> Words:
    return Words(_text(detail, "value"), _text(detail, "type") in _MARKUP)


def _each(holder: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    found = holder.get(name)
    return [each for each in found if isinstance(each, Mapping)] if isinstance(found, list) else ()


def _text(holder: Mapping[str, Any], name: str) -> str:
    found = holder.get(name)
    return found if isinstance(found, str) else ""
