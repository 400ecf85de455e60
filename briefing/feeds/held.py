"""What a run has in hand: a feed whose document is there, and who waits for an answer."""

from __future__ import annotations

import hashlib

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.fetching import Answer
from briefing.library import Seen, Subscription
from briefing.model import Article, Brief, Entry, Feed, Fetched
from briefing.pipeline import feed_in


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
    """A feed in hand whose document is there.

    ``digest`` is that of the document, ``None`` where some of its entries are left for another run; ``waiting`` counts
    the pages that are being asked for, ``ready`` is what is not yet in the library, ``lacking`` says of each article
    that is only a teaser which it is and why.
    """

    def __init__(self, held: Subscription, feed: Feed, fetched: Fetched, digest: str) -> None:
        self.number = held.id
        self.label = held.name or feed.title or held.address
        self.feed = feed
        self.fetched = fetched
        self.digest: str | None = digest
        self.keys = tuple(dict.fromkeys(entry.key for entry in feed.entries))
        self.seen: dict[str, Seen] = {}
        self.vanished: tuple[str, ...] = ()
        self.waiting = 0
        self.ready: list[tuple[Seen, Brief | None]] = []
        self.lacking: list[str] = []


def opened(held: Subscription, answer: Answer) -> Document | None:
    """The document of a feed, or ``None`` where it is the one that was dealt with before.

    Raises :class:`~briefing.errors.ReadingError` for what is no feed.
    """
    digest = hashlib.sha256(answer.content).hexdigest()
    if digest == held.digest:
        return None
    fetched = fetched_as(held.address, answer)
    feed = feed_in(fetched)
    if feed is None:
        still = " any more" if held.fetched else ""
        raise ReadingError(f"{wash.line(held.address)} is no feed{still}: look on its site for another address")
    return Document(held, feed, fetched, digest)


def fetched_as(location: str, answer: Answer) -> Fetched:
    """The `answer` as what was fetched from `location`."""
    return Fetched(
        location=location,
        content=answer.content,
        media_type=answer.media_type,
        charset=answer.charset,
        url=answer.url,
    )
