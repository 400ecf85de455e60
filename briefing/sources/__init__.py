"""Location -> Fetched: the only room that does input and output for articles."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from briefing.model import Failure, Fetched

__all__ = ["expand", "fetch"]


def expand(location: str) -> Iterator[str | Failure]:
    """Yield the locations behind `location`: itself, or the readable files of a folder, in a sensible order."""
    if os.path.isdir(location):
        for path in sorted(Path(location).rglob("*")):
            if path.is_file():
                yield str(path)
    else:
        yield location


def fetch(location: str) -> Fetched:
    """Return the bytes behind `location`. Raises :class:`briefing.errors.SourceError`."""
    return Fetched(location=location, content=Path(location).read_bytes(), path=location)
