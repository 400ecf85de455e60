"""A feed's bytes -> Feed: RSS, RDF, Atom and JSON Feed. Pure; what a feed links to is nobody's business here.

``kinds`` tells feeds from other documents, ``_feedparser`` and ``json_feed`` take them apart, ``entries`` washes what
is in them and gives every entry a key of its own, ``entry`` makes an article of one.
"""

from __future__ import annotations

from typing import Final

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Feed, Fetched
from briefing.patterns import pattern
from briefing.reading.decoding import decode
from briefing.reading.feed.kinds import ENTRY, is_feed

__all__ = ["ENTRY", "MOST_ENTRIES", "is_feed", "read_feed"]

MOST_ENTRIES: Final = 2_000
"""Entries of one document that are read: the first. The longest feeds of news sites have a few hundred."""
_ENTRY_START: Final = pattern(r"<(?:\w{1,20}:)?(?:item|entry)[\s>]")


def read_feed(fetched: Fetched, *, most: int = MOST_ENTRIES) -> Feed:
    """Read the feed in `fetched`, at most its first `most` entries; more than that is said in its notices.

    Raises :class:`~briefing.errors.ReadingError` for what is no feed.
    """
    name = wash.line(fetched.location)
    decoded = decode(fetched.content, charset=fetched.charset, is_markup=True)
    address = fetched.url
    text = wash.clean(decoded.text).lstrip()
    if text.startswith("{"):
        from briefing.reading.feed.json_feed import read_json

        return read_json(text, address, name=name, most=most)
    return _xml(text, address, name=name, most=most)


def _xml(text: str, address: str | None, *, name: str, most: int) -> Feed:
    # Late: feedparser takes a tenth of a second to import.
    from briefing.reading.feed import _feedparser
    from briefing.reading.feed.entries import feed_of

    text, is_cut = _first(text, most)
    try:
        document = _feedparser.parse(text)
    except _feedparser.BREAKS as error:
        raise ReadingError(
            f"{name} could not be read as a feed ({type(error).__name__}): open its articles by themselves"
        ) from error
    if not document.version and not document.items:
        raise ReadingError(f"{name} is no feed: look for the address of one on the site it belongs to")
    feed = feed_of(document, address)
    return msgspec.structs.replace(feed, notices=(*feed.notices, too_many(most))) if is_cut else feed


def _first(text: str, most: int) -> tuple[str, bool]:
    """`text` up to the end of its first `most` entries, and whether there were more: a parser reads them all."""
    for number, start in enumerate(_ENTRY_START.finditer(text)):
        if number == most:
            return text[: start.start()], True
    return text, False


def too_many(most: int) -> str:
    """The sentence for a feed of more than `most` entries."""
    return f"The feed has more than {most:,} entries; the first {most:,} were read."
