"""The reader: the only room that knows Textual.

:func:`run` is its door. The analysis of the first article starts before Textual is imported, so that the first
screen is the finished brief.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import wash
from briefing.cache import BriefCache
from briefing.errors import BriefingError, LibraryError
from briefing.places import brief_cache, samples
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.app.catalogue import Catalogue

__all__ = ["run"]

HEAD_START = 0.25
"""Seconds the first article has before the interface is imported: a short one is read by then."""


def run(
    locations: Sequence[str],
    settings: Settings,
    *,
    as_of: datetime.date,
    library: Path | None = None,
    debug: bool = False,
) -> int:
    """Open the reader on `locations` and return the exit status once it is closed.

    What is opened is kept in the file `library`, unless that is ``None``. Without locations the reader opens on the
    library; while that is empty, or cannot be opened, on the samples.

    `as_of` is the day on which the texts are taken to be read. ``-`` among the locations is read to its end first;
    the keys then come from the terminal itself. With `debug`, an unforeseen error shows its traceback. Raises
    :class:`~briefing.errors.UsageError` when there is no terminal to take keys from.
    """
    from briefing.app.jobs import Jobs
    from briefing.app.keeping import Keeper
    from briefing.app.litter import leave
    from briefing.pipeline import Choices
    from briefing.sources import web_settings

    leave()
    keeper = Keeper(library) if library is not None else None
    catalogue, trouble = (None, "") if locations or library is None else _catalogue(library)
    if catalogue is None:
        locations = locations or [str(samples())]
    # What is read is kept as long as other traces of reading are: not at all, if the user says so.
    choices = Choices(names=settings.names, web=web_settings(settings))
    jobs = Jobs(as_of=as_of, cache=BriefCache(brief_cache()) if settings.remember else None, choices=choices)
    if "-" in locations:
        from briefing.app.tty import take_keys_from_terminal

        jobs.read_now("-")
        take_keys_from_terminal()
    if locations:
        jobs.hold()
        jobs.start(locations)
        jobs.give_way(HEAD_START)
    # Late: the import takes a quarter of a second, while which a long or distant article is already being read.
    from briefing.app.reader import Reader

    reader = Reader(jobs, settings, name=_name(locations), keeper=keeper, catalogue=catalogue, debug=debug)
    if trouble:
        reader.trouble(trouble)
    reader.run(mouse=settings.mouse)
    if reader.unforeseen is not None:
        raise BriefingError(f"an unforeseen error ended the reader ({reader.unforeseen!r}): --debug shows more")
    return reader.return_code or 0


def _catalogue(library: Path) -> tuple[Catalogue | None, str]:
    """The library's list, where there is one with anything in it; else why it could not be opened, if that is so."""
    if not library.exists():
        return None, ""
    # Late: with it comes SQLite, which nobody waits for who opens a file.
    from briefing.app.catalogue import Catalogue
    from briefing.app.session import today

    try:
        catalogue = Catalogue(library, today())
        if catalogue.library.count():
            return catalogue, catalogue.library.notice or ""
        catalogue.close()
    except LibraryError as error:
        return None, str(error)
    return None, catalogue.library.notice or ""


def _name(locations: Sequence[str]) -> str:
    """What stands before the title in the header: where the articles are from, if from one place."""
    if len(locations) != 1:
        return ""
    if locations[0] == str(samples()):
        return "Sample articles"
    path = Path(locations[0])
    return "Standard input" if locations[0] == "-" else wash.line(path.absolute().name) if path.is_dir() else ""
