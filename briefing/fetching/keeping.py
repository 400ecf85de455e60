"""What servers gave before, on disk, so that it is asked for again only where it may have changed.

hishel keeps it by the rules of RFC 9111. Around it stands what it leaves open: the transport below has taken cookies
off and bounded the bytes, requests with credentials go past it, and the file is made for its owner's eyes alone before
anything is in it. A cache that cannot be used is done without.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Final

import httpx
from hishel import CacheOptions, SqliteStorage
from hishel.httpx import CacheTransport

_NAME: Final = "answers.db"
_MOST_BYTES: Final = 200_000_000
"""Of all answers that are kept."""
_UNUSED_DAYS: Final = 30
"""After so many days in which it was not asked for, an answer is thrown away."""

UNUSABLE: Final = (sqlite3.Error, OSError, RuntimeError, ValueError)
"""What a damaged, foreign, locked or full cache raises."""


def storage_in(folder: Path, largest: int) -> SqliteStorage | None:
    """The answers kept in `folder`, of at most `largest` bytes each, or ``None`` where nothing can be kept."""
    path = folder / _NAME
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives the files it makes beside this one the same mode.
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        path.chmod(0o600)
    except OSError:
        return None
    return SqliteStorage(
        database_path=path, default_tti=_UNUSED_DAYS * 86_400, max_stream_size=largest, max_size=_MOST_BYTES
    )


def keeping(transport: httpx.BaseTransport, storage: SqliteStorage) -> CacheTransport:
    """`transport`, with answers taken from and put into `storage`."""
    return CacheTransport(transport, storage=storage, rfc=CacheOptions(shared=False, allow_stale=False))


def was_kept(response: httpx.Response) -> bool:
    """Whether the content of `response` is that of an earlier answer."""
    status = response.extensions.get("caching") or {}
    return bool(status.get("from_cache"))
