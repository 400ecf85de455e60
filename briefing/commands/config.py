"""``briefing config``: where the settings are."""

from __future__ import annotations

import argparse

from briefing import wash
from briefing.commands.arguments import Parser, add_common
from briefing.commands.output import emit, note
from briefing.errors import ExportError


def parser() -> Parser:
    """The arguments."""
    made = Parser(prog="briefing config", allow_abbrev=False, description="Show where the settings are.")
    made.add_argument("--write", action="store_true", help="write the commented settings file, unless it is there")
    add_common(made)
    return made


def run(options: argparse.Namespace) -> int:
    """Print where the settings file is, and whether it is there; ``--write`` makes it, unless it is there already."""
    from briefing.places import config_file
    from briefing.settings import template
    from briefing.writing import write_whole

    path = config_file()
    if options.write and not path.exists():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(f"{path.parent} could not be made: {error.strerror}; look at its permissions") from error
        write_whole(path, template())
    emit(f"{wash.line(str(path))}\n")
    if not path.exists():
        note("there is no settings file yet; `briefing config --write` makes it, with every setting explained")
    return 0
