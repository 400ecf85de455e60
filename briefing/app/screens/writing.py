"""Writing a note on some words of the article."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.widget import Widget
from textual.widgets import Static, TextArea

from briefing.app.bars import Hint
from briefing.app.doors import plain
from briefing.app.screens.dialogue import LEAVE, Dialogue
from briefing.app.widgets.symbols import ASCII, symbols_of
from briefing.app.widgets.wrap import fold

FOOT = (Hint("keep", "⏎", "keep"), Hint("line", "Ctrl+J", "new line"), LEAVE)
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


class Writing(Dialogue[str]):
    """Gives what was written; what was not kept is not thrown away at the first press."""

    def __init__(self, exact: str, words: str) -> None:
        super().__init__(FOOT)
        self._exact, self._words = exact, words
        self._asked_twice = False

    def sheet(self) -> Iterable[Widget]:
        """The words it is written on, and the field."""
        ellipsis = "..." if symbols_of(self.app) is ASCII else "…"
        width = max(min(self.app.size.width - 8, _WIDTH), 1)
        quoted = "\n".join(fold(f"“{' '.join(self._exact.split())}”", width, _QUOTED, ellipsis))
        yield self.title_of("A note on")
        yield Static(plain(quoted), id="quoted")
        yield Field(self._words, id="answer", compact=True, soft_wrap=True)
        yield self.remark()

    def on_mount(self) -> None:
        """Write on, at the end."""
        field = self.query_one(TextArea)
        field.focus()
        field.move_cursor(field.document.end)

    def action_keep(self) -> None:
        """Take what was written."""
        words = self.query_one(TextArea).text
        if len(words) > LONGEST:
            self.tell(f"A note holds at most {LONGEST:,} characters; this one has {len(words):,}.")
        else:
            self.dismiss(words)

    def hang_up(self) -> None:
        """A note that is half written is better than none."""
        if self.query_one(TextArea).text.strip() != self._words.strip():
            self.action_keep()

    def action_line(self) -> None:
        """Begin a new line."""
        self.query_one(TextArea).insert("\n")

    def action_leave(self) -> None:
        """Go back, nothing changed; the first press asks where words would be lost."""
        if self.query_one(TextArea).text.strip() != self._words.strip() and not self._asked_twice:
            self._asked_twice = True
            self.tell("The note is not kept yet: Enter keeps it, Esc once more drops it.")
        else:
            self.dismiss(None)
