"""What a process that was killed has left beside a file of ours."""

from __future__ import annotations

import glob
import shutil
import time
from pathlib import Path

_STALE = 86_400.0
"""Seconds after which nobody is at work on it any more."""


def sweep(folder: Path, prefix: str, suffix: str) -> None:
    """Take away what is in `folder` under a name from `prefix` to `suffix` and has not been touched for a day.

    Only what :mod:`tempfile` named between the two. What cannot be taken away stays.
    """
    try:
        found = list(folder.glob(f"{glob.escape(prefix)}{'[a-z0-9_]' * 8}{glob.escape(suffix)}"))
    except OSError:
        return
    for path in found:
        if _is_stale(path):
            shutil.rmtree(path, ignore_errors=True)


def _is_stale(path: Path) -> bool:
    try:
        return not path.is_symlink() and time.time() - path.stat().st_mtime > _STALE
    except OSError:
        return False
