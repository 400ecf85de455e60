"""The full-text index: what it holds of a brief, and in which order that is written."""

from __future__ import annotations

import sqlite3

import msgspec

from briefing.library.bodies import decoded
from briefing.library.markers import marked
from briefing.model import Brief

Columns = tuple[str, ...]
"""What the index holds of an article: one text for each of its columns, in their order."""

_COLUMNS = "title, text, quotes, speakers, people, organisations, places, outlet, authors, origin"
_INSERT = f"INSERT INTO found (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 (names of ours)
TEXT = 1
"""Which of the columns is the text."""
GATHERED = 5_000
"""Articles that wait in memory to be indexed together."""


class Writer:
    """What is to be indexed in one transaction, gathered and written in the order of the row numbers.

    FTS5 gathers what comes in rising order, and writes out all it has gathered as soon as a smaller number comes or
    another table is written to: one by one, many articles took several times as long. Whoever gathers calls
    :meth:`finish` before the transaction ends.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: dict[int, Columns] = {}

    def put(self, rowid: int, columns: Columns) -> None:
        """Index the article in `rowid`, which is not in the index."""
        self._waiting[rowid] = columns
        if len(self._waiting) >= GATHERED:
            self.finish()

    def drop(self, rowid: int) -> None:
        """Take the article in `rowid` out of the index."""
        if self._waiting.pop(rowid, None) is None:
            self._connection.execute("DELETE FROM found WHERE rowid = ?", (rowid,))

    def finish(self) -> None:
        """Write what was gathered."""
        rows = ((rowid, *self._waiting[rowid]) for rowid in sorted(self._waiting))
        self._connection.executemany(_INSERT, rows)
        self._waiting = {}


def indexed(brief: Brief | _Brief) -> Columns:
    """What the index holds of `brief`, in the order of its columns."""
    article = brief.article
    names: dict[str, list[str]] = {"person": [], "organisation": [], "place": []}
    for entity in brief.entities:
        names[entity.type] += (entity.name, *entity.aliases)
    return (
        article.title,
        article.text,
        "\n".join(quote.text for quote in brief.quotes if quote.kind != "indirect"),
        "\n".join(dict.fromkeys(quote.speaker.name for quote in brief.quotes if quote.speaker)),
        "\n".join(names["person"]),
        "\n".join(names["organisation"]),
        "\n".join(names["place"]),
        article.outlet or "",
        "\n".join(article.byline),
        marked(article.dateline.agency if article.dateline else None, article.language),
    )


def indexed_body(body: bytes) -> Columns:
    """The same of the brief in `body`, of which no more is read than that: a sixth of the work.

    Raises :class:`~briefing.errors.LibraryError` where it is damaged.
    """
    return indexed(decoded(body, _DECODER))


class _Dateline(msgspec.Struct):
    agency: str | None = None


class _Article(msgspec.Struct):
    title: str
    text: str
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    dateline: _Dateline | None = None
    language: str | None = None


class _Speaker(msgspec.Struct):
    name: str


class _Quote(msgspec.Struct):
    text: str
    kind: str
    speaker: _Speaker | None = None


class _Entity(msgspec.Struct):
    name: str
    type: str
    aliases: tuple[str, ...] = ()


class _Brief(msgspec.Struct):
    """Of a brief what is indexed."""

    article: _Article
    quotes: tuple[_Quote, ...] = ()
    entities: tuple[_Entity, ...] = ()


_DECODER = msgspec.msgpack.Decoder(_Brief)
