"""What is measured on a sentence, each between 0 and 1."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from briefing.analysis.summary.leaning import QUOTED, words
from briefing.patterns import pattern

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
"""Words that tell nothing of the subject, folded as :func:`terms` folds them."""

MARKS = frozenset('“"‘«„')

Vector = dict[str, float]


class Measures(msgspec.Struct, frozen=True, kw_only=True):
    """The measures of one sentence.

    ``central`` and ``opening`` are cosines with the whole text and with its first sentences, ``named`` is the share of
    words with a capital, ``quoted`` that of characters in quotation.
    """

    words: int
    vector: Vector
    central: float
    opening: float
    named: float
    quoted: float


def measured(sentences: Sequence[str], *, english: bool) -> list[Measures]:
    """Return the measures of `sentences`, which follow each other in one text."""
    bags = [terms(sentence) for sentence in sentences]
    vectors = _plain(bags) if english else _weighted(bags)
    whole, opening = centroid(vectors), centroid(vectors[:3])
    return [
        Measures(
            words=len(bag),
            vector=vector,
            central=cosine(vector, whole),
            opening=cosine(vector, opening),
            named=_named(sentence),
            quoted=_quoted(sentence),
        )
        for sentence, bag, vector in zip(sentences, bags, vectors, strict=True)
    ]


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


def centroid(of: Iterable[Vector]) -> Vector:
    """Return the sum of `of`, of length 1."""
    total: Vector = {}
    for vector in of:
        for word, weight in vector.items():
            total[word] = total.get(word, 0.0) + weight
    return _unit(total)


def cosine(one: Vector, other: Vector) -> float:
    """Return the cosine of two vectors of length 1."""
    if len(one) > len(other):
        one, other = other, one
    return sum([weight * other[word] for word, weight in one.items() if word in other])


def _plain(bags: Sequence[list[str]]) -> list[Vector]:
    """Counts without the empty words: in one article, weighing them by rarity did worse (11.3 against 11.5 ROUGE-2)."""
    return [_unit(Counter([word for word in bag if word not in EMPTY])) for bag in bags]


def _weighted(bags: Sequence[list[str]]) -> list[Vector]:
    """Counts weighed by rarity, for languages whose empty words are not known here."""
    spread = Counter(word for bag in bags for word in set(bag))
    weight = {word: math.log((1 + len(bags)) / count) for word, count in spread.items()}
    return [_unit({word: count * weight[word] for word, count in Counter(bag).items()}) for bag in bags]


def _unit(vector: Mapping[str, float]) -> Vector:
    length = math.hypot(*vector.values())
    return {word: weight / length for word, weight in vector.items()} if length else {}


def _named(sentence: str) -> float:
    initials = [word[0] for word in sentence.split()]
    return sum(map(str.isupper, initials[1:])) / len(initials) if initials else 0.0


def _quoted(sentence: str) -> float:
    if MARKS.isdisjoint(sentence):
        return 0.0
    return sum(len(match.group()) for match in QUOTED.finditer(sentence)) / len(sentence)
