"""One request over one connection: the seam where httpx meets our network."""

from __future__ import annotations

import functools
import ssl
import urllib.request
from typing import Final
from urllib.parse import urlsplit

import httpcore
import httpx

from briefing.errors import SettingsError
from briefing.fetching.limits import WebSettings
from briefing.fetching.network import Backend, Budget, refuse_private_number
from briefing.fetching.refusals import garbled, no_proxy
from briefing.fetching.translation import tls_error

_ENVIRONMENT: Final = "environment"


class Transport(httpx.HTTPTransport):
    """httpx's own transport over a checked network; answers lose their cookies and are held to the header limits."""

    def __init__(self, budget: Budget, settings: WebSettings, address: str) -> None:
        context = context_of(settings.certificates)
        super().__init__(verify=context, trust_env=False)
        self._budget = budget
        self._allowed = frozenset(map(_as_asked, settings.allow_hosts))
        self._proxy = _proxy_of(settings, address)
        reached = self._allowed | {self._proxy.url.host.decode("ascii").lower()} if self._proxy else self._allowed
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            proxy=self._proxy,
            max_connections=1,
            max_keepalive_connections=0,
            network_backend=Backend(budget, reached),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send `request`. Raises what httpx does, and :class:`~briefing.errors.SourceError` for what is refused."""
        if self._proxy:
            refuse_private_number(request.url.host, self._allowed)
        response = self._response(request)
        raw, limits = response.headers.raw, self._budget.limits
        if len(raw) > limits.headers or sum(len(name) + len(value) + 4 for name, value in raw) > limits.header_bytes:
            response.close()
            raise garbled(self._budget.name, "more headers than any page needs")
        if "set-cookie" in response.headers:
            del response.headers["set-cookie"]
        return response

    def _response(self, request: httpx.Request) -> httpx.Response:
        try:
            return super().handle_request(request)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            if self._proxy is None or tls_error(error) is not None:
                raise
            # It is not the host of the page that could not be reached.
            raise no_proxy(self._proxy.url.host.decode("ascii")) from error


def _as_asked(host: str) -> str:
    """`host`, as it is written in a setting, as the network is asked for it: in lower case and in ASCII."""
    bare = host.strip("[] ").lower().rstrip(".")
    try:
        return bare if bare.isascii() else httpx.URL(scheme="http", host=bare).raw_host.decode("ascii")
    except httpx.InvalidURL:
        return bare


@functools.cache
def context_of(certificates: str | None) -> ssl.SSLContext:
    """What TLS trusts: the certificates that come with httpx, and those in the file `certificates`.

    Raises :class:`~briefing.errors.SettingsError` where that file cannot be used.
    """
    context = httpx.create_ssl_context(trust_env=False)
    if certificates is not None:
        try:
            context.load_verify_locations(certificates)
        except (OSError, ValueError) as error:
            raise SettingsError(
                f"the certificates in {certificates} could not be used: "
                f"the setting “certificates” must name a readable file of PEM certificates"
            ) from error
    return context


def _proxy_of(settings: WebSettings, address: str) -> httpcore.Proxy | None:
    """The proxy through which `address` is asked for, or ``None``.

    Raises :class:`~briefing.errors.SettingsError` for a proxy that is not understood.
    """
    written = settings.proxy
    if written == _ENVIRONMENT:
        parts = urlsplit(address)
        if urllib.request.proxy_bypass(parts.hostname or ""):
            return None
        written = urllib.request.getproxies().get(parts.scheme)
    if not written:
        return None
    try:
        url = httpx.URL(written if "://" in written else f"http://{written}")
    except httpx.InvalidURL:
        url = httpx.URL("")
    if url.scheme not in {"http", "https"} or not url.host:
        raise SettingsError("the setting “proxy” must be an address such as http://proxy.example.org:3128")
    auth = (url.username, url.password) if url.username or url.password else None
    return httpcore.Proxy(url=str(url.copy_with(username=None, password=None)), auth=auth)
