"""Titles of works, which are no names even where they hold some.

All functions work on token indices: a mention is ``(first, after, type)``.
"""

from __future__ import annotations

from typing import Final

from briefing.analysis.names.parting import Found
from briefing.analysis.names.tokens import BREAK, Tokens

_QUOTES: Final = frozenset('“”"')
_MARKS: Final = _QUOTES | {BREAK}
_LONGEST_TITLE: Final = 9


def without_works(tokens: Tokens, mentions: list[Found]) -> list[Found]:
    """The mentions without those in titles of works: ``"Titanic"``, “The Face of Russia”."""
    words = tokens.words
    titles = bytearray(len(words))
    opened = -1
    for i in tokens.places_of(_MARKS):
        word = words[i]
        if word in {"“", '"'} and not (word == '"' and opened >= 0):
            opened = i
        elif word in {"”", '"'} and opened >= 0:
            if _is_title(tokens, opened + 1, i):
                titles[opened + 1 : i] = b"\x01" * (i - opened - 1)
            opened = -1
        elif word == BREAK:
            opened = -1
    outside = {" ".join(tokens.low[a:b]) for a, b, _ in mentions if not titles[a]}
    return [
        m for m in mentions if not titles[m[0]] or (_fills(tokens, m) and " ".join(tokens.low[m[0] : m[1]]) in outside)
    ]


def _fills(tokens: Tokens, mention: Found) -> bool:
    """Whether a mention is all that stands between the marks."""
    first, after, _ = mention
    words = tokens.words
    return words[first - 1] in _QUOTES and after < len(words) and (words[after] in _QUOTES or words[after] in ",.")


def _is_title(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words between two marks are few and all the longer ones capitalised."""
    if not 0 < end - start <= _LONGEST_TITLE or tokens.words[end - 1] in "!?":
        return False
    words = [i for i in range(start, end) if tokens.words[i][0].isalpha()]
    return bool(words) and all(tokens.caps[i] or len(tokens.words[i]) < 4 for i in words) and tokens.caps[words[0]]
