"""What becomes of the outcomes of a run: briefs as files or on standard output, failures named and counted."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.commands.output import IN_A_FILE, emit, note
from briefing.errors import ExportError

if TYPE_CHECKING:
    from briefing.export import Exporter, Options
    from briefing.model import Brief, Failure

_ENTRY = "application/vnd.briefing.entry+json"  # reading.feed.ENTRY, without importing what reads


def write_as(outcomes: Iterable[Brief | Failure], locations: Sequence[str], options: argparse.Namespace) -> int:
    """Write `outcomes` as the command line says."""
    from briefing.export import Options

    words = Options() if options.words is None else Options(words=options.words)
    return write(outcomes, locations, form=options.format, options=words, output=options.output, force=options.force)


def write(
    outcomes: Iterable[Brief | Failure],
    locations: Sequence[str],
    *,
    form: str,
    options: Options,
    output: str | None = None,
    force: bool = False,
) -> int:
    """Write the briefs among `outcomes` in `form`, and say what failed; 1 where something did."""
    from briefing.export import EXPORTERS
    from briefing.writing import write_whole

    exporter = EXPORTERS[form]
    # One file, page or standard input is one JSON object; a folder, a feed, or several, is an array.
    single = len(locations) == 1 and not _is_folder(locations[0])
    reported = Reported(outcomes)
    if output is not None and (output.endswith(("/", os.sep)) or _is_folder(output)):
        _to_folder(reported, Path(output), exporter, options, force=force)
        return reported.status
    pieces = _pieces(reported, exporter, options, single=single)
    if output is None:
        for piece in pieces:
            emit(piece, IN_A_FILE)
    elif text := "".join(pieces):
        write_whole(Path(output), text, force=force)
    return reported.status


class Reported:
    """The briefs of a run; failures are named on standard error as they come, and decide the exit status."""

    def __init__(self, outcomes: Iterable[Brief | Failure]) -> None:
        self._outcomes = outcomes
        self.status = 0

    def __iter__(self) -> Iterator[Brief]:
        """The briefs."""
        from briefing.model import Failure

        for outcome in self._outcomes:
            if isinstance(outcome, Failure):
                self.fail(outcome.reason)
            else:
                yield outcome

    def fail(self, sentence: str) -> None:
        """Name one failure; the run goes on."""
        self.status = 1
        note(sentence)


def _pieces(reported: Reported, exporter: Exporter, options: Options, *, single: bool) -> Iterator[str]:
    """The export in pieces, each as soon as it is there; none where no article could be read."""
    outcomes = iter(reported)
    first = next(outcomes, None)
    if first is None:
        return
    if single and first.article.media_type != _ENTRY:
        yield exporter.render(first, options)
    else:
        yield from exporter.join(chain((first,), outcomes), options)


def _to_folder(reported: Reported, folder: Path, exporter: Exporter, options: Options, *, force: bool) -> None:
    from briefing.export import slug
    from briefing.writing import write_whole

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder} could not be made: {error.strerror}; choose another folder with -o") from error
    taken: set[str] = set()
    for brief in reported:
        name = slug(brief.article.title, taken)
        taken.add(name)
        try:
            write_whole(folder / f"{name}{exporter.suffix}", exporter.render(brief, options), force=force)
        except ExportError as error:
            reported.fail(str(error))


def _is_folder(name: str) -> bool:
    return os.path.isdir(name)  # noqa: PTH112 (Path raises where a name is too long)
