"""What a command prints, in a sheet: shown when it is done, and stopped by leaving."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from briefing import wash
from briefing.app.bars import FooterBar, Hint
from briefing.app.doors import plain, say
from briefing.app.layout import DIALOGUES
from briefing.app.outside import Command, Ended
from briefing.errors import ProgramError

_LINES = 2_000
_WIDTH = 2_000
_RUNNING = (Hint("leave", "Esc", "stop"),)
_DONE = (Hint("scroll", "j k", "move"), Hint("copy", "y", "copy"), Hint("leave", "Esc", "back"))


class Output(ModalScreen[None]):
    """Runs `argv` with `text` on its standard input."""

    CSS_PATH = "dialog.tcss"
    VERTICAL_BREAKPOINTS = DIALOGUES
    DEFAULT_CSS = """
    Output { align: center middle; background: $background 60%; }
    Output FooterBar { dock: bottom; }
    Output VerticalScroll { height: auto; max-height: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,h,left,backspace", "leave", show=False),
        Binding("y", "copy", show=False),
        Binding("j,down", "scroll('down')", show=False),
        Binding("k,up", "scroll('up')", show=False),
        Binding("space,pagedown", "scroll('page_down')", show=False),
        Binding("b,pageup", "scroll('page_up')", show=False),
        Binding("g,home", "scroll('home')", show=False),
        Binding("end,G", "scroll('end')", show=False),
    ]

    class Finished(Message):
        """The command ended."""

        def __init__(self, ended: Ended) -> None:
            self.ended = ended
            super().__init__()

    def __init__(self, command: str, argv: Sequence[str], text: str) -> None:
        super().__init__()
        self._command, self._argv, self._given = command, argv, text
        self._program: Command | None = None
        self._output = ""
        self._foot = FooterBar()
        self._foot.show(_RUNNING)

    def compose(self) -> ComposeResult:
        """The command, how it is, what it printed."""
        with Vertical(classes="dialog", id="output"):
            yield Static(Content(f"| {wash.line(self._command)}"), classes="dialog--title")
            with VerticalScroll(can_focus=True):
                yield Static(id="printed", markup=False)
            yield Static(Content("Running …"), id="say", classes="dialog--say", markup=False)
        yield self._foot

    def on_mount(self) -> None:
        """Begin."""
        try:
            self._program = Command(self._argv, self._given, self._tell)
        except ProgramError as error:
            self._show(Ended("", str(error), failed=True))

    def on_unmount(self) -> None:
        """Leave nothing running behind."""
        if self._program is not None:
            self._program.stop()

    def _tell(self, ended: Ended) -> None:
        """Called from another thread."""
        self.post_message(self.Finished(ended))

    @on(Finished)
    def _finished(self, message: Finished) -> None:
        self._show(message.ended)

    def _show(self, ended: Ended) -> None:
        self._program, self._output = None, ended.output
        lines = ended.output.expandtabs().splitlines()
        shown = [line[:_WIDTH] for line in lines[:_LINES]]
        if len(lines) > _LINES:
            shown.append(f"… and {len(lines) - _LINES:,} more lines")
        self.query_one("#printed", Static).update(plain("\n".join(shown)))
        state = self.query_one("#say", Static)
        state.update(plain(ended.sentence + ("" if lines else " It printed nothing.")))
        state.set_class(ended.failed, "-alarm")
        self._foot.show(_DONE)

    def action_scroll(self, way: str) -> None:
        """Scroll without animation."""
        getattr(self.query_one(VerticalScroll), f"scroll_{way}")(animate=False)

    def action_copy(self) -> None:
        """Copy what was printed."""
        if self._output:
            from briefing.app.clipboard import copy

            say(self.app, copy(self.app, self._output))

    def action_leave(self) -> None:
        """Go back; a command that is still running is stopped."""
        self.dismiss(None)
