"""A library as plain files: which there are, and what is in them.

::

    README.txt                              what this is, for whoever finds it
    library.json                            the lists, the feeds, and how many articles there are
    articles/2025-03/2025-03-31-ID.txt      an article's title, source and text, to be read
    articles/2025-03/2025-03-31-ID.json     its brief, in the public format
    articles/2025-03/2025-03-31-ID.1.json   the brief of an earlier text, by number
    articles/2025-03/2025-03-31-ID.marks    what people made of it: read, starred, tags, notes (JSON)
"""

from __future__ import annotations

import hashlib
import re
from typing import Literal

import msgspec

from briefing.library.anchors import Anchor

FORMAT: Literal["briefing.library"] = "briefing.library"

README = """The library of briefing, as plain files.

For each article, by the month and day it was published: the text (.txt), the brief with every quote, name, figure and
date (.json), earlier texts of it (.1.json and so on), and its tags, notes and marks (.marks, which is JSON). The lists
and feeds are in library.json. `briefing library restore FOLDER` makes a library of it again. The history of undo is not
here: what was done before is not taken back in a restored library; the restoration itself can be.
"""


class NoteFile(msgspec.Struct, frozen=True, kw_only=True):
    """A note: the words it is on, and its own (none: a highlight)."""

    on: Anchor
    words: str
    made: str
    changed: str


class Earlier(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier text of an article: its number, and the instant it was read."""

    number: int
    read_at: str


class Marks(msgspec.Struct, frozen=True, kw_only=True):
    """All that the library knows of an article and its brief does not."""

    id: str
    row: int
    story: int
    placed: bool
    read: bool
    starred: bool
    added: str
    updated: str
    published: str | None
    path: str | None
    origin: str | None
    tags: tuple[str, ...]
    notes: tuple[NoteFile, ...]
    version: int
    earlier: tuple[Earlier, ...]


class ListFile(msgspec.Struct, frozen=True, kw_only=True):
    """A list: a search with a name."""

    name: str
    query: str
    made: str


class FeedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A feed that is followed: what :class:`~briefing.library.feeds.Subscription` says of it that lasts."""

    address: str
    name: str | None
    title: str
    folder: str
    site: str | None
    added: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What ``library.json`` says."""

    format: Literal["briefing.library"] = FORMAT
    version: Literal[1] = 1
    articles: int
    lists: tuple[ListFile, ...]
    feeds: tuple[FeedFile, ...] = ()


def stem(identifier: str, day: str) -> str:
    """The path of an article's files, from the folder of all, without their endings."""
    safe = identifier if re.fullmatch(r"[a-z0-9][a-z0-9-]{0,63}", identifier) else _digest(identifier)
    day = day if re.fullmatch(r"\d{4}-\d{2}-\d{2}", day, re.ASCII) else "undated"
    return f"articles/{day[:7]}/{day}-{safe}"


def as_json(value: msgspec.Struct) -> bytes:
    """`value` as JSON that a person can read, the same for the same value."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def _digest(identifier: str) -> str:
    return hashlib.sha256(identifier.encode("utf-8", "replace")).hexdigest()[:16]
