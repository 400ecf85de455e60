"""All feeds once: ask for them, ask for the pages of what they only announce, and put what is new into the library.

The network is waited for by the threads of a :class:`~briefing.feeds.pool.Pool`; everything else, the library above
all, is done by the thread that calls.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import threading
import time
from collections.abc import Callable, Sequence

import msgspec

from briefing import wash
from briefing.errors import BriefingError, ReadingError
from briefing.feeds.entries import best_of, digest_of, is_due, same_as
from briefing.feeds.held import Document, Page, Ticket
from briefing.feeds.limits import RunLimits
from briefing.feeds.outcome import Progress, Report, Trouble
from briefing.feeds.pool import Get, HeldError, Pool, host_of
from briefing.feeds.pool import later as _later
from briefing.feeds.waiting import Waiting
from briefing.fetching import Answer
from briefing.fetching.addresses import shown, without_user
from briefing.fetching.refusals import FetchError
from briefing.library import Library, Seen, Subscription
from briefing.model import Article, Brief, Entry, Fetched
from briefing.pipeline import USUAL, Choices, article_from, brief_about, feed_in
from briefing.reading.feed.entry import document

FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5"
)
"""What a server is asked for where a feed is meant (an ``Accept`` header)."""
_PAGES = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5"
_LOOK = 0.1
_GATHERED = 20
_VANISHED = 20
_LEASE = 300.0
"""Seconds that a feed stays in hand beyond the end of a run, so that a process that died holds nothing for long."""
_NEVER_AGAIN = frozenset({400, 401, 402, 403, 404, 405, 406, 410, 414, 451})


class Run:
    """One run over feeds, for the thread that opened `library`. `get` asks the network, from other threads.

    `tell` is told how far it is; `stop`, once set, ends it early with all that was had kept.
    """

    def __init__(
        self,
        library: Library,
        get: Get,
        *,
        as_of: dt.date,
        choices: Choices = USUAL,
        limits: RunLimits | None = None,
        tell: Callable[[Progress], None] | None = None,
        stop: threading.Event | None = None,
    ) -> None:
        self._library = library
        self._as_of = as_of
        self._choices = choices
        self._limits = limits or RunLimits()
        self._tell = tell or (lambda _: None)
        self._stop = stop or threading.Event()
        self._waiting = Waiting(library, self._limits)
        held, wait = self._waiting.hosts, self._limits.longest_wait
        self._pool: Pool[Ticket] = Pool(get, self._limits.at_once, held=held, longest_wait=wait)
        self._held: dict[int, Subscription] = {}
        self._open: dict[int, Document] = {}
        self.report = Report()
        """What came of it so far."""
        self._progress = Progress()
        self._end = time.monotonic() + self._limits.seconds

    def refresh(self, feeds: Sequence[Subscription], *, named: bool = False) -> Report:
        """Fetch `feeds`, those that may be asked for now; `named` says that somebody asked for just these.

        Raises :class:`~briefing.errors.LibraryError`. What is new is on disk when this returns, or is interrupted.
        """
        there = [feed for feed in feeds if named or not feed.gone]
        due = [feed for feed in there if self._may_be_asked(feed, named=named)]
        taken = self._library.feeds.take((feed.id for feed in due), moment=_now(), until=_later(self._lease()))
        self._held = {feed.id: feed for feed in due if feed.id in taken}
        self._count(
            gone=len(feeds) - len(there),
            waiting=len(there) - len(due),
            elsewhere=len(due) - len(taken),
            feeds=len(taken),
        )
        try:
            for feed in self._held.values():
                self._ask(feed.address, FEEDS, Ticket(feed.id))
            self._work()
        finally:
            self._pool.close()
            for number in tuple(self._open):
                self._flush(number)
            self._library.feeds.release(self._held)
        return self.report

    def _work(self) -> None:
        while self._pool.open:
            if self._is_over():
                self._give_up()
                return
            came = self._pool.next(_LOOK)
            if came is None:
                continue
            if came.ticket.page is None:
                self._on_feed(self._held[came.ticket.feed], came.outcome)
            else:
                self._on_page(came.ticket.feed, came.ticket.page, came.outcome)
            self._advance(done=1)

    def _is_over(self) -> bool:
        return self._stop.is_set() or time.monotonic() > self._end

    def _give_up(self) -> None:
        """There is no time for more: what was not had is left for another run."""
        self._count(
            later=sum(1 for number in self._held if number not in self._open),
            left=sum(one.waiting for one in self._open.values()),
        )

    # A feed

    def _on_feed(self, held: Subscription, outcome: Answer | BriefingError) -> None:
        self._advance(current=held.label)
        try:
            if isinstance(outcome, BriefingError):
                raise outcome
            one = self._opened(held, outcome)
            self._follow(held, outcome.moved)
        except HeldError as error:
            self._put_off(held, error)
            return
        except BriefingError as error:
            self._failed(held, error)
            return
        if one is None:
            self._done(held.id, title=held.title, site=held.site, digest=held.digest, after=None)
            return
        self._open[held.id] = one
        due = self._due(held, one)
        for number, entry in enumerate(due):
            if self._is_over():
                self._count(left=len(due) - number)
                one.digest = None
                break
            self._begin(held, one, entry)
        self._settle(held.id)

    def _opened(self, held: Subscription, answer: Answer) -> Document | None:
        """The document of a feed, or ``None`` where it is the one that was dealt with before."""
        digest = hashlib.sha256(answer.content).hexdigest()
        if digest == held.digest:
            return None
        fetched = Fetched(
            location=held.address,
            content=answer.content,
            media_type=answer.media_type,
            charset=answer.charset,
            url=answer.url,
        )
        feed = feed_in(fetched)
        if feed is None:
            raise ReadingError(f"{wash.line(held.address)} is no feed any more: look on its site for another address")
        return Document(feed, fetched, digest)

    def _due(self, held: Subscription, one: Document) -> list[Entry]:
        """The entries of a feed there is something to do about; more than a run takes are left for the next."""
        one.seen = dict(self._library.feeds.seen(held.id, one.keys))
        entries = {entry.key: entry for entry in reversed(one.feed.entries)}
        due = [entries[key] for key in one.keys if is_due(entries[key], one.seen.get(key), self._limits.tries)]
        if any(entry.key not in one.seen for entry in due):
            one.vanished = self._library.feeds.vanished(held.id, one.keys, _VANISHED)
        if len(due) > self._limits.entries:
            self._count(left=len(due) - self._limits.entries)
            one.digest = None
        return due[: self._limits.entries]

    def _follow(self, held: Subscription, moved: str | None) -> None:
        """Note where a feed is from now on, when its server has said that it moved for good."""
        address = lasting(held.address, moved)
        if address == held.address:
            return
        place = shown(address)
        if self._library.feeds.move(held.id, address):
            self._say(held.label, f"it has moved to {place}, where it is asked for from now on")
        else:
            self._say(
                held.label, f"it has moved to {place}, a feed of yours already: `briefing feeds remove {held.id}`"
            )

    def _put_off(self, held: Subscription, error: HeldError) -> None:
        """Leave a feed for later, whose host wants to be left alone: that is no failure of its own."""
        self._say(held.label, f"{shown(held.address)} was not asked for: {error}")
        self._count(feeds=-1, waiting=1)
        self._held.pop(held.id)
        self._library.feeds.release((held.id,))

    def _say(self, label: str, sentence: str) -> None:
        notice = Trouble(label, wash.line(sentence))
        self.report = msgspec.structs.replace(self.report, notices=(*self.report.notices, notice))

    def _failed(self, held: Subscription, error: BriefingError) -> None:
        trouble = Trouble(held.label, wash.line(self._waiting.failed(held, error)))
        self._held.pop(held.id)
        self.report = msgspec.structs.replace(self.report, troubles=(*self.report.troubles, trouble))

    # An entry

    def _begin(self, held: Subscription, one: Document, entry: Entry) -> None:
        """Read what the feed has of `entry`; ask for its page where that is not all."""
        seen = one.seen.get(entry.key)
        if seen is not None and seen.article is not None and self._library.row(seen.article) is None:
            # Somebody has removed it: it does not come back.
            one.ready.append((Seen(key=entry.key, digest=digest_of(entry), article=seen.article), None))
            return
        given = self._read(document(entry, one.feed, one.fetched))
        if entry.link is None or (given is not None and given.completeness == "full"):
            self._finish(one, entry, given)
            return
        tries = seen.tries if seen is not None and seen.digest == digest_of(entry) else 0
        if tries and host_of(entry.link) in self._waiting.hosts:
            one.digest = None  # it is here as far as it can be had, and the rest waits until its host may be asked
            self._count(left=1)
            return
        one.waiting += 1
        self._ask(entry.link, _PAGES, Ticket(held.id, Page(entry, given, tries)))

    def _on_page(self, number: int, page: Page, outcome: Answer | BriefingError) -> None:
        one = self._open[number]
        one.waiting -= 1
        self._advance(current=page.entry.title or one.feed.title)
        article, tries = page.given, self._limits.tries
        if isinstance(outcome, Answer):
            found = self._read(_fetched(outcome))
            if found is not None:
                article, tries = best_of(found, page.entry, page.given, one.feed.title), 0
        else:
            tries = self._tried(page, outcome)
        self._finish(one, page.entry, article, tries)
        self._settle(number)

    def _tried(self, page: Page, error: BriefingError) -> int:
        """How often the page has been asked for in vain; the last time where it would be in vain again."""
        self._waiting.hold(error, page.entry.link or "")
        if isinstance(error, HeldError):
            return page.tries or 1  # it was not asked for
        if not isinstance(error, FetchError) or error.answered in _NEVER_AGAIN:
            return self._limits.tries
        return page.tries + 1

    def _read(self, fetched: Fetched) -> Article | None:
        try:
            return article_from(fetched, as_of=self._as_of)
        except ReadingError:
            return None

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
            brief = self._analysed(article)
        except Exception:  # noqa: BLE001  (a defect in one article's analysis must not end the others')
            one.digest = None  # not noted as seen: it comes with the next run, which may know better
            self._count(broken=1)
            return
        identifier = brief.article.id if brief is not None else known
        one.ready.append((Seen(key=entry.key, digest=digest_of(entry), article=identifier, tries=tries), brief))
        if 0 < tries < self._limits.tries:
            one.digest = None
        if tries > 0 and brief is not None:
            self._count(teasers=1)

    def _analysed(self, article: Article | None) -> Brief | None:
        return brief_about(article, as_of=self._as_of, choices=self._choices) if article is not None else None

    def _brief(self, identifier: str) -> Brief | None:
        row = self._library.row(identifier)
        return None if row is None else self._library.get(row.rowid)

    # The library

    def _settle(self, number: int) -> None:
        """Write what has been gathered of a feed, when it is much or all."""
        one = self._open[number]
        if one.waiting and len(one.ready) < _GATHERED:
            return
        self._flush(number)
        if not one.waiting:
            feed = one.feed
            self._open.pop(number)
            self._done(number, title=feed.title, site=feed.site, digest=one.digest, after=None)

    def _flush(self, number: int) -> None:
        one = self._open[number]
        ready, one.ready = one.ready, []
        stored = self._library.put(brief for _, brief in ready if brief is not None)
        ids = iter(stored)
        # The library may know the article by another address: then it goes by the id it has there.
        noted = [
            seen if brief is None else msgspec.structs.replace(seen, article=next(ids).id) for seen, brief in ready
        ]
        self._library.feeds.note(number, noted, present=one.keys)
        self._count(
            new=sum(1 for item in stored if item.outcome == "added"),
            changed=sum(1 for item in stored if item.outcome == "updated"),
        )

    def _done(self, number: int, *, title: str, site: str | None, digest: str | None, after: str | None) -> None:
        self._library.feeds.succeeded(number, title=title, site=site, digest=digest, after=after)
        self._held.pop(number)

    # Counting

    def _ask(self, address: str, accept: str, ticket: Ticket) -> None:
        self._progress = msgspec.structs.replace(self._progress, total=self._progress.total + 1)
        self._pool.ask(ticket, address, accept)

    def _advance(self, *, done: int = 0, current: str | None = None) -> None:
        progress = self._progress
        self._progress = msgspec.structs.replace(
            progress, done=progress.done + done, current=progress.current if current is None else current
        )
        self._tell(self._progress)

    def _count(self, **more: int) -> None:
        added = {name: getattr(self.report, name) + number for name, number in more.items()}
        self.report = msgspec.structs.replace(self.report, **added)

    def _may_be_asked(self, feed: Subscription, *, named: bool) -> bool:
        reason = self._waiting.reason(feed, named=named)
        if reason is not None:
            self._say(feed.label, reason)
        return reason is None

    def _lease(self) -> float:
        return self._limits.seconds + _LEASE


def _fetched(answer: Answer) -> Fetched:
    return Fetched(
        location=answer.url,
        content=answer.content,
        media_type=answer.media_type,
        charset=answer.charset,
        url=answer.url,
    )


def lasting(address: str, moved: str | None) -> str:
    """Where the feed at `address` is for good, when its server said it has `moved`: never back from https to http."""
    if moved is None or (address.startswith("https:") and not moved.startswith("https:")):
        return address
    return without_user(moved)


def _now() -> str:
    return _later(0)
