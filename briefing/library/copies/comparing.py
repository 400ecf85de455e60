"""Comparing articles of the library: those that are new are in memory, the others in the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from briefing.library.connection import asked
from briefing.library.copies.noting import News
from briefing.library.copies.prints import can_be_copies, prints, words_of
from briefing.library.copies.wording import Likeness, Wording, likeness, nearly_same, wording


class Comparer:
    """Tells how alike two articles are, by their row numbers; each text is read and taken apart once.

    The one is among `news`, the other among those or among the `rows` that :meth:`expect` was given.
    """

    def __init__(self, connection: sqlite3.Connection, news: Mapping[int, News]) -> None:
        self._connection = connection
        self._news = news
        self._texts = {row: one.text for row, one in news.items()}
        self._kept: dict[int, bytes | None] = {row: one.prints.words for row, one in news.items()}
        self._words: dict[int, frozenset[int]] = {}
        self._wordings: dict[int, Wording] = {}

    def expect(self, rows: Iterable[int]) -> None:
        """Read at once, in their order, what `rows` are told apart by: one by one this took most of the time."""
        wanted = sorted(set(rows).difference(self._news))
        query = "SELECT article, words FROM printed WHERE article IN ({})"
        self._kept.update(asked(self._connection, query, wanted))

    def can_be_copies(self, row: int, other: int) -> bool:
        """Whether the two have to be read to tell whether one is a copy of the other, which may be gone."""
        return other in self._kept and can_be_copies(self._short(row), self._short(other))

    def likeness(self, row: int, other: int) -> Likeness:
        """How alike the two are; both are there."""
        same = nearly_same(self._text(row), self._text(other))
        return same or likeness(self._wording(row), self._wording(other))

    def _short(self, row: int) -> frozenset[int]:
        """The words of an article in short, made anew where it was put in before they were kept."""
        if row not in self._words:
            self._words[row] = words_of(self._kept[row] or prints(self._text(row)).words)
        return self._words[row]

    def _wording(self, row: int) -> Wording:
        if row not in self._wordings:
            self._wordings[row] = wording(self._text(row))
        return self._wordings[row]

    def _text(self, row: int) -> str:
        if row not in self._texts:
            found = self._connection.execute("SELECT text FROM found WHERE rowid = ?", (row,)).fetchone()
            self._texts[row] = str(found[0]) if found else ""  # where the index is damaged, which `check` says
        return self._texts[row]
