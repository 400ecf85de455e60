"""Making a library of plain files again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from briefing.errors import LibraryError
from briefing.library import putting
from briefing.library.bodies import packed, washed
from briefing.library.changes import Added, Step, Take, counted, insert, record
from briefing.library.copies.noting import News, note
from briefing.library.copies.prints import prints
from briefing.library.index import Writer
from briefing.library.plain import Manifest, Marks
from briefing.library.rows import first_rowid, rowid_for
from briefing.model import Brief

_LARGEST = 1 << 28
"""Bytes of a file that are read."""

_T = TypeVar("_T")


def restore(connection: sqlite3.Connection, folder: Path, *, now: str) -> int:
    """Add what is in `folder`, but for articles and lists that are there; the number of articles added.

    Runs inside the caller's transaction, as one change for undo: all of it, or where a file is missing or wrong,
    :class:`~briefing.errors.LibraryError` and nothing.
    """
    manifest = _read(folder / "library.json", Manifest)
    found = sorted(_marks(folder), key=lambda one: one[1].row)
    numbers, added = {}, []
    writer = Writer(connection)
    for path, marks in found:
        there = connection.execute("SELECT story FROM article WHERE id = ?", (marks.id,)).fetchone()
        if there is not None:
            numbers[marks.row] = int(there[0])
            continue
        row = _free(connection, marks, now)
        brief = _add(connection, path, marks, row)
        writer.put(row, brief)
        text = brief.article.text
        note(connection, {row: News(text, prints(text))})
        numbers[marks.row] = row
        added.append((row, marks))
    writer.finish()
    for row, marks in added:
        connection.execute("UPDATE article SET story = ? WHERE rowid = ?", (numbers.get(marks.story, row), row))
    steps: list[Step] = [Added(tuple(row for row, _ in added))] if added else []
    steps += _lists(connection, manifest)
    if steps:
        record(connection, f"restored {counted(len(added))}", steps, now)
    return len(added)


def _marks(folder: Path) -> Iterator[tuple[Path, Marks]]:
    for path in folder.joinpath("articles").rglob("*.marks"):
        yield path, _read(path, Marks)


def _free(connection: sqlite3.Connection, marks: Marks, now: str) -> int:
    """The row number that the article had, or where that is taken, the next of its day."""
    taken = connection.execute("SELECT 1 FROM article WHERE rowid = ?1 OR story = ?1", (marks.row,)).fetchone()
    if taken is None and first_rowid(marks.published or marks.added) <= marks.row:
        return marks.row
    return rowid_for(connection, marks.published, marks.added or now)


def _add(connection: sqlite3.Connection, path: Path, marks: Marks, row: int) -> Brief:
    """Add one article with all that belongs to it, but for the index; its brief."""
    brief = washed(_read(path.with_suffix(".json"), Brief))
    values: dict[str, Any] = {
        "rowid": row,
        "story": row,
        **putting.described(brief),
        **{name: getattr(marks, name) for name in _KEPT},
    }
    insert(connection, "article", values)
    connection.execute("INSERT INTO brief (article, body) VALUES (?, ?)", (row, packed(brief)))
    for earlier in marks.earlier:
        text = washed(_read(path.with_suffix(f".{earlier.number}.json"), Brief))
        kept = (row, earlier.number, text.article.sha256, earlier.read_at, text.article.title, packed(text))
        connection.execute("INSERT INTO version VALUES (?, ?, ?, ?, ?, ?)", kept)
    connection.executemany("INSERT INTO tag (name, article) VALUES (?, ?)", ((tag, row) for tag in marks.tags))
    for one in marks.notes:
        anchor = msgspec.structs.asdict(one.on)
        written = {"article": row, **anchor, "words": one.words, "made": one.made, "changed": one.changed}
        insert(connection, "note", written)
    return brief


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
            raise LibraryError(f"{path} is too large for an article: nothing was restored")
        return msgspec.json.decode(content, type=kind)
    except OSError as error:
        raise LibraryError(f"{path} could not be read: {error.strerror}; nothing was restored") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise LibraryError(f"{path} is not what a dump holds ({error}); nothing was restored") from error


_KEPT = ("id", "placed", "read", "starred", "added", "updated", "published", "path", "origin", "version")
