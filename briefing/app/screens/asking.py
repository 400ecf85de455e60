"""Two small dialogues: one line to be typed, and one row to be chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec
from textual import on
from textual.widget import Widget
from textual.widgets import Input

from briefing.app.bars import Hint
from briefing.app.screens.dialogue import LEAVE, MOVE, TAKE, Dialogue, Listing
from briefing.app.widgets.items import ItemList
from briefing.app.widgets.line import Line, Piece
from briefing.app.widgets.symbols import Symbols


class Complaint(msgspec.Struct, frozen=True):
    """Why what was typed cannot be followed, and the place in it, if there is one."""

    sentence: str
    at: int | None = None


class Asking(Dialogue[str]):
    """Asks for one line. `check` says what is wrong with it; the cursor then goes to the place.

    With `anew` the value is selected at first, so that what is typed takes its place.
    """

    def __init__(
        self,
        title: str,
        label: str,
        value: str = "",
        *,
        check: Callable[[str], Complaint | None] | None = None,
        anew: bool = False,
    ) -> None:
        super().__init__((Hint("take", "⏎", "take"), LEAVE))
        self._title, self._label, self._value = title, label, value
        self._check, self._anew = check, anew

    def sheet(self) -> Iterable[Widget]:
        """The question and the field."""
        yield self.title_of(self._title)
        yield self.label_of(self._label)
        yield Input(self._value, id="answer", compact=True, select_on_focus=self._anew)
        yield self.remark()

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _changed(self) -> None:
        self.tell("")

    @on(Input.Submitted)
    def action_take(self) -> None:
        """Take what was typed, or say what is wrong with it."""
        field = self.query_one(Input)
        complaint = self._check(field.value) if self._check is not None else None
        if complaint is None:
            self.dismiss(field.value)
            return
        if complaint.at is not None:
            field.cursor_position = min(complaint.at, len(field.value))
        self.tell(complaint.sentence)


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


class Choosing(Listing[str]):
    """Asks for one of some rows; gives its key."""

    def __init__(self, title: str, choices: Sequence[Choice], cursor: str | None = None) -> None:
        super().__init__(title, (MOVE, TAKE, LEAVE))
        self._choices, self._cursor = choices, cursor

    def on_mount(self) -> None:
        """Show the rows."""
        self._list.show(self._choices, cursor=self._cursor)

    @on(ItemList.Chosen)
    def _chosen(self, message: ItemList.Chosen) -> None:
        self.dismiss(message.entry.key)
