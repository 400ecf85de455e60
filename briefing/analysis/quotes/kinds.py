"""The kind of a word in its sentence: most have one whatever stands around them, the others by what stands before."""

from __future__ import annotations

from functools import lru_cache

from briefing.analysis.quotes.cues import PHRASES, PHRASES_ING
from briefing.analysis.quotes.lexicon import ALSO_NOUNS, KINDS, PEOPLE, is_noun, kind_of, noun_kind
from briefing.tables import words

_ALSO_NAMES = words(
    """
    mark grant rose may will drew bill sue rob tell pat frank chase brook hunt stark price
    """
)
_TIMES = words("moments minutes hours days weeks months years")  # Hours earlier the president had said
_PARTICLES = words("de da di du del della van von der den ten ter bin ibn al el la le zu")
_DASHES = "—–―-"
EITHER = "j"
"""The kind of calls and claims: a noun unless what follows says otherwise."""
SAYING_PHRASES = PHRASES | PHRASES_ING
PHRASE_ENDS = frozenset(phrase.rpartition(" ")[2] for phrase in SAYING_PHRASES)
_STOPS = frozenset(",;:()[]?!…—–―-")
_REMEMBERED = 1 << 15  # words


class _Plain(dict[str, str]):
    """The kinds of words in small letters whose kind nothing around them changes; an empty string for all others."""

    def __missing__(self, word: str) -> str:
        kind = _plain_kind(word)
        if len(self) < _REMEMBERED:
            self[word] = kind
        return kind


def _plain_kind(word: str) -> str:
    if word in _STOPS:
        return kind_behind(word, "", "", plural_before=False)
    if not (word.isascii() and word.isalpha() and word.islower()) or word in _PARTICLES or word == "states":
        return ""
    if word in ALSO_NOUNS or word.removesuffix("s") in ALSO_NOUNS or word in PHRASE_ENDS:
        return ""
    kind = kind_of(word)
    return "n" if kind == "M" else kind


PLAIN = _Plain()
"""Looked up first: it spares most words the look at what stands before them."""


@lru_cache(maxsize=1 << 15)
def kind_behind(word: str, previous: str, earlier: str, plural_before: bool) -> str:  # noqa: FBT001 -- a key of the cache
    """The kind of a word behind words of the kinds `earlier` and `previous`; `plural_before`: see :func:`is_noun`."""
    first = word[0]
    if first in "'’":
        return "s" if previous not in "hWwT" else "a"
    if not (first.isalnum() or first in "$£€"):
        return "-" if first in _DASHES else "." if first == "…" else first
    lower = word.lower().replace("’", "'")
    return _capital(word, lower, previous) if first.isupper() else _small(lower, previous, earlier, plural_before)


def _small(lower: str, previous: str, earlier: str, plural_before: bool) -> str:  # noqa: FBT001 -- as in kind_behind
    """The kind of a word without a capital."""
    if previous == "N" and lower in _PARTICLES:
        return "N"
    if lower == "states" and previous not in "lhw":
        return "n"  # swing states that have voted; a verb nearly only behind a paper or a pronoun
    if is_noun(lower, previous, plural_before=plural_before) or (
        previous == "N" and earlier in "fp#" and is_noun(lower, "n")
    ):
        return EITHER if lower.endswith("s") else noun_kind(lower)
    kind = kind_of(lower)
    return "n" if kind == "M" else kind


def _capital(word: str, lower: str, previous: str) -> str:
    """The kind of a word with a capital: part of a name, unless the sentence begins with it or it is always so."""
    known = KINDS.get(lower, "")
    if word == "May" and previous in "pf":
        return "D"
    begins = previous in ".?!:-"
    if known in ("D", "M") or word == "I":
        return known
    if known in ("h", "u", "d") and word != "US" and (begins or len(word) > 1):
        return known
    if known and word != "US" and ((begins and lower not in _ALSO_NAMES) or (previous == "Q" and known in "mcpftTwWr")):
        return known
    return _beginning(lower) if begins else "N"


def _beginning(lower: str) -> str:
    """The kind of an unknown word that begins a sentence."""
    if lower in PEOPLE:
        return "n"
    if lower in _TIMES:
        return "D"
    if lower.endswith("ly") and len(lower) > 7:
        return "r"
    return "y" if lower.endswith("ing") and len(lower) > 6 else "N"
