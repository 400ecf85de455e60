"""Notes and highlights on words of an article. A highlight is a note without words."""

from __future__ import annotations

import sqlite3
from typing import Any

import msgspec

from briefing import wash
from briefing.errors import LibraryError
from briefing.library.anchors import Anchor, anchored, place
from briefing.library.articles import get
from briefing.library.changes import Put, Take, insert, record, shortened
from briefing.library.connection import Store
from briefing.library.rows import now
from briefing.model import Span

LONGEST = 100_000
"""Characters of a note."""


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A note on the words of `anchor`; empty `words` make it a highlight.

    ``span`` is where the words stand in the text that the article has now, ``None`` where they are lost: the note is
    then shown with the words it was made on. ``made`` and ``changed`` are ISO instants in UTC.
    """

    id: int
    article: int
    anchor: Anchor
    words: str
    made: str
    changed: str
    span: Span | None


class Notes:
    """The notes of a library. Every method raises :class:`~briefing.errors.LibraryError`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, rowid: int) -> tuple[Note, ...]:
        """The notes on the article in `rowid`, in the order of its text, those whose words are lost at the end."""
        with self._store.reading() as connection:
            brief = get(connection, rowid)
            text = "" if brief is None else brief.article.text
            rows = connection.execute(f"SELECT {_COLUMNS} FROM note WHERE article = ?", (rowid,))  # noqa: S608 (ours)
            return tuple(sorted((_note(row, text) for row in rows), key=_order))

    def add(self, rowid: int, span: Span, words: str = "") -> Note:
        """Put a note on `span` of the text that the article in `rowid` has now."""
        with self._store.writing() as connection:
            brief = get(connection, rowid)
            if brief is None:
                raise LibraryError("the article is not in the library any more: add it again to put a note on it")
            try:
                anchor = anchored(brief.article, span)
            except ValueError:
                raise LibraryError("the article has changed: choose the words again to put a note on them") from None
            moment = now()
            values = {
                "article": rowid,
                **msgspec.structs.asdict(anchor),
                "words": _washed(words),
                "made": moment,
                "changed": moment,
            }
            insert(connection, "note", values)
            (number,) = connection.execute("SELECT last_insert_rowid()").fetchone()
            what = "made a note on" if words else "highlighted"
            record(connection, f"{what} “{_head(anchor.exact)}”", (Take("note", "id", number),), moment)
            return _note((number, *values.values()), brief.article.text)

    def edit(self, number: int, words: str) -> bool:
        """Give the note `number` other words; whether there is such a note."""
        with self._store.writing() as connection:
            return _changed(connection, number, _washed(words))

    def remove(self, number: int) -> bool:
        """Take the note `number` away; whether there was such a note."""
        with self._store.writing() as connection:
            return _changed(connection, number, None)


def _changed(connection: sqlite3.Connection, number: int, words: str | None) -> bool:
    found = connection.execute(f"SELECT {_COLUMNS} FROM note WHERE id = ?", (number,)).fetchone()  # noqa: S608 (ours)
    if found is None:
        return False
    old: dict[str, Any] = dict(zip(_NAMES, found, strict=True))
    if words == old["words"]:
        return True
    verb = "removed" if words is None else "changed"
    record(connection, f"{verb} the note on “{_head(old['exact'])}”", (Put("note", old),), now())
    if words is None:
        connection.execute("DELETE FROM note WHERE id = ?", (number,))
    else:
        connection.execute("UPDATE note SET words = ?, changed = ? WHERE id = ?", (words, now(), number))
    return True


def _note(row: tuple[Any, ...], text: str) -> Note:
    values = dict(zip(_NAMES, row, strict=True))
    anchor = msgspec.convert({name: values[name] for name in Anchor.__struct_fields__}, Anchor)
    return Note(
        id=values["id"],
        article=values["article"],
        anchor=anchor,
        words=wash.clean(values["words"]),
        made=wash.line(values["made"]),
        changed=wash.line(values["changed"]),
        span=place(anchor, text),
    )


def _order(note: Note) -> tuple[bool, int, int, int]:
    span = note.span or Span(note.anchor.start, note.anchor.end)
    return note.span is None, span.start, span.end, note.id


def _washed(words: str) -> str:
    if len(words) > LONGEST:
        raise LibraryError(f"a note holds at most {LONGEST:,} characters: shorten it")
    return wash.clean(words)


def _head(exact: str) -> str:
    return shortened(wash.line(exact))


_COLUMNS = 'id, article, start, "end", exact, before, after, sha256, words, made, changed'
_NAMES = tuple(name.strip('"') for name in _COLUMNS.split(", "))
