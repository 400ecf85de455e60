"""The order in which an address is asked for: check, ask, follow, try again, unpack."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self

import httpx
import msgspec
import tenacity

from briefing import __version__, wash
from briefing.errors import RefusedError
from briefing.fetching import decoding, keeping
from briefing.fetching.addresses import checked, shown, without_user
from briefing.fetching.answer import Answer
from briefing.fetching.limits import Limits, WebSettings
from briefing.fetching.network import Budget
from briefing.fetching.refusals import SAVE, FetchError, of_status, wait_of
from briefing.fetching.translation import translated
from briefing.fetching.transport import Transport

PAGES: Final = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5"
"""What is asked for where nothing else is."""

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD: Final = frozenset({301, 308})
_GOOD: Final = frozenset({200, 203})
_NO_TEXT: Final = ("image/", "video/", "audio/", "font/", "model/")
_CONSENT: Final = ("consent.", "guce.", "privacy-gate.", "cmp.")


Turn = Callable[[str], None]
"""Is called with a host before it is asked for anything."""


class _Next(NamedTuple):
    """Where an address leads, and whether it does so for good."""

    address: str
    for_good: bool


class Client:
    """Asks for addresses, within `limits` for each. Threads may share it.

    `cache` is the folder of earlier answers; nothing is kept without one. Nothing is sent before :meth:`get`.
    """

    def __init__(
        self, settings: WebSettings | None = None, *, limits: Limits | None = None, cache: Path | None = None
    ) -> None:
        self._settings = settings or WebSettings()
        self._limits = limits or Limits()
        self._storage = keeping.storage_in(cache, self._limits.wire) if cache else None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the cache."""
        if self._storage is not None:
            self._storage.close()

    def get(self, address: str, *, accept: str = PAGES, turn: Turn | None = None) -> Answer:
        """Return what is behind `address`; `accept` is what the server is asked for (an ``Accept`` header).

        `turn` is called with every host before it is asked, also those that a redirect leads to: it may wait, which
        costs the request no time, or raise.

        Raises :class:`~briefing.errors.SourceError`: a :class:`~briefing.fetching.refusals.FetchError` where the
        network or the server gave nothing, :class:`~briefing.errors.RefusedError` for what is not asked for;
        :class:`~briefing.errors.SettingsError` for a proxy or certificates that cannot be used.
        """
        budget = Budget(shown(address), self._limits)
        attempts = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(self._limits.attempts) | tenacity.stop_before_delay(self._limits.total),
            wait=tenacity.wait_exponential(multiplier=self._limits.backoff)
            + tenacity.wait_random(0, self._limits.backoff),
            retry=tenacity.retry_if_exception(_is_transient),
            reraise=True,
        )
        answer: Answer = attempts(self._followed, checked(address), accept, budget, turn)
        return answer

    def _followed(self, address: str, accept: str, budget: Budget, turn: Turn | None) -> Answer:
        """Ask for `address`, and for where it leads, as long as that is allowed."""
        first = _parsed(address)
        moved, for_good = None, True
        for _ in range(self._limits.redirects + 1):
            if turn is not None:
                with budget.paused():
                    turn(_parsed(address).host)
            answer = self._asked(address, accept, budget, known=first)
            if isinstance(answer, Answer):
                return msgspec.structs.replace(answer, moved=moved)
            address = answer.address
            for_good = for_good and answer.for_good
            moved = address if for_good else moved
        raise FetchError(f"{budget.name} leads from address to address without an end: {SAVE}")

    def _asked(self, address: str, accept: str, budget: Budget, *, known: httpx.URL) -> Answer | _Next:
        """The answer of `address`, or where it leads."""
        url = _parsed(address)
        headers = {
            "User-Agent": f"briefing/{__version__}",
            "Accept": accept,
            "Accept-Encoding": decoding.ACCEPTED,
            "Connection": "close",
        }
        credentials = _credentials(known) if _same_origin(url, known) else None
        if credentials:
            headers["Authorization"] = credentials
        bare = url.copy_with(username=None, password=None)
        with Transport(budget, self._settings, str(bare)) as transport:
            timeout = httpx.Timeout(self._limits.read, connect=self._limits.connect)
            extensions = {"timeout": timeout.as_dict()}
            if self._storage is not None and not credentials:
                try:
                    request = httpx.Request("GET", bare, headers=headers, extensions=extensions)
                    return self._sent(keeping.keeping(transport, self._storage), request, budget)
                except keeping.UNUSABLE:
                    pass
            request = httpx.Request("GET", bare, headers=headers, extensions=extensions)
            return self._sent(transport, request, budget)

    def _sent(self, transport: httpx.BaseTransport, request: httpx.Request, budget: Budget) -> Answer | _Next:
        try:
            response = transport.handle_request(request)
            try:
                return self._taken(response, request, budget)
            finally:
                response.close()
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise translated(error, budget, request.url.host) from error

    def _taken(self, response: httpx.Response, request: httpx.Request, budget: Budget) -> Answer | _Next:
        status, headers, name = response.status_code, response.headers, budget.name
        if status in _REDIRECTS and "location" in headers:
            return _Next(_next(headers, request.url, name), status in _FOR_GOOD)
        if status not in _GOOD:
            browser = headers.get("cf-mitigated") == "challenge" or "just a moment" in headers.get("server", "")
            wait = wait_of(headers.get("retry-after"))
            host, longest = request.url.host, self._limits.retry_after
            raise of_status(name, status, wait=wait, longest=longest, browser=browser, host=host)
        kind = _media_type(headers.get("content-type", ""))
        if kind and kind.startswith(_NO_TEXT):
            raise RefusedError(f"{name} is {kind}, which holds no text: open the page that shows it")
        content = decoding.content_of(
            response.iter_raw(),
            headers.get("content-encoding"),
            name=name,
            wire=self._limits.wire,
            decoded=self._limits.decoded,
        )
        return Answer(
            url=without_user(str(request.url)),
            content=content,
            media_type=kind,
            charset=_charset(headers.get("content-type", "")),
            unchanged=keeping.was_kept(response),
        )


