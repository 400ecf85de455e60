"""Streams of row numbers, the highest (the newest) first: what each condition of a query is to the search.

Every stream answers two questions, and the work for either does not grow with the library: which are the next few at or
below a number, and which of these few are among yours. From those two a conjunction takes its rows from whichever
stream is sparsest where it stands, and asks the others about them; so neither a word that is everywhere nor a tag that
is nowhere costs a walk through the library, and the first hits come at once.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

HIGHEST = (1 << 63) - 1
LOWEST = -(1 << 63)
_FIRST, _WIDEST = 64, 1 << 14
"""Rows that a conjunction takes at a time: at first, and at most (or what was asked for, if that is more)."""


class Stream(Protocol):
    """Row numbers that fulfil a condition."""

    def chunk(self, at: int, count: int) -> list[int]:
        """The `count` highest at or below `at`, descending; fewer where there are no more."""
        ...

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those of `rows` (descending) that fulfil the condition, in their order."""
        ...


class Rows:
    """The row numbers in `column` of `table` for which `condition` holds. All three are words of ours.

    `dear` is how many rows can be read in a run for what it costs to look one up: opening a full-text match for a
    single row costs about ninety rows, a look into a b-tree about six (measured with SQLite 3.40).
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        table: str,
        column: str,
        condition: str,
        values: tuple[str | int, ...] = (),
        *,
        dear: int = 6,
    ) -> None:
        self._connection = connection
        self._values = values
        self._dear = dear
        select = f"SELECT {column} FROM {table} WHERE {condition}"  # noqa: S608 (ours; what people type is bound)
        self._run = f"{select} AND {column} <= ? AND {column} >= ? ORDER BY {column} DESC LIMIT ?"
        self._one = f"{select} AND {column} = ? LIMIT 1"

    def chunk(self, at: int, count: int) -> list[int]:
        """The next rows: see :class:`Stream`."""
        return self._between(at, LOWEST, count)

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those that are ours: see :class:`Stream`."""
        if not rows:
            return []
        # In a run as long as that is cheaper, then one by one: never more than twice the work of the better way.
        most = self._dear * len(rows)
        run = self._between(rows[0], rows[-1], most)
        floor = run[-1] if len(run) == most else LOWEST
        having = set(run)
        return [row for row in rows if row in having or (row < floor and self._has(row))]

    def _between(self, high: int, low: int, count: int) -> list[int]:
        found = self._connection.execute(self._run, (*self._values, high, low, min(count, HIGHEST)))
        return [row for (row,) in found]

    def _has(self, row: int) -> bool:
        return self._connection.execute(self._one, (*self._values, row)).fetchone() is not None


class Few:
    """The row numbers of `rows`, of which there are no more than `most` says: past the last of them nothing is read."""

    def __init__(self, rows: Stream, most: Callable[[], int]) -> None:
        self._rows = rows
        self._most = most

    def chunk(self, at: int, count: int) -> list[int]:
        """The next rows: see :class:`Stream`."""
        most = min(count, self._most())
        return self._rows.chunk(at, most) if most else []

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those that are ours: see :class:`Stream`."""
        return self._rows.among(rows)


class Listed:
    """Row numbers that are known already."""

    def __init__(self, rows: AbstractSet[int]) -> None:
        self._set = rows
        self._rows = sorted(rows, reverse=True)

    def chunk(self, at: int, count: int) -> list[int]:
        """The next rows: see :class:`Stream`."""
        return [row for row in self._rows if row <= at][:count]

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those that are ours: see :class:`Stream`."""
        return [row for row in rows if row in self._set]


class Without:
    """The row numbers of `everything` but `rows`."""

    def __init__(self, everything: Stream, rows: AbstractSet[int]) -> None:
        self._everything = everything
        self._rows = rows

    def chunk(self, at: int, count: int) -> list[int]:
        """The next rows: see :class:`Stream`."""
        return [row for row in self._everything.chunk(at, count + len(self._rows)) if row not in self._rows][:count]

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those that are ours: see :class:`Stream`."""
        return [row for row in self._everything.among(rows) if row not in self._rows]


class Between:
    """The row numbers of `everything` from `low` on and below `high`."""

    def __init__(self, everything: Stream, low: int, high: int) -> None:
        self._everything = everything
        self.low = low
        self.high = high

    def chunk(self, at: int, count: int) -> list[int]:
        """The next rows: see :class:`Stream`."""
        return [row for row in self._everything.chunk(min(at, self.high - 1), count) if row >= self.low]

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those that are ours: see :class:`Stream`."""
        return [row for row in rows if self.low <= row < self.high]


