"""Which addresses may be asked for, and which numbers they may lead to."""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import Final
from urllib.parse import urljoin, urlsplit, urlunsplit

from briefing import wash
from briefing.errors import RefusedError

IP = ipaddress.IPv4Address | ipaddress.IPv6Address

_LONGEST: Final = 8_000
_LONGEST_SHOWN: Final = 200
_USER: Final = re.compile(r"(?<=:)//[^/?#\\]*@")
_NUMBER: Final = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}\.?", re.IGNORECASE)

# What `is_global` takes for public, here or in one of the Pythons we run on, and what leads elsewhere.
_NOT_PUBLIC: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        "192.0.0.0/24", "192.88.99.0/24",  # assignments of protocols, relays of 6to4
        "64:ff9b:1::/48",  # NAT64 of a private network
        "2001::/23",  # Teredo, ORCHID, benchmarks
        "3fff::/20", "5f00::/16", "fec0::/10",  # documentation, segment routing, site-local
    )
)  # fmt: skip
_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_COMPATIBLE: Final = ipaddress.ip_network("::/96")


def without_user(address: str) -> str:
    """`address` without user information, a password it may be."""
    return _USER.sub("//", address, count=1)


def shown(address: str) -> str:
    """`address` as it may stand in a sentence: one line, no user information, not endless."""
    line = wash.line(without_user(address))
    return line if len(line) <= _LONGEST_SHOWN else f"{line[: _LONGEST_SHOWN - 1]}…"


def checked(address: str, base: str | None = None) -> str:
    """Return `address`, found at `base`, as a whole http or https address without fragment.

    Raises :class:`~briefing.errors.RefusedError` for anything else.
    """
    written = wash.line(address)
    if len(written) > _LONGEST:
        raise RefusedError(f"{shown(written)} is too long for an address: open a shorter one")
    try:
        parts = urlsplit(urljoin(base or "", written))
        host, _port = parts.hostname, parts.port
    except ValueError:
        raise RefusedError(f"{shown(written)} is not an address that can be opened: look at its spelling") from None
    if not parts.scheme:
        raise RefusedError(f"{shown(written)} is no whole address: begin it with https://")
    if parts.scheme not in {"http", "https"}:
        kind = wash.line(parts.scheme)
        raise RefusedError(f"{kind} addresses are not opened, only http and https: save the page and open the file")
    if not host or any(character.isspace() for character in parts.netloc):
        raise RefusedError(f"{shown(written)} names no host: look at its spelling")
    return urlunsplit(parts._replace(fragment=""))


def number_of(host: str) -> IP | None:
    """The IP number that `host` is, in any way of writing that a system may follow, or ``None`` for a name."""
    bare = host.strip("[]").split("%", 1)[0]
    try:
        return ipaddress.ip_address(bare)
    except ValueError:
        pass
    if not _NUMBER.fullmatch(bare):
        return None
    try:
        # Decimal, octal and hexadecimal forms, with one to four parts.
        return ipaddress.IPv4Address(socket.inet_aton(bare.rstrip(".")))
    except OSError:
        return None


def is_public(number: IP) -> bool:
    """Whether `number` is globally routable; numbers that carry another one are as public as that."""
    if isinstance(number, ipaddress.IPv6Address) and (inner := _inside(number)) is not None:
        return is_public(inner)
    if any(number in network for network in _NOT_PUBLIC if network.version == number.version):
        return False
    return number.is_global and not (number.is_multicast or number.is_reserved or number.is_unspecified)


def _inside(number: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 number that `number` carries: mapped, compatible, NAT64 or 6to4."""
    if number.ipv4_mapped is not None:
        return number.ipv4_mapped
    if number in _NAT64 or number in _COMPATIBLE:
        return ipaddress.IPv4Address(int(number) & 0xFFFF_FFFF)
    return number.sixtofour
