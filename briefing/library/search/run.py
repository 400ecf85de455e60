"""Running a search: the newest first, or the best of the newest."""

from __future__ import annotations

import sqlite3

from briefing.library.rows import COLUMNS, Row, row_of
from briefing.library.search.query import Query
from briefing.library.search.sql import Search, compiled

WINDOW = 1_000
"""Of how many of the newest hits the best are chosen: ranking a common word through a large library takes too long."""

_ROW = ", ".join(f"article.{column}" for column in COLUMNS.split(", "))


def newest(connection: sqlite3.Connection, query: Query, *, limit: int, before: int | None = None) -> tuple[Row, ...]:
    """At most `limit` articles that `query` finds, the newest first, from below the row number `before`."""
    search = compiled(query)
    table, column = ("article", "article.rowid") if search.match is None else (_FOUND, "found.rowid")
    match = "" if search.match is None else "found MATCH ? AND "
    bound = "" if before is None else f"{column} < ? AND "
    statement = f"SELECT {_ROW} FROM {table} WHERE {match}{bound}{search.where} ORDER BY {column} DESC LIMIT ?"  # noqa: S608 (made of our own words; what people type is bound)
    values = [value for value in (search.match, before) if value is not None]
    return tuple(row_of(found) for found in connection.execute(statement, (*values, *search.values, limit)))


def best(connection: sqlite3.Connection, query: Query, *, limit: int) -> tuple[Row, ...]:
    """At most `limit` articles that `query` finds, the best first, among the :data:`WINDOW` newest.

    Ranked by BM25 as FTS5 has it, words in the title counting five times, those in names and speakers twice.
    """
    search = compiled(query)
    if search.match is None:
        return newest(connection, query, limit=limit)
    rows = connection.execute(_ranked(search), (search.match, *search.values, WINDOW, limit))
    return tuple(row_of(found[:-1]) for found in rows)


def _ranked(search: Search) -> str:
    rank = "bm25(found, 5.0, 1.0, 1.5, 2.0, 2.0, 2.0, 2.0, 1.0)"
    inner = f"SELECT {_ROW}, {rank} AS rank FROM {_FOUND} WHERE found MATCH ? AND {search.where}"  # noqa: S608 (ours)
    return f"SELECT * FROM ({inner} ORDER BY found.rowid DESC LIMIT ?) ORDER BY rank LIMIT ?"  # noqa: S608 (ours)


_FOUND = "found CROSS JOIN article ON article.rowid = found.rowid"
"""``CROSS JOIN`` fixes the order for SQLite: the index first, in its own order, then each article by its number."""
