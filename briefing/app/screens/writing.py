"""Writing a note on some words of the article."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from briefing.app.bars import FooterBar, Hint
from briefing.app.doors import plain
from briefing.app.layout import DIALOGUES
from briefing.app.widgets.symbols import ASCII, symbols_of
from briefing.app.widgets.wrap import fold

FOOT = (Hint("keep", "⏎", "keep"), Hint("line", "Ctrl+J", "new line"), Hint("leave", "Esc", "back"))
LONGEST = 20_000
"""Characters of a note that can be written here."""
_QUOTED, _WIDTH = 3, 76


class Field(TextArea):
    """Where the note is written: Enter keeps it, Ctrl+J begins a new line."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            await self.screen.run_action("keep")
        elif event.key == "ctrl+j":
            event.stop()
            event.prevent_default()
            self.insert("\n")
        else:
            await super()._on_key(event)


class Writing(ModalScreen[str | None]):
    """Gives what was written; what was not kept is not thrown away at the first press."""

    CSS_PATH = "dialog.tcss"
    DEFAULT_CSS = """
    Writing { align: center middle; background: $background 60%; }
    Writing FooterBar { dock: bottom; }
    Writing #quoted { height: auto; color: $quotation; text-style: italic; margin: 0 0 1 0; }
    Writing TextArea { height: 8; scrollbar-size-vertical: 1; }
    .-low Writing TextArea, Writing.-low TextArea { height: 1fr; min-height: 3; }
    """
    VERTICAL_BREAKPOINTS = DIALOGUES
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, exact: str, words: str) -> None:
        super().__init__()
        self._exact, self._words = exact, words
        self._asked_twice = False
        self._foot = FooterBar()
        self._foot.show(FOOT)

    def compose(self) -> ComposeResult:
        """The words it is written on, and the field."""
        ellipsis = "..." if symbols_of(self.app) is ASCII else "…"
        width = max(min(self.app.size.width - 8, _WIDTH), 1)
        quoted = "\n".join(fold(f"“{' '.join(self._exact.split())}”", width, _QUOTED, ellipsis))
        with Vertical(classes="dialog", id="writing"):
            yield Static(plain("A note on"), classes="dialog--title")
            yield Static(plain(quoted), id="quoted")
            yield Field(self._words, id="answer", compact=True, soft_wrap=True)
            yield Static(id="say", classes="dialog--say", markup=False)
        yield self._foot

    def on_mount(self) -> None:
        """Write on, at the end."""
        field = self.query_one(TextArea)
        field.focus()
        field.move_cursor(field.document.end)

    def _tell(self, sentence: str) -> None:
        line = self.query_one("#say", Static)
        line.update(plain(sentence))
        line.add_class("-alarm")

    def action_keep(self) -> None:
        """Take what was written."""
        words = self.query_one(TextArea).text
        if len(words) > LONGEST:
            self._tell(f"A note holds at most {LONGEST:,} characters; this one has {len(words):,}.")
        else:
            self.dismiss(words)

    def action_leave(self) -> None:
        """Go back, nothing changed; the first press asks where words would be lost."""
        if self.query_one(TextArea).text.strip() != self._words.strip() and not self._asked_twice:
            self._asked_twice = True
            self._tell("The note is not kept yet: Enter keeps it, Esc once more drops it.")
        else:
            self.dismiss(None)
