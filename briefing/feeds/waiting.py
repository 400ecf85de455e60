"""Who is to be left alone, and until when: hosts by their own word, feeds that have failed, and those that are gone."""

from __future__ import annotations

from briefing.errors import BriefingError
from briefing.feeds.limits import RunLimits
from briefing.feeds.pool import HeldError, host_of, later
from briefing.fetching.addresses import shown
from briefing.fetching.refusals import FetchError
from briefing.library import Library, Subscription

_GONE = 410
"""The status of what was removed for good (RFC 9110, 15.5.11)."""


class Waiting:
    """The hosts of `library` that nothing is asked of; they last from one run to another."""

    def __init__(self, library: Library, limits: RunLimits) -> None:
        self._library = library
        self._limits = limits
        self.hosts = dict(library.feeds.held())

    def reason(self, feed: Subscription, *, named: bool) -> str | None:
        """Why `feed` is not asked for now, or ``None`` where it is. `named` says that somebody asked for just this."""
        host, start = host_of(feed.address), f"{shown(feed.address)} was not asked for"
        if host in self.hosts:
            return f"{start}: {HeldError(host, self.hosts[host])}"
        # Who names a feed that has failed for long, or is gone, wants to know how it is now.
        insists = named and (feed.failures >= self._limits.patience or feed.gone is not None)
        if insists or feed.after is None or feed.after <= later(0):
            return None
        failed = f"it has failed {feed.failures} times" if feed.failures > 1 else "it has failed"
        return f"{start}: {failed} and is tried again after {feed.after[:16].replace('T', ' ')} UTC"

    def hold(self, error: BriefingError, address: str) -> None:
        """Note that the host which has answered for `address` wants to be left alone, where `error` says so."""
        if isinstance(error, FetchError) and error.retry_after:
            host, after = error.host or host_of(address), later(min(error.retry_after, self._limits.longest_wait))
            self.hosts[host] = after
            self._library.feeds.hold(host, after)

    def failed(self, feed: Subscription, error: BriefingError) -> str:
        """Note that `feed` could not be had; the sentence for it."""
        wait = error.retry_after if isinstance(error, FetchError) else None
        limits, failures = self._limits, feed.failures + 1
        if wait:
            wait = min(wait, limits.longest_wait)
        elif failures >= limits.patience:
            wait = min(limits.first_pause << min(failures - limits.patience, 10), limits.longest_pause)
        gone = isinstance(error, FetchError) and error.answered == _GONE
        after = later(wait) if wait and not gone else None
        self.hold(error, feed.address)
        self._library.feeds.failed(feed.id, trouble=str(error), after=after, gone=gone)
        return (
            f"{error}; it is asked for no more: `briefing feeds remove {feed.id}` takes it off" if gone else str(error)
        )
