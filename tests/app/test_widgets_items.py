"""The list on a small host: cursor, pages, mouse, selection, length, and rows that mean harm."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from specimen import Host
from textual.app import ComposeResult
from textual.geometry import Region

from briefing.app.widgets.items import ItemList
from briefing.app.widgets.line import Line, Piece, laid
from briefing.app.widgets.measures import Measures
from briefing.app.widgets.symbols import ASCII, Symbols

RUN: dict[str, Any] = {"notifications": True, "tooltips": True}


class Row(msgspec.Struct, frozen=True):
    """A row of `size` lines."""

    key: str
    size: int = 1
    selectable: bool = True
    right: str = ""
    current: bool = False
    item: None = None

    def height(self, _width: int) -> int:
        return self.size

    def lines(self, _width: int, _symbols: Symbols) -> Sequence[Line]:
        more = [Line((Piece(f"line {n}", "muted"),)) for n in range(1, self.size)]
        return [Line((Piece(self.key, "strong"),), (Piece(self.right, "muted"),)), *more]


class Listing(Host):
    def compose(self) -> ComposeResult:
        yield ItemList(empty="Nothing to show here, said in words that wrap.")

    @property
    def items(self) -> ItemList:
        return self.query_one(ItemList)

    def text(self) -> list[str]:
        return [self.items.render_line(y).text.rstrip() for y in range(self.items.size.height)]


def rows(count: int, size: int = 1) -> list[Row]:
    return [Row(f"row {n}", size) for n in range(count)]


async def test_cursor_skips_headings_and_keeps_in_view() -> None:
    app = Listing()
    async with app.run_test(size=(40, 12), **RUN) as pilot:
        app.items.focus()
        app.items.show([Row("People", selectable=False), *rows(30), Row("Places", selectable=False), Row("last")])
        await pilot.pause()
        assert app.items.entry == Row("row 0")
        for _ in range(30):
            await pilot.press("j")
        assert app.items.entry == Row("last")
        assert app.text()[-1] == "▌ last"
        await pilot.press("j")
        assert app.items.entry == Row("last")
        await pilot.press("g")
        assert app.items.entry == Row("row 0")
        assert app.text()[0] == "  People"
        heard = [message.entry.key for message in app.heard if isinstance(message, ItemList.Highlighted)]
        assert heard == [f"row {n}" for n in range(1, 30)] + ["last", "row 0"]


@pytest.mark.parametrize(("keys", "row"), [("space", 10), ("space space b", 10), ("d", 5), ("d d u", 5), ("G", 99), ("G space", 99), ("G b", 89), ("b", 0), ("u", 0)])  # fmt: skip
async def test_pages_and_ends(keys: str, row: int) -> None:
    app = Listing()
    async with app.run_test(size=(40, 10), **RUN) as pilot:
        app.items.focus()
        app.items.show(rows(100))
        await pilot.pause()
        await pilot.press(*keys.split())
        assert app.items.entry == Row(f"row {row}")
        assert f"▌ row {row}" in app.text()


async def test_steps_at_the_edge_move_the_list_half_a_page_at_a_time() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10), **RUN) as pilot:
        app.items.focus()
        app.items.show(rows(100, 2))
        await pilot.pause()
        tops = []
        for key in ["j"] * 20 + ["k"] * 20:
            await pilot.press(key)
            tops.append(app.items.scroll_offset.y)
            assert app.items.entry.key in "".join(app.text())
        assert len([1 for one, other in pairwise(tops) if one != other]) <= 20
        assert not any(top % 2 for top in tops)  # no row is cut at the upper edge


async def test_a_step_draws_what_the_cursor_colours_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    class Quiet(Row, frozen=True):
        def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
            return [*super().lines(width, symbols)[:-1], Line((Piece("quiet"),), quiet=True)]

    app = Listing()
    async with app.run_test(size=(40, 12), **RUN) as pilot:
        app.items.focus()
        app.items.show([Quiet(f"row {n}", 3) for n in range(9)])
        await pilot.pause()
        asked: list[Region] = []
        monkeypatch.setattr(app.items, "refresh", lambda *regions: asked.extend(regions))
        await pilot.press("j")
        assert sorted((region.y, region.height) for region in asked) == [(0, 2), (3, 2)]
        assert all(region.right < app.items.size.width for region in asked)
        tinted = [[segment.style.bgcolor for segment in app.items.render_line(y)] for y in (3, 5)]
        assert tinted[0][0] != tinted[0][-1] == tinted[1][0] == tinted[1][-1]


async def test_a_page_moves_on_even_over_rows_higher_than_the_view() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10), **RUN) as pilot:
        app.items.focus()
        app.items.show(rows(9, 14))
        await pilot.pause()
        await pilot.press("space", "d", "j")
        assert app.items.entry == Row("row 3", 14)
        assert app.text()[0] == "▌ row 3"


async def test_enter_and_click_choose() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10), **RUN) as pilot:
        app.items.focus()
        app.items.show([Row("head", selectable=False), *rows(5, 2)])
        await pilot.pause()
        await pilot.press("j", "enter")
        await pilot.click(ItemList, offset=(5, 6))
        await pilot.double_click(ItemList, offset=(5, 4))
        await pilot.click(ItemList, offset=(5, 0))
        await pilot.pause()
        chosen = [message.entry.key for message in app.heard if isinstance(message, ItemList.Chosen)]
        assert chosen == ["row 1", "row 2", "row 1"]


async def test_nothing_is_said_in_words() -> None:
    app = Listing()
    async with app.run_test(size=(24, 10), **RUN) as pilot:
        app.items.focus()
        await pilot.press("j", "space", "enter", "G", "g")
        assert app.text()[:3] == ["  Nothing to show here,", "  said in words that", "  wrap."]
        assert not app.heard


async def test_rows_come_and_change_without_moving_the_cursor() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10), **RUN) as pilot:
        app.items.focus()
        app.items.show(rows(3))
        await pilot.pause()
        await pilot.press("j")
        app.items.extend([Row("more", right="12")])
        app.items.change(0, Row("changed", 2))
        await pilot.pause()
        assert app.items.entry == Row("row 1")
        assert app.text()[:5] == ["  changed", "  line 1", "▌ row 1", "  row 2", "  more" + "12".rjust(32)]
        app.items.change(3, Row("changed too"))
        assert app.text()[4] == "  changed too"
        assert app.items.move_to("row 2")
        assert not app.items.move_to("nowhere")
        assert app.items.entry == Row("row 2")


async def test_selected_words_leave_the_margin_out() -> None:
    app = Listing()
    async with app.run_test(size=(40, 10), **RUN) as pilot:
        app.items.show(rows(3, 2))
        await pilot.pause()
        await pilot.mouse_down(ItemList, offset=(2, 1))
        await pilot.hover(ItemList, offset=(4, 2))
        await pilot.pause()
        await pilot.mouse_up(ItemList, offset=(4, 2))
        await pilot.pause()
        assert app.screen.get_selected_text() == "line 1\nrow"
        assert not [message for message in app.heard if isinstance(message, ItemList.Chosen)]


async def test_a_hundred_thousand_rows() -> None:
    app = Listing()
    async with app.run_test(size=(40, 40), **RUN) as pilot:
        app.items.focus()
        many = rows(100_000, 2)
        started = time.process_time()
        app.items.show(many)
        await pilot.pause()
        assert time.process_time() - started < 1.0
        started = time.process_time()
        for _ in range(15):
            app.items.action_cursor_down()
            await pilot.pause()
        assert (time.process_time() - started) / 15 < 0.03
        app.items.action_bottom()
        await pilot.pause()
        assert app.text()[-2:] == ["▌ row 99999", "▌ line 1"]


async def test_rows_that_mean_harm() -> None:
    app = Listing()
    keys = ("[/x]", "[red]a[/]", "東京" * 40, "e\u0301" * 90, "👩\u200d👧" * 30, "a\u200d", "x" * 500)
    async with app.run_test(size=(40, 12), **RUN) as pilot:
        app.items.focus()
        app.items.show([Row(key, 2, right="[b]right") for key in keys])
        for width, height in ((40, 16), (9, 16), (3, 16), (2, 2)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            for y in range(height):
                assert app.items.render_line(y).cell_length == width


PIECES = st.lists(st.builds(Piece, st.text(max_size=12)), max_size=4).map(tuple)


@given(PIECES, PIECES, st.integers(0, 30))
@settings(deadline=None, max_examples=300)
def test_a_line_fills_its_width_and_says_where_it_was_cut(left: Any, right: Any, width: int) -> None:
    line = Line(left, right)
    text = "".join(piece.text for piece in laid(line, width, "…"))
    assert sum(cell_len(piece.text) for piece in laid(line, width, "…")) == width
    whole = all(piece.text in text for piece in (*left, *right))
    assert whole or "…" in text or width <= 3  # three cells are too few for both sides and a sign


@given(st.lists(st.integers(1, 4), max_size=30), st.integers(0, 29), st.integers(1, 4))
@settings(deadline=None, max_examples=100)
def test_measures_agree_however_they_came_about(sizes: list[int], index: int, size: int) -> None:
    one = Measures()
    one.resize(10)
    one.extend(Row(str(n), s) for n, s in enumerate(sizes[:5]))
    one.extend(Row(str(n), s) for n, s in enumerate(sizes[5:], 5))
    if index < len(sizes):
        one.change(index, Row(str(index), size))
        sizes[index] = size
    assert one.height == sum(sizes)
    for line in range(one.height):
        found = one.at(line)
        assert found is not None
        assert one.top(found[0]) + found[1] == line < one.bottom(found[0])
    assert one.at(one.height) is None


async def test_signs_in_ascii() -> None:
    app = Listing()
    app.symbols = ASCII  # type: ignore[attr-defined]  # how an app chooses its signs
    async with app.run_test(size=(20, 5), **RUN) as pilot:
        app.items.focus()
        app.items.show([Row("a row that is much too long")])
        await pilot.pause()
        assert app.text()[0] == "> a row that is..."
