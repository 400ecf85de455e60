"""Regular files, opened so that nothing can hold us up."""

from __future__ import annotations

import functools
import importlib.util
import os
import stat
from pathlib import PurePath
from typing import Final

from briefing.errors import RefusedError, SourceError
from briefing.model import Fetched
from briefing.sources.limits import too_large
from briefing.sources.paths import path_of, shown, translating

MEDIA_TYPES: Final = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
    ".webarchive": "application/x-webarchive",
    ".eml": "message/rfc822",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".epub": "application/epub+zip",
}
"""What the suffix of a file's name says about its content. A folder gives only files with one of these."""

EXTRAS: Final = {".pdf": "pypdfium2", ".docx": "docx"}
"""The module that reads files with a suffix, where it is an extra; a folder gives such files only if it is there."""

# Without O_NONBLOCK, opening a FIFO waits for somebody to write. The others are missing on some systems.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

_KINDS: Final = (
    (stat.S_ISDIR, "a folder where a file was meant"),
    (stat.S_ISFIFO, "a pipe: read it with `briefing -`"),
    (stat.S_ISSOCK, "a socket: only regular files are read"),
)


def fetch(location: str, limit: int) -> Fetched:
    """Return the content of the regular file at `location`, at most `limit` bytes.

    Raises :class:`~briefing.errors.SourceError` for anything else, and for a file that changes while it is read.
    """
    path = path_of(location)
    with translating(location):
        # Looked at before it is opened too: opening a device can already do something.
        _check(os.stat(path), location, limit)  # noqa: PTH116 (a path may hold what Path refuses)
        descriptor = os.open(path, _FLAGS)
        try:
            content = _read(descriptor, location, limit)
        finally:
            os.close(descriptor)
    return Fetched(location=location, content=content, media_type=media_type(path), path=path)


def media_type(path: str) -> str | None:
    """The media type that the suffix of `path` says, or ``None`` for one that says nothing here."""
    return MEDIA_TYPES.get(PurePath(path).suffix.lower())


def is_readable(name: str) -> bool:
    """Whether a file called `name` in a folder is one that can be read here."""
    suffix = PurePath(name).suffix.lower()
    return suffix in MEDIA_TYPES and (suffix not in EXTRAS or _is_installed(EXTRAS[suffix]))


@functools.cache
def _is_installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _check(status: os.stat_result, location: str, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        words = next((words for test, words in _KINDS if test(status.st_mode)), "a device: only regular files are read")
        raise RefusedError(f"{shown(location)} is {words}")
    if status.st_size > limit:
        raise too_large(shown(location), limit)


def _read(descriptor: int, location: str, limit: int) -> bytes:
    before = os.fstat(descriptor)
    _check(before, location, limit)
    with os.fdopen(descriptor, "rb", closefd=False) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise too_large(shown(location), limit)
    after = os.fstat(descriptor)
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise SourceError(f"{shown(location)} was being written while it was read: try again when it is whole")
    return content
