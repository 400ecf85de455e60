"""Finding in the open text: one line below it, live, with the count."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app.bars import Hint
from briefing.app.desk import Desk
from briefing.app.doors import plain
from briefing.app.finding import LIMIT, find, first_from
from briefing.app.session import Stand, Walk

HINTS = (
    Hint("find.keep", "⏎", "keep, then n N"),
    Hint("find.next", "↓", "next"),
    Hint("find.previous", "↑", "previous"),
    Hint("find.close", "Esc", "back"),
)


def open_find(desk: Desk) -> None:
    """Open the line, or come back to it."""
    if desk.brief is None:
        desk.say("There is no text to find anything in.")
        return
    desk.screen.go("text")
    desk.finding = True
    desk.screen.query_one("#middle").mount(FindBar(desk))
    desk.screen.footer.show(HINTS)


class FindBar(Horizontal):
    """The line: a field and how many matches there are."""

    DEFAULT_CSS = """
    FindBar {
        height: 1; dock: bottom; background: $panel; padding: 0 1;
        & > .find--sign { width: 2; color: $accent; }
        & > Input { width: 1fr; height: 1; border: none; padding: 0; background: $panel; background-tint: transparent; }
        & > .find--count { width: auto; padding: 0 0 0 1; color: $muted; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._origin: Stand = desk.words.stand()
        self._count = Static(classes="find--count", markup=False)

    def compose(self) -> ComposeResult:
        """Sign, field, count."""
        yield Static(plain("/"), classes="find--sign")
        yield Input(placeholder="Find in this text", compact=True, select_on_focus=False)
        yield self._count

    def on_mount(self) -> None:
        """Take the keys."""
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        """Light all matches, and go to the first from where the search began."""
        message.stop()
        desk, query = self._desk, message.value
        assert desk.brief is not None
        spans = find(desk.brief.article.text, query)
        if spans:
            desk.words.light(Walk("match", query, spans, first_from(spans, self._origin.place)))
        else:
            desk.words.dark()
            desk.words.view(self._origin)
        self._tell(query)

    def _tell(self, query: str) -> None:
        walk = self._desk.session.walk
        if walk is None:
            self._count.update(plain("no match" if query.strip() else ""))
            return
        total = f"more than {LIMIT:,}" if len(walk.spans) >= LIMIT else f"{len(walk.spans):,}"
        self._count.update(plain(f"{walk.at + 1:,} of {total}"))

    def action_step(self, by: int) -> None:
        """The next or previous match."""
        if self._desk.session.walk is not None:
            self._desk.words.light(self._desk.session.walk.step(by))
            self._tell(self._desk.session.walk.words)

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        """Keep the matches lit: n and N walk them, Esc goes back to where the search began."""
        message.stop()
        if self._desk.session.walk is None:
            self.action_close()
            return
        self._desk.session.remember(self._origin)
        self._end()

    def action_close(self) -> None:
        """Put out the light and go back to where the search began."""
        self._desk.session.remember(self._origin)
        self._desk.words.back()
        self._end()

    def _end(self) -> None:
        self._desk.finding = False
        self._desk.screen.go("text")
        self.remove()
        self._desk.screen.refresh_bars()
