"""Several requests at once, and never two to one host.

Nothing here sleeps for a server: a host that asks to wait is asked for nothing more in this run.
"""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import urlsplit

from briefing.errors import BriefingError
from briefing.fetching import Answer
from briefing.fetching.refusals import FetchError

Ticket = TypeVar("Ticket")
_LOOK = 0.1
"""Seconds after which a thread that waits looks whether it is still wanted."""


class _Task(NamedTuple, Generic[Ticket]):
    ticket: Ticket
    address: str
    accept: str


class Came(NamedTuple, Generic[Ticket]):
    """What came of a request: the answer, or why there is none."""

    ticket: Ticket
    outcome: Answer | BriefingError


class Pool(Generic[Ticket]):
    """Asks with `get` for addresses, `at_once` at a time. What comes is taken by :meth:`next`, in no order."""

    def __init__(self, get: Callable[[str, str], Answer], at_once: int) -> None:
        self._get = get
        self._most = at_once
        self._waiting: deque[_Task[Ticket]] = deque()
        self._busy: set[str] = set()
        self._closed: dict[str, FetchError] = {}
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
            host = host_of(task.address)
            try:
                came = Came(task.ticket, self._asked(task, host))
            finally:
                with self._changed:
                    self._busy.discard(host)
                    self._changed.notify_all()
            self._give(came)

    def _asked(self, task: _Task[Ticket], host: str) -> Answer | BriefingError:
        closed = self._closed.get(host)
        if closed is not None:
            return closed
        try:
            return self._get(task.address, task.accept)
        except FetchError as error:
            if error.retry_after:
                self._closed[host] = error
            return error
        except BriefingError as error:
            return error
        except Exception as error:  # noqa: BLE001  (a defect, or a cache closed under us, must not leave the run waiting)
            return FetchError(f"something went wrong inside briefing ({type(error).__name__}: {error})")

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
                self._came.put(came, timeout=_LOOK)
            except queue.Full:
                continue
            return


def host_of(address: str) -> str:
    """The host that `address` is asked from."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
