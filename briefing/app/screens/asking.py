"""Two small dialogues: one line to be typed, and one row to be chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from briefing import wash
from briefing.app.bars import FooterBar, Hint
from briefing.app.doors import plain
from briefing.app.widgets.items import ItemList
from briefing.app.widgets.line import Line, Piece
from briefing.app.widgets.symbols import Symbols


class Complaint(msgspec.Struct, frozen=True):
    """Why what was typed cannot be followed, and the place in it, if there is one."""

    sentence: str
    at: int | None = None


class Asking(ModalScreen[str | None]):
    """Asks for one line. `check` says what is wrong with it; the cursor then goes to the place.

    With `anew` the value is selected at first, so that what is typed takes its place.
    """

    CSS_PATH = "dialog.tcss"
    DEFAULT_CSS = """
    Asking { align: center middle; background: $background 60%; }
    Asking FooterBar { dock: bottom; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(
        self,
        title: str,
        label: str,
        value: str = "",
        *,
        check: Callable[[str], Complaint | None] | None = None,
        anew: bool = False,
    ) -> None:
        super().__init__()
        self._title, self._label, self._value = title, label, value
        self._check, self._anew = check, anew
        self._foot = FooterBar()
        self._foot.show((Hint("take", "⏎", "take"), Hint("leave", "Esc", "back")))

    def compose(self) -> ComposeResult:
        """The question and the field."""
        with Vertical(classes="dialog", id="asking"):
            yield Static(plain(self._title), classes="dialog--title")
            yield Static(plain(self._label), classes="dialog--label")
            yield Input(self._value, id="answer", compact=True, select_on_focus=self._anew)
            yield Static(id="say", classes="dialog--say", markup=False)
        yield self._foot

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _changed(self) -> None:
        self._tell("")

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        complaint = self._check(message.value) if self._check is not None else None
        if complaint is None:
            self.dismiss(message.value)
            return
        if complaint.at is not None:
            message.input.cursor_position = min(complaint.at, len(message.value))
        self._tell(complaint.sentence)

    def _tell(self, sentence: str) -> None:
        line = self.query_one("#say", Static)
        line.update(plain(wash.line(sentence)))
        line.set_class(bool(sentence), "-alarm")

    def action_leave(self) -> None:
        """Go back, nothing changed."""
        self.dismiss(None)


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """One row that can be chosen: its words, and on the right a note."""

    key: str
    words: str
    note: str = ""

    selectable = True
    current = False
    item: None = None

    def height(self, _width: int) -> int:
        """One line."""
        return 1

    def lines(self, _width: int, _symbols: Symbols) -> Sequence[Line]:
        """The words and the note."""
        return [Line((Piece(self.words),), (Piece(self.note, "muted"),) if self.note else ())]


class Choosing(ModalScreen[str | None]):
    """Asks for one of some rows; gives its key."""

    CSS_PATH = "dialog.tcss"
    DEFAULT_CSS = """
    Choosing { align: center middle; background: $background 60%; }
    Choosing FooterBar { dock: bottom; }
    Choosing ItemList { height: auto; max-height: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,backspace,h,left", "leave", show=False),
        Binding("j,down", "move('cursor_down')", show=False),
        Binding("k,up", "move('cursor_up')", show=False),
        Binding("space,pagedown", "move('page_down')", show=False),
        Binding("b,pageup", "move('page_up')", show=False),
        Binding("home", "move('top')", show=False),
        Binding("end,G", "move('bottom')", show=False),
        Binding("enter,l,right", "move('choose')", show=False),
    ]

    def __init__(self, title: str, choices: Sequence[Choice], cursor: str | None = None) -> None:
        super().__init__()
        self._title, self._choices, self._cursor = title, choices, cursor
        self._list = ItemList()
        self._foot = FooterBar()
        self._foot.show((Hint("move", "j k", "move"), Hint("take", "⏎", "take"), Hint("leave", "Esc", "back")))

    def compose(self) -> ComposeResult:
        """The rows under their title."""
        with Vertical(classes="dialog", id="choosing"):
            yield Static(Content(wash.line(self._title)), classes="dialog--title")
            yield self._list
        yield self._foot

    def on_mount(self) -> None:
        """Take the keys."""
        self._list.show(self._choices, cursor=self._cursor)
        self._list.focus()

    @on(ItemList.Chosen)
    def _chosen(self, message: ItemList.Chosen) -> None:
        self.dismiss(message.entry.key)

    def action_move(self, way: str) -> None:
        """Move in the list, or choose."""
        getattr(self._list, f"action_{way}")()

    def action_leave(self) -> None:
        """Go back, nothing chosen."""
        self.dismiss(None)
