"""Opening something else: a file, a folder, one or many addresses, or a text that is pasted."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from briefing import wash
from briefing.app.bars import FooterBar, Hint
from briefing.app.doors import plain
from briefing.app.layout import DIALOGUES
from briefing.sources.web import claims as is_address

LONGEST = 200_000
"""Letters of the longest list of locations: what is longer is a text."""
FOOT = (
    Hint("open", "⏎", "open"),
    Hint("field", "Tab", "to the text"),
    Hint("read", "Ctrl+S", "read what is pasted"),
    Hint("leave", "Esc", "back"),
)


def locations(given: str) -> tuple[str, ...]:
    """The locations that `given` names, one a line: addresses and what is there; none where any line is neither."""
    lines = tuple(dict.fromkeys(line.strip() for line in given[:LONGEST].splitlines() if line.strip()))
    if len(given) > LONGEST or not all(is_address(line) or _is_there(line) for line in lines):
        return ()
    return tuple(line if is_address(line) else str(Path(line).expanduser()) for line in lines)


def _is_there(given: str) -> bool:
    try:
        return Path(given).expanduser().exists()
    except (OSError, ValueError):
        return False


class Name(Input):
    """A field of one line. Several that are pasted into it are not cut to the first: they go where a text goes."""

    class ManyLines(Message):
        """More than one line was pasted."""

        def __init__(self, text: str) -> None:
            self.text = text
            super().__init__()

    def _on_paste(self, event: events.Paste) -> None:
        if len(event.text.strip().splitlines()) > 1:
            event.prevent_default()
            event.stop()
            self.post_message(self.ManyLines(event.text))


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
            yield Static(Content("A file, a folder or an address"), classes="dialog--label")
            yield Name(placeholder="~/articles  or  https://…", id="path", compact=True)
            yield Static(id="say", classes="dialog--say", markup=False)
            yield Static(Content("or pasted here: a text, or addresses, one a line"), classes="dialog--label")
            yield TextArea(id="paste", compact=True, soft_wrap=True)
        yield self._foot

    def on_mount(self) -> None:
        """Begin with the name."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        given = message.value.strip()
        if not given:
            self._tell("Name a file, a folder or an address.")
        elif locations(given):
            self.dismiss(given)
        else:
            self._tell(f"There is nothing at {given}: check the name, or paste the text below.")

    @on(Name.ManyLines)
    def _many_lines(self, message: Name.ManyLines) -> None:
        field = self.query_one(TextArea)
        field.insert(message.text)
        field.focus()

    def _tell(self, sentence: str) -> None:
        line = self.query_one("#say", Static)
        line.update(plain(wash.line(sentence)))
        line.add_class("-alarm")

    def action_read_paste(self) -> None:
        """Read the pasted text as an article."""
        text = self.query_one(TextArea).text
        if text.strip():
            self.dismiss(text)
        else:
            self._tell("Paste a text first.")

    def action_leave(self) -> None:
        """Go back; a text that was pasted is not thrown away at the first press."""
        if self.query_one(TextArea).text.strip() and not self._asked_twice:
            self._asked_twice = True
            self._tell("The pasted text is not read yet: Ctrl+S reads it, Esc once more drops it.")
        else:
            self.dismiss(None)
