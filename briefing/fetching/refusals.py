"""What can go wrong with an address, each in one sentence with what may be done."""

from __future__ import annotations

import datetime as dt
import email.utils
from typing import Final

from briefing import wash
from briefing.errors import RefusedError, SourceError

SAVE: Final = "open it in a browser, save the page and open the file, or paste the text"


class FetchError(SourceError):
    """An address gave nothing.

    ``answered`` is the status of the server's answer, if there was one, and ``host`` who gave it; ``retry_after`` the
    seconds it asks to wait, at most those of :class:`~briefing.fetching.limits.Limits`; ``transient`` says that the
    next attempt may be luckier.
    """

    def __init__(
        self,
        sentence: str,
        *,
        answered: int | None = None,
        retry_after: int | None = None,
        transient: bool = False,
        host: str = "",
    ) -> None:
        super().__init__(sentence)
        self.answered = answered
        self.retry_after = retry_after
        self.transient = transient
        self.host = host


class PrivateAddressError(RefusedError):
    """An address that leads into a private network. ``host`` is what ``--allow-host`` would name."""

    def __init__(self, sentence: str, host: str) -> None:
        super().__init__(sentence)
        self.host = host


def private(host: str) -> PrivateAddressError:
    """The error for a host inside a private network, or on this machine."""
    name = wash.line(host)
    return PrivateAddressError(
        f"{name} is inside a private network or on this machine, where pages are not fetched from: "
        f"if it is your own, add --allow-host {name}",
        name,
    )


def no_proxy(host: str) -> FetchError:
    """The error for a proxy that does not answer."""
    return FetchError(
        f"the proxy {wash.line(host)} could not be reached: look at the setting “proxy” and at your connection",
        transient=True,
    )


def unknown_host(host: str) -> FetchError:
    """The error for a host without a number."""
    return FetchError(f"no host called {wash.line(host)} was found: look at its spelling and at your connection")


def too_slow(name: str, seconds: float) -> FetchError:
    """The error for an answer that was not whole in time."""
    return FetchError(f"{name} was not there within {seconds:g} seconds: try again later, or {SAVE}")


def too_large(name: str, limit: int) -> FetchError:
    """The error for an answer of more than `limit` bytes."""
    size = f"{limit / 1_000_000:g} MB" if limit >= 1_000_000 else f"{limit} bytes"
    return FetchError(f"{name} is larger than {size}: {SAVE}")


def garbled(name: str, what: str) -> FetchError:
    """The error for an answer that breaks the rules; `what` says which."""
    return FetchError(f"{name} sent {what}: try again later, or {SAVE}")


def of_status(
    name: str, status: int, *, wait: int | None = None, longest: int = 60, browser: bool = False, host: str = ""
) -> FetchError:
    """The error for a server, `host`, that answered `status`, asks to `wait` seconds, or wants to see a `browser`."""
    kept = None if wait is None else min(wait, longest)
    known = _STATUS.get(status)
    if browser:
        words = f"is shown only to browsers: {SAVE}"
    elif known is None:
        words = _of_class(status)
    elif status in {429, 503} and wait is not None:
        words = f"{known}: try again in {_duration(wait)}"
    else:
        words = f"{known}: {_REMEDIES.get(status, SAVE)}"
    return FetchError(
        f"{name} {words} (the server answered {status})",
        answered=status,
        retry_after=kept,
        transient=status in {502, 503, 504} and wait is None and not browser,
        host=host,
    )


_STATUS: Final = {
    401: "asks for a password",
    402: "is behind a paywall",
    403: "may not be fetched by programs",
    404: "does not exist",
    407: "is behind a proxy that asks for a password",
    410: "has been taken away",
    429: "was asked for too often",
    451: "is withheld for legal reasons",
    502: "is not available at the moment",
    503: "is not available at the moment",
    504: "is not available at the moment",
}
_REMEDIES: Final = {
    404: "look at the address",
    407: "write it into the proxy setting",
    410: "an archive may have it",
    429: "try again in some minutes",
    502: "try again later",
    503: "try again later",
    504: "try again later",
}


def _of_class(status: int) -> str:
    if status >= 500:
        return "could not be given, for an error of the server: try again later"
    if status >= 400:
        return f"was refused: {SAVE}"
    return f"came with no page: {SAVE}"


def wait_of(header: str | None) -> int | None:
    """The seconds that a ``Retry-After`` asks for, written as seconds or as a date; ``None`` where it is neither."""
    if not header:
        return None
    if header.strip().isascii() and header.strip().isdigit():
        seconds: int = int(header.strip()[:9])
        return seconds
    try:
        then = email.utils.parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=dt.UTC)
    return max(0, round((then - dt.datetime.now(dt.UTC)).total_seconds()))


def _duration(seconds: int) -> str:
    units = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))
    size, word = next((unit for unit in units if seconds >= unit[0]), units[-1])
    count = round(seconds / size)
    return f"{count} {word}{'s' * (count != 1)}"
