"""The reading pane: the brief on top, the article below, and light on the words that matter.

Only the lines in view are drawn. Offsets are code points of the article's text, half-open. The keys are the owner's:
it calls ``action_…``. While summary lines are in view, down and up step over them (a bar shows which); beyond them
they scroll.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from briefing.app.items import Item, Places, summary_items
from briefing.app.widgets.layers import Layer, Stretch, names, quotations
from briefing.app.widgets.line import Piece, strip_of
from briefing.app.widgets.lined import Lined
from briefing.app.widgets.looks import PAGE
from briefing.app.widgets.page import Page
from briefing.app.widgets.parts import Part, parts_of
from briefing.app.widgets.sheet import Sheet, column, row_pieces, selected_span, selected_text
from briefing.app.widgets.symbols import symbols_of
from briefing.model import Brief, Span

Light = Literal["evidence", "mention", "match"]
LIGHTS: tuple[Light, ...] = ("mention", "match", "evidence")
_LIT = frozenset((*LIGHTS, "noted", "highlit"))
_UNDERLINED = Style(underline=True)
_EMPTY = "No article is open."


class Prose(Lined):
    """Shows one brief and its article."""

    LOOKS = PAGE
    DEFAULT_CSS = """
    Prose {
        height: 1fr;
        overflow-x: hidden;
        overflow-y: auto;
        scrollbar-size-vertical: 1;
        color: $foreground;
    }
    """

    class Moved(Message):
        """Another part of the text came into view. ``place`` and ``section`` are those of the pane."""

        def __init__(self, prose: Prose, place: int, section: str) -> None:
            super().__init__()
            self.prose = prose
            self.place = place
            self.section = section

        @property
        def control(self) -> Prose:
            """The pane that sent this."""
            return self.prose

    class ItemChosen(Message):
        """A summary line was chosen, by key or by click."""

        def __init__(self, prose: Prose, item: Item) -> None:
            super().__init__()
            self.prose = prose
            self.item = item

        @property
        def control(self) -> Prose:
            """The pane that sent this."""
            return self.prose

    class MentionClicked(Message):
        """The mention of an entity was clicked: the entity's id and the place of the mention."""

        def __init__(self, prose: Prose, entity: str, span: Span) -> None:
            super().__init__()
            self.prose = prose
            self.entity = entity
            self.span = span

        @property
        def control(self) -> Prose:
            """The pane that sent this."""
            return self.prose

    def __init__(self, *, name: str | None = None, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(name=name, id=id)
        self._brief: Brief | None = None
        self._items: tuple[Item, ...] = ()
        self._parts: list[Part] = []
        self._page = Page((), 1)
        self._layers: tuple[Layer, ...] = ()
        self._notes = Layer()
        self._lights: dict[Light, _Lit] = {}
        self._cursor = 0
        self._anchor = _TOP
        self._height = 0
        self._place: int | None = None
        self._pinned = ""
        self._told: tuple[int, str] | None = None

    # What it shows

    def show(self, brief: Brief | None, *, place: int = 0) -> None:
        """Show `brief` with the text's offset `place` on top (0: from the title on), and nothing lit."""
        self._brief = brief
        self._items = summary_items(brief, Places(brief)) if brief else ()
        self._parts = parts_of(brief, symbols_of(self.app)) if brief else []
        self._layers = (quotations(brief), names(brief)) if brief else ()
        self._notes = Layer()
        self._lights.clear()
        self._cursor, self._pinned, self._told = 0, "", None
        self._anchor, self._place = _TOP, place
        self._lay()

    @property
    def brief(self) -> Brief | None:
        """The brief that is shown."""
        return self._brief

    def light(self, kind: Light, spans: Iterable[Span], current: Span | None = None) -> None:
        """Light up `spans` of the text, instead of what `kind` lit before. Of several, `current` stands out."""
        spans, before = tuple(spans), self._lights.get(kind)
        # Walking from match to match changes only which one stands out: there can be tens of thousands.
        known = before.every if before is not None and before.spans == spans else None
        every = known or Layer(Stretch(span.start, span.end, kind) for span in spans)
        one = [Stretch(current.start, current.end, "lit")] if current is not None and len(spans) > 1 else ()
        self._relight(kind, _Lit(spans, every, Layer(one)))

    def unlight(self, kind: Light) -> None:
        """Put out what `kind` lit."""
        if kind in self._lights:
            self._relight(kind, None)

    def annotate(self, notes: Iterable[Stretch]) -> None:
        """Mark stretches of the text as noted or highlighted, instead of those that were."""
        before, self._notes = self._notes, Layer(notes)
        if before.stretches != self._notes.stretches:
            self.redraw()

    @property
    def selected_span(self) -> Span | None:
        """The stretch of the article that the mouse selected."""
        selection = self.text_selection
        return selected_span(self._sheet(), selection) if selection is not None and self._brief is not None else None

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

    # The cursor over the summary, and moving

    @property
    def item(self) -> Item | None:
        """The summary line under the cursor, while it is in view."""
        return self._items[self._cursor] if self._items and self._sees(self._cursor) else None

    def action_cursor_down(self) -> None:
        """To the next summary line while they are in view; else a line down."""
        if self._cursor + 1 < len(self._items) and self._sees(self._cursor + 1):
            self._put(self._cursor + 1)
        else:
            self._scroll(self.scroll_offset.y + 1)

    def action_cursor_up(self) -> None:
        """To the summary line before while it is in view; else a line up."""
        if self._cursor and self._sees(self._cursor) and self._sees(self._cursor - 1):
            self._put(self._cursor - 1)
        else:
            self._scroll(self.scroll_offset.y - 1)

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

    def action_top(self) -> None:
        """To the title, and the first line of the summary."""
        self._put(0)
        self._scroll(0)

    def action_bottom(self) -> None:
        """To the end."""
        self._scroll(self.max_scroll_y)

    def action_choose(self) -> None:
        """Choose the summary line under the cursor, while it is in view."""
        if (item := self.item) is not None:
            self.post_message(self.ItemChosen(self, item))

    def _sees(self, item: int) -> bool:
        lines, top = self._page.item_lines(item), self.scroll_offset.y
        return bool(lines) and top <= lines.start and lines.stop <= top + max(self.size.height, len(lines))

    def _put(self, item: int) -> None:
        before, self._cursor = self._cursor, item
        for changed in {before, item}:
            self.redraw(self._page.item_lines(changed))

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

    # Mouse and selection

    def on_click(self, event: events.Click) -> None:
        """A click chooses the summary line or the mention under it. The end of a drag, and a double click, select."""
        spot = self._page.at(event.y + self.scroll_offset.y)
        if spot is None or event.chain > 1 or self.text_selection is not None:
            return
        part = self._parts[spot.part]
        if part.item >= 0:
            self._put(part.item)
            self.action_choose()
        elif part.origin >= 0:
            at = part.origin + spot.start + self._characters(event)
            for stretch in self._layers[1].within(at, at + 1):
                self.post_message(self.MentionClicked(self, stretch.entity, Span(stretch.start, stretch.end)))

    def _characters(self, event: events.Click) -> int:
        """How many characters of its row lie left of the click; far away, where it is beside the words."""
        line = event.y + self.scroll_offset.y
        spot = self._page.at(line)
        cells = event.x - self._sheet().column.left
        if spot is None or not (cells := cells - self._parts[spot.part].indent) >= 0:
            return -(2**40)
        return self._page.characters(spot, cells)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words of the article, without margins and line ends of the screen."""
        if self._brief is None:
            return None
        return selected_text(self._sheet(), selection, self._brief.article.text), "\n"

    # Drawing

    def on_resize(self) -> None:
        """Wrap for the new width; what was on top stays there."""
        wrapped = self._page.width == column(self.size.width).width and self._page.parts is self._parts
        if not wrapped:
            self._lay()
        elif self._place is not None or self.size.height != self._height:
            self._regain()
        else:
            self.redraw()

    def look(self, names: str) -> Style:
        """A style. Sixteen colours have none for a tint: what is lit is then underlined."""
        style = super().look(names)
        few = self.app.console.color_system == "standard" and not _LIT.isdisjoint(names.split())
        return style + _UNDERLINED if few else style

    def draw(self, line: int) -> Strip:
        """One line of the page."""
        width, base, sheet = self.size.width, self.rich_style, self._sheet()
        spot = self._page.at(line)
        if spot is not None:
            row = row_pieces(sheet, spot)
        elif self._brief is None and line == 1:
            row = [Piece(" " * sheet.column.left), Piece(_EMPTY, "muted")]
        else:
            return Strip.blank(width, base)
        return strip_of(row, base, self.look).extend_cell_length(width, base).crop(0, width)

    def _sheet(self) -> Sheet:
        lit = [(kind, self._lights[kind]) for kind in LIGHTS if kind in self._lights]
        lights = [(kind, light.every) for kind, light in lit] + [(kind, light.one) for kind, light in lit]
        return Sheet(
            self._page, column(self.size.width), symbols_of(self.app), self._layers, self._notes, lights, self._cursor
        )

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

    def _relight(self, kind: Light, lit: _Lit | None) -> None:
        changed = [light for light in (self._lights.pop(kind, None), lit) if light is not None]
        if lit is not None:
            self._lights[kind] = lit
        top = self.scroll_offset.y
        shown = self._page.text_between(top, top + self.size.height)
        for light in changed:
            for stretch in light.every.within(*shown):
                self.redraw(self._page.lines_of(stretch.start, stretch.end))
        self._strips.clear()


class _Lit(NamedTuple):
    """What one kind of light falls on: every span, and the one among them that stands out."""

    spans: tuple[Span, ...]
    every: Layer
    one: Layer


class _Anchor(NamedTuple):
    """What is on top: the part, the character of it that begins the row, and how many lines down that row is."""

    part: int
    start: int
    below: int


_TOP = _Anchor(0, 0, 0)
