"""By which analysis a brief was made, and which briefs an earlier one made.

What an analysis is called begins with its number: ``2``, or ``2, names by …``. Only a lower number is earlier. Two
programs of different age at one library therefore do not undo each other's work, nor do two with other settings.
"""

from __future__ import annotations

import re
import sqlite3

from briefing.patterns import pattern

_NUMBER = pattern(r"\d{1,9}", re.ASCII)
_LAST = (1 << 63) - 1


def is_earlier(made: str, analysis: str) -> bool:
    """Whether the analysis called `made` came before the one called `analysis`."""
    number, current = _NUMBER.match(made), _NUMBER.match(analysis)
    if number is None or current is None:
        return made != analysis
    return int(number[0]) < int(current[0])


def stale(connection: sqlite3.Connection, analysis: str, limit: int, before: int | None = None) -> tuple[int, ...]:
    """At most `limit` articles whose brief an earlier analysis than `analysis` made, the newest first."""
    query = "SELECT rowid FROM article WHERE analysis = ? AND rowid < ? ORDER BY rowid DESC LIMIT ?"
    below = _LAST if before is None else before
    found = (connection.execute(query, (made, below, limit)) for made in _earlier(connection, analysis))
    return tuple(sorted((row for rows in found for (row,) in rows), reverse=True)[:limit])


def count(connection: sqlite3.Connection, analysis: str) -> int:
    """The number of articles whose brief an earlier analysis than `analysis` made."""
    query = "SELECT count(*) FROM article WHERE analysis = ?"
    return sum(connection.execute(query, (made,)).fetchone()[0] for made in _earlier(connection, analysis))


def _earlier(connection: sqlite3.Connection, analysis: str) -> list[str]:
    return [made for (made,) in connection.execute(_NAMES) if made is not None and is_earlier(made, analysis)]


_NAMES = """WITH RECURSIVE names (name) AS (
    SELECT min(analysis) FROM article
    UNION ALL SELECT (SELECT min(analysis) FROM article WHERE analysis > names.name) FROM names WHERE name IS NOT NULL
) SELECT name FROM names"""
"""Each name once, by one step in the index a name, however many articles carry it."""
