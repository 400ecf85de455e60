"""Whom and what the open article names, by kind, with a strip of where along it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from briefing.app.items import Item, Places, entity_item
from briefing.app.panes.pane import BriefPane
from briefing.app.panes.rows import Remark, not_looked_for
from briefing.app.widgets.line import Line, Piece
from briefing.app.widgets.measures import Entry
from briefing.app.widgets.symbols import Symbols
from briefing.model import Brief, Entity

_KINDS = {"person": "People", "organisation": "Organisations", "place": "Places"}
_PARTS = 8
"""Parts of the article for which the strip shows how often something is named."""
_NARROW, _ROOMY = 24, 36
"""Cells from which on there is a strip, and from which on each part has a cell of it."""


class EntityRow(msgspec.Struct, frozen=True, kw_only=True):
    """One entity: its kind's square, its name, how often and where. ``parts`` counts mentions along the article."""

    key: str
    item: Item
    name: str
    type: str
    parts: tuple[int, ...]
    most: int

    selectable = True
    current = False

    def height(self, _width: int) -> int:
        """One line."""
        return 1

    def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
        """Square, name; count and strip at the right."""
        strip = "" if width < _NARROW else f" {self._strip(width, symbols.levels)}"
        left = (Piece(f"{symbols.square} ", self.type), Piece(self.name))
        return [Line(left, (Piece(f"{sum(self.parts):>3}", "muted"), Piece(strip, self.type)))]

    def _strip(self, width: int, levels: str) -> str:
        """``▂▅ ▇``: a space for none, else a level; half as many cells where a name needs the room."""
        parts, most = self.parts, self.most
        if width < _ROOMY:
            parts, most = tuple(map(sum, zip(parts[::2], parts[1::2], strict=True))), most * 2
        top = len(levels) - 1
        return "".join(" " if not part else levels[max(round(part / most * top), 1)] for part in parts)


class EntitiesPane(BriefPane):
    """People, organisations and places; choosing one lights up its mentions."""

    HEADING = "Names"

    def show_part(self, brief: Brief) -> None:
        """Show the entities of `brief`, the weightiest of each kind first."""
        places, rows = Places(brief), []
        most = max((max(_along(entity, brief)) for entity in brief.entities), default=1)
        for kind, words in _KINDS.items():
            found = [entity for entity in brief.entities if entity.type == kind and entity.mentions]
            if found:
                rows.append((f"{words}  {len(found)}", [_row(brief, places, entity, most) for entity in found]))
        empty = not_looked_for(brief, "entities", "Names") or "Nobody and nothing is named."
        self.head(self.HEADING, sum(len(found) for _, found in rows) if "entities" in brief.made.steps else None)
        self.fill(_entries(rows), empty=empty)


def _entries(kinds: Sequence[tuple[str, list[EntityRow]]]) -> list[Entry]:
    entries: list[Entry] = []
    for heading, rows in kinds:
        entries += [Remark(heading), *rows]
    return entries


def _row(brief: Brief, places: Places, entity: Entity, most: int) -> EntityRow:
    item = entity_item(brief, places, entity)
    return EntityRow(key=item.id, item=item, name=entity.name, type=entity.type, parts=_along(entity, brief), most=most)


def _along(entity: Entity, brief: Brief) -> tuple[int, ...]:
    parts = [0] * _PARTS
    length = len(brief.article.text) or 1
    for mention in entity.mentions:
        parts[min(mention.start * _PARTS // length, _PARTS - 1)] += 1
    return tuple(parts)
