"""What is known of a whole article before its runs are tagged: kinds of lines, and where else its words stand."""

from __future__ import annotations

from collections import defaultdict

from briefing.analysis.names.gazetteer import gazetteer
from briefing.analysis.names.tokens import BREAK, Tokens
from briefing.tables import words

_LONGEST_HEADING = 20
_SMALL = words("a an and as at but by for from in into is of off on or out over the to up via vs with")
"""Words that title case leaves small."""
_REMEMBERED = 6


class Page:
    """What is known of a whole article before its runs are tagged."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.listed = gazetteer()
        self.lower = tokens.lower_case()
        self.flags = list(map(self.listed.__getitem__, tokens.low))
        # Two breaks before the first token and behind the last, so that every token has neighbours.
        self.around = [BREAK, BREAK, *tokens.low, BREAK, BREAK]
        self.lines = _line_kinds(tokens)
        self.before: dict[str, list[str]] = defaultdict(list)
        self.after: dict[str, list[str]] = defaultdict(list)
        self.heads: dict[str, str] = {}
        self.tails: dict[str, str] = {}
        self.acronyms: dict[str, str] = {}
        for start, end in tokens.runs:
            self._survey(start, end)

    def _survey(self, start: int, end: int) -> None:
        """Note with which neighbours, and as which part of longer names, the words of a run are written."""
        words, _, low, caps, _ = self.tokens
        for i in range(start, end):
            if not caps[i]:
                continue
            word = words[i]
            if i > start and caps[i - 1]:
                self.heads.setdefault(word, low[i - 1])
            elif i and len(before := self.before[word]) < _REMEMBERED:
                before.append(low[i - 1])
            if i + 1 < end and caps[i + 1]:
                self.tails.setdefault(word, low[i + 1])
            elif i + 1 < len(low) and len(after := self.after[word]) < _REMEMBERED:
                after.append(low[i + 1])
            if i > 1 and words[i - 1] == "(" and caps[i - 2] and len(word) > 1 and word.isupper():
                self.acronyms.setdefault(word, low[i - 2])


def _line_kinds(tokens: Tokens) -> list[str]:
    """For each token the kind of its line: prose ``p``, a table or result ``t``, capitals ``u``, title case ``h``."""
    kinds: list[str] = []
    start = 0
    count = len(tokens.words)
    breaks = tokens.places_of({BREAK})
    for end in [*breaks, count] if not breaks or breaks[-1] + 1 < count else breaks:
        kinds += [_line_kind(tokens, start, end)] * (end - start + 1)
        start = end + 1
    return kinds


def _line_kind(tokens: Tokens, start: int, end: int) -> str:
    numbers = (" " + " ".join(tokens.low[start:end])).count(" #")
    if numbers < 2 and end - start >= _LONGEST_HEADING and any(map(str.islower, tokens.words[start:end])):
        return "p"  # most lines, without a look at each word
    letters = [i for i in range(start, end) if tokens.words[i][0].isalpha()]
    capitals = sum(tokens.caps[i] for i in letters)
    plain = len(letters) - capitals
    if letters and all(tokens.words[i].isupper() for i in letters):
        return "u" if len(letters) > 2 and numbers < 3 else "t"
    if numbers > 1 and numbers * 2 >= len(letters) and plain <= numbers:
        return "t"
    if end - start < _LONGEST_HEADING and capitals > 1 and tokens.words[end - 1] not in '.!?”",;:':
        small = sum(not tokens.caps[i] and tokens.low[i] in _SMALL for i in letters)
        if capitals > 2 * (plain - small) and tokens.caps[letters[0]]:
            return "h"
    return "p"
