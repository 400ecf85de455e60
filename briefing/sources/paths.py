"""What a location means as a path, and how a path is named in a message."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final
from urllib.parse import unquote_to_bytes

from briefing import wash
from briefing.errors import NotFoundError, RefusedError, SourceError

_FILE_ADDRESS = re.compile(r"file:(?://([^/?#]*))?(/[^?#]*)", re.IGNORECASE)
_OTHER_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)
_HOST = re.compile(r"www\.|(?:[\w-]+\.)+[a-z]{2,}/", re.IGNORECASE)
_DRIVE = re.compile(r"/[a-zA-Z]:(?:/|$)")


def path_of(location: str) -> str:
    """Return the path that `location` means: a ``file:`` address is taken apart, everything else is a path already.

    Raises :class:`~briefing.errors.RefusedError` for a ``file:`` address of another machine.
    """
    address = _FILE_ADDRESS.match(location)
    if not address:
        return location
    host, path = address.groups(default="")
    if host.lower() not in {"", "localhost"}:
        raise RefusedError(f"{shown(location)} is a file of another machine: copy it here and open that")
    if os.name == "nt" and _DRIVE.match(path):
        path = path[1:]
    return os.fsdecode(unquote_to_bytes(os.fsencode(path)))


def shown(location: str) -> str:
    """`location` as it may stand in a sentence: one line, and nothing in it that acts."""
    return wash.line(location) or "a file without a name"


def _not_found(location: str) -> NotFoundError:
    """The error where nothing is at `location`, with what may have been meant."""
    other = _OTHER_ADDRESS.match(location)
    if other and other[1].lower() != "file":
        return NotFoundError(f"{shown(other[1])} addresses are not opened: save the page and open the file")
    if not location:
        return NotFoundError("the location is empty: name a file, a folder, or - for standard input")
    remedy = "look at its spelling and at the folder you are in"
    if _HOST.match(location):
        remedy = "look at its spelling; an address begins with https://"
    return NotFoundError(f"{shown(location)} does not exist: {remedy}")


_REASONS: Final[dict[int, tuple[type[SourceError], str]]] = {
    errno.EACCES: (RefusedError, "may not be read: you lack the permission"),
    errno.EPERM: (RefusedError, "may not be read: you lack the permission"),
    errno.ELOOP: (RefusedError, "is a link that leads round in a circle: open the file itself"),
    errno.ENAMETOOLONG: (NotFoundError, "is too long for a file's name"),
    errno.ENXIO: (RefusedError, "is a socket or a device: only regular files are read"),
    errno.EMFILE: (SourceError, "could not be opened: too many files are open; close some, or raise `ulimit -n`"),
    errno.ENFILE: (SourceError, "could not be opened: too many files are open on this machine"),
}


@contextmanager
def translating(location: str) -> Iterator[None]:
    """Turn an error of the system about `location` into one of ours."""
    try:
        yield
    except (OSError, ValueError) as error:
        raise _translated(error, location) from error


def _translated(error: OSError | ValueError, location: str) -> SourceError:
    # ValueError: a NUL in the name, or a name that the file system's encoding cannot write.
    if isinstance(error, ValueError) or error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return _not_found(location)
    kind, words = _REASONS.get(error.errno or 0, (SourceError, ""))
    return kind(f"{shown(location)} {words or f'could not be read ({shown(error.strerror or str(error))})'}")
