"""Addresses of web pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing import places
from briefing.fetching import Limits, WebSettings
from briefing.model import Fetched
from briefing.settings import Settings

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def claims(location: str) -> bool:
    """Whether `location` is an address of the web. ``foo:bar`` and ``C:`` are names of files."""
    return _ADDRESS.match(location) is not None


def web_settings(settings: Settings, hosts: Iterable[str] = ()) -> WebSettings:
    """What `settings` say about the network, with the `hosts` that the command line allows besides."""
    return WebSettings(
        proxy=settings.proxy, certificates=settings.certificates, allow_hosts=(*settings.allow_hosts, *hosts)
    )


def without_user(location: str) -> str:
    """`location`, an address, without user information, a password it may be."""
    # Late: with it comes all that numbers of hosts are looked into with, which a file's name has no use for.
    from briefing.fetching.addresses import without_user as without

    return without(location)


def fetch(location: str, limit: int, web: WebSettings) -> Fetched:
    """Return the page at the address `location`, at most `limit` bytes, asked for as `web` says.

    Raises :class:`~briefing.errors.SourceError`.
    """
    # Late: the HTTP client takes a quarter of a second, which nobody should wait for who opens a file.
    from briefing.fetching.client import Client

    limits = Limits()
    if limit < limits.decoded:
        limits = Limits(decoded=limit)
    with Client(web, limits=limits, cache=places.web_cache()) as client:
        answer = client.get(location)
    return Fetched(
        location=without_user(location),
        content=answer.content,
        media_type=answer.media_type,
        charset=answer.charset,
        url=answer.url,
    )
