"""Every screen at every size, in the dark and in the light: no pane over another, no line cut without an ellipsis."""

from __future__ import annotations

import pytest
from readers import FAILURE, press, reader, reading, settled, three
from rich.cells import cell_len
from specimen import specimen
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input, TextArea

from briefing.app.widgets.items import ItemList
from briefing.app.widgets.prose import Prose
from briefing.app.widgets.rowed import MARGIN

SIZES = [(60, 20), (80, 24), (120, 36), (200, 50)]
SCREENS = {
    "main": (),
    "find": ("/", "q"),
    "help": ("?",),
    "palette": (":",),
    "export": ("s",),
    "error": ("g", "a", "G"),
}
LONG = "The Quay Board of Skarvik and its Northern Neighbours, in a Title that no Window has Room for " * 3


def leaves(pilot: Pilot[None]) -> list[Widget]:
    """The widgets that draw words on the screen in front, without those they stand in."""
    return [
        widget
        for widget in pilot.app.screen.walk_children()
        if isinstance(widget, Widget) and widget.is_on_screen and widget.region.area and not widget.displayed_children
    ]


def assert_apart(pilot: Pilot[None]) -> None:
    widgets = [widget for widget in leaves(pilot) if widget.id != "notice"]
    compositor = pilot.app.screen._compositor
    for at, widget in enumerate(widgets):
        mine = compositor.visible_widgets[widget]
        for other in widgets[at + 1 :]:
            if widget.layer != other.layer or widget.styles.dock != other.styles.dock:
                continue
            region, clip = compositor.visible_widgets[other]
            assert not region.intersection(clip).intersection(mine[0].intersection(mine[1])).area, (widget, other)


def assert_no_words_are_lost(pilot: Pilot[None]) -> None:
    for widget in leaves(pilot):
        if isinstance(widget, ItemList):
            assert_rows_are_whole(widget)
        elif isinstance(widget, Prose):
            assert_text_is_whole(widget)
        elif not isinstance(widget, (Input, TextArea)):  # a field scrolls with its cursor
            for y in range(widget.size.height):
                assert cell_len(widget.render_line(y).text) <= widget.size.width, widget


def assert_rows_are_whole(items: ItemList) -> None:
    """What a row shows, put together again, is what it stands for, or ends in an ellipsis."""
    for y in range(items.size.height):
        found = items._rows.at(y + items.scroll_offset.y)
        if found is None:
            continue
        entry = items.entries[found[0]]
        line = entry.lines(items._rows.width, _signs(items))[found[1]]
        asked = "".join(piece.text for piece in (*line.left, *line.right))
        shown = items.strip(y + items.scroll_offset.y).text[MARGIN:]
        assert shown.replace(" ", "").rstrip() == asked.replace(" ", "") or "…" in shown, (asked, shown)
        assert cell_len(shown.rstrip()) <= items.size.width - MARGIN


def assert_text_is_whole(prose: Prose) -> None:
    """The rows of each part on the page, put together again, are the part's words."""
    page = prose._page
    for index, part in enumerate(page.parts):
        rows = [page.at(line) for line in page.lines(index)]
        shown = "".join(part.text[row.start : row.end] for row in rows if row)
        assert shown.split() == part.text.split() or "".join(shown.split()) == "".join(part.text.split())
        for row in rows:
            assert row is not None
            assert cell_len(part.text[row.start : row.end].rstrip()) <= page.width


def _signs(items: ItemList) -> object:
    from briefing.app.widgets.symbols import symbols_of

    return symbols_of(items.app)


@pytest.mark.parametrize("theme", ["ink", "paper"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_every_screen_is_whole(size: tuple[int, int], theme: str) -> None:
    long = specimen(id="long", title=LONG, outlet="A Gazette of Northern Harbours and of Everything that Sails in them")
    async with reading(*three(), long, FAILURE, size=size, theme=theme) as pilot:
        for name, keys in SCREENS.items():
            await press(pilot, *keys)
            await settled(pilot)
            assert_apart(pilot)
            assert_no_words_are_lost(pilot)
            if name not in ("main", "error"):
                await press(pilot, "escape")
        await press(pilot, "g", "r", "J", "J", "J")
        assert_no_words_are_lost(pilot)
        assert "…" in pilot.app.screen._compositor.render_strips()[0].text, "the header cuts the long title"
        assert reader(pilot).theme == theme
