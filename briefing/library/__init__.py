"""Articles and briefs in SQLite: what people read, marked and wrote, kept for years.

One file holds all of it. Several processes may use it at once: writes are short transactions that wait for each other,
and nothing is acknowledged before it is on disk.
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from briefing.library.asking import Asking
from briefing.library.changing import Changing
from briefing.library.connection import pragma
from briefing.library.copies import Story
from briefing.library.feeds import Feeds, Seen, Subscription
from briefing.library.lists import List, Lists
from briefing.library.notes import Note, Notes
from briefing.library.opening import open_store
from briefing.library.rows import Difference, Dumped, Row, Stored, now

__all__ = ["Difference", "Dumped", "Library", "List", "Note", "Row", "Seen", "Stored", "Story", "Subscription"]


class Library(Asking, Changing):
    """The library in the file `path`, made where there is none: what can be asked of it, and what done to it.

    ``notice`` is a sentence where something had to be done at opening (a damaged file moved aside), else ``None``;
    ``notes``, ``lists`` and ``feeds`` are doors of their own. Every method raises
    :class:`~briefing.errors.LibraryError`. A library is used by the thread that opened it.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(open_store(path))
        self._seen = self._version()
        self.notice = self._store.notice
        self.writable = self._store.writable
        self.notes = Notes(self._store)
        self.lists = Lists(self._store)
        self.feeds = Feeds(self._store)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. What was acknowledged is on disk already."""
        self._store.close()

    def changed_since(self) -> bool:
        """Whether another process has written to the library since this was last asked, or since it was opened."""
        before, self._seen = self._seen, self._version()
        return before != self._seen

    def check(self) -> tuple[str, ...]:
        """Look at everything; a line for each thing that is wrong, none where all is well."""
        from briefing.library.checking import problems

        return tuple(problems(self._store))

    def dump(self, folder: Path) -> Dumped:
        """Write everything as plain files and JSON to the new `folder`, and say how much there was."""
        from briefing.library.dumping import dump

        with self._store.snapshot() as connection:
            return dump(connection, folder)

    def restore(self, folder: Path) -> int:
        """Add what :meth:`dump` wrote to `folder`, but for articles that are there; the number of articles added."""
        from briefing.library.restoring import restore

        return restore(self._store, folder, now=now())

    def _version(self) -> int:
        with self._store.reading() as connection:
            return pragma(connection, "data_version")
