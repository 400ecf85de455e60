"""The two lines that frame the reader: what is open at the top, the keys that work here, now, at the bottom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from briefing.app.doors import cut
from briefing.app.jobs import Progress
from briefing.app.widgets.symbols import Symbols, symbols_of

_GAP = 2
"""Cells between two entries of a bar."""
_BAR = 12
"""Cells of the bar that shows how far the work is."""


class Counts(NamedTuple):
    """How many articles are unread, how many there are, and how many are gathered for one brief."""

    unread: int = 0
    total: int = 0
    gathered: int = 0


class Heading(NamedTuple):
    """What the header shows: the ``trail`` of names to what is open, the counts, and how far the work is."""

    trail: tuple[str, ...] = ()
    counts: Counts = Counts()
    progress: Progress = Progress()
    doing: str = "reading"


class HeaderBar(Widget):
    """Name of the program, what is open, and how much of it is unread or still being read."""

    DEFAULT_CSS = "HeaderBar { height: 1; padding: 0 1; background: $panel; color: $muted; }"
    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="header")
        self._heading = Heading()

    def show(self, heading: Heading) -> None:
        """Show that."""
        if heading != self._heading:
            self._heading = heading
            self.refresh()

    def render(self) -> Content:
        """The line."""
        width = self.content_size.width
        right = self._right()
        if right.cell_length > width // 2:
            right = cut(self._right(short=True), width // 2)
        room = width - right.cell_length - _GAP
        left = Content("briefing").stylize("bold $foreground")
        if self._heading.trail:
            left += Content("   " + " › ".join(self._heading.trail)).stylize("$muted")
        left = cut(left, room)
        return left + Content(" " * (width - left.cell_length - right.cell_length)) + right

    def _right(self, *, short: bool = False) -> Content:
        signs, (_, counts, progress, _) = symbols_of(self.app), self._heading
        if progress.running and (progress.total > 1 or not progress.done):
            return self._working()
        words = _counted(counts, signs, short=short)
        if counts.gathered:
            gap = Content(" " * 3) if words.cell_length else Content("")
            words = Content.assemble(
                (f"{signs.gathered} ", "$accent"),
                (f"{counts.gathered}{'' if short else ' in one brief'}", "$muted"),
                gap,
                words,
            )
        return words

    def _working(self) -> Content:
        """How far the work is."""
        signs, (_, _, progress, doing) = symbols_of(self.app), self._heading
        if progress.total <= 1:
            return Content(f"{doing} …").stylize("$muted")
        full = _BAR * progress.done // progress.total
        return Content.assemble(
            (f"{doing} {progress.done} of {progress.total}  ", "$muted"),
            (signs.done * full, "$accent"),
            (signs.todo * (_BAR - full), "$hairline"),
        )


def _counted(counts: Counts, signs: Symbols, *, short: bool) -> Content:
    """How many there are, and how many of them are unread."""
    unread, total, _ = counts
    if unread and total > 1:
        return Content.assemble(
            (f"{signs.unread} ", "$accent"), (f"{unread:,}{'' if short else ' unread'} of {total:,}", "$muted")
        )
    words = {0: "", 1: "1 article"}.get(total, f"{total:,} articles, none unread")
    return Content(words).stylize("$muted")


class Hint(NamedTuple):
    """One entry of the footer: the id of the action, its keys for people, its word."""

    id: str
    keys: str
    word: str


class FooterBar(Widget):
    """The keys that work here, now, and no others. Each can be clicked."""

    DEFAULT_CSS = "FooterBar { height: 1; padding: 0 1; background: $panel; color: $muted; }"
    ALLOW_SELECT = False

    class Pressed(Message):
        """The reader clicked the entry of the action `id`."""

        def __init__(self, action: str) -> None:
            self.action = action
            super().__init__()

    def __init__(self) -> None:
        super().__init__(id="footer")
        self._hints: tuple[Hint, ...] = ()
        self._ends: list[tuple[int, int, str]] = []

    def show(self, hints: Iterable[Hint]) -> None:
        """Show `hints`: the last is always there, the others as far as there is room."""
        wanted = tuple(hints)
        if wanted != self._hints:
            self._hints = wanted
            self.refresh()

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What is asked to be shown."""
        return self._hints

    def render(self) -> Content:
        """The line."""
        line, self._ends, at = Content(""), [], 0
        for hint in _fitting(self._hints, self.content_size.width):
            entry = _entry(hint)
            self._ends.append((at, at + entry.cell_length, hint.id))
            line += entry + Content(" " * _GAP)
            at += entry.cell_length + _GAP
        return cut(line.rstrip(), self.content_size.width)

    def on_click(self, event: events.Click) -> None:
        """Do what was clicked."""
        x = event.x - self.gutter.left
        for start, end, action in self._ends:
            if start <= x < end:
                self.post_message(self.Pressed(action))


def _entry(hint: Hint) -> Content:
    return Content.assemble((hint.keys, "bold $foreground"), (f" {hint.word}", "$muted"))


def _fitting(hints: Sequence[Hint], width: int) -> list[Hint]:
    if not hints:
        return []
    *others, last = hints
    room = width - _entry(last).cell_length
    kept = []
    for hint in others:
        room -= _entry(hint).cell_length + _GAP
        if room < 0:
            break
        kept.append(hint)
    return [*kept, last]
