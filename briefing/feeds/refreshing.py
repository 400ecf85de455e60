"""All feeds once: ask for them, ask for the pages of what they only announce, and put what is new into the library.

The network is waited for by the threads of a :class:`~briefing.feeds.pool.Pool`; everything else, the library above
all, is done by the thread that calls.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable, Sequence

from briefing.errors import BriefingError
from briefing.feeds.entries import is_due
from briefing.feeds.held import Document, Page, Ticket, opened
from briefing.feeds.limits import RunLimits
from briefing.feeds.making import Making
from briefing.feeds.moves import FEEDS, lasting
from briefing.feeds.outcome import Progress, Report
from briefing.feeds.pool import LOOK, Get, HeldError, Pool, later
from briefing.feeds.tally import Tally
from briefing.feeds.waiting import Waiting
from briefing.fetching import Answer
from briefing.fetching.addresses import shown
from briefing.library import Library, Subscription
from briefing.model import Entry
from briefing.pipeline import USUAL, Choices

_PAGES = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5"
_GATHERED = 20
"""Articles of one feed that are written together, while its other pages are still being asked for."""
_VANISHED = 20
"""Articles no longer in a feed, the latest first, of which a new entry may be another version."""
_LEASE = 300.0
"""Seconds that a feed stays in hand beyond the end of a run, so that a process that died holds nothing for long."""


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
        self._limits = limits or RunLimits()
        self._stop = stop or threading.Event()
        self._tally = Tally(tell)
        self._waiting = Waiting(library, self._limits)
        self._making = Making(library, self._tally, self._waiting, as_of=as_of, choices=choices, limits=self._limits)
        held, wait = self._waiting.hosts, self._limits.longest_wait
        self._pool: Pool[Ticket] = Pool(get, self._limits.at_once, held=held, longest_wait=wait)
        self._held: dict[int, Subscription] = {}
        self._open: dict[int, Document] = {}
        self._end = time.monotonic() + self._limits.seconds

    @property
    def report(self) -> Report:
        """What came of it so far."""
        return self._tally.report

    def refresh(self, feeds: Sequence[Subscription], *, named: bool = False) -> Report:
        """Fetch `feeds`, those that may be asked for now; `named` says that somebody asked for just these.

        Raises :class:`~briefing.errors.LibraryError`. What is new is on disk when this returns, or is interrupted.
        """
        there = [feed for feed in feeds if named or not feed.gone]
        due = [feed for feed in there if self._may_be_asked(feed, named=named)]
        taken = self._library.feeds.take((feed.id for feed in due), moment=later(0), until=later(self._lease()))
        self._held = {feed.id: feed for feed in due if feed.id in taken}
        self._tally.count(
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
            for one in tuple(self._open.values()):
                self._making.store(one)
            self._library.feeds.release(self._held)
        return self.report

    def _may_be_asked(self, feed: Subscription, *, named: bool) -> bool:
        reason = self._waiting.reason(feed, named=named)
        if reason is not None:
            self._tally.note(feed.label, reason)
        return reason is None

    def _lease(self) -> float:
        return self._limits.seconds + _LEASE

    def _ask(self, address: str, accept: str, ticket: Ticket) -> None:
        self._tally.asked()
        self._pool.ask(ticket, address, accept)

    def _work(self) -> None:
        while self._pool.open:
            if self._is_over():
                self._give_up()
                return
            came = self._pool.next(LOOK)
            if came is None:
                continue
            if came.ticket.page is None:
                self._on_feed(self._held[came.ticket.feed], came.outcome)
            else:
                self._on_page(self._open[came.ticket.feed], came.ticket.page, came.outcome)

    def _is_over(self) -> bool:
        return self._stop.is_set() or time.monotonic() > self._end

    def _give_up(self) -> None:
        """There is no time for more: what was not had is left for another run."""
        self._tally.count(
            later=sum(1 for number in self._held if number not in self._open),
            left=sum(one.waiting for one in self._open.values()),
        )

    def _on_feed(self, held: Subscription, outcome: Answer | BriefingError) -> None:
        self._tally.answered(held.label)
        try:
            if isinstance(outcome, BriefingError):
                raise outcome
            one = opened(held, outcome)
            self._follow(held, outcome.moved)
        except HeldError as error:
            self._put_off(held, error)
        except BriefingError as error:
            self._held.pop(held.id)
            self._tally.failed(held.label, self._waiting.failed(held, error))
        else:
            if one is None:
                self._done(held, title=held.title, site=held.site, digest=held.digest)
            else:
                self._take(held, one)

    def _follow(self, held: Subscription, moved: str | None) -> None:
        """Note where a feed is from now on, when its server has said that it moved for good."""
        address = lasting(held.address, moved)
        # Somebody has taken it back from there.
        if address in {held.address, held.former}:
            return
        place = shown(address)
        if self._library.feeds.move(held.id, address):
            back = f"`briefing feeds move {held.id} {shown(held.address)}` takes that back"
            self._tally.note(held.label, f"it has moved to {place}, where it is asked for from now on; {back}")
        else:
            known = f"a feed of yours already: `briefing feeds remove {held.id}`"
            self._tally.note(held.label, f"it has moved to {place}, {known}")

    def _put_off(self, held: Subscription, error: HeldError) -> None:
        """Leave a feed for later, whose host wants to be left alone: that is no failure of its own."""
        self._tally.note(held.label, f"{shown(held.address)} was not asked for: {error}")
        self._tally.count(feeds=-1, waiting=1)
        self._held.pop(held.id)
        self._library.feeds.release((held.id,))

    def _take(self, held: Subscription, one: Document) -> None:
        """Begin with all entries of a feed that there is something to do about."""
        self._open[held.id] = one
        due = self._due(one)
        for number, entry in enumerate(due):
            if self._is_over():
                self._tally.count(left=len(due) - number)
                one.digest = None
                break
            page = self._making.begin(one, entry)
            if page is not None and entry.link is not None:
                one.waiting += 1
                self._ask(entry.link, _PAGES, Ticket(held.id, page))
        self._settle(one)

    def _due(self, one: Document) -> list[Entry]:
        """The entries of a feed there is something to do about; more than a run takes are left for the next."""
        one.seen = dict(self._library.feeds.seen(one.number, one.keys))
        entries = {entry.key: entry for entry in reversed(one.feed.entries)}
        due = [entries[key] for key in one.keys if is_due(entries[key], one.seen.get(key), self._limits.tries)]
        if any(entry.key not in one.seen for entry in due):
            one.vanished = self._library.feeds.vanished(one.number, one.keys, _VANISHED)
        if len(due) > self._limits.entries:
            self._tally.count(left=len(due) - self._limits.entries)
            one.digest = None
        return due[: self._limits.entries]

    def _on_page(self, one: Document, page: Page, outcome: Answer | BriefingError) -> None:
        one.waiting -= 1
        self._tally.answered(page.entry.title or one.label)
        self._making.end(one, page, outcome)
        self._settle(one)

    def _settle(self, one: Document) -> None:
        """Write what has been gathered of a feed, when it is much or all."""
        if one.waiting and len(one.ready) < _GATHERED:
            return
        self._making.store(one)
        if one.waiting:
            return
        self._open.pop(one.number)
        if one.lacking:
            many = len(one.lacking)
            start = "only a teaser is here of" if many == 1 else f"only teasers are here of {many} articles, such as"
            self._tally.note(one.label, f"{start} {one.lacking[0]}")
        self._done(self._held[one.number], title=one.feed.title, site=one.feed.site, digest=one.digest)

    def _done(self, held: Subscription, *, title: str, site: str | None, digest: str | None) -> None:
        self._library.feeds.succeeded(held.id, title=title, site=site, digest=digest, after=None)
        self._held.pop(held.id)
