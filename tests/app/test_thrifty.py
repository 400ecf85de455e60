"""Fewer bytes, the same picture: what is written is drawn by a terminal, before and after."""

from __future__ import annotations

import pyte
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.app.thrifty import thrifty

COLUMNS, ROWS = 24, 6
COLOURS = ["", "31", "97", "39", "38;5;208", "38;2;1;2;3", "38;2;9;8;7"]
GROUNDS = ["", "42", "103", "49", "48;5;17", "48;2;4;5;6"]
LETTERS = ["", "1", "3", "4", "7", "1;3"]


def drawn(data: str) -> object:
    """Every cell of the screen, where the cursor is, and how the next letter would look."""
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.Stream(screen).feed(data)
    cells = [[_cell(screen.buffer[y][x]) for x in range(COLUMNS)] for y in range(ROWS)]
    return cells, screen.cursor.y, screen.cursor.x, screen.cursor.attrs


def _cell(cell):
    # A blank that is not underlined or reversed has no colour of its own.
    return cell._replace(fg="") if cell.data == " " and not (cell.underscore or cell.reverse) else cell


@st.composite
def updates(draw):
    """What Textual writes: pieces in a style, each reset, after moves to places."""
    data = ""
    for _ in range(draw(st.integers(1, 5))):
        data += f"\x1b[{draw(st.integers(1, ROWS - 1))};{draw(st.integers(1, 8))}H"
        for _ in range(draw(st.integers(0, 4))):
            parts = (draw(st.sampled_from(LETTERS)), draw(st.sampled_from(COLOURS)), draw(st.sampled_from(GROUNDS)))
            style, text = (
                ";".join(part for part in parts if part),
                draw(st.sampled_from(["a", "bcd", "  ", "é ", " x"])),
            )
            data += f"\x1b[{style}m{text}\x1b[0m" if style else text
        data += draw(st.sampled_from(["", "\n", "\x1b[K", "\x1b]52;c;bQ==\x07"]))
    return data


@settings(max_examples=300, deadline=None)
@given(updates())
def test_the_picture_is_the_same(data):
    assert drawn(thrifty(data)) == drawn(data)
    assert len(thrifty(data)) <= len(data)


def test_only_what_changes_is_written():
    row = "\x1b[1;1H\x1b[38;2;1;2;3;48;2;4;5;6m▌ \x1b[0m\x1b[38;2;9;8;7;48;2;4;5;6mFerries\x1b[0m\x1b[1;9H\n"
    assert thrifty(row + "\x1b[2;1H") == (
        "\x1b[1;1H\x1b[38;2;1;2;3;48;2;4;5;6m▌ \x1b[38;2;9;8;7mFerries\x1b[0m\x1b[2;1H"
    )


def test_what_is_to_be_taken_away_is_reset():
    data = "\x1b[1;31mbold\x1b[0m\x1b[31mthin\x1b[0m"
    assert thrifty(data) == data


def test_a_style_it_does_not_know_stays_as_it_is():
    data = "\x1b[38;9mx\x1b[0m\x1b[38;2;1my\x1b[0m\x1b[31mz\x1b[0m"
    assert thrifty(data) == data
