"""Words that tell a section from the rest of its article: for its keywords, and for its label where no heading does."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from briefing.analysis.function_words import function_words
from briefing.analysis.sections.vocabulary import Vocabulary, base, key_of, stem
from briefing.analysis.sections.words import VERBS, describes, is_vague
from briefing.patterns import pattern

MOST = 5
_LETTERS = 4
_EASTERN = "\u3041"
"""From this letter on, two are a word."""
_LEAST_RATIO = 0.05
_LESS = 0.4
_CONTRACTED = pattern(r"n't$|'(?:ll|re|ve|d|m|s)$")
_LOOKED_AT = 8
_NOUNS_IN_S = ("ss", "us", "is", "arms", "news", "sports", "sales")
_BEFORE_NOUN = pattern(
    r"\b(?:the|an?|its|their|his|her|our|your|this|these|those|of|no|some|many|more|in|on|for|with|by|from|at)"
    r" (?:\w+ )?$"
)
_REACH = 60
"""Code points before a noun within which its article stands."""
_EDGE = pattern(r"\b")
_NO_NOUN = pattern(r"(?:ly|ing|ed|ous|ful|less|able|ible|ical|ish|(?<=[a-z]{3})ive|ory|onal|tual|ial|istic|ward)$")


def keywords(section: Vocabulary, ranked: Sequence[str], label: str, count: int = MOST) -> tuple[str, ...]:
    """Return the words that say best what `section` is about, as it writes them: those of its label first.

    `ranked` are its stems (:func:`ranked`).
    """
    labelled = [key_of(word, section.language) for word in label.split()]
    keys = dict.fromkeys([*(key for key in labelled if key in section.stems), *ranked[: count + len(labelled)]])
    return tuple(base(section.written[key]) for key in islice(keys, count))


def label_of_text(
    section: Vocabulary, article: Vocabulary, ranked: Sequence[str], taken: Iterable[str] = (), *, sure: bool = False
) -> str | None:
    """Return the one word, or two that it always goes with, that tells `section` from the rest; a noun if it has one.

    `ranked` are the stems of `section` (:func:`ranked`). `taken` holds the labels given before: none of their words
    comes again. With `sure`, only a noun that is repeated counts.
    """
    used = {stem(word, section.language) for label in taken for word in label.split()}
    ranked = [key for key in ranked if key not in used]
    names = article.names
    nouns = [key for key in ranked if key not in names and _may_be_noun(section.written[key])]
    repeated = [key for key in nouns if section.stems[key] > 1]
    if (section.language or "en")[:2] == "en":
        repeated = [next((key for key in repeated[:_LOOKED_AT] if _stands_as_noun(section, key)), "")]
        repeated = list(filter(None, repeated))
    chosen = next(iter(repeated or ([] if sure else nouns[:1] or ranked)), None)
    if chosen is None:
        return None
    form = base(section.written[chosen])
    return _with_neighbour(form, section) or form[:1].upper() + form[1:]


def ranked(section: Vocabulary, article: Vocabulary) -> list[str]:
    """The stems of `section` that carry meaning, the most telling first; equals in the order of the text."""
    told: list[tuple[float, str]] = []
    total, whole = max(1, sum(section.stems.values())), max(1, sum(article.stems.values()))
    rest = max(1, whole - total + 1)
    written, language, everywhere = section.written, section.language, article.stems
    for key, count in section.stems.items():
        meaning = _meaning(written[key], language)
        if not meaning:
            continue
        ratio = math.log((count + 0.5) * rest / (total * (everywhere[key] - count + 0.5))) if whole > total else 1.0
        told.append((meaning * count * max(ratio, _LEAST_RATIO), key))
    told.sort(key=lambda pair: -pair[0])
    return [key for _, key in told]


@lru_cache(maxsize=20_000)
def _meaning(form: str, language: str | None) -> float:
    """How much a word can say about its section by itself: nothing, less than a noun, or as much as one."""
    plain = base(form).casefold().replace("’", "'")
    short = len(plain) < _LETTERS and plain < _EASTERN and (not form.isupper() or len(plain) == 1)
    if short or plain in function_words(language) or not plain[0].isalpha():
        return 0.0
    if (language or "")[:2] == "de" and not form[0].isupper():  # its nouns have capitals
        return 0.0
    if plain in VERBS or describes(plain) or is_vague(plain) or _CONTRACTED.search(plain):
        return 0.0
    return 1.0 if _may_be_noun(form) else _LESS


def _may_be_noun(form: str) -> bool:
    plain = base(form).casefold()
    return plain not in VERBS and not describes(plain) and not _NO_NOUN.search(plain)


def _stands_as_noun(section: Vocabulary, key: str) -> bool:
    """Whether `section` has the word after an article or a preposition somewhere: what is only said of is a verb."""
    form, text = base(section.written[key]).lower(), section.text.lower()
    at = text.find(form)
    while at >= 0:
        if _EDGE.match(text, at + len(form)) and _BEFORE_NOUN.search(text, max(0, at - _REACH), at):
            return True
        at = text.find(form, at + 1)
    return False


def _with_neighbour(form: str, section: Vocabulary) -> str | None:
    """`Interest rates`, where the section says `rates` twice or more, and so at least every other time."""
    said = section.forms.get(form, 0)
    if said < 2:
        return None
    before = re.findall(rf"\b([a-z]+(?:-[a-z]+)?) {re.escape(form)}\b", section.text)
    ordinary = function_words(section.language)
    for word in dict.fromkeys(before):
        if word.endswith("s") and not word.endswith(_NOUNS_IN_S):  # a verb, or the end of another term
            continue
        if before.count(word) * 2 >= said and word not in ordinary and word not in VERBS and before.count(word) > 1:
            return f"{word[:1].upper()}{word[1:]} {form}"
    return None
