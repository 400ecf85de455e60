"""``briefing library check``, ``dump`` and ``restore``: the file itself, and everything in it as plain files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.commands.library.opening import opened
from briefing.commands.output import emit, note

if TYPE_CHECKING:
    from briefing.commands.parts import Parts


def add_to(parts: Parts) -> None:
    """The arguments."""
    check = parts.add_parser("check", help="look whether all is well", description="Look whether all is well.")
    check.set_defaults(do=look)
    dump = parts.add_parser(
        "dump",
        help="write everything as plain files",
        description="Write everything as plain files and JSON, but for the history of undo.",
    )
    dump.add_argument("folder", metavar="FOLDER", help="a new folder")
    dump.set_defaults(do=write_out)
    restore = parts.add_parser(
        "restore",
        help="read a dump back",
        description="Add what dump wrote, but for articles that are there, a slice at a time. One change for undo;\n"
        "what stops it leaves whole slices, and to restore again adds the rest.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    restore.add_argument("folder", metavar="FOLDER", help="what dump wrote")
    restore.set_defaults(do=read_back)


def look(options: argparse.Namespace) -> int:
    """Say what is wrong; 1 where something is."""
    with opened(options) as library:
        problems = library.check()
        for sentence in problems:
            note(sentence)
        if not problems:
            count = library.count()
            emit(f"all is well: {count} article{'' if count == 1 else 's'}\n")
    return 1 if problems else 0


def write_out(options: argparse.Namespace) -> int:
    """Write everything out; 1 where something was damaged and is not whole there."""
    with opened(options) as library:
        dumped = library.dump(Path(options.folder))
        for identifier in dumped.damaged:
            note(f"the article {identifier} is damaged: its bytes were written as they are")
        emit(f"articles written: {dumped.articles}\n")
    return 1 if dumped.damaged else 0


def read_back(options: argparse.Namespace) -> int:
    """Read a dump back."""
    with opened(options) as library:
        emit(f"articles added: {library.restore(Path(options.folder))}\n")
    return 0
