"""Finding the feed that somebody means by an address: itself, or the one that a page names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import ReadingError
from briefing.feeds.held import fetched_as
from briefing.feeds.moves import FEEDS, lasting
from briefing.feeds.pool import Get
from briefing.fetching.addresses import checked, shown, without_user
from briefing.model import Feed, Fetched
from briefing.pipeline import feed_in

if TYPE_CHECKING:
    from briefing.reading.feed.discovery import Found


class Known(NamedTuple):
    """A feed with its address, and the others that the same page names."""

    address: str
    feed: Feed
    others: tuple[Found, ...] = ()


def find(written: str, get: Get) -> Known:
    """Find the feed behind the address `written`.

    Raises :class:`~briefing.errors.SourceError` where it cannot be fetched, :class:`~briefing.errors.ReadingError`
    where there is none.
    """
    # A password would be kept and exported with the address.
    address = without_user(checked(written))
    fetched, address = _fetched(address, get)
    feed = feed_in(fetched)
    if feed is not None:
        return Known(address, feed)
    from briefing.reading.feed.discovery import feeds_of

    named = feeds_of(fetched)
    if not named:
        raise ReadingError(f"{shown(address)} is no feed and names none: look on the site for one")
    fetched, place = _fetched(named[0].address, get)
    feed = feed_in(fetched)
    if feed is None:
        raise ReadingError(
            f"{shown(named[0].address)}, which {shown(address)} names, is no feed: look on the site for another"
        )
    return Known(place, feed, named[1:])


def _fetched(address: str, get: Get) -> tuple[Fetched, str]:
    """What is behind `address`, and where that is for good."""
    answer = get(address, FEEDS)
    return fetched_as(address, answer), lasting(address, answer.moved)
