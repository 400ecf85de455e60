"""Whether two surnames are one name spelled in two ways: ``Zelenskiy``, ``Zelensky``, ``Zelenskyy``."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from briefing.patterns import pattern

_SHORTEST = 5
_ALIKE = 86
_ALIKE_IN_SOUND = 75
_VOWELS = pattern(r"[aeiouy]+")
_SOUNDS = (
    (pattern(r"ph"), "f"),
    (pattern(r"ck|kh|[cq]"), "k"),
    (pattern(r"sch|sh|ch|tch|zh"), "x"),
    (pattern(r"w"), "v"),
    (pattern(r"z"), "s"),
    (pattern(r"dj|j|g(?=[ei])"), "j"),
    (pattern(r"(?<=.)[aeiouyh]+"), ""),
    (pattern(r"(.)\1+"), r"\1"),
)


def same_spelling(one: str, other: str) -> bool:
    """Whether two surnames of at least five letters differ only as transliterations and accents do.

    The thresholds (similarity 86 of 100, or 75 where the consonants sound alike) were measured on news.
    """
    one, other = _plain(one), _plain(other)
    if one == other:
        return True
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0]:
        return False
    if len(_VOWELS.findall(one)) != len(_VOWELS.findall(other)):
        return False  # Johnson and Johansson
    shared = sum((Counter(one) & Counter(other)).values())
    if 200 * shared < _ALIKE_IN_SOUND * (len(one) + len(other)):
        return False  # an upper bound of the similarity, without the library
    from rapidfuzz.fuzz import ratio  # only the few texts with two such names need it

    alike = ratio(one, other)
    return alike >= _ALIKE_IN_SOUND and (_sound(one) == _sound(other) or (alike >= _ALIKE and one[-1] == other[-1]))


def outline(name: str) -> str:
    """What names of the same spelling share: the first letter and the number of vowels."""
    plain = _plain(name)
    return f"{plain[:1]}{len(_VOWELS.findall(plain))}"


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.lower()) if c.isalpha())


@lru_cache(maxsize=4096)
def _sound(name: str) -> str:
    for written, sound in _SOUNDS:
        name = written.sub(sound, name)
    return name