class Tested:
    """The row numbers of `everything` whose articles pass `test`: for what holds nearly everywhere.

    After :data:`PATIENCE` articles that do not pass it is left to `index`, which is slow to begin and sure to end.
    """

    PATIENCE = 1_000

    def __init__(self, everything: Stream, test: Callable[[int], bool], index: Stream) -> None:
        self._everything = everything
        self._test = test
        self._index = index
        self._left = self.PATIENCE

    def chunk(self, at: int, count: int) -> list[int]:
        """The next rows: see :class:`Stream`."""
        found: list[int] = []
        while len(found) < count:
            if self._left <= 0 or count > self.PATIENCE:
                return found + self._index.chunk(at, count - len(found))
            rows = self._everything.chunk(at, _FIRST)
            found += self._passing(rows)
            if len(rows) < _FIRST:
                break
            at = rows[-1] - 1
        return found[:count]

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those that are ours: see :class:`Stream`."""
        if self._left <= 0 or len(rows) > self.PATIENCE:
            return self._index.among(rows)
        return self._passing(rows)

    def _passing(self, rows: Sequence[int]) -> list[int]:
        passing = [row for row in rows if self._test(row)]
        self._left -= len(rows) - len(passing)
        return passing


class AnyOf:
    """Row numbers in at least one of `streams`."""

    def __init__(self, streams: Sequence[Stream]) -> None:
        self._streams = streams

    def chunk(self, at: int, count: int) -> list[int]:
        """The next rows: see :class:`Stream`."""
        found = {row for stream in self._streams for row in stream.chunk(at, count)}
        return sorted(found, reverse=True)[:count]

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those that are ours: see :class:`Stream`."""
        found: set[int] = set()
        for stream in self._streams:
            found.update(stream.among([row for row in rows if row not in found]))
        return [row for row in rows if row in found]


class EachOf:
    """Row numbers in every one of `streams`, of which there is at least one."""

    def __init__(self, streams: Sequence[Stream]) -> None:
        ranges = [stream for stream in streams if isinstance(stream, Between)]
        self._low = max((stream.low for stream in ranges), default=LOWEST)
        self._high = min((stream.high for stream in ranges), default=HIGHEST)
        tests = [stream for stream in streams if isinstance(stream, Tested)]
        sources = [stream for stream in streams if not isinstance(stream, Between | Tested)] or list(streams[:1])
        self._sources: Sequence[Stream] = sources
        self._tests: Sequence[Stream] = [test for test in tests if test not in sources]

    def chunk(self, at: int, count: int) -> list[int]:
        """The next rows: see :class:`Stream`."""
        found: list[int] = []
        at, width = min(at, self._high - 1), max(_FIRST, count)
        while len(found) < count:
            rows, floor = self._window(at, width)
            found += rows
            if floor <= self._low:
                break
            at, width = floor - 1, max(count, min(width * 4, _WIDEST))
        return found[:count]

    def among(self, rows: Sequence[int]) -> list[int]:
        """Those that are ours: see :class:`Stream`."""
        left = [row for row in rows if self._low <= row < self._high]
        for stream in (*self._sources, *self._tests):
            left = stream.among(left)
        return left

    def _window(self, at: int, width: int) -> tuple[list[int], int]:
        """The rows down to where the sparsest stream ends its next `width`, and the number where that is."""
        heads = [stream.chunk(at, width) for stream in self._sources]
        floors = [head[-1] if len(head) == width else LOWEST for head in heads]
        sparsest = min(range(len(heads)), key=lambda index: (floors[index], len(heads[index])))
        rows = [row for row in heads[sparsest] if row >= self._low]
        for index, stream in enumerate(self._sources):
            if index != sparsest:
                # What the stream has said already need not be asked again.
                having = set(heads[index])
                below = stream.among([row for row in rows if row < floors[index]])
                rows = [row for row in rows if row in having] + below
        for test in self._tests:
            rows = test.among(rows)
        return rows, floors[sparsest]
