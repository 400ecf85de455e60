"""Articles and briefs in SQLite: what people read, marked and wrote, kept for years.

One file holds all of it. Several processes may use it at once: writes are short transactions that wait for each other,
and nothing is acknowledged before it is on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

from briefing.library import analyses, articles, changes, copies, marks
from briefing.library.connection import pragma
from briefing.library.copies import Story
from briefing.library.feeds import Feeds, Seen, Subscription
from briefing.library.lists import List, Lists
from briefing.library.notes import Note, Notes
from briefing.library.opening import open_store
from briefing.library.rows import COLUMNS, Difference, Dumped, Row, Stored, now, row_of, rows_of
from briefing.model import Brief

if TYPE_CHECKING:
    from briefing.library.refreshing import Refreshed
    from briefing.library.search import Query

__all__ = ["Difference", "Dumped", "Library", "List", "Note", "Row", "Seen", "Stored", "Story", "Subscription"]


class Library:
    """The library in the file `path`, made where there is none.

    ``notice`` is a sentence where something had to be done at opening (a damaged file moved aside), else ``None``;
    ``notes``, ``lists`` and ``feeds`` are doors of their own. Every method raises
    :class:`~briefing.errors.LibraryError`. A library is used by the thread that opened it.
    """

    def __init__(self, path: Path) -> None:
        self._store = open_store(path)
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

    # Articles

    def put(self, briefs: Iterable[Brief]) -> tuple[Stored, ...]:
        """Keep `briefs` in one transaction and as one change; when this returns they are on disk.

        Each is added, or is a new version of an article that is there (which keeps its earlier text), or changes
        nothing.
        """
        from briefing.library import putting

        ready = [putting.ready(brief) for brief in briefs]  # whatever makes them has no part in the lock
        with self._store.writing() as connection:
            return putting.put(connection, ready, now=now())

    def get(self, rowid: int) -> Brief | None:
        """The brief of the article in `rowid`."""
        with self._store.reading() as connection:
            return articles.get(connection, rowid)

    def row(self, identifier: str) -> Row | None:
        """The row of the article with the id `identifier`."""
        with self._store.reading() as connection:
            return articles.row(connection, identifier)

    def newest(self, limit: int, before: int | None = None) -> tuple[Row, ...]:
        """At most `limit` rows, the newest first, from below the row number `before`."""
        query = f"SELECT {COLUMNS} FROM article WHERE rowid < ? ORDER BY rowid DESC LIMIT ?"  # noqa: S608 (ours)
        with self._store.reading() as connection:
            found = connection.execute(query, (_LAST if before is None else before, limit))
            return tuple(row_of(values) for values in found)

    def find(self, query: Query, limit: int, *, before: int | None = None, best: bool = False) -> tuple[Row, ...]:
        """At most `limit` rows that `query` finds: the newest first, or the best of the newest."""
        # Late, as all that the newest rows of a list do without.
        from briefing.library import search

        with self._store.reading() as connection:
            if best:
                return search.best(connection, query, limit=limit)
            return search.newest(connection, query, limit=limit, before=before)

    def rowids(
        self, query: Query, limit: int | None = None, *, collapse: bool = False, best: bool = False
    ) -> Sequence[int]:
        """The row numbers of what `query` finds, or of at most `limit`: the newest first, or the best of the newest.

        With `collapse` one for each story: the first of its copies that are found.
        """
        from briefing.library import search

        with self._store.reading() as connection:
            if best:
                found = search.best_rowids(connection, query, limit=None if collapse else limit)
                return search.collapsed(connection, found)[:limit] if collapse else found
            if collapse:
                return search.story_rowids(connection, query, limit=limit)
            return search.rowids(connection, query, limit=limit)

    def first(
        self, query: Query, limit: int, *, collapse: bool = False, seconds: float = 0.02
    ) -> tuple[Sequence[int], bool]:
        """The newest that `query` finds, and whether these are all: at most `limit`, or what `seconds` suffice for.

        To list something at once; :meth:`rowids` finds the rest. At least one where there is any.
        """
        from briefing.library import search

        with self._store.reading() as connection:
            return search.first(connection, query, limit=limit, seconds=seconds, collapse=collapse)

    def collapsed(self, rows: Sequence[int]) -> Sequence[int]:
        """Of `rows`, in their order, the first of each story."""
        from briefing.library import search

        with self._store.reading() as connection:
            return search.collapsed(connection, rows)

    def rows(self, numbers: Sequence[int]) -> tuple[Row, ...]:
        """The rows with `numbers`, in that order; those that are gone are left out."""
        with self._store.reading() as connection:
            return rows_of(connection, numbers)

    def remove(self, rows: Sequence[int]) -> int:
        """Take articles out, with all that belongs to them; how many there were. Undo brings them back."""
        from briefing.library import putting

        with self._store.writing() as connection:
            return putting.remove(connection, rows, now=now())

    def count(self) -> int:
        """The number of articles."""
        with self._store.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])

    def unread(self, rows: Iterable[int] | None = None) -> int:
        """The number of articles that are not read: of all, or of those in `rows`."""
        with self._store.reading() as connection:
            if rows is None:
                return int(connection.execute("SELECT count(*) FROM article WHERE read = 0").fetchone()[0])
            return len(marks.unread(connection).intersection(rows))

    # Copies

    def copies(self, rowid: int) -> tuple[Row, ...]:
        """The copies of one report that the article in `rowid` is among, itself with them, the newest first."""
        with self._store.reading() as connection:
            return copies.copies_of(connection, rowid)

    def story(self, number: int) -> Story:
        """What stands behind a row with the ``story`` `number`: how many copies, whose report, in which outlets."""
        with self._store.reading() as connection:
            return copies.story_of(connection, number)

    def join(self, *rows: int) -> int:
        """Make the stories of `rows` one, whatever is found later; how many articles that changed."""
        with self._store.writing() as connection:
            return copies.join(connection, rows, now=now())

    def split(self, rowid: int) -> bool:
        """Take an article out of its story, whatever is found later; whether there was anything to split."""
        with self._store.writing() as connection:
            return copies.split(connection, rowid, now=now())

    # Versions and analyses

    def versions(self, rowid: int) -> Iterator[tuple[int, Brief]]:
        """The texts an article had before, the oldest first, each with its number."""
        with self._store.reading() as connection:
            yield from articles.versions(connection, rowid)

    def differences(self, rowid: int, number: int | None = None) -> tuple[Difference, ...]:
        """What version `number` of an article (the latest, where it is not given) says differently from that before."""
        # This and the three at the end are imported by those who ask: opening the library is to take no time.
        from briefing.library.differences import differences

        with self._store.snapshot() as connection:
            return tuple(differences(*articles.pair(connection, rowid, number)))

    def stale(self, analysis: str, limit: int, before: int | None = None) -> tuple[int, ...]:
        """At most `limit` articles whose brief an earlier analysis made, the newest first, from below `before`."""
        with self._store.reading() as connection:
            return analyses.stale(connection, analysis, limit, before)

    def stale_count(self, analysis: str) -> int:
        """The number of articles whose brief an earlier analysis than `analysis` made."""
        with self._store.reading() as connection:
            return analyses.count(connection, analysis)

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

    # Marks

    def mark(self, name: Literal["read", "starred"], rows: Sequence[int], *, on: bool = True) -> int:
        """Set or take a flag; the number of articles that changed."""
        with self._store.writing() as connection:
            return marks.set_flag(connection, name, rows, on=on, now=now())

    def tag(self, name: str, rows: Sequence[int], *, on: bool = True) -> int:
        """Put a tag on, or take it off; the number of articles that changed."""
        with self._store.writing() as connection:
            return marks.set_tag(connection, name, rows, on=on, now=now())

    def rename_tag(self, old: str, new: str) -> int:
        """Call a tag by another name, joining it with the one that has this name; the number of articles it is on."""
        with self._store.writing() as connection:
            return marks.rename_tag(connection, old, new, now=now())

    def tags(self) -> dict[str, int]:
        """Every tag, by name, with the number of articles it is on."""
        with self._store.reading() as connection:
            return marks.tags(connection)

    def tags_of(self, rowid: int) -> tuple[str, ...]:
        """The tags on an article, by name."""
        with self._store.reading() as connection:
            return marks.tags_of(connection, rowid)

    # Undo

    def undo(self, progress: Callable[[int, int], None] | None = None) -> str | None:
        """Take the newest change back; its words, or ``None`` where there is none.

        `progress` is told now and then how many steps of how many are done: thousands of articles take a while.
        """
        from briefing.library import undoing

        with self._store.writing() as connection:
            return undoing.undo(connection, progress)

    def changes(self) -> tuple[tuple[str, str], ...]:
        """When, and in which words, each change was made that can be taken back, the newest first."""
        with self._store.reading() as connection:
            return changes.recent(connection)

    # The file

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


_LAST = (1 << 63) - 1
