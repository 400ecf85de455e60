"""How the lists of a column share its height: each gets what it needs, as far as there is room."""

from __future__ import annotations

from collections.abc import Sequence

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from briefing.app.panes import Pane

HEADING = AIR = 1
"""Lines of the heading over a list, and of the air below it."""
LEAST = 7
"""Lines below which a list is not worth showing: the column then opens one list, the others keep their headings."""


def shares(height: int, wanted: Sequence[int], chosen: int) -> list[int]:
    """The height of each list of a column of `height` lines, in which they want `wanted` and `chosen` is in use.

    All get what they want if there is room; else those that want much share what the others leave; else the one
    in use gets all but the headings.
    """
    if sum(min(want, LEAST) for want in wanted) > height:
        rest = max(height - HEADING * (len(wanted) - 1), HEADING)
        return [rest if at == chosen else HEADING for at in range(len(wanted))]
    given = [0] * len(wanted)
    left, open_ = height, list(range(len(wanted)))
    while open_:
        fair = left // len(open_)
        modest = [at for at in open_ if wanted[at] <= fair]
        for at in modest or open_:
            given[at] = wanted[at] if modest else fair
            left -= given[at]
        if not modest:
            given[chosen if chosen in open_ else open_[0]] += left
            break
        open_ = [at for at in open_ if at not in modest]
    return given


class ColumnLayout(Layout):
    """Places the panes of a column by :func:`shares`."""

    name = "column"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:  # noqa: ARG002, FBT001, FBT002  (Textual's signature)
        """One placement for each pane, with a line of air between panes that have room."""
        panes = [child for child in children if isinstance(child, Pane)]
        wanted = [HEADING + pane.items.get_content_height(size, size, size.width) + AIR for pane in panes]
        chosen = next((at for at, pane in enumerate(panes) if pane.has_class("-open")), 0)
        placements, y = [], 0
        for pane, height in zip(panes, shares(size.height, wanted, chosen), strict=True):
            inner = height - AIR if height > LEAST - AIR else height
            region = Region(0, y, size.width, max(inner, 0))
            placements.append(WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, pane))
            y += height
        return placements


class Column(Widget):
    """A column of panes."""

    DEFAULT_CSS = "Column { height: 1fr; }"

    def __init__(self, *panes: Pane, id: str) -> None:  # noqa: A002  (Textual's own name)
        super().__init__(*panes, id=id)
        panes[0].add_class("-open", update=False)
        self._default_layout = ColumnLayout()  # type: ignore[assignment]  # declared as the vertical one