def _is_transient(error: BaseException) -> bool:
    return isinstance(error, FetchError) and error.transient


def _parsed(address: str) -> httpx.URL:
    try:
        return httpx.URL(address)
    except (httpx.InvalidURL, UnicodeError):
        raise RefusedError(f"{shown(address)} is not an address that can be opened: look at its spelling") from None


def _next(headers: httpx.Headers, base: httpx.URL, name: str) -> str:
    """Where a redirect leads. Raises :class:`RefusedError` for what is not opened, and for a wall of consent."""
    # Addresses in the wild are UTF-8, which httpx takes for Latin-1 where another header is no UTF-8.
    written = headers["location"].encode(headers.encoding, "replace").decode("utf-8", "replace")
    try:
        address = without_user(checked(written, str(base)))
        host = _parsed(address).host
    except RefusedError as error:
        raise RefusedError(f"{name} leads elsewhere: {error}") from None
    if host.startswith(_CONSENT) and host != base.host:
        raise FetchError(f"{name} first asks for your consent on {wash.line(host)}: {SAVE}")
    return address


def _credentials(url: httpx.URL) -> str | None:
    if not url.username and not url.password:
        return None
    pair = f"{url.username}:{url.password}".encode()
    return f"Basic {base64.b64encode(pair).decode('ascii')}"


def _same_origin(one: httpx.URL, other: httpx.URL) -> bool:
    return (one.scheme, one.host, one.port) == (other.scheme, other.host, other.port)


def _media_type(header: str) -> str | None:
    kind = wash.line(header.split(";", 1)[0]).lower()
    return kind if "/" in kind and kind != "application/octet-stream" and " " not in kind else None


def _charset(header: str) -> str | None:
    for parameter in header.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return wash.line(value.strip().strip("'\"")).lower() or None
    return None
