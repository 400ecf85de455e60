"""A list of items of one or more lines: only the lines in view are drawn, whatever the length.

┌ margin, with the cursor's sign    ┌ the left gives way, with an ellipsis
▌ Alexander Berg  harbour master    Ferries ¶3
  “We sail at dawn …”                        └ the right edge keeps
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from briefing.app.widgets.lined import Lined
from briefing.app.widgets.looks import ROWS
from briefing.app.widgets.measures import Entry, Measures
from briefing.app.widgets.rowed import MARGIN, Manner, row_width
from briefing.app.widgets.symbols import symbols_of
from briefing.app.widgets.walking import Rows, reached, top_for
from briefing.app.widgets.window import Window
from briefing.app.widgets.wrap import fold


class ItemList(Lined):
    """A list with a cursor. Its owner gives it rows (:class:`~briefing.app.widgets.measures.Entry`)."""

    LOOKS = ROWS
    DEFAULT_CSS = """
    ItemList {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        color: $foreground;
    }
    """

    class Highlighted(Message):
        """The cursor came to another row."""

        def __init__(self, items: ItemList, entry: Entry) -> None:
            super().__init__()
            self.items = items
            self.entry = entry

        @property
        def control(self) -> ItemList:
            """The list that sent this."""
            return self.items

    class Chosen(Highlighted):
        """A row was chosen, by key or by click."""

    def __init__(self, *, empty: str = "", name: str | None = None, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(name=name, id=id)
        self._rows: Rows = Measures()
        self._empty = empty
        self._cursor: int | None = None

    # What it shows

    def show(self, entries: Iterable[Entry], *, cursor: str | None = None, empty: str | None = None) -> None:
        """Show other rows, with the cursor on the row of that key, else on the first that can be chosen.

        `empty` are the words to show where there are none.
        """
        if empty is not None:
            self._empty = empty
        self._held.replace(entries)
        self._begin(self._rows.index_of(cursor) if cursor else None)

    def show_window(self, count: int, fetch: Callable[[int], Entry], *, cursor: int | None, empty: str) -> None:
        """Show `count` rows of one height that `fetch` gives when they are in view, with the cursor on that index."""
        line = self.scroll_offset.y if isinstance(self._rows, Window) else 0
        self._empty, width = empty, self._rows.width
        self._rows = Window(count, fetch)
        self._rows.resize(width)
        self._begin(cursor, line)

    def _begin(self, cursor: int | None, line: int = 0) -> None:
        self._cursor = self._rows.selectable(0, 1) if cursor is None else cursor
        self._resized()
        self.scroll_to_line(line)
        self._into_view()

    @property
    def _held(self) -> Measures:
        """The rows, where they are held here; a new set of none where they were fetched."""
        if not isinstance(self._rows, Measures):
            width = self._rows.width
            self._rows = Measures()
            self._rows.resize(width)
        return self._rows

    def extend(self, entries: Iterable[Entry]) -> None:
        """Add rows at the end. Cursor and view stay where they are."""
        self._held.extend(entries)
        if self._cursor is None:
            self._cursor = self._rows.selectable(0, 1)
        self._resized()

    def change(self, index: int, entry: Entry) -> None:
        """Put another row in the place of the one at `index`."""
        if self._held.change(index, entry):
            self._resized()
        else:
            self._refresh_row(index)

    def renew(self, index: int) -> None:
        """Draw the row at `index` anew: it is another now."""
        if self._rows.width and self._rows.selectable(index, 1) is not None:
            self._refresh_row(index)

    @property
    def entries(self) -> Sequence[Entry]:
        """All rows, headings too. Not to be changed in place."""
        return self._rows.entries

    # The cursor

    @property
    def cursor(self) -> int | None:
        """The index of the row under the cursor."""
        return self._cursor

    @property
    def entry(self) -> Entry | None:
        """The row under the cursor."""
        return None if self._cursor is None else self._rows.entries[self._cursor]

    def move_to(self, key: str) -> bool:
        """Put the cursor on the row of `key`, without a message; say whether there is one."""
        index = self._rows.index_of(key)
        if index is not None:
            self.move_to_index(index)
        return index is not None

    def move_to_index(self, index: int) -> None:
        """Put the cursor on the row at `index`, without a message."""
        if self._rows.entries[index].selectable:
            self._put(index)

    def action_cursor_down(self) -> None:
        """To the next row."""
        self._step(1, 1)

    def action_cursor_up(self) -> None:
        """To the row before; from the first on, to the headings above it."""
        self._step(-1, 1)

    def action_page_down(self) -> None:
        """A page down."""
        self._step(1, self.size.height)

    def action_page_up(self) -> None:
        """A page up."""
        self._step(-1, self.size.height)

    def action_half_down(self) -> None:
        """Half a page down."""
        self._step(1, self.size.height // 2)

    def action_half_up(self) -> None:
        """Half a page up."""
        self._step(-1, self.size.height // 2)

    def action_top(self) -> None:
        """To the first row."""
        self._go(self._rows.selectable(0, 1))
        self.scroll_to_line(0)

    def action_bottom(self) -> None:
        """To the last row."""
        self._go(self._rows.selectable(len(self._rows) - 1, -1))

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        if (entry := self.entry) is not None:
            self.post_message(self.Chosen(self, entry))

    def _step(self, way: int, lines: int) -> None:
        """Walk at least one row and as far as `lines` lines reach."""
        if self._cursor is None:
            return
        index = reached(self._rows, self._cursor, way, lines)
        if index is None and way < 0:
            self.scroll_to_line(0)
        self._go(index)

    def _go(self, index: int | None) -> None:
        if index is not None and index != self._cursor:
            self._put(index)
            self.post_message(self.Highlighted(self, self._rows.entries[index]))

    def _put(self, index: int) -> None:
        before, self._cursor = self._cursor, index
        for row in {index if before is None else before, index}:
            self._recolour(row)
        self._into_view()

    def _into_view(self) -> None:
        if self._cursor is not None and self.size.height:
            line = top_for(self._rows, self._cursor, self.scroll_offset.y, self.size.height)
            if line is not None:
                self.scroll_to_line(line)

    # Mouse and selection

    def on_click(self, event: events.Click) -> None:
        """A click chooses the row under it. The end of a drag, and a double click, select."""
        if event.chain > 1 or self.text_selection is not None:
            return
        found = self._rows.at(event.y + self.scroll_offset.y)
        if found and self._rows.entries[found[0]].selectable:
            self._go(found[0])
            self.action_choose()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words: whole lines as they are on screen, without the margin."""
        last = max(self._rows.height - 1, 0)
        first = min(selection.start.y if selection.start else 0, last)
        final = min(selection.end.y if selection.end else last, last)
        lines = []
        for y in range(first, final + 1):
            start, end = selection.get_span(y) or (0, 0)
            text = self.strip(y).text
            lines.append((text[max(start, MARGIN) :] if end == -1 else text[max(start, MARGIN) : end]).rstrip())
        return "\n".join(lines), "\n"

    # Drawing

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """All lines, so that a list of automatic height is as high as its rows."""
        self._rows.resize(row_width(width))
        return max(self._rows.height, len(self._empty_lines(width)))

    def on_resize(self) -> None:
        """Measure the rows for the new width; the cursor stays in view."""
        # Whoever shares out the height may have had the rows measured already: see get_content_height.
        self._rows.resize(row_width(self.size.width))
        if self.text_selection is not None:
            self.screen.clear_selection()  # its lines are others now
        self._resized()
        self._into_view()

    def draw(self, line: int) -> Strip:
        """One line: of a row, of the words for an empty list, or air."""
        found = self._rows.at(line)
        if found is None:
            return self._blank(line)
        # A row is laid out as a whole: its other lines are wanted next.
        for part, strip in enumerate(self._drawn(found[0]), line - found[1]):
            self._strips[part] = strip
        return self._strips[line]

    def _drawn(self, index: int) -> Iterator[Strip]:
        manner, entry = self._manner(), self._rows.entries[index]
        under = self.has_focus and index == self._cursor
        for line in entry.lines(manner.room, manner.symbols):
            yield manner.row(line, under=under, current=entry.current)

    def _manner(self) -> Manner:
        return Manner(self.size.width, self._rows.width, symbols_of(self.app), self.rich_style, self.look)

    def _blank(self, line: int) -> Strip:
        words = self._empty_lines(self.size.width) if not len(self._rows) else []
        return self._manner().plain(words[line]) if line < len(words) else Strip.blank(self.size.width, self.rich_style)

    def _empty_lines(self, width: int) -> list[str]:
        return fold(self._empty, row_width(width), 8) if self._empty and not len(self._rows) else []

    def _resized(self) -> None:
        self.virtual_size = Size(0, self._rows.height)
        self.redraw()

    def _refresh_row(self, index: int) -> None:
        self.redraw(range(self._rows.top(index), self._rows.bottom(index)))

    def _recolour(self, index: int) -> None:
        """The cursor came to the row at `index` or left it: draw those of its lines that it colours, in their tint."""
        lines, first = range(self._rows.top(index), self._rows.bottom(index)), self.scroll_offset.y
        if not self._rows.width or lines.stop <= first or lines.start >= first + self.size.height:
            self.redraw(lines)  # when it comes into view
            return
        for line in lines:
            self._strips.discard(line)
        row = self._rows.entries[index].lines(self._rows.width, symbols_of(self.app))
        tinted = [line for line, one in zip(lines, row, strict=True) if not one.quiet]
        if tinted:
            self.refresh(Region(0, tinted[0] - first, self.size.width - 1, tinted[-1] + 1 - tinted[0]))

    def watch_has_focus(self, _has_focus: bool) -> None:  # noqa: FBT001 - Textual's signature
        """The cursor's sign tells whether the keys come here."""
        super().watch_has_focus(_has_focus)
        if self._cursor is not None and self._rows.width:
            self._refresh_row(self._cursor)
