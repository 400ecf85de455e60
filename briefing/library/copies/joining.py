"""Joining copies as they come in: articles made from one report carry the same story number."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from briefing.library.changes import Join
from briefing.library.copies.comparing import Comparer
from briefing.library.copies.noting import News, note
from briefing.library.copies.wording import Likeness

_TOGETHER = 5_000
"""Articles that are noted together."""
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


def settle(connection: sqlite3.Connection, news: Mapping[int, News]) -> list[Join]:
    """Find the stories of articles that were added or have another text now; `news` are by row number.

    Runs inside the caller's transaction, after they were indexed. What a person has joined or split stays so. A copy
    of what a person has read counts as read. Returns what puts back the other articles that it moved.
    """
    rows, moved = sorted(news), []
    for start in range(0, len(rows), _TOGETHER):
        part = {row: news[row] for row in rows[start : start + _TOGETHER]}
        joiner = _Joiner(connection, part, note(connection, part))
        for row in part:
            joiner.join(row)
        moved += joiner.moved()
    return moved


class _Joiner:
    def __init__(
        self, connection: sqlite3.Connection, news: Mapping[int, News], shared: Mapping[int, Counter[str]]
    ) -> None:
        self._connection = connection
        self._news = news
        self._near = {row: _nearest(shared[row], len(news[row].prints.numbers)) for row in news}
        self._comparer = Comparer(connection, news)
        self._comparer.expect(chain.from_iterable(self._near.values()))
        self._before: dict[int, Join] = {}

    def moved(self) -> list[Join]:
        """What puts back the articles that were there before and are in another story now."""
        return list(self._before.values())

    def join(self, row: int) -> None:
        """Put `row` into the story of what it was copied from, if that is there."""
        found = self._copied(row)
        if not found and self._news[row].fresh:
            return
        story, placed = self._state(row)
        if placed:
            return
        if not found:
            self._leave(row, story)
            return
        best = max(found, key=lambda match: (match.likeness.pairs, match.likeness.whole))
        target = self._state(best.row)[0]
        self._move((row,), target)
        for match in found:
            if match.likeness.whole >= _WHOLE:
                self._merge(self._state(match.row)[0], target)
        if self._connection.execute("SELECT 1 FROM article WHERE story = ? AND read = 1", (target,)).fetchone():
            self._connection.execute("UPDATE article SET read = 1 WHERE rowid = ?", (row,))

    def _copied(self, row: int) -> list[_Match]:
        """What `row` is a copy of, one of each story: the others were compared with that one when they came."""
        found: dict[int, _Match] = {}
        for other in self._near[row]:
            if not self._comparer.can_be_copies(row, other):
                continue
            state = self._connection.execute(_STATE, (other,)).fetchone()
            if state and state[0] not in found and (alike := self._comparer.likeness(row, other)).is_copy:
                found[state[0]] = _Match(other, alike)
        return list(found.values())

    def _leave(self, row: int, story: int) -> None:
        """A new text that is nobody's copy: it is a story of its own, unless it is the one the story is called by."""
        if story == row:
            return
        # Where others go by its number, they get another, and it has its own again.
        namesakes = self._members(row, but=row)
        self._move(namesakes, min(namesakes, default=row))
        self._move((row,), row)

    def _merge(self, story: int, target: int) -> None:
        """Bring two stories together, unless a person has had a hand in either."""
        if story == target:
            return
        query = "SELECT 1 FROM article WHERE story IN (?, ?) AND placed = 1"
        if self._connection.execute(query, (story, target)).fetchone() is None:
            self._move(self._members(story), target)

    def _members(self, story: int, but: int | None = None) -> list[int]:
        query = "SELECT rowid FROM article WHERE story = ? AND rowid IS NOT ?"
        return [member for (member,) in self._connection.execute(query, (story, but))]

    def _move(self, rows: Sequence[int], story: int) -> None:
        for row in rows:
            if row not in self._before and not (row in self._news and self._news[row].fresh):
                self._before[row] = Join(row, *self._state(row))
        statement = "UPDATE article SET story = ? WHERE rowid = ?"
        self._connection.executemany(statement, ((story, row) for row in rows))

    def _state(self, row: int) -> tuple[int, bool]:
        story, placed = self._connection.execute(_STATE, (row,)).fetchone()
        return int(story), bool(placed)


def _nearest(shared: Counter[str], prints: int) -> list[int]:
    """The articles that share the most with one that has so many `prints`."""
    least = min(_SHARED, prints)
    enough = [other for other, count in shared.items() if count >= least]  # few, of many
    return [int(other) for other in sorted(enough, key=shared.__getitem__, reverse=True)[:_COMPARED]]


_STATE = "SELECT story, placed FROM article WHERE rowid = ?"
