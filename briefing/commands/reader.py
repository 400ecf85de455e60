"""``briefing [LOCATION …]``: the reader; where there is no terminal, the Markdown briefs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing import __version__
from briefing.commands import NAMES
from briefing.commands.given import choices_of, only_one_standard_input, today

if TYPE_CHECKING:
    import argparse
    import datetime

    from briefing.commands.arguments import Parser


def parser() -> Parser:
    """The arguments."""
    import argparse

    from briefing.commands.arguments import Parser, add_as_of, add_common, add_web

    width = max(map(len, NAMES)) + 2
    commands = "".join(f"  briefing {name:<{width}}{words}\n" for name, words in NAMES.items())
    made = Parser(
        prog="briefing",
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Read news articles as briefs: summaries, quotes with their speakers, names, figures and dates,\n"
        "each with its place in the text. Offline and private.",
        epilog=f"commands:\n{commands}\n"
        "`briefing COMMAND --help` says more. A file named like a command is written ./export.\n"
        "When standard output is not a terminal, the Markdown brief is printed instead.",
    )
    made.add_argument(
        "locations",
        metavar="LOCATION",
        nargs="*",
        help="a file, a folder, an address, or - for standard input; none: your library, or the sample articles while "
        "it is empty",
    )
    add_as_of(made)
    add_web(made)
    add_common(made)
    made.add_argument("--version", action="version", version=f"briefing {__version__}")
    return made


def run(options: argparse.Namespace) -> int:
    """Do as the options say."""
    return read(
        options.locations,
        as_of=options.as_of,
        allow_host=options.allow_host,
        library=options.library,
        debug=options.debug,
    )


def read(
    locations: Sequence[str],
    *,
    as_of: datetime.date | None = None,
    allow_host: Sequence[str] = (),
    library: str | None = None,
    debug: bool = False,
) -> int:
    """Open the reader on the locations, or on the library; print the briefs where there is no terminal."""
    only_one_standard_input(locations)
    as_of = as_of or today()
    if not _is_terminal():
        from briefing.commands.outcomes import write
        from briefing.export import Options
        from briefing.pipeline import briefs
        from briefing.places import samples

        shown = list(locations) or [str(samples())]
        choices = choices_of(locations, allow_host)
        return write(briefs(shown, as_of=as_of, choices=choices), shown, form="markdown", options=Options())
    # From here on nearly everything that is made stays: briefing.app.litter collects again after the first frame.
    gc.disable()
    import msgspec

    from briefing.app import run as open_reader
    from briefing.places import library_file
    from briefing.settings import load

    settings = load()
    file = library_file(library) if settings.library else None
    settings = msgspec.structs.replace(settings, allow_hosts=(*settings.allow_hosts, *allow_host))
    return open_reader(locations, settings, as_of=as_of, library=file, debug=debug)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
