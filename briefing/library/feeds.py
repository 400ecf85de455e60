"""The feeds that are followed: where they are, how they fared, and which of their entries have been seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from briefing import wash
from briefing.errors import LibraryError
from briefing.library.changes import Follow, record, shortened
from briefing.library.connection import Store
from briefing.library.rows import now


class Subscription(msgspec.Struct, frozen=True, kw_only=True):
    """A feed that is followed. Moments are ISO instants in UTC.

    ``name`` is what its reader calls it, ``title`` what it calls itself; ``folder`` is a path of names parted by ``/``,
    empty at the top. ``fetched`` is when it was last had, ``after`` the moment before which it is not to be asked for
    again, ``failures`` how often in a row it could not be had, and ``trouble`` why. ``digest`` is that of the document
    all of whose entries have been dealt with. ``gone`` is when its server said that it is no more; ``former`` the
    address that it was followed at before its server said that it has moved.
    """

    id: int
    address: str
    name: str | None
    title: str
    folder: str
    site: str | None
    added: str
    fetched: str | None
    after: str | None
    failures: int
    trouble: str | None
    digest: str | None
    gone: str | None = None
    former: str | None = None

    @property
    def label(self) -> str:
        """What it is called."""
        return self.name or self.title or self.address


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """An entry that has been dealt with: the hash of what it said, the id of its article, and the attempts at its page.

    ``article`` is ``None`` where nothing of it could be read; ``tries`` counts the failed attempts.
    """

    key: str
    digest: str
    article: str | None
    tries: int = 0


class Feeds:
    """The feeds of a library. Every method raises :class:`~briefing.errors.LibraryError`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Subscription, ...]:
        """Every feed, by folder and name."""
        with self._store.reading() as connection:
            return followed(connection)

    def add(
        self, address: str, *, name: str | None = None, title: str = "", folder: str = "", site: str | None = None
    ) -> bool:
        """Follow the feed at `address`; whether it was not followed. One that is gets the name and folder given.

        One that was followed once is taken up where it was left, with its name and folder.
        """
        name, folder = wash.line(name or "") or None, folder_of(folder)
        with self._store.writing() as connection:
            cursor = connection.execute(
                "INSERT INTO feed (address, name, title, folder, site, added) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (address) DO NOTHING",
                (address, name, wash.line(title), folder, site, now()),
            )
            if cursor.rowcount:
                return True
            back = connection.execute("SELECT 1 FROM feed WHERE address = ? AND removed IS NOT NULL", (address,))
            is_back = back.fetchone() is not None
            connection.execute(
                "UPDATE feed SET name = coalesce(?, name), folder = CASE WHEN ? = '' THEN folder ELSE ? END,"
                " removed = NULL, gone = NULL WHERE address = ?",
                (name, folder, folder, address),
            )
            return is_back

    def remove(self, *feeds: int) -> int:
        """Follow `feeds` no longer; how many were followed. Their articles stay, and undo brings all of them back."""
        with self._store.writing() as connection:
            gone = {feed.id: feed.label for feed in followed(connection) if feed.id in feeds}
            if not gone:
                return 0
            connection.executemany("UPDATE feed SET removed = ? WHERE id = ?", [(now(), feed) for feed in gone])
            label = shortened(next(iter(gone.values()))) if len(gone) == 1 else f"{len(gone)} feeds"
            record(connection, f"followed {label} no longer", [Follow(feed) for feed in gone], now())
            return len(gone)

    def move(self, feed: int, address: str) -> bool:
        """Follow a feed at another `address` from now on; ``False`` where that is followed already, or once was."""
        with self._store.writing() as connection:
            moved = connection.execute(
                "UPDATE OR IGNORE feed SET former = address, address = ? WHERE id = ?", (address, feed)
            )
            return moved.rowcount > 0

    def hold(self, host: str, after: str) -> None:
        """Note that `host` is to be left alone until `after`."""
        with self._store.writing() as connection:
            connection.execute("DELETE FROM feed_host WHERE after <= ?", (now(),))
            connection.execute(
                "INSERT INTO feed_host (name, after) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET after = max(after, excluded.after)",
                (host, after),
            )

    def held(self) -> Mapping[str, str]:
        """The hosts that are to be left alone, and until when."""
        with self._store.reading() as connection:
            found = connection.execute("SELECT name, after FROM feed_host WHERE after > ?", (now(),)).fetchall()
        return {wash.line(name): wash.line(after) for name, after in found}

    def take(self, feeds: Iterable[int], *, moment: str, until: str) -> frozenset[int]:
        """Take those of `feeds` in hand that no other process has, up to `until`; which these are.

        Raises :class:`~briefing.errors.LibraryError`. Whoever dies with a feed in hand loses it at `until`.
        """
        with self._store.writing() as connection:
            return frozenset(
                feed
                for feed in feeds
                if connection.execute(
                    "UPDATE feed SET taken = ? WHERE id = ? AND (taken IS NULL OR taken <= ?)", (until, feed, moment)
                ).rowcount
            )

    def release(self, feeds: Iterable[int]) -> None:
        """Let go of `feeds`."""
        with self._store.writing() as connection:
            connection.executemany("UPDATE feed SET taken = NULL WHERE id = ?", [(feed,) for feed in feeds])

    def succeeded(self, feed: int, *, title: str, site: str | None, digest: str | None, after: str | None) -> None:
        """Note that a feed was had. `digest` is that of its document, ``None`` while some of its entries wait."""
        with self._store.writing() as connection:
            connection.execute(
                "UPDATE feed SET title = ?, site = coalesce(?, site), fetched = ?, after = ?, failures = 0,"
                " trouble = NULL, gone = NULL, digest = ?, taken = NULL WHERE id = ?",
                (wash.line(title), site, now(), after, digest, feed),
            )

    def failed(self, feed: int, *, trouble: str, after: str | None, gone: bool = False) -> None:
        """Note that a feed could not be had, and when it may be asked for again; `gone`: it is no more."""
        with self._store.writing() as connection:
            connection.execute(
                "UPDATE feed SET failures = failures + 1, trouble = ?, after = ?, gone = ?, taken = NULL WHERE id = ?",
                (wash.line(trouble), after, now() if gone else None, feed),
            )

    def seen(self, feed: int, keys: Sequence[str]) -> Mapping[str, Seen]:
        """What has been seen before of the entries `keys` of a feed."""
        query = "SELECT key, digest, article, tries FROM feed_entry WHERE feed = ? AND key = ?"
        with self._store.reading() as connection:
            found = (connection.execute(query, (feed, key)).fetchone() for key in keys)
            return {row[0]: Seen(key=row[0], digest=row[1], article=row[2], tries=row[3]) for row in found if row}

    def vanished(self, feed: int, keys: Iterable[str], limit: int) -> tuple[str, ...]:
        """The articles of at most `limit` entries of a feed that are no longer among `keys`, the latest seen first."""
        still = set(keys)
        query = "SELECT key, article FROM feed_entry WHERE feed = ? AND article IS NOT NULL ORDER BY seen DESC, key"
        with self._store.reading() as connection:
            gone = [article for key, article in connection.execute(query, (feed,)) if key not in still]
        return tuple(gone[:limit])

    def note(self, feed: int, entries: Iterable[Seen], *, present: Iterable[str] = ()) -> None:
        """Note which `entries` have been dealt with, and which are `present` in the document."""
        moment = now()
        with self._store.writing() as connection:
            if connection.execute("SELECT 1 FROM feed WHERE id = ? AND removed IS NULL", (feed,)).fetchone() is None:
                return  # removed meanwhile
            connection.executemany(
                "REPLACE INTO feed_entry (feed, key, digest, article, tries, seen) VALUES (?, ?, ?, ?, ?, ?)",
                [(feed, one.key, one.digest, one.article, one.tries, moment) for one in entries],
            )
            connection.executemany(
                "UPDATE feed_entry SET seen = ? WHERE feed = ? AND key = ?", [(moment, feed, key) for key in present]
            )


