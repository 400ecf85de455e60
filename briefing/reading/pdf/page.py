"""What stands on a page of a PDF document: words, and the lines that they make.

Places are in points (1/72 inch) along the line of writing and down the page, whatever way the page is turned.
"""

from __future__ import annotations

from typing import NamedTuple


class Word(NamedTuple):
    """A word between two spaces. ``base`` is its baseline, ``height`` that of its font, from descender to ascender."""

    text: str
    left: float
    right: float
    base: float
    height: float


class Line(NamedTuple):
    """A line of one column. ``start`` and ``end`` are the edges of that column, ``opens`` whether it is its first line.

    ``first`` is the width of its first word, ``is_row`` tells that it is a row of a table, its cells parted, and
    ``is_aside`` that it stands in a box beside the text.
    """

    text: str
    left: float
    right: float
    base: float
    height: float
    first: float
    start: float
    end: float
    opens: bool
    is_row: bool = False
    is_aside: bool = False
