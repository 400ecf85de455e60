"""Text for terminals that cannot show it all: each character in as many cells, in signs that the encoding has."""

from __future__ import annotations

import codecs
import unicodedata
from functools import lru_cache

from rich.cells import get_character_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_STAND_INS = {
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‚": "'", "–": "-", "—": "-", "…": ".",
    "·": "-", "•": "-", "¶": "#", "×": "x", "€": "E", "£": "L", "▍": "|", "▌": "|", "▎": ":", "●": "*", "›": ">",
    "⏎": "<", "⌫": "<", "━": "=", "─": "-", "│": "|", "■": "#", "\xa0": " ",
    "▏": "|", "▕": "|", "┃": "|", "▊": "|", "▉": "|",
}  # fmt: skip
_BLOCKS = range(0x2580, 0x25A0)
"""Eighths and halves of a cell, as scroll bars and borders are drawn with: half of one is none."""
_FRAMES = range(0x2500, 0x2580)


class InEncoding(LineFilter):
    """Replaces what `encoding` has no sign for. Does nothing, and costs nothing, where that is a form of Unicode."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self.encoding = encoding
        self.needed = not codecs.lookup(encoding).name.startswith("utf")

    def apply(self, segments: list[Segment], _background: Color) -> list[Segment]:
        """The segments with only characters of the encoding, each as wide as before."""
        return [Segment(self.text(text), style, control) for text, style, control in segments]

    def text(self, text: str) -> str:
        """`text` with only characters of the encoding."""
        if text.isascii() or not self.needed:
            return text
        return "".join(_shown(character, self.encoding) for character in text)


@lru_cache(maxsize=8)
def in_encoding(encoding: str) -> InEncoding:
    """The one filter for `encoding`."""
    return InEncoding(encoding)


@lru_cache(maxsize=4096)
def _shown(character: str, encoding: str) -> str:
    if _has(character, encoding):
        return character
    width = get_character_cell_size(character)
    bare = unicodedata.normalize("NFKD", character)[:1]
    bare = bare if bare.isprintable() and _has(bare, encoding) else "?"
    stand_in = _STAND_INS.get(character) or _drawn(character) or bare
    return stand_in.ljust(width)[:width]


def _has(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeError:
        return False
    return True


def _drawn(character: str) -> str:
    """What stands for a block or a corner that widgets draw with."""
    code = ord(character)
    return " " if code in _BLOCKS else "+" if code in _FRAMES else ""
