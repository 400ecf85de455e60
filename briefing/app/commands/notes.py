"""Notes and highlights on the open article."""

from __future__ import annotations

from briefing.app.desk import Desk


def highlight(desk: Desk, _key: str) -> None:
    """Highlight what is chosen, or take the highlight off."""
    desk.notes.highlight()


def note(desk: Desk, _key: str) -> None:
    """Write a note on what is chosen, or change the one that is there."""
    desk.notes.write()


def go_notes(desk: Desk, _key: str) -> None:
    """Go to the notes."""
    desk.notes.go()


HANDLERS = {"highlight": highlight, "note": note, "go_notes": go_notes}
