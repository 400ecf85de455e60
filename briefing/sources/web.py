"""Addresses of web pages: known as such, not opened yet."""

from __future__ import annotations

import re

from briefing.errors import RefusedError
from briefing.model import Fetched

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def claims(location: str) -> bool:
    """Whether `location` is an address of the web. ``foo:bar`` and ``C:`` are names of files."""
    return _ADDRESS.match(location) is not None


def fetch(location: str, limit: int) -> Fetched:
    """Refuse. Raises :class:`~briefing.errors.RefusedError`."""
    del location, limit  # the address is not repeated: it may hold a password
    raise RefusedError("web pages cannot be opened yet: save the page as a file and open that")
