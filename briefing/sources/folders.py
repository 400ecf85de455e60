"""Folders: every file in them that has a suffix we know, found one by one."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from briefing.errors import NotFoundError, RefusedError, SourceError
from briefing.model import Failure, Fetched
from briefing.sources.files import MEDIA_TYPES, is_readable
from briefing.sources.paths import path_of, shown, translating

_DIGITS = re.compile(r"([0-9]+)")


def claims(location: str) -> bool:
    """Whether there is a folder at `location`."""
    try:
        return os.path.isdir(path_of(location))  # noqa: PTH112 (Path raises where a name is too long)
    except RefusedError:
        return False


def fetch(location: str, limit: int) -> Fetched:
    """Refuse: a folder has no bytes of its own. Raises :class:`~briefing.errors.RefusedError`."""
    del limit
    raise RefusedError(f"{shown(location)} is a folder where a file was meant: name a file in it")


def expand(location: str) -> Iterator[str | Failure]:
    """Yield what can be read below the folder `location`, in natural order, files before subfolders.

    Hidden names are left out, links to folders followed, no folder entered twice. A subfolder that cannot be opened is
    a :class:`~briefing.model.Failure`. Raises :class:`~briefing.errors.SourceError` where that is `location` itself,
    or where nothing was found.
    """
    top = path_of(location)
    waiting = [top]
    entered: set[tuple[int, int]] = set()
    found = False
    while waiting:
        folder = waiting.pop()
        try:
            files, folders = _content(folder, entered)
        except SourceError as error:
            if folder == top:
                raise
            found = True
            yield Failure(location=shown(folder), reason=str(error))
            continue
        for name in files:
            found = True
            yield os.path.join(folder, name)  # noqa: PTH118 (a string goes in, a string comes out)
        waiting.extend(os.path.join(folder, name) for name in reversed(folders))  # noqa: PTH118 (as above)
    if not found:
        known = ", ".join(MEDIA_TYPES)
        raise NotFoundError(f"{shown(location)} is a folder with nothing to read in it: articles end in {known}")


def _content(folder: str, entered: set[tuple[int, int]]) -> tuple[list[str], list[str]]:
    """The names of the files and of the folders in `folder`; none where it has been `entered` before."""
    with translating(folder):
        status = os.stat(folder)  # noqa: PTH116 (as below)
        if (identity := (status.st_dev, status.st_ino)) in entered:
            return [], []
        entered.add(identity)
        with os.scandir(folder) as entries:
            kept = [(entry.name, _is_folder(entry)) for entry in entries if not entry.name.startswith(".")]
    kept.sort(key=lambda item: natural(item[0]))
    files = [name for name, is_folder in kept if not is_folder and is_readable(name)]
    # Beside a page that was saved whole stands a folder with its parts, frames of advertisements among them.
    parts = {f"{os.path.splitext(name)[0]}_files" for name in files}  # noqa: PTH122 (a string goes in and comes out)
    return files, [name for name, is_folder in kept if is_folder and name not in parts]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link in a circle, for one: taken for a file, so that fetching it says what is wrong.
        return False


def natural(name: str) -> tuple[list[str | int], str]:
    """A key that sorts `name` as people do: case apart, and numbers by value."""
    pieces = _DIGITS.split(name.casefold())
    return [int(piece) if piece.isdecimal() and piece.isascii() else piece for piece in pieces], name
