"""Opening something else: a file, a folder, one or many addresses, or a text that is pasted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from briefing.app.bars import Hint
from briefing.app.screens.dialogue import LEAVE, Dialogue
from briefing.sources.web import claims as is_address

LONGEST = 200_000
"""Letters of the longest list of locations: what is longer is a text."""
FOOT = (
    Hint("open", "⏎", "open"),
    Hint("app.focus_next", "Tab", "to the text"),
    Hint("read_paste", "Ctrl+S", "read the text"),
    LEAVE,
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


class Opening(Dialogue[str]):
    """A field for a name, and below it one for a text."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "read_paste", show=False)]

    def __init__(self) -> None:
        super().__init__(FOOT)
        self._asked_twice = False

    def sheet(self) -> Iterable[Widget]:
        """The two fields."""
        yield self.title_of("Open")
        yield self.label_of("A file, a folder or an address")
        yield Name(placeholder="~/articles  or  https://…", id="path", compact=True)
        yield self.remark()
        yield self.label_of("or pasted here: a text, or addresses, one a line")
        yield TextArea(id="paste", compact=True, soft_wrap=True)

    def on_mount(self) -> None:
        """Begin with the name."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def action_open(self) -> None:
        """Open what was named."""
        given = self.query_one(Input).value.strip()
        if not given:
            self.tell("Name a file, a folder or an address.")
        elif locations(given):
            self.dismiss(given)
        else:
            self.tell(f"There is nothing at {given}: check the name, or paste the text below.")

    @on(Name.ManyLines)
    def _many_lines(self, message: Name.ManyLines) -> None:
        field = self.query_one(TextArea)
        field.insert(message.text)
        field.focus()

    def action_read_paste(self) -> None:
        """Read the pasted text as an article."""
        text = self.query_one(TextArea).text
        if text.strip():
            self.dismiss(text)
        else:
            self.tell("Paste a text first.")

    def action_leave(self) -> None:
        """Go back; a text that was pasted is not thrown away at the first press."""
        if self.query_one(TextArea).text.strip() and not self._asked_twice:
            self._asked_twice = True
            self.tell("The pasted text is not read yet: Ctrl+S reads it, Esc once more drops it.")
        else:
            self.dismiss(None)
