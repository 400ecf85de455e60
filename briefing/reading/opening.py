"""The lines between a title and the text: who wrote it, and when, where no metadata say so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.reading.parts import Part
from briefing.reading.plain.byline import credit_of, date_line, is_signed, is_update

_MOST_LINES: Final = 4


class Opening(NamedTuple):
    """What was found in the first lines, and the blocks without them."""

    blocks: list[Part]
    byline: tuple[str, ...] = ()
    outlet: str | None = None
    published: str | None = None


def take_opening(blocks: Sequence[Part]) -> Opening:
    """Return `blocks` without bylines and date lines at their start, and what these say."""
    found = Opening(list(blocks))
    for _ in range(_MOST_LINES):
        at = next(iter(found.blocks), None)
        if at is None or len(found.blocks) == 1 or not (is_signed(at.text) or date_line(at.text)):
            break
        credit = credit_of(at.text)
        if credit is None:
            break
        day = credit.published if credit.published and not is_update(at.text) else None
        rest = [at._replace(text=credit.rest, kind="paragraph", level=0)] if credit.rest else []
        found = Opening(
            blocks=rest + found.blocks[1:],
            byline=found.byline or credit.byline,
            outlet=found.outlet or credit.outlet,
            published=found.published or (day.isoformat() if day else None),
        )
        if rest:
            break
    return found
