"""The pages of the reading pane: its lines, and where one is in them, whatever the width of the window.

A place is an offset of the article's text, in code points. What is on top stays there when the window changes.
"""

from __future__ import annotations

from typing import NamedTuple

from textual.geometry import Size
from textual.message import Message

from briefing.app.widgets.lined import Lined
from briefing.app.widgets.page import Page
from briefing.app.widgets.parts import Part
from briefing.app.widgets.sheet import column


class _Anchor(NamedTuple):
    """What is on top: the part, the character of it that begins the row, and how many lines down that row is."""

    part: int
    start: int
    below: int


_TOP = _Anchor(0, 0, 0)


class Paged(Lined):
    """A widget of the lines of one page. The keys are the owner's: it calls ``action_…``."""

    class Moved(Message, namespace="prose"):
        """Another part of the text came into view. ``place`` and ``section`` are those of the pane."""

        def __init__(self, prose: Paged, place: int, section: str) -> None:
            super().__init__()
            self.prose = prose
            self.place = place
            self.section = section

        @property
        def control(self) -> Paged:
            """The pane that sent this."""
            return self.prose

    def __init__(self, *, name: str | None = None, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(name=name, id=id)
        self._parts: list[Part] = []
        self._page = Page((), 1)
        self._anchor = _TOP
        self._height = 0
        self._place: int | None = None
        self._pinned = ""
        self._told: tuple[int, str] | None = None

    def turn_to(self, parts: list[Part], place: int) -> None:
        """Show a page of `parts`, with the text's offset `place` on top (0: from the title on)."""
        self._parts = parts
        self._pinned, self._told = "", None
        self._anchor, self._place = _TOP, place
        self._lay()

    # Where one is

    @property
    def place(self) -> int:
        """The text's offset of the first character in view that is of its flow; 0 from the top of the page."""
        if self._place is not None:
            return self._place
        top = self.scroll_offset.y
        return self._page.next_text(top) if top else 0

    @property
    def section(self) -> str:
        """The id of the section that one reads: the one a third down the view, towards the end further down."""
        if self._pinned:
            return self._pinned
        height, top = self.size.height, self.scroll_offset.y
        window = min(height * 2 // 3, self.max_scroll_y)
        left = self.max_scroll_y - top
        down = height / 3 + ((1 - left / window) * height * 2 / 3 if left < window else 0)
        return self._page.section_at(top + int(down))

    def progress(self, section: str) -> float:
        """How much of a section lies above the lower edge of the view, from 0 to 1."""
        lines = self._page.section_lines(section)
        seen = self.scroll_offset.y + self.size.height - lines.start
        return min(max(seen / len(lines), 0.0), 1.0) if lines else 0.0

    def go_to(self, offset: int, *, context: int | None = None) -> None:
        """Bring the text's `offset` into view. Where it is not there yet, with `context` lines above (a third)."""
        line, top, height = self._page.line_of(offset), self.scroll_offset.y, self.size.height
        if not height:
            self._place = offset  # for the first layout
        elif line is None:
            return
        elif context is not None or not top + 1 <= line < top + height - 1:
            self._scroll(line - (height // 3 if context is None else context))

    def go_to_section(self, section: str) -> None:
        """Bring the label of a section to the top, and count as being in it until one moves on."""
        if lines := self._page.section_lines(section):
            self._scroll(lines.start - 1)
            self._pinned = section
            self._tell()

    # Moving

    def action_page_down(self) -> None:
        """A page down, two lines of it kept."""
        self._scroll(self.scroll_offset.y + max(self.size.height - 2, 1))

    def action_page_up(self) -> None:
        """A page up, two lines of it kept."""
        self._scroll(self.scroll_offset.y - max(self.size.height - 2, 1))

    def action_half_down(self) -> None:
        """Half a page down."""
        self._scroll(self.scroll_offset.y + max(self.size.height // 2, 1))

    def action_half_up(self) -> None:
        """Half a page up."""
        self._scroll(self.scroll_offset.y - max(self.size.height // 2, 1))

    def action_bottom(self) -> None:
        """To the end."""
        self._scroll(self.max_scroll_y)

    def _scroll(self, y: int) -> None:
        self._pinned = ""
        self.scroll_to_line(y)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember what is on top, so that it stays there when the width changes, and tell the owner."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._pinned = ""
            if self.size.height == self._height:  # else a taller window moved it: not where one wants to be
                self._remember()
            self._tell()

    def _remember(self) -> None:
        top = self.scroll_offset.y
        spot = self._page.below(top) if top else None
        self._anchor = _Anchor(spot.part, spot.start, self._page.line(spot.part, spot.start) - top) if spot else _TOP

    def _tell(self) -> None:
        now = (self.place, self.section)
        if now != self._told:
            self._told = now
            self.post_message(self.Moved(self, *now))

    # Laying out

    def on_resize(self) -> None:
        """Wrap for the new width; what was on top stays there."""
        wrapped = self._page.width == column(self.size.width).width and self._page.parts is self._parts
        if not wrapped:
            self._lay()
        elif self._place is not None or self.size.height != self._height:
            self._regain()
        else:
            self.redraw()

    def _lay(self) -> None:
        """Wrap the page anew; what was on top comes to the top again."""
        if not self.size.width:
            return
        self._page = Page(self._parts, column(self.size.width).width)
        if self.text_selection is not None:
            self.screen.clear_selection()  # its lines are others now
        self._strips.clear()
        self.virtual_size = Size(0, self._page.height)
        self._regain()

    def _regain(self) -> None:
        """Bring to the top what was there, or the place that is wanted."""
        self._height = self.size.height
        anchor = self._anchor
        if self._place is not None:
            top, self._place = self._page.home(self._place), None
            anchor = _TOP
        else:
            top = self._page.line(anchor.part, anchor.start) - anchor.below if anchor is not _TOP else 0
        pinned = self._pinned
        self._scroll(top)
        self._pinned = pinned
        if anchor is _TOP:
            self._remember()
        else:
            self._anchor = anchor  # not the row it now stands on: narrow and wide again comes back to the same
        self._tell()
        self.redraw()