def followed(connection: sqlite3.Connection) -> tuple[Subscription, ...]:
    """Every feed, by folder and name."""
    found = connection.execute(f"SELECT {_COLUMNS} FROM feed WHERE removed IS NULL").fetchall()  # noqa: S608 (ours)
    feeds = (_subscription(values) for values in found)
    return tuple(sorted(feeds, key=lambda feed: (feed.folder.casefold(), feed.label.casefold(), feed.id)))


def named(feeds: Iterable[Subscription], words: str) -> list[Subscription]:
    """Those of `feeds` whose number, address or name `words` is, or in whose folder they are.

    An asterisk at the end of `words` takes every name that begins so.
    """
    wanted = words.strip().casefold()
    if not wanted:
        return []
    start = wanted.rstrip("*") if wanted.endswith("*") else None
    return [
        feed
        for feed in feeds
        if wanted in {str(feed.id), feed.address.casefold(), feed.label.casefold(), feed.folder.casefold()}
        or feed.folder.casefold().startswith(f"{wanted}/")
        or (start is not None and feed.label.casefold().startswith(start))
    ]


def folder_of(path: str) -> str:
    """`path` as a folder is written: names parted by ``/``, none of them empty."""
    return "/".join(filter(None, (wash.line(name) for name in path.split("/"))))


def _subscription(values: Sequence[object] | sqlite3.Row) -> Subscription:
    washed = (wash.line(value) if isinstance(value, str) else value for value in values)
    try:
        return msgspec.convert(dict(zip(_NAMES, washed, strict=True)), Subscription)
    except msgspec.ValidationError as error:
        raise LibraryError("a feed in the library is damaged: `briefing library check` says more") from error


_COLUMNS = "id, address, name, title, folder, site, added, fetched, after, failures, trouble, digest, gone, former"
_NAMES = _COLUMNS.split(", ")
