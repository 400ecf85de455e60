"""Putting articles in, getting them out, and keeping the texts they had before."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import msgspec

from briefing.library.bodies import index_of, packed, unpacked
from briefing.library.changes import Put, Step, Table, Take, record
from briefing.library.rows import COLUMNS, Row, Stored, row_of, rowid_for
from briefing.model import Brief

_INDEX = "title, text, quotes, speakers, people, organisations, places, outlet"
_PARTS: tuple[tuple[Table, str], ...] = (
    ("article", "rowid"),
    ("brief", "article"),
    ("version", "article"),
    ("tag", "article"),
    ("note", "article"),
    ("shingle", "article"),
    ("found", "rowid"),
)
"""The tables that hold an article, and the column by which each names it."""


def put(connection: sqlite3.Connection, brief: Brief, *, now: str) -> Stored:
    """Keep `brief`: a new article, a new version of one that is there, or nothing where the text is the same.

    Runs inside the caller's transaction. `now` is an ISO instant in UTC.
    """
    known = _known(connection, brief)
    if known is None:
        return _add(connection, brief, now)
    rowid, kept, sha256, analysis = known
    if sha256 == brief.article.sha256:
        if analysis != brief.made.analysis:
            _rewrite(connection, rowid, _under(brief, kept))
        return Stored(id=kept, rowid=rowid, outcome="unchanged")
    return _update(connection, rowid, _under(brief, kept), now)


def get(connection: sqlite3.Connection, rowid: int) -> Brief | None:
    """The brief of the article in `rowid`, or ``None`` where there is none."""
    found = connection.execute("SELECT body FROM brief WHERE article = ?", (rowid,)).fetchone()
    return None if found is None else unpacked(found[0])


def row(connection: sqlite3.Connection, identifier: str) -> Row | None:
    """The row of the article with the id `identifier`."""
    found = connection.execute(f"SELECT {COLUMNS} FROM article WHERE id = ?", (identifier,)).fetchone()  # noqa: S608 (ours)
    return None if found is None else row_of(found)


def versions(connection: sqlite3.Connection, rowid: int) -> Iterator[tuple[int, Brief]]:
    """The texts the article had before, the oldest first, each with its number."""
    query = "SELECT number, body FROM version WHERE article = ? ORDER BY number"
    for number, body in connection.execute(query, (rowid,)):
        yield number, unpacked(body)


def remove(connection: sqlite3.Connection, rowid: int, *, now: str) -> None:
    """Take an article out, with all that belongs to it; one change for undo, which brings all of it back."""
    title = connection.execute("SELECT title FROM article WHERE rowid = ?", (rowid,)).fetchone()
    if title is None:
        return
    record(connection, f"removed {title[0]}", tuple(_image(connection, rowid)), now)
    connection.execute("DELETE FROM article WHERE rowid = ?", (rowid,))
    connection.execute("DELETE FROM found WHERE rowid = ?", (rowid,))


def _known(connection: sqlite3.Connection, brief: Brief) -> tuple[int, str, str, str] | None:
    """The article of which `brief` is a version: the same id, the same address, or the same text."""
    article = brief.article
    query = "SELECT rowid, id, sha256, analysis FROM article WHERE "
    for condition, value in (("id = ?", article.id), ("url = ?", article.url)):
        found = value and connection.execute(query + condition, (value,)).fetchone()
        if found:
            return int(found[0]), str(found[1]), str(found[2]), str(found[3])
    return None


def _under(brief: Brief, identifier: str) -> Brief:
    return msgspec.structs.replace(brief, article=msgspec.structs.replace(brief.article, id=identifier))


def _add(connection: sqlite3.Connection, brief: Brief, now: str) -> Stored:
    article = brief.article
    rowid = rowid_for(connection, article.published, now)
    values = {
        "rowid": rowid,
        "id": article.id,
        "version": 1,
        "path": article.path,
        "added": now,
        "updated": now,
        "story": rowid,
        **_described(brief),
    }
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO article ({columns}) VALUES ({marks})", tuple(values.values()))  # noqa: S608 (ours)
    connection.execute("INSERT INTO brief (article, body) VALUES (?, ?)", (rowid, packed(brief)))
    _index(connection, rowid, brief)
    return Stored(id=article.id, rowid=rowid, outcome="added")


def _update(connection: sqlite3.Connection, rowid: int, brief: Brief, now: str) -> Stored:
    """Keep the text that was, then put the new one in its place."""
    connection.execute(
        "INSERT INTO version (article, number, sha256, read_at, title, body) "
        "SELECT article.rowid, version, sha256, updated, title, body "
        "FROM article JOIN brief ON brief.article = article.rowid WHERE article.rowid = ?",
        (rowid,),
    )
    connection.execute("UPDATE article SET version = version + 1, updated = ? WHERE rowid = ?", (now, rowid))
    _rewrite(connection, rowid, brief)
    return Stored(id=brief.article.id, rowid=rowid, outcome="updated")


def _rewrite(connection: sqlite3.Connection, rowid: int, brief: Brief) -> None:
    described = _described(brief)
    settings = ", ".join(f"{column} = ?" for column in described)
    connection.execute(f"UPDATE article SET {settings} WHERE rowid = ?", (*described.values(), rowid))  # noqa: S608 (ours)
    connection.execute("UPDATE brief SET body = ? WHERE article = ?", (packed(brief), rowid))
    connection.execute("DELETE FROM found WHERE rowid = ?", (rowid,))
    _index(connection, rowid, brief)


def _described(brief: Brief) -> dict[str, str | int | None]:
    article = brief.article
    return {
        "sha256": article.sha256,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "completeness": article.completeness,
        "words": article.words,
        "minutes": article.reading_minutes,
        "analysis": brief.made.analysis,
        "origin": article.dateline.agency if article.dateline else None,
    }


def _index(connection: sqlite3.Connection, rowid: int, brief: Brief) -> None:
    statement = f"INSERT INTO found (rowid, {_INDEX}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 (names of ours)
    connection.execute(statement, (rowid, *index_of(brief)))


def _image(connection: sqlite3.Connection, rowid: int) -> Iterator[Step]:
    """All rows that make up an article, as steps that put them back."""
    for table, key in _PARTS:
        columns = f"rowid, {_INDEX}" if table == "found" else "*"
        cursor = connection.execute(f"SELECT {columns} FROM {table} WHERE {key} = ?", (rowid,))  # noqa: S608 (ours)
        names = [column[0] for column in cursor.description]
        for values in cursor:
            yield Put(table, dict(zip(names, values, strict=True)))


def taken_back(rowid: int) -> Step:
    """The step that takes an article out again, for an addition that is undone."""
    return Take("article", "rowid", rowid)
