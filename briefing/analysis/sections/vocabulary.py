"""What words a text is made of: counts by stem, the way each is written, and which are names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

_FORM = r"(?:(?:[^\W\d_]\.){2,}(?:-[\w'’]+)*|[^\W_](?:[\w'’&]|[.](?=\w)|-(?=\w))*)"
WORD = re.compile(_FORM)
"""A word with its inner apostrophes, stops and hyphens: `year's`, `U.S.-Russia`, `three-year`."""
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENING = re.compile(rf"(?:^|[.!?:…][\"'”’)\]]*\s+|[\"“‘(\[])({_FORM})", re.MULTILINE)
_ENDINGS = (
    *("ational", "ations", "ation", "ments", "ment", "ness", "ings", "ing", "ies", "ied", "ers", "er", "ed"),
    *("es", "ly", "s", "e", "y"),
)
_STEM_LETTERS = 6
_SHORTEST_STEM = 3


class Vocabulary(msgspec.Struct, frozen=True):
    """The words of one text: ``forms`` counts what is written, ``stems`` what is meant, ``written`` joins the two."""

    text: str
    language: str | None
    forms: Mapping[str, int]
    stems: Mapping[str, int]
    written: Mapping[str, str]
    """The usual form of each stem, to the letter: the most frequent, among equals the first."""
    names: frozenset[str]
    """Stems that are only ever written with a capital."""


def vocabulary(text: str, language: str | None, named: Iterable[str] = ()) -> Vocabulary:
    """Return the vocabulary of `text`, which holds no headings; `named` are words known to belong to names."""
    forms = Counter(WORD.findall(text))
    opening = Counter(_OPENING.findall(text))
    stems: Counter[str] = Counter()
    written: dict[str, str] = {}
    small: set[str] = set()
    capital: set[str] = {stem(base(word), language) for word in named}
    for form, count in forms.items():
        plain = base(form)
        key = stem(plain, language)
        stems[key] += count
        best = written.get(key)
        if best is None or count > forms[best]:
            written[key] = form
        if not plain[:1].isupper():
            small.add(key)
        elif count > opening[form]:
            # A capital inside a sentence; at its head every word has one.
            capital.add(key)
    return Vocabulary(text, language, forms, stems, written, frozenset(capital - small))


def base(form: str) -> str:
    """Return `form` without its possessive ending."""
    return _POSSESSIVE.sub("", form) or form


@lru_cache(maxsize=20_000)
def stem(word: str, language: str | None) -> str:
    """Return what `word` shares with its other forms: an English ending off, elsewhere the first six letters."""
    plain = word.casefold().replace("’", "'")
    if (language or "en")[:2] != "en" or not plain.isascii():
        return plain[:_STEM_LETTERS]
    for ending in _ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= _SHORTEST_STEM:
            return plain[: -len(ending)]
    return plain
