"""The reader: the only room that knows Textual.

:func:`run` is its door. The analysis of the first article starts before Textual is imported, so that the first
screen is the finished brief.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from briefing import wash
from briefing.cache import BriefCache
from briefing.errors import BriefingError
from briefing.places import brief_cache, samples
from briefing.settings import Settings

__all__ = ["run"]


def run(
    locations: Sequence[str],
    settings: Settings,
    *,
    as_of: datetime.date,
    library: Path | None = None,
    debug: bool = False,
) -> int:
    """Open the reader on `locations`, or on the samples, and return the exit status once it is closed.

    `as_of` is the day on which the texts are taken to be read. ``-`` among the locations is read to its end first;
    the keys then come from the terminal itself. With `debug`, an unforeseen error shows its traceback. Raises
    :class:`~briefing.errors.UsageError` when there is no terminal to take keys from.
    """
    from briefing.app.jobs import Jobs
    from briefing.app.litter import leave

    leave()
    del library  # not kept there yet
    locations = locations or [str(samples())]
    # What is read is kept as long as other traces of reading are: not at all, if the user says so.
    jobs = Jobs(as_of=as_of, cache=BriefCache(brief_cache()) if settings.remember else None)
    if "-" in locations:
        from briefing.app.tty import take_keys_from_terminal

        jobs.read_now("-")
        take_keys_from_terminal()
    jobs.start(locations)
    # Late: the import takes a quarter of a second, while which the first article is already being read.
    from briefing.app.reader import Reader

    reader = Reader(jobs, settings, name=_name(locations), debug=debug)
    reader.run(mouse=settings.mouse)
    if reader.unforeseen is not None:
        raise BriefingError(f"An unforeseen error ended the reader ({reader.unforeseen!r}); --debug shows more.")
    return reader.return_code or 0


def _name(locations: Sequence[str]) -> str:
    """What stands before the title in the header: where the articles are from, if from one place."""
    if len(locations) != 1:
        return ""
    if locations[0] == str(samples()):
        return "Sample articles"
    path = Path(locations[0])
    return "Standard input" if locations[0] == "-" else wash.line(path.absolute().name) if path.is_dir() else ""
