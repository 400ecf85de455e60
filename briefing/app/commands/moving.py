"""Moving in the pane that has the keys."""

from __future__ import annotations

from collections.abc import Callable

from briefing.app.desk import Desk


def _mover(method: str) -> Callable[[Desk, str], None]:
    """A handler that calls `method` of the text or of the list in use."""

    def move(desk: Desk, _key: str) -> None:
        screen = desk.screen
        target = screen.prose if screen.place == "text" else screen.panes[screen.place].items
        getattr(target, method)()

    return move


HANDLERS = {
    "down": _mover("action_cursor_down"),
    "up": _mover("action_cursor_up"),
    "page_down": _mover("action_page_down"),
    "page_up": _mover("action_page_up"),
    "half_down": _mover("action_half_down"),
    "half_up": _mover("action_half_up"),
    "top": _mover("action_top"),
    "bottom": _mover("action_bottom"),
    "choose": _mover("action_choose"),
}
