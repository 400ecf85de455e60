"""How much of their own wording two reports share: whether one was made from the other.

Quotations are left out: independent reports of one event share what was said there. So are words with a capital: names
and places belong to the event, the other words to whoever wrote them.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from operator import xor
from typing import NamedTuple

from briefing.library.copies.words import FOUR, unquoted, words_in
from briefing.patterns import pattern

_FIGURE = pattern(r"\d+(?:[.,:]\d+)*")
_NAME = pattern(r"(?<=[^\W_] )[A-Z]\w{2,}")
_COMPARED = 60_000
"""Characters of a text that are compared."""
_LONG, _SAME = 1_000, 0.98
"""Characters of texts, and the share of them, that show a copy at a glance: two reports of a form differ more."""
_NEAR = 3
"""How many words further on the other word of a pair may stand: rewriting changes the order of neighbours."""


class Wording:
    """The wording of a report: its own words, and which stand near which, in either order; and its facts.

    As numbers that hold for this process. What is seldom asked for is worked out where it is.
    """

    def __init__(self, text: str) -> None:
        self._text = unquoted(text[:_COMPARED])
        words = words_in(self._text, FOUR)
        self._order = [hash(word) for word in words if not (b"A" <= word < b"[" or (word > b"{" and _is_name(word)))]
        self.words = frozenset(self._order)

    @cached_property
    def pairs(self) -> frozenset[int]:
        """A number for each two words that stand near each other."""
        words = self._order
        near = (map(xor, words, words[step:]) for step in range(1, _NEAR + 1))
        return frozenset(chain.from_iterable(near)) - {0}

    @cached_property
    def figures(self) -> frozenset[str]:
        """The numbers in digits."""
        return frozenset(_FIGURE.findall(self._text))

    @cached_property
    def names(self) -> frozenset[str]:
        """The words with a capital that no sentence begins with."""
        return frozenset(_NAME.findall(self._text))


def _is_name(word: bytes) -> bool:
    return word.decode()[0].isupper()


def wording(text: str) -> Wording:
    """The wording of `text`, without quotations and names."""
    return Wording(text)


class Likeness(NamedTuple):
    """How much of the shorter report is in the longer, between 0 and 1; ``whole`` measures against the longer."""

    words: float
    pairs: float
    whole: float
    size: int
    same_facts: bool = True

    @property
    def is_copy(self) -> bool:
        """Whether one report was made from the other.

        Of rewrites in which every sentence was changed, at least 0.55 of the words and 0.22 of the pairs are shared; of
        independent reports of one event, nine in ten share less than 0.5 and 0.14 (measured on clusters of Multi-News,
        in which the rest are mostly copies). Where there are few words, chance weighs more. Reports of one form
        (markets, weather, results) share nearly all of their words, and tell of other things in them.
        """
        if not self.same_facts:
            return False
        if self.size < _FEW:
            return self.pairs >= _NEARLY_ALL
        return self.words >= _WORDS and self.pairs >= (_PAIRS if self.size >= _SOME else _PAIRS_OF_SOME)


_SOME_FIGURES, _MANY_FIGURES = 3, 6
_SOME_SHARED, _MANY_SHARED, _HALF = 0.2, 0.34, 0.5
_FEW, _SOME = 12, 60
_NEARLY_ALL, _PAIRS_OF_SOME, _PAIRS, _WORDS = 0.9, 0.3, 0.2, 0.5


def likeness(one: Wording, other: Wording) -> Likeness:
    """How alike two wordings are; where few words are shared, and no copy is possible, pairs are not compared."""
    words = len(one.words & other.words) / max(1, min(len(one.words), len(other.words)))
    if words < _WORDS:
        return Likeness(words=words, pairs=0.0, whole=0.0, size=0)
    pairs = min(len(one.pairs), len(other.pairs))
    shared = len(one.pairs & other.pairs)
    return Likeness(
        words=words,
        pairs=shared / max(1, pairs),
        whole=shared / max(1, len(one.pairs), len(other.pairs)),
        size=pairs,
        same_facts=_same_facts(one, other),
    )


def nearly_same(one: str, other: str) -> Likeness | None:
    """How alike two long texts are that differ in one place, if at all, or of which one is the other cut short.

    Seen at once, without their words; ``None`` where it is not so simple.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < _LONG:
        return None
    head = _common(shorter, longer)
    tail = _common(shorter[:head:-1], longer[:head:-1])
    if head + tail < _SAME * len(shorter):
        return None
    return Likeness(words=1.0, pairs=1.0, whole=len(shorter) / len(longer), size=len(shorter))


def _common(one: str, other: str) -> int:
    """The number of characters with which both begin; each is looked at twice at most."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_facts(one: Wording, other: Wording) -> bool:
    """Whether two reports can be of the same things, as far as their figures and names tell.

    A copy keeps most figures, a report that was brought up to date some of them; today's of the markets has hardly one
    of yesterday's, and nearly all of its names.
    """
    figures, shared = _shared(one.figures, other.figures)
    if figures >= _SOME_FIGURES and shared < (_MANY_SHARED if figures >= _MANY_FIGURES else _SOME_SHARED):
        return False
    names, known = _shared(one.names, other.names)
    return names < _SOME_FIGURES or known >= _MANY_SHARED or (figures >= _SOME_FIGURES and shared >= _HALF)


def _shared(one: frozenset[str], other: frozenset[str]) -> tuple[int, float]:
    """How many the smaller has, and how much of that is in the other."""
    fewest = min(len(one), len(other))
    return fewest, len(one & other) / max(1, fewest)
