"""Help for the pane that has the keys: what each key does there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from briefing.app.registry import Action, Place, key_names
from briefing.app.screens.dialogue import LEAVE, MOVE, Reading
from briefing.app.widgets.symbols import ASCII, symbols_of

NAMES: dict[Place, str] = {
    "text": "the text",
    "articles": "the articles",
    "sections": "the sections",
    "quotes": "the quotes",
    "entities": "people, organisations and places",
    "figures": "the figures",
    "timeline": "the dates",
    "notes": "the notes",
}


class Help(Reading[None]):
    """One page of keys."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("question_mark,f1", "leave", show=False)]

    def __init__(self, actions: Sequence[Action], place: Place) -> None:
        super().__init__((MOVE, LEAVE))
        self._actions = actions
        self._place = place

    def sheet(self) -> Iterable[Widget]:
        """A heading, and the keys by group."""
        yield self.title_of(f"Keys in {NAMES[self._place]}")
        yield VerticalScroll(Static(self.words(), id="keys", markup=False), can_focus=True)

    def words(self) -> Content:
        """All keys that work in the pane, by group."""
        ascii_only = symbols_of(self.app) is ASCII
        here = [action for action in self._actions if self._place in action.places and action.keys]
        column = max(Content(key_names(action, ascii_only=ascii_only)).cell_length for action in here) + 3
        lines: list[Content] = []
        for group, members in groupby(here, key=lambda action: action.group):
            lines += [Content(""), Content(group.upper()).stylize("bold $muted")]
            for action in members:
                keys = key_names(action, ascii_only=ascii_only)
                gap = " " * (column - Content(keys).cell_length)
                lines.append(Content.assemble((keys, "bold $accent"), gap, action.words))
        return Content("\n").join(lines[1:])
