"""Several requests at once, and never two to one host, also where a redirect leads to it.

Nothing here sleeps for a server: a host that asks to wait is asked for nothing more in this run.
"""

from __future__ import annotations

import datetime as dt
import queue
import threading
from collections import deque
from collections.abc import Callable, Mapping
from typing import Generic, NamedTuple, Protocol, TypeVar
from urllib.parse import urlsplit

from briefing import wash
from briefing.errors import BriefingError
from briefing.fetching import Answer
from briefing.fetching.refusals import FetchError

Ticket = TypeVar("Ticket")
LOOK = 0.1
"""Seconds after which a thread that waits looks whether it is still wanted, or whether the run is over."""


class HeldError(FetchError):
    """An address that was not asked for: its `host` wants to be left alone until `after`, an ISO instant in UTC."""

    def __init__(self, host: str, after: str) -> None:
        moment = f"{after[:16].replace('T', ' ')} UTC"
        super().__init__(f"{wash.line(host)} asked to be left alone until {moment}: try again then", host=host)
        self.after = after


class Get(Protocol):
    """What asks the network for an address. `turn` is called with every host before it is asked."""

    def __call__(self, address: str, accept: str, turn: Callable[[str], None] | None = None, /) -> Answer:
        """Raises :class:`~briefing.errors.SourceError`."""
        ...


class _Task(NamedTuple, Generic[Ticket]):
    ticket: Ticket
    address: str
    accept: str


class Came(NamedTuple, Generic[Ticket]):
    """What came of a request: the answer, or why there is none."""

    ticket: Ticket
    outcome: Answer | BriefingError


class Pool(Generic[Ticket]):
    """Asks with `get` for addresses, `at_once` at a time. What comes is taken by :meth:`next`, in no order.

    `held` are hosts that nothing is asked of, each with the instant until which; those that ask for it in the run are
    added, for at most `longest_wait` seconds.
    """

    def __init__(self, get: Get, at_once: int, *, held: Mapping[str, str] = {}, longest_wait: int = 86_400) -> None:
        self._get = get
        self._most = at_once
        self._waiting: deque[_Task[Ticket]] = deque()
        self._busy: set[str] = set()
        self._held = dict(held)
        self._longest_wait = longest_wait
        self._changed = threading.Condition()
        self._stopped = False
        self._threads: list[threading.Thread] = []
        # Bounded: pages are large, and whoever reads them may be slower than the network.
        self._came: queue.Queue[Came[Ticket]] = queue.Queue(at_once)
        self.open = 0

    def ask(self, ticket: Ticket, address: str, accept: str) -> None:
        """Ask for `address` when its host is free; `ticket` comes back with the answer."""
        self.open += 1
        with self._changed:
            self._waiting.append(_Task(ticket, address, accept))
            if len(self._threads) < min(self._most, self.open):
                thread = threading.Thread(target=self._work, name="briefing-feeds", daemon=True)
                self._threads.append(thread)
                thread.start()
            self._changed.notify()

    def next(self, seconds: float) -> Came[Ticket] | None:
        """What came next, or ``None`` where nothing did within `seconds`."""
        try:
            came = self._came.get(timeout=seconds)
        except queue.Empty:
            return None
        self.open -= 1
        return came

    def drop(self) -> list[Ticket]:
        """Give up what has not been begun; whose tickets these are."""
        with self._changed:
            dropped = [task.ticket for task in self._waiting]
            self._waiting.clear()
        self.open -= len(dropped)
        return dropped

    def close(self) -> None:
        """Begin nothing more. What is under way ends by itself and is not waited for."""
        with self._changed:
            self._stopped = True
            self._waiting.clear()
            self._changed.notify_all()

    def _work(self) -> None:
        while (task := self._taken()) is not None:
            turn = _Turn(self, host_of(task.address))
            try:
                came = Came(task.ticket, self._asked(task, turn))
            finally:
                self.free(turn.host)
            self._give(came)

    def _asked(self, task: _Task[Ticket], turn: _Turn[Ticket]) -> Answer | BriefingError:
        try:
            self.refuse_held(turn.host)
            return self._get(task.address, task.accept, turn)
        except FetchError as error:
            if error.retry_after:
                wait = min(error.retry_after, self._longest_wait)
                self._held[error.host or turn.host] = later(wait)
            return error
        except BriefingError as error:
            return error
        except Exception as error:  # noqa: BLE001  (a defect, or a cache closed under us, must not leave the run waiting)
            return FetchError(f"something went wrong inside briefing ({type(error).__name__}: {error})")

    def refuse_held(self, host: str) -> None:
        """Raise :class:`HeldError` where `host` wants to be left alone."""
        after = self._held.get(host)
        if after is not None:
            raise HeldError(host, after)

    def wait_for(self, host: str) -> None:
        """Wait until nobody asks `host` for anything, and have it. Raises :class:`FetchError` where the run ends."""
        with self._changed:
            while host in self._busy and not self._stopped:
                self._changed.wait()
            if self._stopped:
                raise FetchError(f"{wash.line(host)} was not asked any more: the run was ended")
            self._busy.add(host)

    def free(self, host: str) -> None:
        """Let others ask `host`."""
        with self._changed:
            self._busy.discard(host)
            self._changed.notify_all()

    def _taken(self) -> _Task[Ticket] | None:
        with self._changed:
            while not self._stopped:
                for at, task in enumerate(self._waiting):
                    host = host_of(task.address)
                    if host not in self._busy:
                        self._busy.add(host)
                        del self._waiting[at]
                        return task
                self._changed.wait()
        return None

    def _give(self, came: Came[Ticket]) -> None:
        while not self._stopped:
            try:
                self._came.put(came, timeout=LOOK)
            except queue.Full:
                continue
            return


class _Turn(Generic[Ticket]):
    """The turn of one request: it has one host at a time, so that no two wait for one another."""

    def __init__(self, pool: Pool[Ticket], host: str) -> None:
        self.host = host
        self._pool = pool

    def __call__(self, host: str) -> None:
        host = host.lower()
        if host != self.host:
            self._pool.free(self.host)
            self.host = ""
            self._pool.wait_for(host)
            self.host = host
        self._pool.refuse_held(host)


def later(seconds: float) -> str:
    """The instant in `seconds`, in UTC."""
    moment = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=seconds)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def host_of(address: str) -> str:
    """The host that `address` is asked from."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
