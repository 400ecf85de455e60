"""Running a search: the newest first, or the best of the newest."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.library.connection import asked
from briefing.library.rows import Row, rows_of
from briefing.library.search.plan import planned
from briefing.library.search.query import Query
from briefing.library.search.streams import HIGHEST

WINDOW = 1_000
"""Of how many of the newest hits the best are chosen: ranking a common word through a large library takes too long."""

_DEEP = 20_000
"""Articles with the words that are passed on the way to those hits."""

_FIRST, _AT_ONCE = 4, 500
_RANK = "bm25(found, 5.0, 1.0, 1.5, 2.0, 2.0, 2.0, 2.0, 1.0, 1.0, 0.0)"


def rowids(
    connection: sqlite3.Connection, query: Query, *, limit: int | None = None, before: int | None = None
) -> list[int]:
    """The row numbers of at most `limit` articles that `query` finds, the newest first, from below `before`."""
    at = HIGHEST if before is None else before - 1
    return planned(connection, query).stream.chunk(at, HIGHEST if limit is None else limit)


def story_rowids(connection: sqlite3.Connection, query: Query, *, limit: int | None = None) -> list[int]:
    """As :func:`rowids`, with one article for each story: the newest of its copies that are found."""
    if limit is None:
        return collapsed(connection, rowids(connection, query))
    stream = planned(connection, query).stream
    at, kept, seen = HIGHEST, list[int](), set[int]()
    while len(kept) < limit:
        rows = stream.chunk(at, _AT_ONCE)
        kept += _first_of_each(rows, _stories(connection, rows), seen)
        if len(rows) < _AT_ONCE:
            break
        at = rows[-1] - 1
    return kept[:limit]


class First(NamedTuple):
    """Row numbers, the newest first; ``whole`` says that these are all there are."""

    rows: list[int]
    whole: bool


def first(connection: sqlite3.Connection, query: Query, *, limit: int, seconds: float, collapse: bool = False) -> First:
    """The newest of what `query` finds: at most `limit`, and about as many as `seconds` suffice for, at least one.

    Where hits are few and far between (a phrase of common words), the first are here long before the last is found.
    With `collapse` one for each story, as :func:`story_rowids` has them.
    """
    stream, begun = planned(connection, query).stream, time.perf_counter()
    at, kept, seen, found, wanted = HIGHEST, list[int](), set[int](), 0, min(_FIRST, limit)
    while True:
        rows = stream.chunk(at, wanted)
        found += len(rows)
        kept += _first_of_each(rows, _stories(connection, rows), seen) if collapse else rows
        if len(rows) < wanted:
            return First(kept[:limit], whole=len(kept) <= limit)
        spent = time.perf_counter() - begun
        if len(kept) >= limit or spent >= seconds:
            return First(kept[:limit], whole=False)
        at = rows[-1] - 1
        wanted = max(1, min(int(found * (seconds - spent) / spent), _AT_ONCE, limit - len(kept)))


def best_rowids(connection: sqlite3.Connection, query: Query, *, limit: int | None = None) -> list[int]:
    """The row numbers of at most `limit` articles that `query` finds, the best of the :data:`WINDOW` newest first.

    Ranked by BM25 as FTS5 has it, words in the title counting five times, those in names and speakers twice. Where
    there is nothing to rank by (no words, or words that only some of what is found has), the newest come first.
    """
    stream, match = planned(connection, query)
    found = stream.chunk(HIGHEST, WINDOW if match else limit or HIGHEST)
    ranks = _ranks(connection, match, found) if found and match else {}
    return sorted(found, key=lambda row: ranks.get(row) or 0.0)[:limit]


def collapsed(connection: sqlite3.Connection, rows: Sequence[int]) -> list[int]:
    """Of `rows` the first of each story, in their order."""
    if len(rows) <= _AT_ONCE:
        return _first_of_each(rows, _stories(connection, rows), set())
    return _first_of_each(rows, dict(connection.execute(_COPIES)), set())


def _first_of_each(rows: Sequence[int], stories: Mapping[int, int], seen: set[int]) -> list[int]:
    """Those of `rows` whose story is not in `seen`, which they are added to; a row not in `stories` is its own."""
    kept = []
    for row in rows:
        story = stories.get(row, row)
        if story not in seen:
            seen.add(story)
            kept.append(row)
    return kept


def _stories(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[int, int]:
    """The stories of those of `rows`, at most :data:`_AT_ONCE`, that go by another number than their own."""
    return dict(asked(connection, "SELECT rowid, story FROM article WHERE rowid IN ({}) AND story <> rowid", rows))


_COPIES = "SELECT rowid, story FROM article WHERE story <> rowid"


def newest(connection: sqlite3.Connection, query: Query, *, limit: int, before: int | None = None) -> tuple[Row, ...]:
    """At most `limit` articles that `query` finds, the newest first, from below the row number `before`."""
    return rows_of(connection, rowids(connection, query, limit=limit, before=before))


def best(connection: sqlite3.Connection, query: Query, *, limit: int) -> tuple[Row, ...]:
    """At most `limit` articles that `query` finds, as :func:`best_rowids` has them."""
    return rows_of(connection, best_rowids(connection, query, limit=limit))


def _ranks(connection: sqlite3.Connection, match: str, found: Sequence[int]) -> dict[int, float | None]:
    """The rank of each of `found` (descending) that is among the :data:`_DEEP` newest with the words in `match`."""
    # Worked out only for the rows wanted; the plus keeps SQLite from opening the match anew for each of them.
    wanted = f"CASE WHEN +rowid IN ({', '.join(map(str, found))}) THEN {_RANK} END"
    statement = (
        f"SELECT rowid, {wanted} FROM found WHERE found MATCH ? AND rowid <= ? AND rowid >= ? "  # noqa: S608 (ours)
        "ORDER BY rowid DESC LIMIT ?"
    )
    return dict(connection.execute(statement, (match, found[0], found[-1], _DEEP)))
