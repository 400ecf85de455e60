"""Joining copies as they come in: articles made from one report carry the same story number."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from briefing.library.copies.prints import Likeness, Wording, likeness, prints, wording

_COMMON = 50
"""A print that so many articles have is a phrase of the trade or an outlet's boilerplate, and says nothing;
it is written down no more often."""
_TOGETHER, _ASKED = 5_000, 500
"""Articles that are noted together, and prints that are looked up in one statement."""
_SHARED = 2
"""Prints that two articles must share to be compared."""
_COMPARED = 12
"""Articles that a new one is compared with: those with the most prints in common."""
_WHOLE = 0.12
"""How much of the longer of two reports must be shared for them to bring two stories together: a digest that repeats
three short reports belongs to one of them at most."""


class _Match(NamedTuple):
    row: int
    likeness: Likeness


def settle(connection: sqlite3.Connection, texts: Mapping[int, str]) -> None:
    """Find the stories of articles that were added or have another text now; `texts` are by row number.

    Runs inside the caller's transaction, after they were indexed. What a person has joined or split stays so. A copy
    of what a person has read counts as read.
    """
    rows = sorted(texts)
    for start in range(0, len(rows), _TOGETHER):
        part = {row: texts[row] for row in rows[start : start + _TOGETHER]}
        joiner = _Joiner(connection, part, note(connection, part))
        for row in part:
            joiner.join(row)


def note(connection: sqlite3.Connection, texts: Mapping[int, str]) -> _Prints:
    """Write down the prints of articles, in place of those they had, so that copies of them are found.

    Returns them, and for each the articles that had it before or come before in `texts`.
    """
    connection.executemany("DELETE FROM shingle WHERE article = ?", ((row,) for row in texts))
    made = {row: prints(text) for row, text in texts.items()}
    holders: dict[int, list[int]] = {}
    numbers = sorted({number for given in made.values() for number in given})
    for start in range(0, len(numbers), _ASKED):
        part = numbers[start : start + _ASKED]
        query = f"SELECT hash, article FROM shingle WHERE hash IN ({', '.join('?' * len(part))})"  # noqa: S608 (ours)
        for number, article in connection.execute(query, part):
            holders.setdefault(number, []).append(article)
    shared: dict[int, Counter[int]] = {}
    for row, given in made.items():
        having = [held for number in given if len(held := holders.setdefault(number, [])) < _COMMON]
        shared[row] = Counter(other for held in having for other in held)
        for held in having:
            held.append(row)
    fresh = sorted((number, row) for row, given in made.items() for number in given if row in holders[number])
    # In the order of the index, which is then written from one end to the other.
    connection.executemany("INSERT INTO shingle (hash, article) VALUES (?, ?)", fresh)
    return _Prints(made, shared)


class _Prints(NamedTuple):
    """Prints by article, and by article how many it shares with which others that were there before it."""

    made: Mapping[int, tuple[int, ...]]
    shared: Mapping[int, Counter[int]]


class _Joiner:
    def __init__(self, connection: sqlite3.Connection, texts: Mapping[int, str], found: _Prints) -> None:
        self._connection = connection
        self._texts = texts
        self._found = found
        self._wordings: dict[int, Wording] = {}

    def _near(self, row: int) -> list[int]:
        """The articles that share the most prints with `row`."""
        least = min(_SHARED, len(self._found.made[row]))
        return [other for other, count in self._found.shared[row].most_common(_COMPARED) if count >= least]

    def join(self, row: int) -> None:
        """Put `row` into the story of what it was copied from, if that is there."""
        story, placed = self._state(row)
        if placed:
            return
        found = [match for other in self._near(row) if (match := self._match(row, other)).likeness.is_copy]
        if not found:
            self._leave(row, story)
            return
        best = max(found, key=lambda match: (match.likeness.pairs, match.likeness.whole))
        target = self._state(best.row)[0]
        self._connection.execute("UPDATE article SET story = ? WHERE rowid = ?", (target, row))
        for match in found:
            if match.likeness.whole >= _WHOLE:
                self._merge(self._state(match.row)[0], target)
        if self._connection.execute("SELECT 1 FROM article WHERE story = ? AND read = 1", (target,)).fetchone():
            self._connection.execute("UPDATE article SET read = 1 WHERE rowid = ?", (row,))

    def _leave(self, row: int, story: int) -> None:
        """A new text that is nobody's copy: it is a story of its own, unless it is the one the story is called by."""
        if story != row:
            fresh = own_number(self._connection, row)
            self._connection.execute("UPDATE article SET story = ? WHERE rowid = ?", (fresh, row))

    def _merge(self, story: int, target: int) -> None:
        """Bring two stories together, unless a person has had a hand in either."""
        if story == target:
            return
        query = "SELECT 1 FROM article WHERE story IN (?, ?) AND placed = 1"
        if self._connection.execute(query, (story, target)).fetchone() is None:
            self._connection.execute("UPDATE article SET story = ? WHERE story = ?", (target, story))

    def _state(self, row: int) -> tuple[int, bool]:
        story, placed = self._connection.execute("SELECT story, placed FROM article WHERE rowid = ?", (row,)).fetchone()
        return int(story), bool(placed)

    def _match(self, row: int, other: int) -> _Match:
        return _Match(other, likeness(self._wording(row), self._wording(other)))

    def _wording(self, row: int) -> Wording:
        if row not in self._wordings:
            text = self._texts.get(row)
            if text is None:
                (text,) = self._connection.execute("SELECT text FROM found WHERE rowid = ?", (row,)).fetchone()
            self._wordings[row] = wording(str(text))
        return self._wordings[row]


def own_number(connection: sqlite3.Connection, row: int) -> int:
    """A story number for the article `row` alone: its own, where no other article goes by that.

    Else its copies get another, and it keeps its own.
    """
    query = "SELECT min(rowid) FROM article WHERE story = ? AND rowid <> ?"
    (other,) = connection.execute(query, (row, row)).fetchone()
    if other is not None:
        connection.execute("UPDATE article SET story = ? WHERE story = ? AND rowid <> ?", (other, row, row))
    return row
