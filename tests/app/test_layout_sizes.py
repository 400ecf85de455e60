"""At every size: nothing overlaps, nothing is cut without an ellipsis, and a live resize keeps what one was reading."""

from __future__ import annotations

import pytest
from readers import FAILURE, desk, lines, press, reader, reading, settled, shown, three
from rich.cells import cell_len
from specimen import TEXT, specimen
from textual.widget import Widget

from briefing.app.columns import HEADING, shares
from briefing.app.layout import classes_for
from briefing.app.panes import Pane

SIZES = [(40, 12), (60, 20), (80, 24), (120, 36), (200, 50)]
LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenherstellerverband"


def leaves(pilot) -> list[Widget]:
    """The widgets that draw the screen: panes, bars and the text, not the columns they stand in."""
    main = reader(pilot).main
    wanted = [main.header, main.footer, main.prose, *main.panes.values(), *main.query("FindBar")]
    return [widget for widget in wanted if widget.is_on_screen and widget.region.area]


def assert_apart(pilot) -> None:
    widgets = leaves(pilot)
    screen = pilot.app.screen.region
    for at, widget in enumerate(widgets):
        assert screen.contains_region(widget.region), widget
        for other in widgets[at + 1 :]:
            if other in widget.ancestors or widget in other.ancestors:
                continue
            assert not widget.region.intersection(other.region).area, (widget, other)


def assert_whole(pilot) -> None:
    width = pilot.app.size.width
    for line in lines(pilot):
        assert cell_len(line) == width
    for pane in (pane for pane in reader(pilot).main.panes.values() if pane.items.size.width and pane.is_on_screen):
        for entry in pane.items.entries:
            whole = entry.height(pane.items.size.width)
            assert whole >= 1


@pytest.mark.parametrize("theme", ["ink", "paper"])
@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_nothing_overlaps_wherever_one_is(size: tuple[int, int], theme: str) -> None:
    async with reading(*three(), FAILURE, size=size, theme=theme) as pilot:
        for keys in ("", "g a", "g s", "g q", "g e", "g f", "g t", "enter", "/", "a", "escape"):
            await press(pilot, *keys.split())
            assert_apart(pilot)
            assert_whole(pilot)
        assert "too small" not in shown(pilot)
        assert pilot.app.theme == theme


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_words_that_do_not_fit_end_in_an_ellipsis(size: tuple[int, int]) -> None:
    brief = specimen(title=f"{LONG} {LONG} {LONG}", outlet=LONG)
    async with reading(brief, *three()[1:], size=size) as pilot:
        header, footer = lines(pilot)[0], lines(pilot)[-1]
        assert "…" in header
        assert footer.rstrip().endswith("help")
        await press(pilot, "g", "a")
        row = next(line for line in lines(pilot) if "Donaudampf" in line and "briefing" not in line)
        assert LONG in row or "…" in shown(pilot)


@pytest.mark.parametrize("size", [(39, 20), (80, 11), (20, 4), (1, 1)], ids=str)
async def test_a_terminal_that_is_too_small_says_so_and_can_be_left(size: tuple[int, int]) -> None:
    async with reading(size=size) as pilot:
        assert "q quits." in shown(pilot) or size == (1, 1)
        assert not reader(pilot).main.prose.is_on_screen
        await pilot.press("q")
        await pilot.pause(0.1)
        assert not reader(pilot)._running


async def test_a_live_resize_keeps_the_pane_in_use_and_its_row() -> None:
    async with reading(size=(120, 36)) as pilot:
        await press(pilot, "G", "g", "q", "down")
        row = reader(pilot).main.panes["quotes"].items.entry.key
        for size in [(60, 20), (200, 50), (80, 24), (40, 12), (39, 11), (120, 36)]:
            await pilot.resize_terminal(*size)
            await settled(pilot)
            assert_apart(pilot)
            assert desk(pilot).screen.place == "quotes"
            assert reader(pilot).main.panes["quotes"].items.entry.key == row
        assert reader(pilot).main.prose.place > 0, "the text is where it was, not at its beginning"


async def test_side_panes_take_turns_where_there_is_room_for_two() -> None:
    async with reading(size=(80, 24)) as pilot:
        assert "ARTICLES" in shown(pilot)
        assert "QUOTES" not in shown(pilot)
        await press(pilot, "g", "q")
        assert "QUOTES" in shown(pilot)
        assert "ARTICLES" not in shown(pilot)
        assert "IN BRIEF" in shown(pilot)


