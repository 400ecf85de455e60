"""What each action of the registry does: id -> a function of the desk and the key that was pressed."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from briefing.app.commands import (
    articles,
    evidence,
    failing,
    library,
    moving,
    notes,
    outside,
    panes,
    program,
    taking,
    versions,
)
from briefing.app.desk import Desk

Handler = Callable[[Desk, str], None]

HANDLERS: Mapping[str, Handler] = {
    **moving.HANDLERS,
    **articles.HANDLERS,
    **failing.HANDLERS,
    **library.HANDLERS,
    **evidence.HANDLERS,
    **panes.HANDLERS,
    **notes.HANDLERS,
    **versions.HANDLERS,
    **taking.HANDLERS,
    **outside.HANDLERS,
    **program.HANDLERS,
}

__all__ = ["HANDLERS", "Handler"]
