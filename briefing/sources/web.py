"""Addresses of web pages: known as such, not opened yet."""

from __future__ import annotations

import re

from briefing.errors import RefusedError
from briefing.model import Fetched
from briefing.sources.paths import shown

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_USER = re.compile(r"(?<=:)//[^/?#]*@")
"""User information, a password it may be, is not shown."""


def claims(location: str) -> bool:
    """Whether `location` is an address of the web. ``foo:bar`` and ``C:`` are names of files."""
    return _ADDRESS.match(location) is not None


def fetch(location: str, limit: int) -> Fetched:
    """Refuse. Raises :class:`~briefing.errors.RefusedError`."""
    del limit
    address = shown(_USER.sub("//", location))
    raise RefusedError(f"{address} is a web page, which cannot be opened yet: save the page as a file and open that")
