"""What all dialogues share: a sheet over the main screen, the keys that work on it in a footer, Esc to leave it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from briefing import wash
from briefing.app.bars import FooterBar, Hint
from briefing.app.doors import plain, sentence
from briefing.app.layout import DIALOGUES
from briefing.app.widgets.items import ItemList

Answer = TypeVar("Answer")

LEAVE = Hint("leave", "Esc", "back")
TAKE = Hint("move('choose')", "⏎", "take")
MOVE = Hint("", "j k", "move")


class Dialogue(ModalScreen[Answer | None]):
    """A sheet of the parts that :meth:`sheet` gives. The id of a hint in the footer is the action it stands for."""

    CSS_PATH = "dialog.tcss"
    VERTICAL_BREAKPOINTS = DIALOGUES
    AUTO_FOCUS = ""  # each says itself where the keys go
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, hints: Iterable[Hint]) -> None:
        super().__init__()
        self._foot = FooterBar()
        self._foot.show(hints)

    def compose(self) -> ComposeResult:
        """The sheet, and the footer."""
        yield Vertical(*self.sheet(), classes="dialog")
        yield self._foot

    def sheet(self) -> Iterable[Widget]:
        """The parts of the sheet, from its title down."""
        raise NotImplementedError

    @staticmethod
    def title_of(words: str) -> Static:
        """The first line of a sheet."""
        return Static(plain(wash.line(words)), classes="dialog--title", markup=False)

    @staticmethod
    def label_of(words: str) -> Static:
        """The line above a field."""
        return Static(plain(wash.line(words)), classes="dialog--label", markup=False)

    @staticmethod
    def remark() -> Static:
        """The line in which :meth:`tell` says what there is to say."""
        return Static(id="say", classes="dialog--say", markup=False)

    def tell(self, words: str, *, alarm: bool = True) -> None:
        """Say why what was asked for cannot be done, or how things are."""
        line = self.query_one("#say", Static)
        line.update(plain(sentence(wash.line(words)) if words else ""))
        line.set_class(alarm and bool(words), "-alarm")

    @on(FooterBar.Pressed)
    async def _pressed(self, message: FooterBar.Pressed) -> None:
        if message.action:
            await self.run_action(message.action)

    def action_leave(self) -> None:
        """Go back, nothing changed."""
        self.dismiss(None)

    def hang_up(self) -> None:
        """The program is being ended: save what would be lost, if there is anything."""


class Listing(Dialogue[Answer]):
    """A dialogue of rows. A subclass says what is to be done with the chosen one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,backspace,h,left", "leave", show=False),
        Binding("j,down", "move('cursor_down')", show=False),
        Binding("k,up", "move('cursor_up')", show=False),
        Binding("space,pagedown", "move('page_down')", show=False),
        Binding("b,pageup", "move('page_up')", show=False),
        Binding("d", "move('half_down')", show=False),
        Binding("u", "move('half_up')", show=False),
        Binding("g,home", "move('top')", show=False),
        Binding("end,G", "move('bottom')", show=False),
        Binding("enter,l,right", "move('choose')", show=False),
    ]

    def __init__(self, title: str, hints: Iterable[Hint]) -> None:
        super().__init__(hints)
        self._title = self.title_of(title)
        self._list = ItemList()

    def sheet(self) -> Iterable[Widget]:
        """The rows under their title."""
        return self._title, self._list

    def on_mount(self) -> None:
        """Take the keys."""
        self._list.focus()

    def action_move(self, way: str) -> None:
        """Move in the list, or choose."""
        getattr(self._list, f"action_{way}")()


class Reading(Dialogue[Answer]):
    """A dialogue of more lines than there may be room for."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,backspace,h,left", "leave", show=False),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
        Binding("space,pagedown", "scroll('page_down')", show=False),
        Binding("b,pageup", "scroll('page_up')", show=False),
        Binding("g,home", "scroll('home')", show=False),
        Binding("end,G", "scroll('end')", show=False),
    ]

    def action_scroll(self, way: str) -> None:
        """Scroll without animation."""
        getattr(self.query_one(VerticalScroll), f"scroll_{way}")(animate=False)
