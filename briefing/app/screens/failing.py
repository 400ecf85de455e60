"""What could not be read, in one place: every location with its reason, to be read again one by one or all at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing.app.bars import FooterBar, Hint
from briefing.app.layout import DIALOGUES
from briefing.app.panes import Listed
from briefing.app.widgets.items import ItemList

_FOOT = (
    Hint("move", "j k", "move"),
    Hint("again", "⏎", "read again"),
    Hint("all", "R", "read all again"),
    Hint("leave", "Esc", "back"),
)


class Failing(ModalScreen[tuple[int, ...] | None]):
    """Lists rows of what could not be read; gives the keys of those that are to be read again."""

    CSS_PATH = "dialog.tcss"
    VERTICAL_BREAKPOINTS = DIALOGUES
    DEFAULT_CSS = """
    Failing { align: center middle; background: $background 60%; }
    Failing FooterBar { dock: bottom; }
    Failing ItemList { height: auto; max-height: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,backspace,h,left", "leave", show=False),
        Binding("j,down", "move('cursor_down')", show=False),
        Binding("k,up", "move('cursor_up')", show=False),
        Binding("space,pagedown", "move('page_down')", show=False),
        Binding("b,pageup", "move('page_up')", show=False),
        Binding("g,home", "move('top')", show=False),
        Binding("end,G", "move('bottom')", show=False),
        Binding("enter,l,right,r", "move('choose')", show=False),
        Binding("R", "all", show=False),
    ]

    def __init__(self, rows: Sequence[Listed]) -> None:
        super().__init__()
        self._rows = rows
        self._list = ItemList()
        self._foot = FooterBar()
        self._foot.show(_FOOT)

    def compose(self) -> ComposeResult:
        """The rows under their title."""
        with Vertical(classes="dialog", id="failing"):
            yield Static(Content(f"NOT READ  {len(self._rows):,}"), classes="dialog--title")
            yield self._list
        yield self._foot

    def on_mount(self) -> None:
        """Take the keys."""
        self._list.show(self._rows)
        self._list.focus()

    @on(ItemList.Chosen)
    def _chosen(self, message: ItemList.Chosen) -> None:
        self.dismiss((int(message.entry.key),))

    @on(FooterBar.Pressed)
    def _pressed(self, message: FooterBar.Pressed) -> None:
        if message.action == "all":
            self.action_all()

    def action_move(self, way: str) -> None:
        """Move in the list, or choose."""
        getattr(self._list, f"action_{way}")()

    def action_all(self) -> None:
        """All are to be read again."""
        self.dismiss(tuple(int(row.key) for row in self._rows))

    def action_leave(self) -> None:
        """Go back, nothing chosen."""
        self.dismiss(None)
