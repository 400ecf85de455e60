"""What could not be read, in one place: every location with its reason, to be read again one by one or all at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from briefing.app.bars import Hint
from briefing.app.panes import Listed
from briefing.app.screens.dialogue import LEAVE, MOVE, Listing
from briefing.app.widgets.items import ItemList

_FOOT = (MOVE, Hint("move('choose')", "⏎", "read again"), Hint("all", "R", "read all again"), LEAVE)


class Failing(Listing[tuple[int, ...]]):
    """Lists rows of what could not be read; gives the keys of those that are to be read again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "move('choose')", show=False),
        Binding("R", "all", show=False),
    ]

    def __init__(self, rows: Sequence[Listed]) -> None:
        super().__init__(f"Not read: {len(rows):,}", _FOOT)
        self._rows = rows

    def on_mount(self) -> None:
        """Show the rows."""
        self._list.show(self._rows)

    @on(ItemList.Chosen)
    def _chosen(self, message: ItemList.Chosen) -> None:
        self.dismiss((int(message.entry.key),))

    def action_all(self) -> None:
        """All are to be read again."""
        self.dismiss(tuple(int(row.key) for row in self._rows))
