"""What httpx raises, as one of our errors."""

from __future__ import annotations

import ssl

import httpx

from briefing import wash
from briefing.fetching.network import Budget
from briefing.fetching.refusals import SAVE, FetchError, garbled, too_slow, unknown_host


def translated(error: httpx.HTTPError | httpx.InvalidURL, budget: Budget, host: str) -> FetchError:
    """The error that says what `error` means for who asked `host` within `budget`."""
    name, limits = budget.name, budget.limits
    match error:
        case _ if budget.left <= 0:
            found = too_slow(name, limits.total)
        case httpx.ConnectTimeout():
            found = FetchError(f"{wash.line(host)} did not answer within {limits.connect:g} seconds: try again later")
        case httpx.TimeoutException():
            found = too_slow(name, limits.read)
        case httpx.ProxyError():
            found = FetchError("the proxy refused to connect: look at the setting “proxy”")
        case httpx.ConnectError():
            found = _unconnected(error, host)
        case httpx.RemoteProtocolError() if not _is_cut(error):
            found = garbled(name, "an answer that breaks the rules of HTTP")
        case httpx.InvalidURL() | httpx.UnsupportedProtocol():
            found = unknown_host(host)
        case _:
            words = f"{name} broke off before all of it was there: try again later, or {SAVE}"
            found = FetchError(words, transient=True)
    return found


def _unconnected(error: httpx.ConnectError, host: str) -> FetchError:
    name = wash.line(host)
    tls = tls_error(error)
    if isinstance(tls, ssl.SSLCertVerificationError):
        return FetchError(
            f"{name} cannot be trusted ({wash.line(tls.verify_message)}): look at the address; "
            "a company's own certificates are named by the setting “certificates”"
        )
    if tls is not None:
        return FetchError(f"{name} could not be spoken to in secret (TLS): look at the address, or try again later")
    return FetchError(f"{name} could not be reached: look at the address and at your connection", transient=True)


def _is_cut(error: httpx.RemoteProtocolError) -> bool:
    """Whether the server went away in the middle, which is all that its text tells apart from broken rules."""
    words = str(error)
    return "without sending" in words or "disconnected" in words


def tls_error(error: BaseException) -> ssl.SSLError | None:
    """What went wrong with TLS, where that is behind `error`."""
    at: BaseException | None = error
    while at is not None and not isinstance(at, ssl.SSLError):
        at = at.__cause__ or at.__context__
    return at
