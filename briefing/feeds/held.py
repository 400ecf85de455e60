"""What a run has in hand: a feed whose document is there, and who waits for an answer."""

from __future__ import annotations

import msgspec

from briefing.library import Seen
from briefing.model import Article, Brief, Entry, Feed, Fetched


class Page(msgspec.Struct, frozen=True):
    """The page of `entry` is being asked for; ``given`` is what the feed itself has of the article."""

    entry: Entry
    given: Article | None
    tries: int


class Ticket(msgspec.Struct, frozen=True):
    """Who waits for an answer: a feed, for itself or for a page."""

    feed: int
    page: Page | None = None


class Document:
    """A feed in hand whose document is there."""

    def __init__(self, feed: Feed, fetched: Fetched, digest: str) -> None:
        self.feed = feed
        self.fetched = fetched
        self.digest: str | None = digest
        self.keys = tuple(dict.fromkeys(entry.key for entry in feed.entries))
        self.seen: dict[str, Seen] = {}
        self.vanished: tuple[str, ...] = ()
        self.waiting = 0
        self.ready: list[tuple[Seen, Brief | None]] = []
