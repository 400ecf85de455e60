"""The articles of this session and which of them is open. Pure: it knows neither widgets nor files."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefing.app.jobs import Result
from briefing.model import Brief, Failure


class Entry(msgspec.Struct):
    """One location and what became of it."""

    location: str
    brief: Brief | None = None
    failure: Failure | None = None
    read: bool = False

    @property
    def id(self) -> str:
        """The id of the article, or the location where there is none."""
        return self.brief.article.id if self.brief else self.location


class Shelf:
    """The entries in the order in which they came."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.current = -1
        self.unread = 0
        self.failed = 0
        """How many could not be read, the last time it was tried."""
        self._where: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.entries)

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self.entries)

    @property
    def entry(self) -> Entry | None:
        """The open entry."""
        return self.entries[self.current] if 0 <= self.current < len(self.entries) else None

    @property
    def brief(self) -> Brief | None:
        """The open brief."""
        entry = self.entry
        return entry.brief if entry else None

    def put(self, result: Result, *, read: bool = False) -> int:
        """Add `result`, or let it take the place of an earlier one of the same location; give its index."""
        at = self._where.get(result.location)
        if at is None:
            at = self._where[result.location] = len(self.entries)
            self.entries.append(Entry(result.location, read=read))
            self.unread += not read
        entry = self.entries[at]
        self.failed += isinstance(result.outcome, Failure) - (entry.failure is not None)
        if isinstance(result.outcome, Brief):
            entry.brief, entry.failure = result.outcome, None
        else:
            # A brief that was read before is better than none: the failure is shown beside it.
            entry.failure = result.outcome
        return at

    def load(self, index: int) -> Brief | None:
        """Have the brief at `index`, if there is one, be the open one."""
        brief = self.entries[index].brief
        if brief is not None:
            self.current = index
        return brief

    def index_of(self, location: str) -> int | None:
        """Where what was read from `location` stands."""
        return self._where.get(location)

    def mark(self, index: int, *, read: bool) -> bool:
        """Mark an entry read or unread, and say whether that changed anything."""
        entry = self.entries[index]
        changed = entry.read != read
        entry.read = read
        self.unread += (not read) * changed - read * changed
        return changed

    def beside(self, step: int, *, unread: bool = False) -> int | None:
        """The index of the next (`step` 1) or previous (-1) article, only unread ones with `unread`; or ``None``.

        What could not be read is stepped over.
        """
        for index in self._from(step):
            if self.entries[index].brief is not None and not (unread and self.entries[index].read):
                return index
        return None

    def _from(self, step: int) -> Iterator[int]:
        index = self.current + step
        while 0 <= index < len(self.entries):
            yield index
            index += step
