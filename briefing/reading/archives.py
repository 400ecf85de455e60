"""Documents that are zip archives: what one would unpack to is looked at before anything in it is."""

from __future__ import annotations

import io
import zipfile
from typing import Final

from briefing.errors import ReadingError

LARGEST: Final = 20_000_000
"""Bytes that all the words in a document may unpack to."""
_MOST_FILES: Final = 5_000


def checked(content: bytes, name: str, kind: str, suffixes: tuple[str, ...]) -> zipfile.ZipFile:
    """Open `content`, a document of a `kind` called `name` whose words stand in files with `suffixes`.

    Raises :class:`~briefing.errors.ReadingError` for an archive that is broken, has too many files, or unpacks to too
    much.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        files = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ReadingError(f"{name} is not a whole {kind}: save it again, or as text") from error
    size = sum(file.file_size for file in files if file.filename.lower().endswith(suffixes))
    if len(files) > _MOST_FILES or size > LARGEST:
        raise ReadingError(f"{name} unpacks to more than {LARGEST // 1_000_000} MB: save it as text and open that")
    return archive
