"""What both widgets share: they draw only the lines in view, keep what they drew, and let text be selected."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefing.app.widgets.line import selected
from briefing.app.widgets.looks import Look, style_of

_KEPT = 1024
"""Drawn lines that are remembered."""


class Lined(ScrollView, can_focus=True, inherit_bindings=False):
    """A widget of lines. A subclass draws one line, in the looks that its table ``LOOKS`` names."""

    ALLOW_SELECT = True
    LOOKS: ClassVar[Mapping[str, Look]] = {}

    def __init__(self, *, name: str | None = None, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(name=name, id=id)
        self._strips: LRUCache[int, Strip] = LRUCache(_KEPT)
        self._looks: dict[str, Style] = {}

    @abstractmethod
    def draw(self, line: int) -> Strip:
        """The line `line` of all lines, as wide as the widget."""

    def look(self, names: str) -> Style:
        """The style of some looks, their names joined by spaces; later ones prevail."""
        if (style := self._looks.get(names)) is None:
            variables, colours = self.app.theme_variables, not self.app.no_color
            style = Style.combine(style_of(self.LOOKS[name], variables, colours=colours) for name in names.split())
            self._looks[names] = style
        return style

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        line = y + self.scroll_offset.y
        strip = self.strip(line)
        if (selection := self.text_selection) is not None:
            strip = selected(strip, selection, line, self.screen.get_component_rich_style("screen--selection"))
        return strip.apply_offsets(0, line)

    def strip(self, line: int) -> Strip:
        """The line `line`, drawn once."""
        if (strip := self._strips.get(line)) is None:
            strip = self._strips[line] = self.draw(line)
        return strip

    def redraw(self, lines: range | None = None) -> None:
        """Draw some lines anew, or all."""
        if lines is None:
            self._strips.clear()
            self.refresh()
        elif lines:
            for line in lines:
                self._strips.discard(line)
            self.refresh(Region(0, lines.start - self.scroll_offset.y, self.size.width, len(lines)))

    def scroll_to_line(self, line: int) -> None:
        """Have `line` on top, as far as there are enough lines below it. At once."""
        # Forced: whether there is anything to scroll is only known to Textual after its next layout.
        self.scroll_to(y=min(max(line, 0), self.max_scroll_y), animate=False, force=True)

    def notify_style_update(self) -> None:
        """Forget what was drawn in the old colours."""
        super().notify_style_update()
        self._strips.clear()
        self._looks.clear()

    def selection_updated(self, _selection: Selection | None) -> None:
        """Show what is selected now. What was drawn stays: the selection is laid over it."""
        self.refresh()
