"""The typed door to sentencex, which has no types of its own."""

from __future__ import annotations

from functools import cache
from typing import Any

from briefing.patterns import pattern

WINDOW = 2_000
"""Code points that sentencex sees at once: its time grows with the square of a text that opens marks without end."""

SURROGATE = pattern("[\ud800-\udfff]")


def boundaries(paragraph: str, language: str) -> list[int]:
    """Return the offsets in `paragraph` at which a new sentence begins, the first and the end left out.

    A sentence longer than :data:`WINDOW` is carried on to the next window, so a boundary may be missed in it.
    """
    found: list[int] = []
    text = SURROGATE.sub("\ufffd", paragraph)
    start = 0
    while len(text) - start > WINDOW:
        ends = [start + end for end in _ends(text[start : start + WINDOW], language)][:-1]
        found += ends
        start = ends[-1] if ends else start + WINDOW
    found += [start + end for end in _ends(text[start:], language)][:-1]
    return found


def _ends(window: str, language: str) -> list[int]:
    ends: list[int] = [boundary["end_index"] for boundary in _sentencex().get_sentence_boundaries(language, window)]
    return ends


@cache
def _sentencex() -> Any:
    import sentencex  # late: a shared library, needed once there is a text

    return sentencex
