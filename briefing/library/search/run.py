"""Running a search: the newest first, or the best of the newest."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from briefing.library.rows import COLUMNS, Row, row_of
from briefing.library.search.plan import planned
from briefing.library.search.query import Query
from briefing.library.search.streams import HIGHEST

WINDOW = 1_000
"""Of how many of the newest hits the best are chosen: ranking a common word through a large library takes too long."""

_DEEP = 20_000
"""Articles with the words that are passed on the way to those hits."""

_AT_ONCE = 500
_RANK = "bm25(found, 5.0, 1.0, 1.5, 2.0, 2.0, 2.0, 2.0, 1.0, 1.0, 0.0)"


def rowids(
    connection: sqlite3.Connection, query: Query, *, limit: int | None = None, before: int | None = None
) -> list[int]:
    """The row numbers of at most `limit` articles that `query` finds, the newest first, from below `before`."""
    at = HIGHEST if before is None else before - 1
    return planned(connection, query).stream.chunk(at, HIGHEST if limit is None else limit)


def story_rowids(
    connection: sqlite3.Connection, query: Query, *, limit: int | None = None, before: int | None = None
) -> list[int]:
    """As :func:`rowids`, with one article for each story: the newest of its copies that are found.

    Further rows, from below `before`, leave out the stories of which a newer copy is found.
    """
    stream = planned(connection, query).stream
    at, wanted = HIGHEST if before is None else before - 1, HIGHEST if limit is None else limit
    kept: list[int] = []
    while len(kept) < wanted:
        rows = stream.chunk(at, min(wanted, _AT_ONCE))
        kept += [row for row in rows if not stream.among(_newer(connection, row))]
        if len(rows) < min(wanted, _AT_ONCE):
            break
        at = rows[-1] - 1
    return kept[:wanted]


def _newer(connection: sqlite3.Connection, row: int) -> list[int]:
    """The copies of `row` that are newer, the newest first."""
    found = connection.execute(_NEWER, (row, row))
    return [newer for (newer,) in found]


_NEWER = """SELECT rowid FROM article
    WHERE story = (SELECT story FROM article WHERE rowid = ?) AND rowid > ? ORDER BY rowid DESC"""


def rows_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> tuple[Row, ...]:
    """The rows with `numbers`, in that order; those that are gone are left out."""
    found: dict[int, Row] = {}
    for start in range(0, len(numbers), _AT_ONCE):
        part = numbers[start : start + _AT_ONCE]
        statement = f"SELECT {COLUMNS} FROM article WHERE rowid IN ({', '.join('?' * len(part))})"  # noqa: S608 (ours)
        found |= {row.rowid: row for row in map(row_of, connection.execute(statement, tuple(part)))}
    return tuple(found[number] for number in numbers if number in found)


def newest(connection: sqlite3.Connection, query: Query, *, limit: int, before: int | None = None) -> tuple[Row, ...]:
    """At most `limit` articles that `query` finds, the newest first, from below the row number `before`."""
    return rows_of(connection, rowids(connection, query, limit=limit, before=before))


def best(connection: sqlite3.Connection, query: Query, *, limit: int) -> tuple[Row, ...]:
    """At most `limit` articles that `query` finds, the best first, among the :data:`WINDOW` newest.

    Ranked by BM25 as FTS5 has it, words in the title counting five times, those in names and speakers twice. Where
    there is nothing to rank by (no words, or words that only some of what is found has), the newest come first.
    """
    stream, match = planned(connection, query)
    if match is None:
        return rows_of(connection, stream.chunk(HIGHEST, limit))
    found = stream.chunk(HIGHEST, WINDOW)
    ranks = _ranks(connection, match, found) if found else {}
    return rows_of(connection, sorted(found, key=lambda row: ranks.get(row) or 0.0)[:limit])


def _ranks(connection: sqlite3.Connection, match: str, found: Sequence[int]) -> dict[int, float | None]:
    """The rank of each of `found` (descending) that is among the :data:`_DEEP` newest with the words in `match`."""
    # Worked out only for the rows wanted; the plus keeps SQLite from opening the match anew for each of them.
    wanted = f"CASE WHEN +rowid IN ({', '.join(map(str, found))}) THEN {_RANK} END"
    statement = (
        f"SELECT rowid, {wanted} FROM found WHERE found MATCH ? AND rowid <= ? AND rowid >= ? "  # noqa: S608 (ours)
        "ORDER BY rowid DESC LIMIT ?"
    )
    return dict(connection.execute(statement, (match, found[0], found[-1], _DEEP)))
