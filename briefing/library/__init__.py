"""Articles and briefs in SQLite: what people read, marked and wrote, kept for years.

One file holds all of it. Several processes may use it at once: writes are short transactions that wait for each other,
and nothing is acknowledged before it is on disk.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from briefing.library import articles, changes, marks, search
from briefing.library.connection import connect, translated, writing
from briefing.library.rows import COLUMNS, Row, Stored, row_of
from briefing.library.search import Query
from briefing.model import Brief

__all__ = ["Library", "Row", "Stored"]


class Library:
    """The library in the file `path`, made where there is none.

    ``notice`` is a sentence where something had to be done at opening (a damaged file moved aside), else ``None``.
    Every method raises :class:`~briefing.errors.LibraryError`. A library is used by the thread that opened it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection, self.notice = connect(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. What was acknowledged is on disk already."""
        self._connection.close()

    def put(self, briefs: Iterable[Brief]) -> tuple[Stored, ...]:
        """Keep `briefs` in one transaction; when this returns they are on disk."""
        with translated(self._path), writing(self._connection):
            return tuple(articles.put(self._connection, brief, now=_now()) for brief in briefs)

    def get(self, rowid: int) -> Brief | None:
        """The brief of the article in `rowid`."""
        with translated(self._path):
            return articles.get(self._connection, rowid)

    def row(self, identifier: str) -> Row | None:
        """The row of the article with the id `identifier`."""
        with translated(self._path):
            return articles.row(self._connection, identifier)

    def newest(self, limit: int, before: int | None = None) -> tuple[Row, ...]:
        """At most `limit` rows, the newest first, from below the row number `before`."""
        query = f"SELECT {COLUMNS} FROM article WHERE rowid < ? ORDER BY rowid DESC LIMIT ?"  # noqa: S608 (ours)
        with translated(self._path):
            found = self._connection.execute(query, (_LAST if before is None else before, limit))
            return tuple(row_of(values) for values in found)

    def find(self, query: Query, limit: int, *, before: int | None = None, best: bool = False) -> tuple[Row, ...]:
        """At most `limit` rows that `query` finds: the newest first, or the best of the newest."""
        with translated(self._path):
            if best:
                return search.best(self._connection, query, limit=limit)
            return search.newest(self._connection, query, limit=limit, before=before)

    def versions(self, rowid: int) -> Iterator[tuple[int, Brief]]:
        """The texts an article had before, the oldest first."""
        with translated(self._path):
            yield from articles.versions(self._connection, rowid)

    def mark(self, name: Literal["read", "starred"], rows: Sequence[int], *, on: bool = True) -> int:
        """Set or take a flag; the number of articles that changed."""
        with translated(self._path), writing(self._connection):
            return marks.set_flag(self._connection, name, rows, on=on, now=_now())

    def tag(self, name: str, rows: Sequence[int], *, on: bool = True) -> int:
        """Put a tag on, or take it off; the number of articles that changed."""
        with translated(self._path), writing(self._connection):
            return marks.set_tag(self._connection, name, rows, on=on, now=_now())

    def remove(self, rowid: int) -> None:
        """Take an article out, with all that belongs to it. Undo brings it back."""
        with translated(self._path), writing(self._connection):
            articles.remove(self._connection, rowid, now=_now())

    def undo(self) -> str | None:
        """Take the newest change back; its words, or ``None`` where there is none."""
        with translated(self._path), writing(self._connection):
            return changes.undo(self._connection)

    def count(self) -> int:
        """The number of articles."""
        with translated(self._path):
            return int(self._connection.execute("SELECT count(*) FROM article").fetchone()[0])


_LAST = (1 << 63) - 1


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
