"""Which article of the library a brief is a version of."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import urlsplit

from briefing.library.bodies import unpacked
from briefing.library.connection import asked
from briefing.model import Article
from briefing.patterns import pattern

_COMPARED = 20_000
"""Words of a text that are compared: enough to know an article by."""
_ALIKE = 0.5
"""The share of three-word runs of the shorter text that make two texts versions of one."""
_CANDIDATES = 20
"""Articles of one path that are looked at, the newest first: a path that had more is a place, not an article."""
_TRACKING = pattern(r"(?i:utm_[a-z]+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid)=[^&]*(?:&|\Z)")


class Known(NamedTuple):
    """What the library has of an article that a brief was recognised as."""

    rowid: int
    id: str
    sha256: str
    title: str
    analysis: str


def known(connection: sqlite3.Connection, article: Article) -> Known | None:
    """The article of which `article` is a version.

    That with the same id; else with the same address; else read from the same path, with substantially the same text:
    a file that was corrected is the same article, a file that was overwritten with another is not.
    """
    for condition, value in (("id", article.id), ("address", address_of(article.url))):
        found = value and connection.execute(f"{_KNOWN} WHERE {condition} = ?", (value,)).fetchone()
        if found:
            return Known(*found)
    return _by_path(connection, article) if article.path else None


def taken(connection: sqlite3.Connection, wanted: Iterable[str]) -> set[str]:
    """Those of the names `wanted` (:func:`names_of`) that an article of the library goes by."""
    names = list(set(wanted))
    found: set[str] = set()
    for column in ("id", "address", "path"):
        query = f"SELECT {column} FROM article WHERE {column} IN ({{}})"  # noqa: S608 (names of ours)
        found.update(name for (name,) in asked(connection, query, names))
    return found


def names_of(article: Article) -> tuple[str, ...]:
    """What :func:`known` knows `article` by: its id, its address, and its path, as far as it has them."""
    return tuple(name for name in (article.id, address_of(article.url), article.path) if name)


def address_of(url: str | None) -> str | None:
    """`url` as far as it tells one page from another: without scheme, ``www.``, tracking, and place on the page."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.") + (f":{parts.port}" if parts.port else "")
    except ValueError:
        return url
    query = _TRACKING.sub("", parts.query).strip("&")
    view = parts.fragment if parts.fragment.startswith(("!", "/")) else ""  # pages that a script puts together
    return f"{host}{parts.path.rstrip('/')}" + (f"?{query}" if query else "") + (f"#{view}" if view else "")


def alike(first: str, second: str) -> bool:
    """Whether two texts are versions of one: at least half of the shorter one's runs of three words are in both."""
    one, other = _runs(first), _runs(second)
    return len(one & other) >= _ALIKE * min(len(one), len(other))


def _by_path(connection: sqlite3.Connection, article: Article) -> Known | None:
    rows = connection.execute(f"{_KNOWN} WHERE path = ? ORDER BY rowid DESC LIMIT ?", (article.path, _CANDIDATES))
    for found in map(Known._make, rows.fetchall()):
        (body,) = connection.execute("SELECT body FROM brief WHERE article = ?", (found.rowid,)).fetchone()
        if found.sha256 == article.sha256 or alike(unpacked(body).article.text, article.text):
            return found
    return None


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split(maxsplit=_COMPARED)[:_COMPARED]
    return set(zip(words, words[1:], words[2:], strict=False)) or {tuple(words)}


_KNOWN = "SELECT rowid, id, sha256, title, analysis FROM article"
