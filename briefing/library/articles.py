"""Getting articles out: as rows, as briefs, and with the texts they had before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from briefing.errors import LibraryError
from briefing.library.bodies import unpacked
from briefing.library.rows import COLUMNS, Row, row_of
from briefing.model import Article, Brief


def get(connection: sqlite3.Connection, rowid: int) -> Brief | None:
    """The brief of the article in `rowid`, or ``None`` where there is none."""
    found = connection.execute("SELECT body FROM brief WHERE article = ?", (rowid,)).fetchone()
    return None if found is None else unpacked(found[0])


def row(connection: sqlite3.Connection, identifier: str) -> Row | None:
    """The row of the article with the id `identifier`."""
    found = connection.execute(f"SELECT {COLUMNS} FROM article WHERE id = ?", (identifier,)).fetchone()  # noqa: S608 (ours)
    return None if found is None else row_of(found)


def versions(connection: sqlite3.Connection, rowid: int) -> Iterator[tuple[int, Brief]]:
    """The texts the article had before, the oldest first, each with its number."""
    query = "SELECT number, body FROM version WHERE article = ? ORDER BY number"
    for number, body in connection.execute(query, (rowid,)):
        yield number, unpacked(body)


def pair(connection: sqlite3.Connection, rowid: int, number: int | None) -> tuple[Article, Article]:
    """Version `number` of the article in `rowid`, the latest where it is ``None``, behind the version before it.

    The first version is its own earlier one. Raises :class:`~briefing.errors.LibraryError` where there is none.
    """
    texts = {found: brief.article for found, brief in versions(connection, rowid)}
    current = get(connection, rowid)
    if current is not None:
        texts[len(texts) + 1] = current.article
    later = len(texts) if number is None else number
    if later not in texts:
        raise LibraryError("there is no such version of the article any more: open the article again")
    return texts.get(later - 1, texts[later]), texts[later]
