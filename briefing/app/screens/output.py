"""What a command prints, in a sheet: shown when it is done, and stopped by leaving."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from briefing.app.bars import Hint
from briefing.app.doors import plain, say
from briefing.app.outside import Command, Ended
from briefing.app.screens.dialogue import LEAVE, MOVE, Reading
from briefing.errors import ProgramError

_LINES = _WIDTH = 2_000
"""Lines of an output that are shown, and code points of a line."""
_RUNNING = (Hint("leave", "Esc", "stop"),)
_DONE = (MOVE, Hint("copy", "y", "copy"), LEAVE)


class Output(Reading[None]):
    """Runs `argv` with `text` on its standard input. Leaving it stops the command, if it is still running."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("y", "copy", show=False)]

    class Finished(Message):
        """The command ended."""

        def __init__(self, ended: Ended) -> None:
            self.ended = ended
            super().__init__()

    def __init__(self, command: str, argv: Sequence[str], text: str) -> None:
        super().__init__(_RUNNING)
        self._command, self._argv, self._given = command, argv, text
        self._program: Command | None = None
        self._output = ""

    def sheet(self) -> Iterable[Widget]:
        """The command, how it is, what it printed."""
        yield self.title_of(f"| {self._command}")
        yield VerticalScroll(Static(id="printed", markup=False), can_focus=True)
        yield self.remark()

    def on_mount(self) -> None:
        """Begin."""
        self.tell("Running …", alarm=False)
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
        self.tell(ended.sentence + ("" if lines else " It printed nothing."), alarm=ended.failed)
        self._foot.show(_DONE)

    def action_copy(self) -> None:
        """Copy what was printed."""
        if self._output:
            from briefing.app.clipboard import copy

            say(self.app, copy(self.app, self._output))
