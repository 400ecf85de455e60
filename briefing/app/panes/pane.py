"""What all panes share: a heading with a count over a list, and messages in the pane's own name.

The pane draws its heading itself: a widget for every line would have to be styled and laid out before the first frame.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.app.doors import cut
from briefing.app.items import Item
from briefing.app.widgets.ground import ground
from briefing.app.widgets.items import ItemList
from briefing.app.widgets.measures import Entry
from briefing.model import Brief


class Pane(Widget):
    """A heading and a list. Air above, no box; the surface is the owner's."""

    HEADING = ""
    DEFAULT_CSS = """
    Pane { height: 1fr; overflow: hidden hidden; color: $muted; }
    Pane > ItemList { margin-top: 1; }
    Pane:focus-within { color: $accent; }
    """

    class Highlighted(Message):
        """The cursor came to another row. ``item`` is ``None`` for a row that is not part of a brief (an article)."""

        def __init__(self, pane: Pane, entry: Entry) -> None:
            super().__init__()
            self.pane = pane
            self.key = entry.key
            self.item: Item | None = entry.item

        @property
        def control(self) -> Pane:
            """The pane that sent this."""
            return self.pane

    class Chosen(Highlighted):
        """A row was chosen, by key or by click."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes=classes)
        self._heading = ""
        self._list = ItemList()

    def compose(self) -> ComposeResult:
        """The list, below the heading."""
        yield self._list

    def render(self) -> Content:
        """The heading, cut where there is no room for it."""
        return cut(Content(f"  {self._heading}"), self.size.width - 1).stylize("bold")

    def render_lines(self, crop: Region) -> list[Strip]:
        """The heading, and the background behind the list."""
        lines = ground(self, crop)
        if lines and not crop.y:
            lines[:1] = super().render_lines(Region(crop.x, 0, crop.width, 1))
        return lines

    def on_mount(self) -> None:
        """Say what the pane is for before it has something to show."""
        self.head(self.HEADING)

    @property
    def items(self) -> ItemList:
        """The list, which takes focus and keys."""
        return self._list

    @property
    def item(self) -> Item | None:
        """The item under the cursor."""
        entry = self._list.entry
        return entry.item if entry else None

    def focus(self, scroll_visible: bool = True) -> Self:  # noqa: FBT001, FBT002 - Textual's signature
        """Give the keys to the list."""
        self._list.focus(scroll_visible)
        return self

    def head(self, words: str, count: int | None = None, note: str = "") -> None:
        """Set the heading, in capitals, the count after it, and a note on what is being done."""
        parts = (words.upper(), "" if count is None else f"{count:,}", note)
        heading = "  ".join(part for part in parts if part)
        if heading != self._heading:
            self._heading = heading
            self.refresh()

    def fill(self, entries: Iterable[Entry], *, empty: str, cursor: str | None = None) -> None:
        """Show `entries`, or the words of `empty`. The cursor stays on its row where `cursor` or its key is there."""
        self._list.show(entries, cursor=cursor, empty=empty)

    @on(ItemList.Highlighted)
    def _highlighted(self, message: ItemList.Highlighted) -> None:
        message.stop()
        if not isinstance(message, ItemList.Chosen):
            self.post_message(self.Highlighted(self, message.entry))

    @on(ItemList.Chosen)
    def _chosen(self, message: ItemList.Chosen) -> None:
        message.stop()
        self.post_message(self.Chosen(self, message.entry))


class BriefPane(Pane):
    """A pane for one part of the open brief."""

    def show(self, brief: Brief | None) -> None:
        """Show this part of `brief`, or that no article is open."""
        if brief is None:
            self.head(self.HEADING)
            self.fill((), empty="No article is open.")
        else:
            self.show_part(brief)

    def show_part(self, brief: Brief) -> None:
        """Show this part of `brief`."""
        raise NotImplementedError
