"""Rows that several panes use."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from briefing.app.items import Item
from briefing.app.widgets.line import Line, Piece
from briefing.app.widgets.symbols import Symbols
from briefing.app.widgets.wrap import cells, fold
from briefing.model import Brief

_LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


class Remark(msgspec.Struct, frozen=True):
    """A row that cannot be chosen: a heading within a list, or air when it has no words."""

    words: str = ""
    style: str = "muted"

    key = ""
    selectable = False
    current = False
    item: None = None

    def height(self, width: int) -> int:
        """As many lines as the words take, at least one."""
        return len(self._folded(width))

    def lines(self, width: int, _symbols: Symbols) -> Sequence[Line]:
        """The words, wrapped."""
        return [Line((Piece(words, self.style),)) for words in self._folded(width)]

    def _folded(self, width: int) -> list[str]:
        return fold(self.words, width, 6) or [""]


class TwoColumns(msgspec.Struct, frozen=True, kw_only=True):
    """One item as `first` and `second`, the section at the right. `column` is the cell where `second` begins."""

    key: str
    item: Item
    first: Piece
    second: str
    where: str
    column: int

    selectable = True
    current = False

    def height(self, width: int) -> int:
        """One line, or two where both parts do not fit on one."""
        return len(self._columns(width))

    def lines(self, width: int, _symbols: Symbols) -> Sequence[Line]:
        """Both parts, on one line or two."""
        return self._columns(width)

    def _columns(self, width: int) -> list[Line]:
        return in_columns(self.first, self.second, self.where, self.column, width)


def in_columns(first: Piece, second: str, where: str, column: int, width: int) -> list[Line]:
    """`first`, and `second` from `column` on, or closer where it is narrow; on two lines where both do not fit on one.

    `where` keeps to the right of the first line if there is room for it.
    """
    least = cells(first.text) + 2 if second else cells(first.text)
    start = max(column, least) if second and column + cells(second) <= width else least
    side_by_side = start + cells(second) <= width
    used = start + cells(second) if side_by_side else cells(first.text)
    right = (Piece(where, "muted"),) if used + 2 + cells(where) <= width else ()
    if side_by_side:
        return [Line((first, Piece(" " * (start - cells(first.text))), Piece(second)), right)]
    return [Line((first,), right), Line((Piece("  "), Piece(second)))]


def not_looked_for(brief: Brief, step: str, what: str) -> str | None:
    """One sentence where the analysis did not look for something, else ``None``."""
    if step in brief.made.steps:
        return None
    code = (brief.article.language or "").partition("-")[0].lower()
    language = _LANGUAGES.get(code, f"the language “{code}”" if code else "this language")
    return f"{what} are not looked for in {language}."
