"""What stands on every page and is no part of the text: running heads and feet, and the numbers of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import Final, NamedTuple

from briefing.patterns import pattern
from briefing.reading.pdf.page import Word

_EDGE: Final = 2
"""Rows at the top and at the bottom of a page that may be running heads."""
_FEWEST: Final = 3
"""On so many pages a row is one; on two it must be set apart from the text as well."""
_APART: Final = 1.5
"""The distance to the next row, in heights of its font, that sets a row apart."""
_AT_ONE_HEIGHT: Final = 6.0
"""Points that the places of a running head may be apart."""
_SAME_ROW: Final = 2.0
"""Points that the baselines of one row may be apart."""
_DIGITS: Final = pattern(r"\d+")
_NUMBER: Final = pattern(r"[0-9]{1,4}")
_PAGE_NUMBER: Final = pattern(
    r"(?:page |p\. ?)?\W{0,3}(?:\d{1,4}|[ivxlc]{1,6})\W{0,3}(?:(?:of|/) ?\d{1,4})?", re.IGNORECASE
)


class _Row(NamedTuple):
    """A row at an edge of a page, from the left; ``is_apart`` tells that white space sets it off from the text."""

    words: list[Word]
    is_apart: bool

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    def keys(self, page: int) -> Iterator[str]:
        """Yield what may be the same on every page: its words without numbers, and its number less the page's."""
        yield _DIGITS.sub("#", self.text).casefold()
        if self.is_apart:
            ends = {self.words[0].text, self.words[-1].text}
            yield from (f"{int(end) - page:+}" for end in ends if _NUMBER.fullmatch(end))


def without_furniture(pages: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The words of `pages` that are no running heads, feet or page numbers."""
    edges = [_edges(words) for words in pages]
    met: dict[str, list[_Row]] = {}
    for page, rows in enumerate(edges):
        once = {key: row for row in rows for key in row.keys(page)}
        for key, row in once.items():
            met.setdefault(key, []).append(row)
    running = {key for key, rows in met.items() if _is_running(rows, len(pages))}
    kept = []
    for page, (words, rows) in enumerate(zip(pages, edges, strict=True)):
        heads = [row for row in rows if not running.isdisjoint(row.keys(page)) or _PAGE_NUMBER.fullmatch(row.text)]
        gone = {id(word) for row in heads for word in row.words}
        kept.append([word for word in words if id(word) not in gone])
    return kept


def _is_running(rows: Sequence[_Row], pages: int) -> bool:
    """Whether `rows`, which say the same on so many of all `pages`, are a running head: most in the same place."""
    usual = median(row.words[0].base for row in rows)
    there = [row for row in rows if abs(row.words[0].base - usual) <= _AT_ONE_HEIGHT]
    if len(there) < pages // 3:
        return False
    return len(there) >= _FEWEST or (len(there) > 1 and all(row.is_apart for row in there))


def _edges(words: Sequence[Word]) -> list[_Row]:
    """The rows at the top and at the bottom of a page."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        if rows and word.base - rows[-1][-1].base <= _SAME_ROW:
            rows[-1].append(word)
        else:
            rows.append([word])
    found = []
    for at, row in enumerate(rows):
        inner = at + 1 if at < _EDGE else at - 1 if at >= len(rows) - _EDGE else None
        if inner is not None:
            beside = rows[inner][0].base if inner < len(rows) else row[0].base
            is_apart = abs(beside - row[0].base) > _APART * row[0].height
            found.append(_Row(sorted(row, key=lambda word: word.left), is_apart))
    return found
