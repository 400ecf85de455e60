"""The last guard before the terminal: no control character leaves the reader inside a text.

All foreign text was washed where it came in. Should any control still arrive in a line that is about to be drawn, it
is dropped here, in the one place through which every line of every widget passes.
"""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_JOINERS = frozenset("\u200c\u200d\u200e\u200f")
"""Invisible, and part of how Persian, Hindi or a family emoji is written."""

_DROPPED = dict.fromkeys(
    code
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A),
                 *range(0xD800, 0xE000), *range(0xE0000, 0xE0080))
    if chr(code) not in _JOINERS
)  # fmt: skip


def guarded(text: str) -> str:
    """`text` without anything that could act on a terminal."""
    # The fast path decides for nearly every text; only what is not plainly printable is looked at by character.
    return text if text.isprintable() else text.translate(_DROPPED)


class Guard(LineFilter):
    """Drops controls from every line that is drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  (Textual's signature)
        """Return `segments` without control characters; the very same list where there are none."""
        if all(segment.text.isprintable() for segment in segments):
            return segments
        return [segment if segment.control else Segment(guarded(segment.text), segment.style) for segment in segments]
