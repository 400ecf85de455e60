"""What a document holds -> Feed: washed, addresses whole, days sane, and a key for every entry."""

from __future__ import annotations

import calendar
import datetime as dt
import email.utils
import hashlib
import html
import time
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import msgspec

from briefing import wash
from briefing.model import Entry, Feed
from briefing.patterns import pattern
from briefing.reading.addresses import web_address
from briefing.reading.calendar import date_in

if TYPE_CHECKING:
    from briefing.reading.feed._feedparser import Document, Item, Words

LONGEST_LINE: Final = 1_000
"""Code points of a title or a name; the rest is cut, with an ellipsis."""
_FIRST_YEAR: Final = 1970
_AHEAD: Final = dt.timedelta(days=2)
"""How far ahead of our clock the day of an entry may be."""
_NEVER: Final = pattern(r"\A\s*\d{4}-\d\d-\d\d|(?<!\d)0000(?!\d)(?<![+-]0000)")
_UNIX: Final = pattern(r"[1-9]\d{8,9}")
_AMERICAN: Final = pattern(r"(0?[1-9]|1[0-2])/(1[3-9]|2\d)/((?:19|20)\d\d)\b")
"""A day whose number can be no month; where both can be either, nobody knows which is which."""
_TAG: Final = pattern(r"</?[a-zA-Z!][^<>]*>")
_IN_BRACKETS: Final = pattern(r"\S+@\S+ \((.+)\)")
_MAIL: Final = pattern(r"<[^<>]*>|\(?\S+@\S+")


def feed_of(document: Document, address: str | None) -> Feed:
    """The feed that `document`, found at `address`, is."""
    site = web_address(document.site, address) if document.site else None
    title = _line(document.title)
    # Atom gives the author of a feed to its entries; many a site writes its own name there.
    authors = tuple(name for name in map(name_of, document.authors) if name and name.casefold() != title.casefold())
    entries = [_entry(item, address, authors) for item in document.items]
    return Feed(
        title=title,
        site=site,
        language=wash.line(document.language) or None,
        entries=keyed(entries, [item.identifier for item in document.items], besides=(address, site)),
    )


def _entry(item: Item, address: str | None, authors: tuple[str, ...]) -> Entry:
    content = max(item.contents, key=lambda words: len(words.value), default=item.summary)
    # Some put a line into the content, and the text into the summary.
    whole = content if len(content.value) >= len(item.summary.value) else item.summary
    return Entry(
        key="",
        link=web_address(item.link, address) if item.link.strip() else None,
        title=_line(item.title),
        byline=tuple(filter(None, map(name_of, item.authors))) or authors,
        outlet=line(item.source) or None,
        published=day_of(item.dates, item.moment),
        moment=moment_of(item.moment),
        language=wash.line(item.language) or None,
        content=wash.clean(whole.value),
        kind="text/html" if whole.is_html else "text/plain",
        is_summary=whole is item.summary,
    )


def keyed(
    entries: Iterable[Entry], identifiers: Iterable[str], *, besides: Iterable[str | None] = ()
) -> tuple[Entry, ...]:
    """`entries` with their keys. Only those that say the same have the same.

    A link that several entries share, or that is one of the addresses `besides` (the feed's, the site's), is the page
    of none of them: it is taken off. An id that several share is told apart by the link, and both by the words.
    """
    pairs = [(entry, wash.line(identifier)) for entry, identifier in zip(entries, identifiers, strict=True)]
    different = set(pairs)
    links = Counter(entry.link for entry, _ in different)
    shared = Counter(identifier for _, identifier in different)
    home = set(besides)
    kept = []
    for entry, identifier in pairs:
        link = None if links[entry.link] > 1 or entry.link in home else entry.link
        named = identifier if identifier and shared[identifier] == 1 else link
        key = _digest(named) if named else _digest(identifier, entry.title, entry.content)
        kept.append(msgspec.structs.replace(entry, key=key, link=link))
    return tuple(kept)


def _digest(*words: str) -> str:
    return hashlib.sha256("\n".join(words).encode("utf-8", "replace")).hexdigest()[:16]


def _line(words: Words) -> str:
    return line(_without_markup(words.value) if words.is_html else words.value)


def _without_markup(text: str) -> str:
    """The words of a bit of HTML that is one line."""
    return html.unescape(_TAG.sub(" ", text[: 20 * LONGEST_LINE]) if "<" in text[: 20 * LONGEST_LINE] else text)


def line(text: str) -> str:
    """`text` washed, on one line, and not endless."""
    washed = wash.line(text[: 20 * LONGEST_LINE])
    return washed if len(washed) <= LONGEST_LINE else f"{washed[: LONGEST_LINE - 1]}…"


def name_of(author: str) -> str:
    """The name in what stands for an author: ``ann@example.org (Ann Lee)``, ``Ann Lee <ann@example.org>``."""
    written = line(author)
    named = _IN_BRACKETS.fullmatch(written)
    return named[1].strip() if named else _MAIL.sub("", written).strip()


def day_of(dates: Iterable[str], moment: time.struct_time | None) -> str | None:
    """The ISO day that the first of `dates` writes, where it was published; else that of `moment`, in UTC."""
    for written in dates:
        found = _written(wash.line(written[:100]))
        if found is not None:
            return _sane(found)
        if _NEVER.search(written):
            return None  # a day that there is not; the parser would roll it over into another month or century
    if moment is None or not _FIRST_YEAR <= moment.tm_year <= dt.MAXYEAR:
        return None
    return _sane(dt.date(moment.tm_year, moment.tm_mon, moment.tm_mday))


def moment_of(moment: time.struct_time | dt.datetime | None) -> str | None:
    """`moment`, in UTC, as an ISO instant; ``None`` where it cannot be."""
    if moment is None:
        return None
    if isinstance(moment, dt.datetime):
        when = moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    else:
        try:
            when = dt.datetime.fromtimestamp(calendar.timegm(moment), dt.UTC)
        except (ValueError, OverflowError, OSError):
            return None
    return when.strftime("%Y-%m-%dT%H:%M:%SZ") if _sane(when.date()) else None


def _written(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text[:10])
    except ValueError:
        pass
    if _NEVER.search(text):
        return None
    # As people write it, in their own languages, which the standards do not know.
    found = date_in(text)
    return _numbered(text) if found is None else found[0]


def _numbered(text: str) -> dt.date | None:
    if _UNIX.fullmatch(text):
        return dt.datetime.fromtimestamp(int(text), dt.UTC).date()
    if american := _AMERICAN.match(text):
        return dt.date(int(american[3]), int(american[1]), int(american[2]))
    try:
        return email.utils.parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _sane(day: dt.date) -> str | None:
    """`day`, unless nothing can have been published on it: the first of 1970 is what programs write for none."""
    ahead = dt.datetime.now(dt.UTC).date() + _AHEAD
    return day.isoformat() if dt.date(_FIRST_YEAR, 1, 1) < day <= ahead else None
