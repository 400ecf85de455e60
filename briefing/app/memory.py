"""What the reader remembers from one day to the next: theme, panes, the place in each article, the last command.

One small JSON file, written whole. Nothing depends on it: a home that cannot be written to, or a file that is
damaged, costs the memory and nothing else; a damaged file is moved aside, never deleted.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

from briefing.errors import ExportError

LIMIT = 2_000
"""How many articles are remembered; the ones not opened for longest are forgotten first."""


class Spot(msgspec.Struct, frozen=True):
    """The place in one article: ``offset`` in code points of its text, whether it was read."""

    offset: int = 0
    read: bool = False


class Memory(msgspec.Struct, kw_only=True):
    """The remembered state. ``spots`` are by article id, the latest last."""

    version: int = 1
    theme: str | None = None
    zoomed: bool = False
    export_folder: str | None = None
    export_format: str = "markdown"
    command: str = ""
    spots: dict[str, Spot] = {}

    def spot(self, article: str) -> Spot:
        """The place in the article with the id `article`."""
        return self.spots.get(article, Spot())

    def keep(self, article: str, spot: Spot) -> None:
        """Remember `spot`, forgetting the oldest beyond :data:`LIMIT`."""
        self.spots.pop(article, None)
        self.spots[article] = spot
        while len(self.spots) > LIMIT:
            del self.spots[next(iter(self.spots))]


def recall(path: Path) -> Memory:
    """The memory in `path`, or a new one; a file that cannot be understood is moved to ``….damaged``."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Memory)
    except OSError:
        return Memory()
    except msgspec.DecodeError:
        with contextlib.suppress(OSError):
            path.replace(path.with_name(f"{path.name}.damaged"))
        return Memory()


def store(path: Path, memory: Memory) -> bool:
    """Write `memory` to `path`, and say whether that could be done."""
    # Late: only needed when the reader closes.
    from briefing.writing import write_whole

    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(path, msgspec.json.encode(memory).decode(), force=True)
    except (OSError, ExportError):
        return False
    return True
