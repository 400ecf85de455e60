"""Opening something else: the name of a file or a folder, or a text that is pasted."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from briefing import wash
from briefing.app.bars import FooterBar, Hint
from briefing.app.desk import Desk
from briefing.app.doors import plain
from briefing.app.layout import DIALOGUES

FOOT = (
    Hint("open", "⏎", "open"),
    Hint("field", "Tab", "to the text"),
    Hint("read", "Ctrl+S", "read the text"),
    Hint("leave", "Esc", "back"),
)


def ask(desk: Desk) -> None:
    """Open the dialogue, and read what was given in the background."""

    def done(given: str | None) -> None:
        if given is None:
            return
        desk.articles.awaiting = True
        if "\n" in given or not _is_there(given):
            desk.session.jobs.start_text(given)
        else:
            desk.session.jobs.start([str(Path(given).expanduser())])

    desk.app.push_screen(Opening(), done)


def _is_there(given: str) -> bool:
    try:
        return Path(given).expanduser().exists()
    except (OSError, ValueError):
        return False


class Opening(ModalScreen[str | None]):
    """A field for a name, and below it one for a text."""

    CSS_PATH = "dialog.tcss"
    VERTICAL_BREAKPOINTS = DIALOGUES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "read_paste", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._asked_twice = False
        self._foot = FooterBar()
        self._foot.show(FOOT)

    def compose(self) -> ComposeResult:
        """The two fields."""
        with Vertical(classes="dialog", id="opening"):
            yield Static(Content("OPEN"), classes="dialog--title")
            yield Static(Content("A file or a folder"), classes="dialog--label")
            yield Input(placeholder="~/articles", id="path", compact=True)
            yield Static(id="say", classes="dialog--say", markup=False)
            yield Static(Content("or a text, pasted"), classes="dialog--label")
            yield TextArea(id="paste", compact=True, soft_wrap=True)
        yield self._foot

    def on_mount(self) -> None:
        """Begin with the name."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        given = message.value.strip()
        if not given:
            self._tell("Name a file or a folder.")
        elif _is_there(given):
            self.dismiss(given)
        else:
            self._tell(f"There is nothing at {given}: check the name, or paste the text below.")

    def _tell(self, sentence: str) -> None:
        line = self.query_one("#say", Static)
        line.update(plain(wash.line(sentence)))
        line.add_class("-alarm")

    def action_read_paste(self) -> None:
        """Read the pasted text as an article."""
        text = self.query_one(TextArea).text
        if text.strip():
            self.dismiss(text if "\n" in text else text + "\n")
        else:
            self._tell("Paste a text first.")

    def action_leave(self) -> None:
        """Go back; a text that was pasted is not thrown away at the first press."""
        if self.query_one(TextArea).text.strip() and not self._asked_twice:
            self._asked_twice = True
            self._tell("The pasted text is not read yet: Ctrl+S reads it, Esc once more drops it.")
        else:
            self.dismiss(None)
