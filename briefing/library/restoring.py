"""Making a library of plain files again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec

from briefing.errors import LibraryError
from briefing.library.bodies import packed, washed
from briefing.library.changes import Added, Change, Step, Take, counted, insert
from briefing.library.connection import Store
from briefing.library.copies.noting import News, note
from briefing.library.copies.prints import Prints, prints
from briefing.library.index import Writer, indexed
from briefing.library.plain import Manifest, Marks
from briefing.library.putting import described
from briefing.library.rows import first_rowid, rowid_for
from briefing.model import Brief

_LARGEST = 1 << 28
"""Bytes of a file that are read."""
_TOGETHER = 200
"""Articles that are added in one transaction: nobody waits longer for the lock than these take."""

_T = TypeVar("_T")


class _Ready(NamedTuple):
    """An article with all that is made of its files before the lock is taken; ``earlier`` are rows of its versions."""

    marks: Marks
    brief: Brief
    body: bytes
    earlier: tuple[tuple[int, str, str, str, bytes], ...]
    prints: Prints


def restore(store: Store, folder: Path, *, now: str) -> int:
    """Add what is in `folder`, but for articles and lists that are there; the number of articles added.

    First every file is read: where one is missing or wrong, :class:`~briefing.errors.LibraryError` and nothing is
    added. Then they are added in slices, which others can write between, as one change for undo. What stops it leaves
    whole slices; to restore again adds the rest.
    """
    try:
        manifest = _read(folder / "library.json", Manifest)
        found = sorted(_marks(folder), key=_order)
        for path, marks in found:
            _ready(path, marks)
    except LibraryError as error:
        raise LibraryError(f"{error}; nothing was restored") from error
    restoring = _Restoring(store, now)
    try:
        for start in range(0, len(found), _TOGETHER):
            restoring.add([_ready(path, marks) for path, marks in found[start : start + _TOGETHER]])
        restoring.add_lists(manifest)
        restoring.add_feeds(manifest)
    except LibraryError as error:
        if not restoring.added:
            raise
        more = "to restore again adds the rest"
        raise LibraryError(f"after {counted(restoring.added)} had been restored: {error}; {more}") from error
    return restoring.added


class _Restoring:
    """One restoration: ``added`` counts the articles, a story keeps its copies together across slices."""

    def __init__(self, store: Store, now: str) -> None:
        self.added = 0
        self._store = store
        self._now = now
        self._stories: dict[int, int] = {}
        self._change = Change()

    def add(self, articles: Sequence[_Ready]) -> None:
        """Add those of `articles` that are not there, in one transaction."""
        with self._store.writing() as connection:
            writer, news = Writer(connection), dict[int, News]()
            for one in articles:
                row = self._add(connection, one)
                if row is not None:
                    writer.put(row, indexed(one.brief))
                    news[row] = News(one.brief.article.text, one.prints)
            writer.finish()
            note(connection, news)
            if news:
                self._record(connection, len(news), (Added(tuple(news)),))
        self.added += len(news)

    def add_lists(self, manifest: Manifest) -> None:
        """Add those lists whose names are free."""
        with self._store.writing() as connection:
            steps = tuple(_lists(connection, manifest))
            if steps:
                self._record(connection, 0, steps)

    def add_feeds(self, manifest: Manifest) -> None:
        """Follow those feeds that are not followed; which are is no change that undo knows."""
        with self._store.writing() as connection:
            for feed in manifest.feeds:
                there = connection.execute("SELECT 1 FROM feed WHERE address = ?", (feed.address,)).fetchone()
                if there is None:
                    insert(connection, "feed", msgspec.structs.asdict(feed))
                else:
                    connection.execute("UPDATE feed SET removed = NULL WHERE address = ?", (feed.address,))

    def _record(self, connection: sqlite3.Connection, more: int, steps: Sequence[Step]) -> None:
        words = f"restored {counted(self.added + more)}"
        self._change.write(connection, words, steps, self._now)

    def _add(self, connection: sqlite3.Connection, one: _Ready) -> int | None:
        """Add one article with all that belongs to it, but for the index; its row number, or ``None``: it is there."""
        marks = one.marks
        there = connection.execute("SELECT story FROM article WHERE id = ?", (marks.id,)).fetchone()
        if there is not None:
            self._stories.setdefault(marks.story, int(there[0]))
            return None
        row = _free(connection, marks, self._now)
        values: dict[str, Any] = {
            "rowid": row,
            "story": self._stories.setdefault(marks.story, row),
            **described(one.brief),
            **{name: getattr(marks, name) for name in _KEPT},
        }
        insert(connection, "article", values)
        connection.execute("INSERT INTO brief (article, body) VALUES (?, ?)", (row, one.body))
        versions = ((row, *earlier) for earlier in one.earlier)
        connection.executemany("INSERT INTO version VALUES (?, ?, ?, ?, ?, ?)", versions)
        connection.executemany("INSERT INTO tag (name, article) VALUES (?, ?)", ((tag, row) for tag in marks.tags))
        for kept in marks.notes:
            anchor = msgspec.structs.asdict(kept.on)
            written = {"article": row, **anchor, "words": kept.words, "made": kept.made, "changed": kept.changed}
            insert(connection, "note", written)
        return row


def _marks(folder: Path) -> Iterator[tuple[Path, Marks]]:
    for path in folder.joinpath("articles").rglob("*.marks"):
        yield path, _read(path, Marks)


def _order(found: tuple[Path, Marks]) -> tuple[int, bool, int]:
    """Story by story, which is almost by date; of each first the article that it goes by."""
    marks = found[1]
    return marks.story, marks.story != marks.row, marks.row


def _ready(path: Path, marks: Marks) -> _Ready:
    brief = washed(_read(path.with_suffix(".json"), Brief))
    earlier = []
    for one in marks.earlier:
        text = washed(_read(path.with_suffix(f".{one.number}.json"), Brief))
        earlier.append((one.number, text.article.sha256, one.read_at, text.article.title, packed(text)))
    return _Ready(marks, brief, packed(brief), tuple(earlier), prints(brief.article.text))


def _free(connection: sqlite3.Connection, marks: Marks, now: str) -> int:
    """The row number that the article had, or where that is taken, the next of its day."""
    taken = connection.execute("SELECT 1 FROM article WHERE rowid = ?1 OR story = ?1", (marks.row,)).fetchone()
    if taken is None and first_rowid(marks.published or marks.added) <= marks.row:
        return marks.row
    return rowid_for(connection, marks.published, marks.added or now)


def _lists(connection: sqlite3.Connection, manifest: Manifest) -> Iterator[Step]:
    for one in manifest.lists:
        statement = "INSERT OR IGNORE INTO list (name, query, made) VALUES (?, ?, ?)"
        if connection.execute(statement, (one.name, one.query, one.made)).rowcount:
            yield Take("list", "name", one.name)


def _read(path: Path, kind: type[_T]) -> _T:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise LibraryError(f"{path} is too large for an article: take it out of the folder")
        return msgspec.json.decode(content, type=kind)
    except OSError as error:
        raise LibraryError(f"{path} could not be read ({error.strerror}): give a folder that `dump` wrote") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise LibraryError(f"{path} is not what a dump holds ({error}): take this file from another dump") from error


_KEPT = ("id", "placed", "read", "starred", "added", "updated", "published", "path", "origin", "version")
