"""Connections: only to numbers that were checked, and only for as long as there is time."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import httpcore

from briefing.fetching.addresses import is_public, number_of
from briefing.fetching.limits import Limits
from briefing.fetching.refusals import FetchError, private, too_large, too_slow, unknown_host

_MOST_NUMBERS = 6
"""Addresses of one host that are tried, each for its share of the time."""
_SLACK = 1_000_000
"""Bytes that headers, chunk sizes and redirects may take besides the content."""

Options = Iterable[
    tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
]  # as httpcore has it


class Budget:
    """The time and the bytes that one request has, with all its redirects and attempts. One thread uses it."""

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self._end = time.monotonic() + limits.total
        self._bytes = limits.wire + _SLACK

    @property
    def left(self) -> float:
        """Seconds until the end; negative after it."""
        return self._end - time.monotonic()

    @contextmanager
    def paused(self) -> Iterator[None]:
        """Take no time off for what is done within."""
        begun = time.monotonic()
        yield
        self._end += time.monotonic() - begun

    def seconds(self, wanted: float | None) -> float:
        """How long one step may wait. Raises :class:`FetchError` when the time is over."""
        left = self.left
        if left <= 0:
            raise too_slow(self.name, self.limits.total)
        return left if wanted is None else min(wanted, left)

    def received(self, count: int) -> None:
        """Take `count` bytes off. Raises :class:`FetchError` when there were too many."""
        self._bytes -= count
        if self._bytes < 0:
            raise too_large(self.name, self.limits.wire)


class Backend(httpcore.NetworkBackend):
    """Resolves a host, checks every number, and connects to one that passed; Host and SNI stay the name.

    `allowed` hosts may lead anywhere: the user's own, and a proxy the user has set.
    """

    def __init__(self, budget: Budget, allowed: frozenset[str]) -> None:
        self._budget = budget
        self._allowed = allowed
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Options | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the checked numbers of `host` that answers, `timeout` seconds in all."""
        end = time.monotonic() + self._budget.seconds(timeout)
        numbers = self._checked(host, _resolved(host, port, self._budget.seconds(timeout)))
        for place, number in enumerate(numbers):
            seconds = max(end - time.monotonic(), 0.01) / (len(numbers) - place)
            try:
                stream = self._inner.connect_tcp(number, port, seconds, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if place == len(numbers) - 1:
                    raise
                continue
            return _Stream(stream, self._budget)
        raise unknown_host(host)

    def _checked(self, host: str, numbers: list[str]) -> list[str]:
        if host.lower().rstrip(".") in self._allowed:
            return numbers[:_MOST_NUMBERS]
        public = [number for number in numbers if (found := number_of(number)) is not None and is_public(found)]
        if numbers and not public:
            raise private(host)
        return public[:_MOST_NUMBERS]


class _Stream(httpcore.NetworkStream):
    """A connection whose every step is taken from the budget."""

    def __init__(self, inner: httpcore.NetworkStream, budget: Budget) -> None:
        self._inner = inner
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._inner.read(max_bytes, self._budget.seconds(timeout))
        self._budget.received(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._budget.seconds(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secured = self._inner.start_tls(ssl_context, server_hostname, self._budget.seconds(timeout))
        return _Stream(secured, self._budget)

    def get_extra_info(self, info: str) -> object:
        return self._inner.get_extra_info(info)


def _resolved(host: str, port: int, seconds: float) -> list[str]:
    """The numbers of `host`. The system's own resolver knows no time limit, so it is waited for from outside."""
    found: list[str] = []
    errors: list[OSError | UnicodeError] = []

    def resolve() -> None:
        try:
            answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            errors.append(error)
        else:
            found.extend(dict.fromkeys(str(answer[4][0]) for answer in answers))

    thread = threading.Thread(target=resolve, name="resolver", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise FetchError(f"looking up {host} took too long: try again, or look at your connection", transient=True)
    if errors:
        raise unknown_host(host)
    return found


def refuse_private_number(host: str, allowed: frozenset[str]) -> None:
    """Refuse a `host` that is a private number itself: a proxy resolves names, so nothing else can be checked here.

    Raises :class:`~briefing.fetching.refusals.PrivateAddressError`.
    """
    number = number_of(host)
    local = host.lower().rstrip(".")
    if local in allowed:
        return
    if (number is not None and not is_public(number)) or local == "localhost" or local.endswith(".localhost"):
        raise private(host)
