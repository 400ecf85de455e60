"""Where a step in a list leads, and which line is then on top. Pure."""

from __future__ import annotations

from briefing.app.widgets.measures import Measures
from briefing.app.widgets.window import Window

Rows = Measures | Window
STAY = 4
"""One part in this many of the lines in view stays where a step leads out of them."""


def reached(rows: Rows, cursor: int, way: int, lines: int) -> int | None:
    """The row at least one from `cursor` in that `way` (1 or -1), and as far as `lines` lines reach."""
    index = rows.selectable(cursor + way, way)
    if index is None or lines <= 1:
        return index
    goal = rows.top(cursor) + way * lines
    found = rows.at(min(max(goal, 0), rows.height - 1))
    far = rows.selectable(found[0], -way) if found else None
    return far if far is not None and (far - index) * way > 0 else index


def top_for(rows: Rows, index: int, first: int, height: int) -> int | None:
    """The line to have on top of a view of `height` lines, so that the row at `index` is in it.

    ``None`` where it is in view already, with `first` on top. Else most of the lines are others, so that few steps of
    many move them, a quarter stays to tell where one is, and no row is cut at the upper edge.
    """
    top, bottom = rows.top(index), rows.bottom(index)
    if bottom - top >= height:
        goal = top
    elif top < first:
        goal = min(bottom - height + height // STAY, top)
    elif bottom > first + height:
        goal = max(top - height // STAY, bottom - height)
    else:
        return None
    whole = goal - (rows.at(max(goal, 0)) or (0, 0))[1]
    return whole if bottom <= whole + height else goal
