"""What can be done to a library: all that changes it, each as one change that undo takes back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from briefing.library import copies, marks
from briefing.library.changes import Change
from briefing.library.connection import Store
from briefing.library.rows import Stored, now
from briefing.model import Brief

if TYPE_CHECKING:
    from briefing.library.putting import Putting
    from briefing.library.refreshing import Refreshed


class Changing:
    """The half of :class:`~briefing.library.Library` that changes it. See there for errors and threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, briefs: Iterable[Brief], *, change: Putting | None = None) -> tuple[Stored, ...]:
        """Keep `briefs` in one transaction; when this returns they are on disk.

        Each is added, or is a new version of an article that is there (which keeps its earlier text), or changes
        nothing. One change for undo, or a part of `change`.
        """
        from briefing.library import putting

        ready = [putting.ready(brief) for brief in briefs]  # whatever makes them has no part in the lock
        with self._store.writing() as connection:
            return (change or putting.Putting()).put(connection, ready, now=now())

    def remove(self, rows: Sequence[int]) -> int:
        """Take articles out, with all that belongs to them; how many there were. Undo brings them back."""
        from briefing.library import putting

        with self._store.writing() as connection:
            return putting.remove(connection, rows, now=now())

    def join(self, *rows: int) -> int:
        """Make the stories of `rows` one, whatever is found later; how many articles that changed."""
        with self._store.writing() as connection:
            return copies.join(connection, rows, now=now())

    def split(self, rowid: int) -> bool:
        """Take an article out of its story, whatever is found later; whether there was anything to split."""
        with self._store.writing() as connection:
            return copies.split(connection, rowid, now=now())

    def refresh(
        self, make: Callable[[Brief], Brief], analysis: str, *, limit: int = 10, before: int | None = None
    ) -> Refreshed:
        """Have `make` make at most `limit` briefs of an earlier analysis anew, the newest first, from below `before`.

        A slice of a work that may be left at any time, and that several processes may do at once: call it again with
        what it gives as ``next``, until that is ``None``. Whatever `make` takes has no part in the lock.
        """
        from briefing.library import refreshing

        return refreshing.refresh(self._store, make, analysis, limit=limit, before=before)

    def rewrite(self, rowid: int, brief: Brief) -> bool:
        """Put a new analysis of the same text in its place; not where the text has become another meanwhile."""
        from briefing.library import putting

        ready = putting.ready(brief)
        with self._store.writing() as connection:
            return putting.rewrite(connection, rowid, ready)

    def mark(self, name: Literal["read", "starred"], rows: Sequence[int], *, on: bool = True) -> int:
        """Set or take a flag; the number of articles that changed."""
        with self._store.writing() as connection:
            return marks.set_flag(connection, name, rows, on=on, now=now())

    def tag(self, name: str, rows: Sequence[int], *, on: bool = True, change: Change | None = None) -> int:
        """Put a tag on, or take it off; the number of articles that changed. One change, or a part of `change`."""
        with self._store.writing() as connection:
            return marks.set_tag(connection, name, rows, on=on, now=now(), change=change or Change())

    def rename_tag(self, old: str, new: str) -> int:
        """Call a tag by another name, joining it with the one that has this name; the number of articles it is on."""
        with self._store.writing() as connection:
            return marks.rename_tag(connection, old, new, now=now())

    def undo(self, progress: Callable[[int, int], None] | None = None) -> str | None:
        """Take the newest change back; its words, or ``None`` where there is none.

        `progress` is told now and then how many steps of how many are done: thousands of articles take a while.
        """
        from briefing.library import undoing

        with self._store.writing() as connection:
            return undoing.undo(connection, progress)
