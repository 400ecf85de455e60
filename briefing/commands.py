"""What the commands do: the reader, the exports, the schema, the settings' place."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from briefing import wash
from briefing.errors import ExportError, UsageError
from briefing.export import EXPORTERS, Exporter, Options, slug
from briefing.model import Brief, Failure
from briefing.pipeline import briefs
from briefing.writing import write_whole

STANDARD_INPUT = "-"


def read(locations: Sequence[str], *, as_of: datetime.date, debug: bool = False) -> int:
    """Open the reader on `locations`, or on the samples; where there is no terminal, print the Markdown briefs."""
    from briefing.places import samples

    shown = list(locations) or [str(samples())]
    _only_one_standard_input(shown)
    if not _is_terminal():
        return export(shown, form="markdown", output=None, force=False, words=None, as_of=as_of)
    from briefing.app import run
    from briefing.settings import load

    return run(shown, load(), as_of=as_of, debug=debug)


def export(
    locations: Sequence[str], *, form: str, output: str | None, force: bool, words: int | None, as_of: datetime.date
) -> int:
    """Write the brief of every article behind `locations`; 1 where one could not be read or written."""
    _only_one_standard_input(locations)
    exporter, options = EXPORTERS[form], Options() if words is None else Options(words=words)
    # One file, page or standard input is one JSON object; a folder, or several, is an array.
    single = len(locations) == 1 and not _is_folder(locations[0])
    reported = _Reported(briefs(locations, as_of=as_of))
    if output is not None and (output.endswith(("/", os.sep)) or _is_folder(output)):
        _to_folder(reported, Path(output), exporter, options, force=force)
        return reported.status
    pieces = _pieces(reported, exporter, options, single=single)
    if output is None:
        for piece in pieces:
            _emit(piece)
    elif text := "".join(pieces):
        write_whole(Path(output), text, force=force)
    return reported.status


def show_schema() -> int:
    """Print the JSON Schema of a brief."""
    from briefing.export import schema_text

    _emit(schema_text())
    return 0


def show_config(*, write: bool) -> int:
    """Print where the settings file is, and whether it is there; `write` makes it, unless it is there already."""
    from briefing.places import config_file
    from briefing.settings import template

    path = config_file()
    if write and not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(f"{path.parent} could not be made: {error.strerror}") from error
        write_whole(path, template())
    _emit(f"{wash.line(str(path))}\n")
    if not path.exists():
        _note("there is no settings file yet; `briefing config --write` makes it, with every setting explained")
    return 0


class _Reported:
    """The briefs of a run; failures are named on standard error as they come, and decide the exit status."""

    def __init__(self, outcomes: Iterator[Brief | Failure]) -> None:
        self._outcomes = outcomes
        self.status = 0

    def __iter__(self) -> Iterator[Brief]:
        for outcome in self._outcomes:
            if isinstance(outcome, Failure):
                self.fail(outcome.reason)
            else:
                yield outcome

    def fail(self, sentence: str) -> None:
        """Name one failure; the run goes on."""
        self.status = 1
        _note(sentence)


def _pieces(reported: _Reported, exporter: Exporter, options: Options, *, single: bool) -> Iterator[str]:
    """The export in pieces, each as soon as it is there; none where no article could be read."""
    outcomes = iter(reported)
    first = next(outcomes, None)
    if first is None:
        return
    if single:
        yield exporter.render(first, options)
    else:
        yield from exporter.join(chain((first,), outcomes), options)


def _to_folder(reported: _Reported, folder: Path, exporter: Exporter, options: Options, *, force: bool) -> None:
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


def _only_one_standard_input(locations: Sequence[str]) -> None:
    if list(locations).count(STANDARD_INPUT) > 1:
        raise UsageError("standard input (-) can be read once; name it once")


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _emit(text: str) -> None:
    """Write `text` to standard output as UTF-8, whatever the locale, and see that it arrived."""
    if sys.stdout is None:
        raise ExportError("standard output is closed: name a file with -o")
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise ExportError(f"standard output could not be written: {error.strerror}") from error


def _note(sentence: str) -> None:
    if sys.stderr is not None:
        print(f"briefing: {wash.line(sentence)}", file=sys.stderr, flush=True)
