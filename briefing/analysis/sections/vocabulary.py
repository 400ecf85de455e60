"""What words a text is made of: counts by stem, the way each is written, and which are names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

import msgspec

from briefing.analysis.sections.unspaced import UNSPACED, WORDS
from briefing.patterns import pattern

# In Indic scripts and their neighbours vowel signs are no letters to a regular expression, but parts of the word.
_SIGNS = r"\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3"
_FORM = rf"(?:(?:[^\W\d_]\.){{2,}}(?:-[\w'’]+)*|[^\W_](?:[\w'’&{_SIGNS}]|[.](?=\w)|-(?=\w))*)"
WORD = pattern(rf"(?=\w)(?:[A-Za-z]++(?=[ ,\n])|{_FORM})")
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


class Vocabulary(msgspec.Struct, frozen=True, dict=True):
    """The words of one text, by what is meant and by what is written."""

    text: str
    language: str | None
    forms: Mapping[str, int]
    """How often each word is there as it is written; of a whole text made of parts, in the first of them."""
    stems: Mapping[str, int]
    written: Mapping[str, str]
    """The usual form of each stem, to the letter: the most frequent, among equals the small one, then the first."""
    named: frozenset[str] = frozenset()
    """Words that are known to belong to names."""

    @cached_property
    def small(self) -> frozenset[str]:
        """Stems that are written without a capital somewhere."""
        return frozenset(key_of(form, self.language) for form in self.forms if not form[0].isupper())

    @cached_property
    def capital(self) -> frozenset[str]:
        """Stems that have a capital inside a sentence; at its head every word has one."""
        inside = self.forms.keys() & _INSIDE.findall(self.text)
        return frozenset(key_of(form, self.language) for form in inside if form[0].isupper()) | frozenset(
            key_of(word, self.language) for word in self.named
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems that are never written small. In German they cannot be told: its nouns have capitals."""
        return frozenset() if (self.language or "")[:2] == "de" else self.capital - self.small


def vocabulary(text: str, language: str | None) -> Vocabulary:
    """Return the vocabulary of `text`, which holds no headings."""
    forms = Counter((WORDS if (language or "")[:2] in UNSPACED else WORD).findall(text))
    stems: dict[str, int] = {}
    written: dict[str, str] = {}
    for form, count in forms.items():
        key = key_of(form, language)
        if key not in stems:
            stems[key], written[key] = count, form
            continue
        stems[key] += count
        best = written[key]
        if (count, form.islower()) > (forms[best], best.islower()):
            written[key] = form
    return Vocabulary(text, language, forms, stems, written)


def united(parts: Sequence[Vocabulary], named: frozenset[str]) -> Vocabulary:
    """Return the vocabulary of a whole text from those of its `parts`; `named` are words known to belong to names."""
    if len(parts) == 1:
        return msgspec.structs.replace(parts[0], named=named)
    stems: dict[str, int] = dict(parts[0].stems)
    for part in parts[1:]:  # in half the time of `Counter.update`
        for key, count in part.stems.items():
            stems[key] = stems.get(key, 0) + count
    forms: dict[str, int] = {}
    written: dict[str, str] = {}
    for part in reversed(parts):  # what is written first stays
        forms.update(part.forms)
        written.update(part.written)
    return Vocabulary("\n".join(part.text for part in parts), parts[0].language, forms, stems, written, named)


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
