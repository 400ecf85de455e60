"""What each word of an article is worth to its summary: the chance that people use it when they sum the article up.

That chance grows with how often the article says a word and falls with how late it first does so; empty words have a
scale of their own (after RegSum: Hong and Nenkova 2014). The weights are those of a logistic regression over the words
of 588 news reports and the highlights that their authors wrote (``tools/weigh_words.py`` fits them anew); no word has
a weight of its own.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain

import msgspec

from briefing.analysis.function_words import function_words
from briefing.patterns import pattern
from briefing.tables import words

WORD = pattern(r"[a-z]++(?=[ ,.])|[^\W_]+(?:[’'-][^\W_]+)*")
UNSPACED_SOUTHERN = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
UNSPACED_EASTERN = pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts written without spaces: there every character counts as a word.

Two, for :mod:`re` goes through each of the characters of a class when it compiles it, and these are 39,000.
"""

EMPTY = words(
    "a an the of to in on at for by with from and or but as that this these those is are was were be been being ha has "
    "have had will would can could may might it its he she they we you i his her hi their our your my him them me u us "
    "not no so than then there here who whom which what when where why how if about into over after before up down out "
    "off more most other some such only own same too very just also said say told thi wa"
)
"""English words that tell nothing of the subject, folded as :func:`terms` folds them."""


class _Odds(msgspec.Struct, frozen=True):
    """The odds of a word: ``scale`` · count^``often`` · (first + ``DELAY``)^-``late`` · size^-``SIZE``.

    `count` is how often the article has it, `first` the index of the sentence where it first does, `size` the number of
    the article's words.
    """

    scale: float
    often: float
    late: float


FULL_WORD = _Odds(15.7, 1.41, 0.80)
EMPTY_WORD = _Odds(9.2, 0.90, 0.49)
DELAY = 3
SIZE = 0.64
SHORTEST = 250
"""Words below which an article counts as one of so many: none as short was among the reports."""


class Measures(msgspec.Struct, frozen=True):
    """What counts of a sentence: how many words, which (folded), and their worth."""

    words: int
    terms: frozenset[str]
    worth: float


def measured(sentences: Sequence[str], language: str, title: str = "") -> tuple[list[Measures], dict[str, float]]:
    """Return the measures of `sentences`, which follow each other in one text, and the worth of each of their words.

    `language` is an ISO 639-1 code. A `title` of the text's own counts as its first sentence.
    """
    bags = [terms(sentence) for sentence in sentences]
    sets = [frozenset(bag) for bag in bags]
    head = [terms(title)] if title else []
    worths = _worths([*head, *bags], [*map(frozenset, head), *sets], _empty(language))
    worth = worths.__getitem__
    found = [
        # Sets have another order in each run: an exact sum is the same in any.
        Measures(len(bag), distinct, math.fsum(map(worth, distinct)))
        for bag, distinct in zip(bags, sets, strict=True)
    ]
    return found, worths


def _worths(bags: Sequence[list[str]], sets: Sequence[frozenset[str]], empty: frozenset[str]) -> dict[str, float]:
    counts = Counter(chain.from_iterable(bags))
    firsts: dict[str, int] = {}
    for first in range(len(bags) - 1, -1, -1):
        firsts.update(dict.fromkeys(sets[first], first))
    size = max(SHORTEST, sum(counts.values()))
    full, lesser = _chances(FULL_WORD, size), _chances(EMPTY_WORD, size)
    return {word: (lesser if word in empty else full)(count, firsts[word]) for word, count in counts.items()}


def _chances(of: _Odds, size: int) -> Callable[[int, int], float]:
    scale = of.scale * size**-SIZE

    @cache
    def chance(count: int, first: int) -> float:
        odds = scale * count**of.often * (first + DELAY) ** -of.late
        return float(odds / (1 + odds))

    return chance


@cache
def _empty(language: str) -> frozenset[str]:
    return EMPTY if language == "en" else frozenset(word.rstrip("s") or word for word in function_words(language))


def terms(text: str) -> list[str]:
    """Return the words of `text`, folded so that a plural or a possessive meets its noun."""
    words = WORD.findall(text.lower().replace("’s", "").replace("'s", ""))
    if not text.isascii() and _has_unspaced(text):
        words = [part for word in words for part in (word if _has_unspaced(word[0]) else (word,))]
    return [word.rstrip("s") or word for word in words]


def _has_unspaced(text: str) -> bool:
    if UNSPACED_SOUTHERN.search(text):
        return True
    return max(text) >= "\u3040" and UNSPACED_EASTERN.search(text) is not None
