"""A library as an earlier program left it: every step keeps what is in it, and what it can do."""

from __future__ import annotations

import sqlite3

import pytest
from families import EVENTS
from madebriefs import brief

from briefing.library import Library
from briefing.library.bodies import packed
from briefing.library.changes import Removed, insert, record
from briefing.library.copies.prints import prints
from briefing.library.index import Writer, indexed
from briefing.library.putting import described
from briefing.library.rows import first_rowid
from briefing.library.schema import APPLICATION_ID, COPIES, MIGRATIONS

WIRE, REWRITE, OTHER = ("\n\n".join(text) for text in (EVENTS[0].wire, EVENTS[0].rewrite, EVENTS[1].wire))


def page(text, number):
    return brief(text, title=f"Number {number}", url=f"https://example.org/{number}", published=f"2025-03-{number:02}")


def rows_of(one, number):
    """The rows of an article as they were before prints had a table of their own."""
    row = first_rowid(f"2025-03-{number:02}")
    when = "2025-03-31T10:00:00.000000Z"
    values = {"rowid": row, "id": one.article.id, "version": 1, "published": one.article.published, "added": when}
    yield "article", {**values, "updated": when, "story": row, **described(one)}
    yield "brief", {"article": row, "body": packed(one)}
    for mark in prints(one.article.text).numbers:
        yield "shingle", {"hash": mark, "article": row}


@pytest.fixture
def before(tmp_path):
    """A library of the schema before :data:`COPIES`: one article in it, another removed and to be brought back."""
    path = tmp_path / "library.db"
    steps = MIGRATIONS[: MIGRATIONS.index(COPIES)]
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in (statement for migration in steps for statement in migration.statements):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(steps)}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("BEGIN")
    kept, gone = page(WIRE, 1), page(OTHER, 2)
    for table, values in rows_of(kept, 1):
        insert(connection, table, values)
    writer = Writer(connection)
    writer.put(first_rowid("2025-03-01"), indexed(kept))
    writer.finish()
    record(connection, "removed Number 2", (Removed(tuple(rows_of(gone, 2))),), "2025-03-31T10:00:00.000000Z")
    connection.execute("COMMIT")
    connection.close()
    return path


def test_what_was_there_is_there_and_a_backup_beside_it(before):
    with Library(before) as library:
        (row,) = library.newest(9)
        assert (row.title, library.get(row.rowid).article.text) == ("Number 1", WIRE)
        assert library.check() == ()
    assert len(list(before.parent.glob("library.db.before-*"))) == 1


def test_copies_of_what_was_there_are_found(before):
    with Library(before) as library:
        (old,) = library.newest(1)
        (new,) = library.put([page(REWRITE, 5)])
        assert {row.rowid for row in library.copies(new.rowid)} == {old.rowid, new.rowid}


def test_what_was_removed_before_comes_back_after_and_its_copies_are_found(before):
    with Library(before) as library:
        assert library.undo() == "removed Number 2"
        back = library.newest(1)[0]
        assert library.get(back.rowid).article.text == OTHER
        (copy,) = library.put([page(OTHER, 6)])
        assert {row.rowid for row in library.copies(copy.rowid)} == {back.rowid, copy.rowid}
        library.remove([back.rowid])
        assert library.check() == ()
