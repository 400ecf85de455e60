"""What becomes of the entries of a feed: read, with their pages where the feed has only the start, and analysed."""

from __future__ import annotations

import datetime as dt

import msgspec

from briefing.errors import BriefingError, ReadingError
from briefing.feeds.entries import best_of, digest_of, same_as, without_page
from briefing.feeds.held import Document, Page, fetched_as
from briefing.feeds.limits import RunLimits
from briefing.feeds.pool import HeldError, host_of
from briefing.feeds.tally import Tally
from briefing.feeds.waiting import Waiting
from briefing.fetching import Answer
from briefing.fetching.refusals import SAVE, FetchError
from briefing.library import Library, Seen
from briefing.model import Article, Brief, Entry
from briefing.pipeline import Choices, article_from, brief_about
from briefing.reading.feed.entry import document

_NEVER_AGAIN = frozenset({400, 401, 402, 403, 404, 405, 406, 410, 414, 451})
"""Statuses by which a server says that another try will fare no better (RFC 9110, 15.5; 451: RFC 7725)."""


class Making:
    """Makes articles of entries, for `library`; what it cannot make is counted in `tally`."""

    def __init__(
        self, library: Library, tally: Tally, waiting: Waiting, *, as_of: dt.date, choices: Choices, limits: RunLimits
    ) -> None:
        self._library = library
        self._tally = tally
        self._waiting = waiting
        self._as_of = as_of
        self._choices = choices
        self._limits = limits

    def begin(self, one: Document, entry: Entry) -> Page | None:
        """Read what the feed has of `entry`; where that is not all, what its page is to be asked for with."""
        seen = one.seen.get(entry.key)
        if seen is not None and seen.article is not None and self._library.row(seen.article) is None:
            # Somebody has removed it: it does not come back.
            one.ready.append((Seen(key=entry.key, digest=digest_of(entry), article=seen.article), None))
            return None
        try:
            given = article_from(document(entry, one.feed, one.fetched), as_of=self._as_of)
        except ReadingError:
            given = None
        if entry.link is None or (given is not None and given.completeness == "full"):
            self._finish(one, entry, given)
            return None
        tries = seen.tries if seen is not None and seen.digest == digest_of(entry) else 0
        if tries and host_of(entry.link) in self._waiting.hosts:
            one.digest = None  # it is here as far as it can be had, and the rest waits until its host may be asked
            self._tally.count(left=1)
            return None
        return Page(entry, given, tries)

    def end(self, one: Document, page: Page, outcome: Answer | BriefingError) -> None:
        """Make the article of `page`, for which `outcome` has come."""
        try:
            if isinstance(outcome, BriefingError):
                raise outcome
            found = article_from(fetched_as(outcome.url, outcome), as_of=self._as_of)
        except BriefingError as error:
            given = without_page(page.given, error) if page.given is not None else None
            if given is not None:
                self._lacks(one, page.entry, str(error))
            self._finish(one, page.entry, given, self._tried(page, error))
        else:
            article = best_of(found, page.entry, page.given, one.feed.title)
            if article.completeness == "teaser":
                self._lacks(one, page.entry, f"its page shows no more: {SAVE}")
            self._finish(one, page.entry, article)

    def _lacks(self, one: Document, entry: Entry, reason: str) -> None:
        one.lacking.append(f"“{entry.title or entry.link}”: {reason}")
        self._tally.count(teasers=1)

    def _tried(self, page: Page, error: BriefingError) -> int:
        """How often the page has been asked for in vain; the last time where it would be in vain again."""
        self._waiting.hold(error, page.entry.link or "")
        if isinstance(error, HeldError):
            return page.tries or 1  # it was not asked for
        if not isinstance(error, FetchError) or error.answered in _NEVER_AGAIN:
            return self._limits.tries
        return page.tries + 1

    def _finish(self, one: Document, entry: Entry, article: Article | None, tries: int = 0) -> None:
        """Analyse the article that `entry` has become, under the id that it is known by."""
        seen = one.seen.get(entry.key)
        known = seen.article if seen is not None else None
        if article is not None and seen is None and one.vanished:
            known = same_as(article, one.vanished, self._brief)
            one.vanished = tuple(other for other in one.vanished if other != known)
        if article is not None and known is not None:
            article = msgspec.structs.replace(article, id=known)
        try:
            brief = None if article is None else brief_about(article, as_of=self._as_of, choices=self._choices)
        except Exception:  # noqa: BLE001  (a defect in one article's analysis must not end the others')
            one.digest = None  # not noted as seen: it comes with the next run, which may know better
            self._tally.count(broken=1)
            return
        identifier = brief.article.id if brief is not None else known
        one.ready.append((Seen(key=entry.key, digest=digest_of(entry), article=identifier, tries=tries), brief))
        if 0 < tries < self._limits.tries:
            one.digest = None

    def _brief(self, identifier: str) -> Brief | None:
        row = self._library.row(identifier)
        return None if row is None else self._library.get(row.rowid)

    def store(self, one: Document) -> None:
        """Put what is ready into the library, and note it as seen."""
        ready, one.ready = one.ready, []
        stored = self._library.put(brief for _, brief in ready if brief is not None)
        ids = iter(stored)
        # The library may know the article by another address: then it goes by the id it has there.
        noted = [
            seen if brief is None else msgspec.structs.replace(seen, article=next(ids).id) for seen, brief in ready
        ]
        self._library.feeds.note(one.number, noted, present=one.keys)
        self._tally.count(
            new=sum(1 for item in stored if item.outcome == "added"),
            changed=sum(1 for item in stored if item.outcome == "updated"),
        )
