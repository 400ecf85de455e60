"""What can be asked of a library: all that leaves it as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.library import analyses, articles, changes, copies, marks
from briefing.library.connection import Store
from briefing.library.copies import Story
from briefing.library.rows import COLUMNS, Difference, Row, row_of, rows_of
from briefing.model import Brief

if TYPE_CHECKING:
    from briefing.library.search import Query


class Asking:
    """The half of :class:`~briefing.library.Library` that leaves it as it is. See there for errors and threads."""

    def __init__(self, store: Store) -> None:
        self._store = store

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

    def copies(self, rowid: int) -> tuple[Row, ...]:
        """The copies of one report that the article in `rowid` is among, itself with them, the newest first."""
        with self._store.reading() as connection:
            return copies.copies_of(connection, rowid)

    def story(self, number: int) -> Story:
        """What stands behind a row with the ``story`` `number`: how many copies, whose report, in which outlets."""
        with self._store.reading() as connection:
            return copies.story_of(connection, number)

    def versions(self, rowid: int) -> Iterator[tuple[int, Brief]]:
        """The texts an article had before, the oldest first, each with its number."""
        with self._store.reading() as connection:
            yield from articles.versions(connection, rowid)

    def differences(self, rowid: int, number: int | None = None) -> tuple[Difference, ...]:
        """What version `number` of an article (the latest, where it is not given) says differently from that before."""
        # Imported by those who ask, as the search is: opening the library is to take no time.
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

    def tags(self) -> dict[str, int]:
        """Every tag, by name, with the number of articles it is on."""
        with self._store.reading() as connection:
            return marks.tags(connection)

    def tags_of(self, rowid: int) -> tuple[str, ...]:
        """The tags on an article, by name."""
        with self._store.reading() as connection:
            return marks.tags_of(connection, rowid)

    def changes(self) -> tuple[tuple[str, str], ...]:
        """When, and in which words, each change was made that can be taken back, the newest first."""
        with self._store.reading() as connection:
            return changes.recent(connection)


_LAST = (1 << 63) - 1
