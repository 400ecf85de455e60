"""Help for the pane that has the keys: what each key does there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.app.bars import FooterBar, Hint
from briefing.app.layout import DIALOGUES
from briefing.app.registry import Action, Place, key_names
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


class Help(ModalScreen[None]):
    """One page of keys."""

    CSS_PATH = "dialog.tcss"
    VERTICAL_BREAKPOINTS = DIALOGUES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,h,left,backspace", "dismiss", "back", show=False),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
        Binding("space,pagedown", "scroll('page_down')", show=False),
        Binding("b,pageup", "scroll('page_up')", show=False),
        Binding("home", "scroll('home')", show=False),
        Binding("end,G", "scroll('end')", show=False),
    ]

    def __init__(self, actions: Sequence[Action], place: Place) -> None:
        super().__init__()
        self._actions = actions
        self._place = place
        self._foot = FooterBar()
        self._foot.show((Hint("scroll", "j k", "move"), Hint("leave", "Esc", "back")))

    def compose(self) -> ComposeResult:
        """A heading, the keys by group, the way back."""
        with VerticalScroll(classes="dialog", can_focus=True):
            yield Static(Content(f"Keys in {NAMES[self._place]}"), classes="dialog--title")
            yield Static(self.words(), id="keys", markup=False)
        yield self._foot

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

    def action_scroll(self, way: str) -> None:
        """Scroll without animation."""
        getattr(self.query_one(VerticalScroll), f"scroll_{way}")(animate=False)
