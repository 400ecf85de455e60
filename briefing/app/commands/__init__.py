"""What each action of the registry does: id -> a function of the desk and the key that was pressed."""

from __future__ import annotations

from briefing.app.commands import (
    articles,
    evidence,
    failing,
    gathering,
    library,
    moving,
    notes,
    outside,
    panes,
    program,
    taking,
    versions,
)
from briefing.app.main import Handlers

HANDLERS: Handlers = {
    **moving.HANDLERS,
    **articles.HANDLERS,
    **failing.HANDLERS,
    **library.HANDLERS,
    **evidence.HANDLERS,
    **panes.HANDLERS,
    **notes.HANDLERS,
    **versions.HANDLERS,
    **gathering.HANDLERS,
    **taking.HANDLERS,
    **outside.HANDLERS,
    **program.HANDLERS,
}

__all__ = ["HANDLERS"]
