"""Showing where a query goes wrong."""

from __future__ import annotations

import unicodedata

from briefing import wash
from briefing.errors import QueryError

WIDTH = 76
"""Cells that the two lines take at most."""


def pointed(query: str, error: QueryError, width: int = WIDTH) -> str:
    """`query` and, in a second line, a caret under the place where `error` found it wrong.

    Of a query that is wider than `width` cells only the part around the place is shown.
    """
    shown = [_character(character) for character in query]
    at = min(max(error.at, 0), len(shown))
    start, end, cells = at, at, 1
    while start > 0 and cells + _cells(shown[start - 1]) <= width * 2 // 3:
        start -= 1
        cells += _cells(shown[start])
    while end < len(shown) and cells + _cells(shown[end]) <= width:
        cells += _cells(shown[end])
        end += 1
    caret = sum(map(_cells, shown[start:at]))
    return f"{''.join(shown[start:end])}\n{' ' * caret}^"


def _character(character: str) -> str:
    """`character`, or a space where it would act on the terminal."""
    return character if character != "\n" and wash.clean(character) == character else " "


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
