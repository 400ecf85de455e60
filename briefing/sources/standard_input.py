"""``-``: what is piped into the program."""

from __future__ import annotations

import contextlib
import os
import sys
from typing import IO, Final

from briefing.errors import SourceError
from briefing.model import Fetched
from briefing.sources.limits import too_large
from briefing.sources.paths import translating

LOCATION = "-"
_NAME = "standard input"
_PIECE: Final = 65_536


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
        content = _read(sys.stdin.buffer, limit)
    if len(content) > limit:
        raise too_large(_NAME, limit)
    return Fetched(location=location, content=content)


def _read(stdin: IO[bytes], limit: int) -> bytes:
    """What `stdin` holds, to its end, or a little more than `limit` bytes.

    In pieces, between which signals are heeded: one long read would put off what comes between two of its own reads.
    """
    with contextlib.suppress(OSError):
        # Who writes may have set the pipe not to wait: it would seem to end wherever they pause.
        os.set_blocking(stdin.fileno(), True)
    content = bytearray()
    while len(content) <= limit and (piece := stdin.read1(_PIECE)):  # type: ignore[attr-defined] # it is a buffer
        content += piece
    return bytes(content)
