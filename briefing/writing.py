"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from briefing.errors import ExportError


def write_whole(path: Path, text: str, *, force: bool = False) -> None:
    """Write `text` to `path` beside the target, synced, then renamed; UTF-8.

    Raises :class:`~briefing.errors.ExportError` when something is there already and `force` is not given, or when
    the folder cannot be written to. At every moment `path` holds the old bytes or the new, never a part.
    """
    try:
        if path.is_dir():
            raise ExportError(f"{path} is a folder: name a file, or end the name with / to get one file an article")
        if path.is_symlink():
            path = path.resolve()
        handle, beside = tempfile.mkstemp(prefix=f".{path.name[:60]}.", suffix=".part", dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).chmod(_mode(path))
            _place(beside, path, force=force)
        except BaseException:
            _forget(beside)
            raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExportError(f"{path} could not be written: {reason}; choose another place") from error
    _sync_folder(path.parent)


def _place(beside: str, path: Path, *, force: bool) -> None:
    if force:
        Path(beside).replace(path)
        return
    try:
        # A link fails when the name is taken, also by another process a moment ago; a rename would overwrite.
        os.link(beside, path)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:
        # A file system without hard links: the check is then a moment older than the rename.
        if path.exists():
            raise ExportError(
                f"{path} is there already: give --force to overwrite it, or choose another name"
            ) from None
        Path(beside).replace(path)
        return
    _forget(beside)


def _taken(path: Path) -> ExportError:
    return ExportError(f"{path} is there already: give --force to overwrite it, or choose another name")


def _mode(path: Path) -> int:
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _forget(name: str) -> None:
    Path(name).unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        # Not every file system can sync a folder; the file itself is synced.
        return
    finally:
        os.close(handle)