async def test_one_pane_at_a_time_where_there_is_room_for_one() -> None:
    async with reading(size=(60, 20)) as pilot:
        assert "IN BRIEF" in shown(pilot)
        assert "ARTICLES" not in shown(pilot)
        await press(pilot, "g", "e")
        assert "IN BRIEF" not in shown(pilot)
        await press(pilot, "enter")
        assert desk(pilot).session.walk is not None
        first = desk(pilot).session.walk.spans[0]
        assert TEXT[first.start : first.end] in shown(pilot)
        await press(pilot, "backspace")
        assert desk(pilot).screen.place == "entities"


@pytest.mark.parametrize("size", [(40, 12), (60, 20)], ids=str)
async def test_evidence_far_down_is_brought_into_view_from_a_list_that_hid_the_text(size: tuple[int, int]) -> None:
    async with reading(size=size) as pilot:
        await press(pilot, "g", "q", "G", "enter")
        assert "no plan" in " ".join(shown(pilot).split())


async def test_a_click_on_a_heading_opens_its_list() -> None:
    async with reading(size=(80, 24)) as pilot:
        await press(pilot, "g", "q")
        pane = reader(pilot).main.panes["timeline"]
        assert pane.size.height == HEADING
        await pilot.click(pane, offset=(3, 0))
        await settled(pilot)
        assert desk(pilot).screen.place == "timeline"
        assert pane.size.height > HEADING


def test_the_number_of_panes_follows_the_width() -> None:
    assert "-three" in classes_for(120, 30)
    assert "-two" in classes_for(119, 30)
    assert "-two" in classes_for(80, 30)
    assert "-one" in classes_for(79, 30)
    assert classes_for(39, 30) == {"-tiny"}
    assert classes_for(200, 11) == {"-tiny"}


@pytest.mark.parametrize(
    ("height", "wanted", "chosen", "given"),
    [
        (30, [5, 5], 0, [5, 5]),
        (30, [40, 5], 0, [25, 5]),
        (30, [40, 40, 4], 1, [13, 13, 4]),
        (12, [40, 40, 40], 1, [1, 10, 1]),
        (2, [9, 9, 9], 0, [1, 1, 1]),
        (15, [], 0, []),
    ],
)
def test_lists_share_a_column(height: int, wanted: list[int], chosen: int, given: list[int]) -> None:
    assert shares(height, wanted, chosen) == given


def test_shares_fill_the_column_and_never_overflow() -> None:
    for height in range(4, 60):
        for wanted in ([3, 3, 3, 3], [30, 2, 2, 2], [9, 9, 9, 9], [50, 50, 50, 50], [1, 60, 7, 3]):
            for chosen in range(4):
                given = shares(height, wanted, chosen)
                assert sum(given) <= height
                if sum(wanted) > height:
                    assert sum(given) == height
    assert Pane


async def test_the_footer_names_the_way_to_the_other_panes_and_back_from_one_alone() -> None:
    async with reading(*three(), size=(40, 12)) as pilot:
        assert "Tab pane" in lines(pilot)[-1]
        assert "evidence" not in lines(pilot)[-1], "no summary line is in view"
        await press(pilot, "d")
        assert "⏎ evidence" in lines(pilot)[-1]
    async with reading(size=(120, 36)) as pilot:
        await press(pilot, "z")
        assert "z all panes" in lines(pilot)[-1]
        await press(pilot, "z")
        assert "all panes" not in lines(pilot)[-1]


@pytest.mark.parametrize("key", ["s", "O", "?"])
async def test_a_dialogue_has_the_whole_of_a_low_window(key: str) -> None:
    async with reading(size=(40, 12)) as pilot:
        await press(pilot, key)
        await settled(pilot)
        dialogue = pilot.app.screen.query_one(".dialog")
        assert dialogue.region.height == 11
        assert dialogue.region.y == 0
        assert not dialogue.show_vertical_scrollbar or key == "?"


async def test_the_heading_of_a_dialogue_ends_in_an_ellipsis_where_it_does_not_fit() -> None:
    async with reading(size=(40, 12)) as pilot:
        await press(pilot, "g", "e", "question_mark")
        assert "Keys in people, organisations and p…" in shown(pilot)
