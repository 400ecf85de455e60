"""How much and how long a server may give, and what the user has set about the network."""

from __future__ import annotations

import msgspec


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """Bounds of one request with all its redirects and attempts. Sizes in bytes, times in seconds."""

    wire: int = 10_000_000
    decoded: int = 20_000_000
    redirects: int = 5
    headers: int = 100
    header_bytes: int = 65_536
    connect: float = 5.0
    read: float = 10.0
    total: float = 20.0
    attempts: int = 3
    backoff: float = 0.3
    """The first wait between two attempts; the next are twice as long each, and never past ``total``."""
    retry_after: int = 60
    """The longest wait that a server may ask for and have kept by those who wait at all."""


class WebSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What the user has set.

    ``proxy`` is the address of a proxy, or ``environment`` for what the environment says; ``certificates`` a file of
    certificates (PEM) that are trusted besides the usual ones; ``allow_hosts`` the hosts that may be in a private
    network.
    """

    proxy: str | None = None
    certificates: str | None = None
    allow_hosts: tuple[str, ...] = ()
