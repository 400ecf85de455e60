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
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from briefing.app.items import Item, Places, summary_items
from briefing.app.widgets.layers import Layer, Stretch, names, quotations
from briefing.app.widgets.line import Piece, strip_of
from briefing.app.widgets.looks import PAGE
from briefing.app.widgets.paged import Paged
from briefing.app.widgets.parts import parts_of
from briefing.app.widgets.sheet import Sheet, column, row_pieces, selected_span, selected_text
from briefing.app.widgets.symbols import symbols_of
from briefing.model import Brief, Span

Light = Literal["evidence", "mention", "match"]
LIGHTS: tuple[Light, ...] = ("mention", "match", "evidence")
_LIT = frozenset((*LIGHTS, "noted", "highlit"))
_UNDERLINED = Style(underline=True)
_EMPTY = "No article is open."


class Prose(Paged):
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
        self._layers: tuple[Layer, ...] = ()
        self._notes = Layer()
        self._lights: dict[Light, _Lit] = {}
        self._cursor = 0

    # What it shows

    def show(self, brief: Brief | None, *, place: int = 0) -> None:
        """Show `brief` with the text's offset `place` on top (0: from the title on), and nothing lit."""
        self._brief = brief
        self._items = summary_items(brief, Places(brief)) if brief else ()
        self._layers = (quotations(brief), names(brief)) if brief else ()
        self._notes = Layer()
        self._lights.clear()
        self._cursor = 0
        self.turn_to(parts_of(brief, symbols_of(self.app)) if brief else [], place)

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

    def action_top(self) -> None:
        """To the title, and the first line of the summary."""
        self._put(0)
        self._scroll(0)

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
