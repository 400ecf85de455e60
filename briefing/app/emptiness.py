"""What stands in the place of the text where there is no article to show: why there is none, and what to do."""

from __future__ import annotations

from briefing.app.doors import sentence
from briefing.app.shelf import Entry

NOTHING_LISTED = (
    "Nothing of the library is found here.\n\ng l chooses another list, / another query, O opens a file or a folder."
)


def why_empty(first: Entry | None, *, running: bool) -> str:
    """Why there is no article: `first` is the first location that was asked for, if any was."""
    if running:
        return "Reading …"
    if first is not None and first.failure is not None:
        reason = sentence(first.failure.reason)
        return f"{first.failure.location}\n\n{reason}\n\nO opens another file or folder, q quits."
    return "There is nothing to read here.\n\nO opens a file or a folder, q quits."
