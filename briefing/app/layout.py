"""How many panes there is room for. Pure."""

from __future__ import annotations

THREE, TWO = 120, 80
"""Cells from which on there are three columns, or two."""
LEAST_WIDTH, LEAST_HEIGHT = 40, 12
"""Cells and lines below which nothing of use can be shown."""
WIDE, VAST = 150, 190
"""Cells from which on the columns at the sides are wider."""
LOW = 26
"""Lines below which air is dear."""
DIALOGUES = [(0, "-low"), (18, "-high")]
"""The classes of a dialogue by the height of the terminal."""

CLASSES = ("-vast", "-wide", "-three", "-two", "-one", "-tiny", "-low")


def classes_for(width: int, height: int) -> frozenset[str]:
    """The classes of the main screen in a terminal of `width` by `height` cells.

    ``-low`` takes the air above the lists.
    """
    if width < LEAST_WIDTH or height < LEAST_HEIGHT:
        return frozenset({"-tiny"})
    classes = {"-three" if width >= THREE else "-two" if width >= TWO else "-one"}
    classes |= {"-vast"} if width >= VAST else {"-wide"} if width >= WIDE else set()
    classes |= {"-low"} if height < LOW else set()
    return frozenset(classes)
