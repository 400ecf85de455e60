"""File names that are hostile by themselves. Each ends in .txt and stands for an article that can be read."""

from __future__ import annotations

import os
from pathlib import Path

from carriers import AFTER, BEFORE

_SUFFIX = ".txt"
NAMES = (
    "line\nbreak", "carriage\rreturn", "tab\there", "escape\x1b[31mred", "title\x1b]0;owned\x07", "bell\x07", "csi\x9b2J",
    "clipboard\x1b]52;c;ZXZpbA==\x07", "override\u202egnp", "isolate\u2066x", "zero\u200bwidth", "mark\ufeff", "tag\U000e0041",
    "surrogate\udcff", "latin\udce9", "cut\udce2\udc80", "-rf", "--help", "--", "-", "-o out", " leading", "trailing ",
    "…", "dots..", "a" * 240, "é" * 120, "漢" * 78, "[red]x[/x]", "[@click=app.quit]y", "$(id)", "`id`", "; rm -rf *",
    "&&", "|", "*", "?", "%s%n", "{0}", "<script>", "'; DROP TABLE articles;--", '"quoted"', "back\\slash",
    "http:", "exec:id", "C:", "CON", "~", "~root", "e\u0301", "\u0130\u0131", "export", "fetch", "#fragment", "a?b=c",
)  # fmt: skip


def make(folder: Path) -> int:
    """Make the files in `folder`, as far as this system has such names; how many there are."""
    made = 0
    for number, name in enumerate(NAMES):
        try:
            (folder / f"{name}{_SUFFIX}").write_text(f"{BEFORE}\n\n{AFTER}\n\nArticle {number}.\n", "utf-8")
        except (OSError, ValueError, UnicodeEncodeError):
            continue
        made += not name.startswith(".")
    return made


BY_SOURCE = {"file names": make}
"""What makes the hostile articles of a source."""


def links(folder: Path) -> None:
    """Things in `folder` that are no articles, whatever they are called."""
    os.mkfifo(folder / "pipe.txt")
    (folder / "device.txt").symlink_to("/dev/zero")
    (folder / "terminal.md").symlink_to("/dev/tty")
    (folder / "circle.html").symlink_to("circle.html")
    (folder / "nowhere.eml").symlink_to("/nowhere/at all.eml")
    (folder / "folder.pdf").mkdir()
    (folder / "round").symlink_to(folder)
