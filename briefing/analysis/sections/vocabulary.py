"""What words a text is made of: counts by stem, the way each is written, and which are names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from briefing.patterns import pattern

# In Indic scripts and their neighbours vowel signs are no letters to a regular expression, but parts of the word.
_SIGNS = r"\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3"
_FORM = rf"(?:(?:[^\W\d_]\.){{2,}}(?:-[\w'’]+)*|[^\W_](?:[\w'’&{_SIGNS}]|[.](?=\w)|-(?=\w))*)"
WORD = pattern(rf"[A-Za-z]++(?=[ ,\n])|{_FORM}")
"""A word with its inner apostrophes, stops and hyphens: `year's`, `U.S.-Russia`, `three-year`. Most have none."""
_POSSESSIVE = pattern(r"['’][sS]?$")
_INSIDE = pattern(rf" (?<![.!?:…] )(?<![.!?:…][\"'”’)\]] )(?=[^\W\d_a-z])({_FORM})")
"""A word with a capital inside a sentence; the space in front makes the search fast."""
_ENDINGS = (
    *("ational", "ations", "ation", "ments", "ment", "ness", "ings", "ing", "ies", "ied", "ers", "er", "ed"),
    *("es", "ly", "s", "e", "y"),
)
_STEM_LETTERS = 6
_SHORTEST_STEM = 3


class Vocabulary(msgspec.Struct, frozen=True):
    """The words of one text, by what is meant and by what is written."""

    text: str
    language: str | None
    forms: Mapping[str, int]
    stems: Mapping[str, int]
    written: Mapping[str, str]
    """The usual form of each stem, to the letter: the most frequent, among equals the small one, then the first."""
    small: frozenset[str]
    """Stems that are written without a capital somewhere."""
    capital: frozenset[str]
    """Stems that have a capital inside a sentence; at its head every word has one."""

    @property
    def names(self) -> frozenset[str]:
        """Stems that are never written small. In German they cannot be told: its nouns have capitals."""
        return frozenset() if (self.language or "")[:2] == "de" else self.capital - self.small


def vocabulary(text: str, language: str | None) -> Vocabulary:
    """Return the vocabulary of `text`, which holds no headings."""
    forms = Counter(WORD.findall(text))
    inside = set(_INSIDE.findall(text))
    stems: dict[str, int] = {}
    written: dict[str, str] = {}
    small: set[str] = set()
    capital: set[str] = set()
    for form, count in forms.items():
        key = key_of(form, language)
        stems[key] = stems.get(key, 0) + count
        best = written.get(key)
        if best is None or (count, form.islower()) > (forms[best], best.islower()):
            written[key] = form
        if not form[0].isupper():
            small.add(key)
        elif form in inside:
            capital.add(key)
    return Vocabulary(text, language, forms, stems, written, frozenset(small), frozenset(capital))


def united(parts: Sequence[Vocabulary], language: str | None, named: Iterable[str]) -> Vocabulary:
    """Return the vocabulary of a whole text from those of its `parts`; `named` are words known to belong to names."""
    stems: dict[str, int] = {}
    forms: dict[str, int] = {}
    written: dict[str, str] = {}
    small: set[str] = set()
    capital = {key_of(word, language) for word in named}
    for part in parts:
        _count(stems, part.stems)
        _count(forms, part.forms)
        small |= part.small
        capital |= part.capital
    for part in reversed(parts):  # what is written first stays
        written.update(part.written)
    return Vocabulary("", language, forms, stems, written, frozenset(small), frozenset(capital))


def _count(total: dict[str, int], part: Mapping[str, int]) -> None:
    """Add the counts of `part` to `total`, in half the time of :meth:`collections.Counter.update`."""
    for word, count in part.items():
        total[word] = total.get(word, 0) + count


def base(form: str) -> str:
    """Return `form` without its possessive ending."""
    return (_POSSESSIVE.sub("", form) or form) if form[-1:] in "sS'’" else form


@lru_cache(maxsize=20_000)
def key_of(form: str, language: str | None) -> str:
    """Return the stem of `form`, whatever its ending, possessive or not."""
    return stem(base(form), language)


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
