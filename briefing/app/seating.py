"""Which pane has the keys, and which panes there is room for."""

from __future__ import annotations

from collections.abc import Mapping

from textual.screen import Screen
from textual.widget import Widget

from briefing.app.layout import CLASSES, classes_for
from briefing.app.panes import Pane
from briefing.app.registry import PLACES, Place
from briefing.app.widgets.prose import Prose

COLUMNS: dict[Place, str] = {
    "text": "text",
    "articles": "left",
    "sections": "left",
    "quotes": "right",
    "entities": "right",
    "figures": "right",
    "timeline": "right",
    "notes": "right",
}
FIRST = ("-at-text", "-side-left")
"""The classes of a screen whose text has the keys, with the left side beside it where there is room for one."""
_STANDS = ("-at-text", "-at-left", "-at-right", "-side-left", "-side-right")


class Seating:
    """Seats the keys among the text and the `panes` of one screen, by its classes and its focus."""

    def __init__(self, screen: Screen[None], prose: Prose, panes: Mapping[Place, Pane]) -> None:
        self._screen, self._prose, self._panes = screen, prose, panes
        self._side = "-side-left"
        self._at = PLACES[0]

    @property
    def place(self) -> Place:
        """The pane that has the keys, or will have them again once there is room."""
        if self._screen.has_class("-tiny"):
            return self._at
        node: Widget | None = self._screen.focused
        while isinstance(node, Widget):
            for name, pane in self._panes.items():
                if node is pane:
                    return name
            node = node.parent if isinstance(node.parent, Widget) else None
        return "text"

    @property
    def shows_text(self) -> bool:
        """Whether the text is on screen: in a narrow terminal a list may stand in its place."""
        screen = self._screen
        return not screen.has_class("-tiny") and (not screen.has_class("-one") or screen.has_class("-at-text"))

    def fit(self, width: int, height: int) -> None:
        """Choose the layout for a terminal of that size, before Textual lays out."""
        chosen = classes_for(width, height)
        self._screen.update_classes({name: name in chosen for name in CLASSES}, animate=False)

    def regain(self) -> None:
        """Give the keys back to the pane that had them before there was no room for it."""
        if self.place != self._at:
            self.go(self._at)

    def go(self, place: Place) -> None:
        """Give the keys to `place`, showing it where there is not room for all."""
        self._stand_at(place)
        chosen = self._prose if place == "text" else self._panes[place].items
        self._screen.set_focus(chosen, scroll_visible=False)

    def follow_focus(self) -> None:
        """A pane got the keys, perhaps by the mouse; perhaps only because the one that had them has no room."""
        if not self._screen.has_class("-tiny"):
            self._stand_at(self.place)

    def _stand_at(self, place: Place) -> None:
        column, self._at = COLUMNS[place], place
        if column != "text":
            self._side = f"-side-{column}"
        wanted = {f"-at-{column}", self._side}
        self._screen.update_classes({name: name in wanted for name in _STANDS}, animate=False)
        for name, pane in self._panes.items():
            if COLUMNS[name] == column and pane.has_class("-open") != (name == place):
                pane.set_class(name == place, "-open")
                pane.refresh(layout=True)
