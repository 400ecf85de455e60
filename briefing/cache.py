"""Briefs made before, so that an article opens the second time without being read and analysed again.

A brief is kept under a key made from the bytes it came from, how they were named, the day it was read as, and the code
that would read and analyse it: a hit is what the analysis would give. The files are for their owner's eyes alone and
worth nothing: whatever is wrong with one, the brief is made anew.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import tempfile
from collections.abc import Iterator
from functools import cache as once
from pathlib import Path

import msgspec

from briefing.digests import sha256
from briefing.model import Brief, Fetched

KEPT = 500
"""The number of briefs kept; where there are more, the tenth that was used longest ago goes."""


class BriefCache:
    """Briefs on disk, one file each, in `folder`. Nothing is made there before the first brief is kept."""

    def __init__(self, folder: Path, kept: int = KEPT) -> None:
        self._folder = folder
        self._kept = kept

    def get(self, key: str) -> Brief | None:
        """The brief kept under `key`, or ``None``."""
        path = self._path(key)
        try:
            brief = msgspec.msgpack.decode(path.read_bytes(), type=Brief)
            os.utime(path)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        return brief

    def put(self, key: str, brief: Brief) -> None:
        """Keep `brief` under `key`; on a full disk or in a read-only folder, do not."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=self._folder)  # readable by its owner only
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(msgspec.msgpack.encode(brief))
                Path(beside).replace(self._path(key))
            except OSError:
                Path(beside).unlink()
                raise
            self._prune()

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.brief"

    def _prune(self) -> None:
        with os.scandir(self._folder) as entries:
            kept = [entry for entry in entries if entry.name.endswith(".brief")]
        if len(kept) > self._kept:
            # Some at once, so that not every brief that is put looks at the age of all others.
            kept.sort(key=lambda entry: entry.stat().st_mtime, reverse=True)
            for entry in kept[self._kept - self._kept // 10 :]:
                Path(entry.path).unlink(missing_ok=True)


def key_of(fetched: Fetched, as_of: datetime.date, names: str = "own") -> str:
    """The key of the brief that `fetched` gives when read as on `as_of`, its names found by `names`: 64 hex digits."""
    digest = sha256(fetched.content)
    named = (
        fetched.location,
        fetched.media_type,
        fetched.charset,
        fetched.path,
        fetched.url,
        as_of.isoformat(),
        names,
        _code(),
    )
    digest.update(repr(named).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


@once
def _code() -> str:
    """What the reading and the analysis are made of: every file's size and time of change."""
    digest = sha256()
    for room in ("model", "reading", "analysis"):
        for entry in _files(os.path.join(os.path.dirname(__file__), room)):  # noqa: PTH118, PTH120  (as in _files)
            status = entry.stat()
            digest.update(f"{entry.path} {status.st_size} {status.st_mtime_ns}\n".encode("utf-8", "replace"))
    return digest.hexdigest()


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    """The files below `folder`, but for compiled modules, in order: without Path, which took ten times as long."""
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        if not entry.is_dir():
            yield entry
        elif entry.name != "__pycache__":
            yield from _files(entry.path)
