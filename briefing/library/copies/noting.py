"""Writing down which articles have which prints, so that copies of them are found."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

_COMMON = 50
"""A print that so many articles have is a phrase of the trade or an outlet's boilerplate, and says nothing;
it is written down no more often."""
_ASKED = 500
"""Prints that are looked up in one statement."""


class News(NamedTuple):
    """The text of an article that is new, or not ``fresh`` and only its text is, with the prints of that text."""

    text: str
    prints: tuple[int, ...]
    fresh: bool = True


def note(connection: sqlite3.Connection, news: Mapping[int, News]) -> dict[int, Counter[int]]:
    """Write down the prints of articles, in place of those they had.

    Returns for each how many it shares with the articles that had some before, or come before it in `news`.
    """
    forget(connection, (row for row in news if not news[row].fresh))
    holders = _holders(connection, {number for one in news.values() for number in one.prints})
    shared: dict[int, Counter[int]] = {}
    fresh: list[tuple[int, int]] = []
    for row, one in news.items():
        found: list[int] = []
        for number in one.prints:
            held = holders.setdefault(number, [])
            if len(held) < _COMMON:
                found += held
                held.append(row)
                fresh.append((number, row))
        shared[row] = Counter(found)
    # In the order of the tables, which are then written from one end to the other.
    connection.executemany("INSERT INTO print (number, article) VALUES (?, ?)", sorted(fresh))
    kept = ((row, " ".join(map(str, news[row].prints))) for row in sorted(news))
    connection.executemany("INSERT INTO printed (article, numbers) VALUES (?, ?)", kept)
    return shared


def forget(connection: sqlite3.Connection, rows: Iterable[int]) -> None:
    """Take the prints of articles away: before the articles go, or get another text."""
    query = "SELECT numbers FROM printed WHERE article = ?"
    for row in rows:
        found = connection.execute(query, (row,)).fetchone()
        numbers = str(found[0]).split() if found else ()
        pairs = ((int(number), row) for number in numbers)
        connection.executemany("DELETE FROM print WHERE number = ? AND article = ?", pairs)
        connection.execute("DELETE FROM printed WHERE article = ?", (row,))


def _holders(connection: sqlite3.Connection, wanted: Iterable[int]) -> dict[int, list[int]]:
    """The articles that have each of the prints `wanted`."""
    numbers, holders = sorted(wanted), dict[int, list[int]]()
    for start in range(0, len(numbers), _ASKED):
        part = numbers[start : start + _ASKED]
        query = f"SELECT number, article FROM print WHERE number IN ({', '.join('?' * len(part))})"  # noqa: S608 (ours)
        for number, article in connection.execute(query, part):
            holders.setdefault(number, []).append(article)
    return holders
