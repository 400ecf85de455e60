"""``-``: what is piped into the program."""

from __future__ import annotations

import sys

from briefing.errors import SourceError
from briefing.model import Fetched
from briefing.sources.limits import too_large
from briefing.sources.paths import translating

LOCATION = "-"
_NAME = "standard input"


def claims(location: str) -> bool:
    """Whether `location` is standard input. A file of that name is written ``./-``."""
    return location == LOCATION


def fetch(location: str, limit: int) -> Fetched:
    """Return what standard input holds, at most `limit` bytes. It can be read once.

    Raises :class:`~briefing.errors.SourceError`.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise SourceError(f"{_NAME} is closed: pipe an article into `briefing -`, or name a file")
    with translating(_NAME):
        # None: the other side has set the pipe to non-blocking and has written nothing yet.
        content = sys.stdin.buffer.read(limit + 1) or b""
    if len(content) > limit:
        raise too_large(_NAME, limit)
    return Fetched(location=location, content=content)
