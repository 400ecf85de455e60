"""Going from pane to pane."""

from __future__ import annotations

from collections.abc import Callable

from briefing.app.desk import Desk
from briefing.app.registry import PLACES, Place


def _goer(place: Place) -> Callable[[Desk, str], None]:
    def go(desk: Desk, _key: str) -> None:
        desk.screen.go(place)

    return go


def next_pane(desk: Desk, _key: str) -> None:
    """The next pane, round at the end."""
    _cycle(desk, 1)


def previous_pane(desk: Desk, _key: str) -> None:
    """The previous pane, round at the beginning."""
    _cycle(desk, -1)


def _cycle(desk: Desk, by: int) -> None:
    order = desk.panes_in_order()
    at = order.index(desk.screen.place) + by
    desk.screen.go(order[at % len(order)])


def zoom(desk: Desk, _key: str) -> None:
    """The article alone, or all panes again."""
    memory = desk.session.memory
    memory.zoomed = not memory.zoomed
    desk.screen.set_class(memory.zoomed, "-zoomed")
    if memory.zoomed:
        desk.screen.go("text")


HANDLERS = {
    **{f"go_{place}": _goer(place) for place in PLACES if place != "notes"},
    "next_pane": next_pane,
    "previous_pane": previous_pane,
    "zoom": zoom,
}
