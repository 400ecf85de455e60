"""Writing the whole library as plain files, so that nothing in it depends on this program."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefing.errors import LibraryError
from briefing.library.anchors import Anchor
from briefing.library.bodies import unpacked
from briefing.library.leftovers import sweep
from briefing.library.plain import README, Earlier, FeedFile, ListFile, Manifest, Marks, NoteFile, as_json, stem
from briefing.library.rows import Dumped
from briefing.model import Article


def dump(connection: sqlite3.Connection, folder: Path) -> Dumped:
    """Write everything but the history of undo to `folder`, which must be new or empty; whole or not at all.

    Raises :class:`~briefing.errors.LibraryError` where something is there already, or the disk fails.
    """
    damaged: list[str] = []
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise LibraryError(f"{folder} is there already: choose a new folder")
        folder.parent.mkdir(parents=True, exist_ok=True)
        sweep(folder.parent, f".{folder.name}.", ".part")
        beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".part", dir=folder.parent))
        try:
            for name, content in files(connection, damaged):
                target = beside / name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content)
            _place(beside, folder)
        except BaseException:
            shutil.rmtree(beside, ignore_errors=True)
            raise
    except OSError as error:
        raise LibraryError(f"{folder} could not be written: {error.strerror}; choose another place") from error
    (number,) = connection.execute("SELECT count(*) FROM article").fetchone()
    return Dumped(articles=number - len(damaged), damaged=tuple(damaged))


def files(connection: sqlite3.Connection, damaged: list[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of every file; ids of articles that cannot be read are added to `damaged`."""
    yield "README.txt", README.encode()
    (number,) = connection.execute("SELECT count(*) FROM article").fetchone()
    lists = connection.execute("SELECT name, query, made FROM list ORDER BY name")
    feeds = connection.execute(f"SELECT {', '.join(_FEED)} FROM feed WHERE removed IS NULL ORDER BY address")  # noqa: S608 (names of ours)
    manifest = Manifest(
        articles=number,
        lists=tuple(ListFile(name=n, query=q, made=m) for n, q, m in lists),
        feeds=tuple(FeedFile(**dict(zip(_FEED, values, strict=True))) for values in feeds),
    )
    yield "library.json", as_json(manifest)
    for *values, content in connection.execute(_ARTICLES):
        row, body = dict(zip(_COLUMNS, values, strict=True)), content or b""
        name = stem(row["id"], row["published"] or row["added"][:10])
        try:
            yield from _article(connection, row, body, name)
        except LibraryError:
            damaged.append(row["id"])
            yield f"{name}.damaged", body


def _article(
    connection: sqlite3.Connection, row: dict[str, Any], body: bytes, name: str
) -> Iterator[tuple[str, bytes]]:
    """The files of one article. Raises :class:`~briefing.errors.LibraryError` before the first where it is damaged."""
    brief = unpacked(body)
    earlier = connection.execute(
        "SELECT number, read_at, body FROM version WHERE article = ? ORDER BY number", _of(row)
    )
    texts = [(Earlier(number=number, read_at=read_at), unpacked(body)) for number, read_at, body in earlier]
    notes = connection.execute(_NOTES, _of(row))
    tags = connection.execute("SELECT name FROM tag WHERE article = ? ORDER BY name", _of(row))
    marks = Marks(
        **{**row, "placed": bool(row["placed"]), "read": bool(row["read"]), "starred": bool(row["starred"])},
        tags=tuple(tag for (tag,) in tags),
        notes=tuple(_note(values) for values in notes),
        earlier=tuple(number for number, _ in texts),
    )
    yield f"{name}.json", as_json(brief)
    for one, text in texts:
        yield f"{name}.{one.number}.json", as_json(text)
    yield f"{name}.txt", _readable(brief.article).encode()
    yield f"{name}.marks", as_json(marks)


def _note(values: tuple[Any, ...]) -> NoteFile:
    words, made, changed, *anchor = values
    return NoteFile(on=Anchor(**dict(zip(_ANCHOR, anchor, strict=True))), words=words, made=made, changed=changed)


def _readable(article: Article) -> str:
    source = " · ".join(filter(None, (article.outlet, article.published, article.url)))
    return "\n\n".join(filter(None, (article.title, source, article.text))) + "\n"


def _of(row: dict[str, Any]) -> tuple[int]:
    return (row["row"],)


def _place(beside: Path, folder: Path) -> None:
    if hasattr(os, "sync"):
        os.sync()  # once for all: a file at a time takes minutes for a large library
    if folder.exists():
        folder.rmdir()
    beside.chmod(0o700)
    beside.rename(folder)


_ROW = "id, story, placed, read, starred, added, updated, published, path, origin, version"
_COLUMNS = ("row", *_ROW.split(", "))
_ARTICLES = (
    f"SELECT article.rowid, {_ROW}, body FROM article LEFT JOIN brief ON brief.article = article.rowid ORDER BY 1"  # noqa: S608 (names of ours)
)
_FEED = ("address", "name", "title", "folder", "site", "added")
_ANCHOR = ("start", "end", "exact", "before", "after", "sha256")
_NOTES = (
    'SELECT words, made, changed, start, "end", exact, before, after, sha256 FROM note WHERE article = ? ORDER BY id'
)
