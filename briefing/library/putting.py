"""Putting articles in, keeping the texts they had before, and taking them out."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from briefing.library.analyses import is_earlier
from briefing.library.bodies import packed
from briefing.library.changes import (
    PARTS,
    Added,
    Change,
    Removed,
    Step,
    Updated,
    counted,
    insert_all,
    record,
    shortened,
)
from briefing.library.copies.joining import settle
from briefing.library.copies.noting import News
from briefing.library.copies.prints import Prints, prints
from briefing.library.dropping import drop
from briefing.library.identity import Known, address_of, known, names_of, taken
from briefing.library.index import Writer, indexed
from briefing.library.rows import Stored, first_rowid, rowid_for
from briefing.model import Brief


class Ready(NamedTuple):
    """A brief with what is made of it before the lock is taken, so that nobody waits for that."""

    brief: Brief
    body: bytes
    prints: Prints
    names: tuple[str, ...]


def ready(brief: Brief) -> Ready:
    """Do what can be done for `brief` outside of a transaction."""
    return Ready(brief, packed(brief), prints(brief.article.text), names_of(brief.article))


class Putting(Change):
    """Articles that are put in batch by batch, as one change for undo."""

    def __init__(self) -> None:
        super().__init__()
        self._changed: set[int] = set()
        self._counts: Counter[str] = Counter()

    def put(self, connection: sqlite3.Connection, briefs: Iterable[Ready], *, now: str) -> tuple[Stored, ...]:
        """Keep `briefs`: new articles, new versions of those that are there, or nothing where the text is the same.

        Runs inside the caller's transaction. `now` is an ISO instant in UTC.
        """
        briefs = tuple(briefs)
        batch = _Batch(connection, now, taken(connection, (name for given in briefs for name in given.names)))
        stored = tuple(batch.put(given) for given in briefs)
        steps = batch.finish(stored)
        if steps:
            self._count(stored)
            self.write(connection, self._called(connection), steps, now)
        return stored

    def _count(self, stored: Sequence[Stored]) -> None:
        for one in stored:
            if one.outcome != "unchanged" and one.rowid not in self._changed:
                self._changed.add(one.rowid)
                self._counts[one.outcome] += 1

    def _called(self, connection: sqlite3.Connection) -> str:
        """The words of the change as it is now."""
        counts = [(verb, self._counts[verb]) for verb in ("added", "updated") if self._counts[verb]]
        if len(self._changed) > 1:
            return ", ".join(f"{verb} {counted(number)}" for verb, number in counts)
        title = connection.execute("SELECT title FROM article WHERE rowid = ?", tuple(self._changed)).fetchone()[0]
        return f"{counts[0][0]} {shortened(title)}"


def remove(connection: sqlite3.Connection, rows: Sequence[int], *, now: str) -> int:
    """Take articles out, with all that belongs to them; one change for undo, which brings all of it back."""
    query = "SELECT title FROM article WHERE rowid = ?"
    titles = {row: found[0] for row in sorted(rows) if (found := connection.execute(query, (row,)).fetchone())}
    if titles:
        what = shortened(*titles.values()) if len(titles) == 1 else counted(len(titles))
        # Backwards, because undo goes backwards: the index takes rows in rising order many times as fast.
        steps = (Removed(tuple(_parts(connection, row))) for row in reversed(titles))
        record(connection, f"removed {what}", steps, now)
        drop(connection, tuple(titles), Writer(connection))
    return len(titles)


def rewrite(connection: sqlite3.Connection, rowid: int, given: Ready) -> bool:
    """Put a new analysis of the text in the place of the old.

    Not where the text has become another meanwhile, or the same analysis is there already. No change of state: nothing
    that a person made depends on it, and undo passes over it.
    """
    query = "SELECT id, sha256, analysis FROM article WHERE rowid = ?"
    found = connection.execute(query, (rowid,)).fetchone()
    fresh = given.brief
    if found is None or found[1] != fresh.article.sha256 or found[2] == fresh.made.analysis:
        return False
    writer = Writer(connection)
    _analysed(connection, rowid, _under(given, found[0]), writer)
    writer.finish()
    return True


def _analysed(connection: sqlite3.Connection, rowid: int, fresh: Ready, writer: Writer) -> None:
    connection.execute("UPDATE article SET analysis = ? WHERE rowid = ?", (fresh.brief.made.analysis, rowid))
    connection.execute("UPDATE brief SET body = ? WHERE article = ?", (fresh.body, rowid))
    writer.drop(rowid)
    writer.put(rowid, indexed(fresh.brief))


class _Batch:
    """Briefs that are put in together: written and indexed in the order of their numbers."""

    def __init__(self, connection: sqlite3.Connection, now: str, names: set[str]) -> None:
        self._connection = connection
        self._taken = names
        self._now = now
        self._writer = Writer(connection)
        self._news: dict[int, News] = {}
        self._waiting: dict[int, Ready] = {}
        self._free: dict[int, int] = {}
        self._updates: list[Step] = []

    def put(self, given: Ready) -> Stored:
        article, found = given.brief.article, None
        # Looked up one by one only where there is something to find: most of what comes in is new.
        if not self._taken.isdisjoint(given.names):
            self._write()
            found = known(self._connection, article)
        self._taken.update(given.names)
        if found is None:
            return self._add(given)
        if _is_news(given.brief, found):
            self._update(found, _under(given, found.id))
            return Stored(id=found.id, rowid=found.rowid, outcome="updated")
        made = given.brief.made.analysis
        if found.sha256 == article.sha256 and made != found.analysis and not is_earlier(made, found.analysis):
            _analysed(self._connection, found.rowid, _under(given, found.id), self._writer)
        return Stored(id=found.id, rowid=found.rowid, outcome="unchanged")

    def finish(self, stored: Sequence[Stored]) -> tuple[Step, ...]:
        """Write what is left; what takes the batch back, nothing where it changed nothing."""
        self._write()
        self._writer.finish()
        moved = settle(self._connection, self._news)
        added = tuple(one.rowid for one in stored if one.outcome == "added")
        if not added and not self._updates:
            return ()
        # The additions first: undo goes backwards, and an article may have been updated in the batch that added it.
        return (*((Added(added),) if added else ()), *self._updates, *moved)

    def _add(self, given: Ready) -> Stored:
        article = given.brief.article
        rowid = self._number(article.published)
        self._waiting[rowid] = given
        self._writer.put(rowid, indexed(given.brief))
        self._news[rowid] = News(article.text, given.prints)
        return Stored(id=article.id, rowid=rowid, outcome="added")

    def _number(self, published: str | None) -> int:
        """The next free row number of a day, which is looked up once: nobody else writes meanwhile."""
        first = first_rowid(published or self._now)
        number = self._free.get(first) or rowid_for(self._connection, published, self._now)
        self._free[first] = number + 1
        return number

    def _write(self) -> None:
        """Write the articles that wait, from one end of their tables to the other."""
        rows = sorted(self._waiting)
        articles = [self._row(row, self._waiting[row].brief) for row in rows]
        if articles:
            insert_all(self._connection, "article", articles)
            bodies = ((row, self._waiting[row].body) for row in rows)
            self._connection.executemany("INSERT INTO brief (article, body) VALUES (?, ?)", bodies)
        self._waiting = {}

    def _row(self, rowid: int, brief: Brief) -> dict[str, Any]:
        return {
            "rowid": rowid,
            "id": brief.article.id,
            "version": 1,
            "path": brief.article.path,
            "published": brief.article.published,
            "added": self._now,
            "updated": self._now,
            "story": rowid,
            **described(brief),
        }

    def _update(self, found: Known, given: Ready) -> None:
        """Keep the text that was, then put the new one in its place."""
        connection, rowid = self._connection, found.rowid
        self._updates.append(Updated(rowid, _values(connection, rowid)))
        connection.execute(_KEEP, (rowid,))
        values = {**described(given.brief), "updated": self._now}
        if given.brief.article.path is not None:
            values["path"] = given.brief.article.path
        settings = ", ".join(f"{column} = ?" for column in values)
        statement = f"UPDATE article SET version = version + 1, {settings} WHERE rowid = ?"  # noqa: S608 (names of ours)
        connection.execute(statement, (*values.values(), rowid))
        connection.execute("UPDATE brief SET body = ? WHERE article = ?", (given.body, rowid))
        self._writer.drop(rowid)
        self._writer.put(rowid, indexed(given.brief))
        fresh = rowid in self._news and self._news[rowid].fresh
        self._news[rowid] = News(given.brief.article.text, given.prints, fresh)


def _is_news(brief: Brief, found: Known) -> bool:
    """Whether the text is another, or the title that was given for it."""
    article = brief.article
    return found.sha256 != article.sha256 or (article.title_origin == "given" and found.title != article.title)


def _under(given: Ready, identifier: str) -> Ready:
    if given.brief.article.id == identifier:
        return given
    brief = msgspec.structs.replace(given.brief, article=msgspec.structs.replace(given.brief.article, id=identifier))
    return Ready(brief, packed(brief), given.prints, given.names)


def described(brief: Brief) -> dict[str, str | int | None]:
    """What the row says of the text; the date under which it was first listed is not among it, nor its path."""
    article = brief.article
    return {
        "sha256": article.sha256,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "address": address_of(article.url),
        "language": article.language,
        "completeness": article.completeness,
        "words": article.words,
        "minutes": article.reading_minutes,
        "analysis": brief.made.analysis,
        "origin": article.dateline.agency if article.dateline else None,
    }


def _values(connection: sqlite3.Connection, rowid: int) -> dict[str, Any]:
    cursor = connection.execute("SELECT * FROM article WHERE rowid = ?", (rowid,))
    names = [column[0] for column in cursor.description]
    return {name: value for name, value in zip(names, cursor.fetchone(), strict=True) if name != "rowid"}


def _parts(connection: sqlite3.Connection, rowid: int) -> Iterator[tuple[str, dict[str, Any]]]:
    """All rows that make up an article, in an order in which they can be put back."""
    for table, key in PARTS:
        cursor = connection.execute(f"SELECT * FROM {table} WHERE {key} = ?", (rowid,))  # noqa: S608 (names of ours)
        names = [column[0] for column in cursor.description]
        for values in cursor:
            yield table, dict(zip(names, values, strict=True))


_KEEP = """INSERT INTO version (article, number, sha256, read_at, title, body)
    SELECT article.rowid, version, sha256, updated, title, body
    FROM article JOIN brief ON brief.article = article.rowid WHERE article.rowid = ?"""
