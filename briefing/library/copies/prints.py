"""What two reports are compared by: a few prints to find each other, then how much of their own wording they share.

Quotations are left out of both: independent reports of one event share what was said there. So are, from the
comparison, words with a capital: names and places belong to the event, the other words to whoever wrote them.
"""

from __future__ import annotations

import zlib
from functools import cached_property
from itertools import chain
from operator import xor
from typing import NamedTuple

from briefing.patterns import pattern

COUNT = 12
"""Prints of an article: the least of the hashes of its pairs of long words (min-wise sampling, Broder 1997)."""

_QUOTED = pattern(r"[“„”][^“”\n]{1,2000}[”“]|\"[^\"\n]{1,2000}\"|«[^«»\n]{1,2000}»")
_LONG = pattern(r"\w{6,}")
_WORD = pattern(r"\w{4,}")
_FIRST = 2_000
"""Characters that prints are made of, about 330 words: copies are cut from the end, and every article pays for this."""
_COMPARED = 60_000
"""Characters of a text that are compared."""
_NEAR = 3
"""How many words further on the other word of a pair may stand: rewriting changes the order of neighbours."""


def prints(text: str) -> tuple[int, ...]:
    """At most :data:`COUNT` numbers of 32 bits, of which copies and rewrites of `text` share some."""
    words = _LONG.findall(_QUOTED.sub(" ", text[:_FIRST]).lower())
    hashes = [*map(zlib.crc32, map(str.encode, words))]
    # The same in either order; a word beside itself would give nought, whichever it is.
    pairs = {*map(xor, hashes, hashes[1:])} - {0}
    return tuple(sorted(pairs)[:COUNT])


class Wording:
    """The wording of a report: its own words, and which stand near which, in either order.

    As numbers that hold for this process; ``pairs`` are worked out where they are asked for, which is seldom.
    """

    def __init__(self, words: list[int]) -> None:
        self._order = words
        self.words = frozenset(words)

    @cached_property
    def pairs(self) -> frozenset[int]:
        """A number for each two words that stand near each other."""
        words = self._order
        near = (map(xor, words, words[step:]) for step in range(1, _NEAR + 1))
        return frozenset(chain.from_iterable(near)) - {0}


def wording(text: str) -> Wording:
    """The wording of `text`, without quotations and names."""
    words = _WORD.findall(_QUOTED.sub(" ", text[:_COMPARED]))
    return Wording([hash(word) for word in words if not word[0].isupper()])


class Likeness(NamedTuple):
    """How much of the shorter report is in the longer, between 0 and 1; ``whole`` measures against the longer."""

    words: float
    pairs: float
    whole: float
    size: int

    @property
    def is_copy(self) -> bool:
        """Whether one report was made from the other.

        Of rewrites in which every sentence was changed, at least 0.55 of the words and 0.22 of the pairs are shared; of
        independent reports of one event, nine in ten share less than 0.5 and 0.14 (measured on clusters of Multi-News,
        in which the rest are mostly copies). Where there are few words, chance weighs more.
        """
        if self.size < _FEW:
            return self.pairs >= _NEARLY_ALL
        return self.words >= _WORDS and self.pairs >= (_PAIRS if self.size >= _SOME else _PAIRS_OF_SOME)


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
    )
