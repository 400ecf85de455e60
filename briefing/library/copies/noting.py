"""Writing down which articles have which prints, so that copies of them are found.

Each print stands once, with the articles that have it: what is asked is always all of them, and one row is read and
written in a fraction of the time that fifteen are.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from briefing.library.connection import asked
from briefing.library.copies.prints import Prints

_COMMON = 20
"""Articles that are written down with a print: one that more have is a phrase of the trade or an outlet's boilerplate,
or the report is known by these already."""


class News(NamedTuple):
    """The text of an article that is new, or not ``fresh`` and only its text is, with the prints of that text."""

    text: str
    prints: Prints
    fresh: bool = True


def note(connection: sqlite3.Connection, news: Mapping[int, News]) -> dict[int, Counter[str]]:
    """Write down the prints of articles, in place of those they had.

    Returns for each how many it shares with the articles that had some before, or come before it in `news`, by their
    row numbers in digits.
    """
    forget(connection, (row for row in news if not news[row].fresh))
    holders = _holders(connection, {number for one in news.values() for number in one.prints.numbers})
    shared: dict[int, Counter[str]] = {}
    grown = set[int]()
    for row, one in news.items():
        found, name = list[str](), str(row)
        for number in one.prints.numbers:
            held = holders.setdefault(number, [])
            found += held
            if len(held) < _COMMON:
                held.append(name)
                grown.add(number)
        shared[row] = Counter(found)
    # In the order of the tables, which are then written from one end to the other.
    _hold(connection, ((number, holders[number]) for number in sorted(grown)))
    kept = ((row, " ".join(map(str, news[row].prints.numbers)), news[row].prints.words) for row in sorted(news))
    connection.executemany("INSERT INTO printed (article, numbers, words) VALUES (?, ?, ?)", kept)
    return shared


def kept_prints(numbers: str, words: bytes | None) -> Prints | None:
    """The prints that a row of ``printed`` holds; ``None`` where it was written before words were among them."""
    return None if words is None else Prints(tuple(map(int, numbers.split())), words)


def forget(connection: sqlite3.Connection, rows: Iterable[int]) -> None:
    """Take the prints of articles away: before the articles go, or get another text."""
    gone: dict[int, set[str]] = {}
    for row in rows:
        found = connection.execute("SELECT numbers FROM printed WHERE article = ?", (row,)).fetchone()
        for number in found[0].split() if found else ():
            gone.setdefault(int(number), set()).add(str(row))
        connection.execute("DELETE FROM printed WHERE article = ?", (row,))
    holders = _holders(connection, gone)
    left = {number: [row for row in held if row not in gone[number]] for number, held in holders.items()}
    _hold(connection, ((number, held) for number, held in left.items() if held))
    connection.executemany("DELETE FROM print WHERE number = ?", ((number,) for number in left if not left[number]))


def _hold(connection: sqlite3.Connection, holders: Iterable[tuple[int, list[str]]]) -> None:
    rows = ((number, " ".join(held)) for number, held in holders)
    connection.executemany("REPLACE INTO print (number, articles) VALUES (?, ?)", rows)


def _holders(connection: sqlite3.Connection, wanted: Iterable[int]) -> dict[int, list[str]]:
    """The articles that have each of the prints `wanted`, by their row numbers in digits."""
    found = asked(connection, "SELECT number, articles FROM print WHERE number IN ({})", sorted(wanted))
    return {number: articles.split() for number, articles in found}
