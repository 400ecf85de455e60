"""Words that tell a section from the rest of its article: for its keywords, and for its label where no heading does."""

from __future__ import annotations

import math
import re

from briefing.analysis.sections.vocabulary import Vocabulary, base
from briefing.analysis.sections.words import DESCRIBING, VAGUE, VERBS, function_words

MOST = 5
_LETTERS = 4
_NO_NOUN = re.compile(r"(?:ly|ing|ed|ous|ful|less|able|ible|ical|ish)$")


def keywords(section: Vocabulary, article: Vocabulary, count: int = MOST) -> tuple[str, ...]:
    """Return the words that say best what `section` is about, as it writes them; names among them."""
    return tuple(base(section.written[key]) for key in _ranked(section, article)[:count])


def label_of_text(section: Vocabulary, article: Vocabulary, taken: set[str]) -> str | None:
    """Return the one word, or two that it always goes with, that tells `section` from the rest; a noun if it has one.

    `taken` holds the stems of labels given before.
    """
    ranked = [key for key in _ranked(section, article) if key not in taken]
    nouns = [key for key in ranked if key not in article.names and _may_be_noun(section.written[key])]
    repeated = [key for key in nouns if section.stems[key] > 1]
    chosen = next(iter(repeated or nouns[:1] or ranked), None)
    if chosen is None:
        return None
    taken.add(chosen)
    form = base(section.written[chosen])
    return _with_neighbour(form, section) or form[:1].upper() + form[1:]


def _ranked(section: Vocabulary, article: Vocabulary) -> list[str]:
    """The stems of `section` that carry meaning, the most telling first; equals in the order of the text."""
    ordinary = function_words(section.language)
    told: list[tuple[float, str]] = []
    total, whole = max(1, sum(section.stems.values())), max(1, sum(article.stems.values()))
    for key, count in section.stems.items():
        form = base(section.written[key])
        plain = form.casefold().replace("’", "'")
        if (len(form) < _LETTERS and not form.isupper()) or plain in ordinary or form.isdigit():
            continue
        if plain in VERBS or plain in DESCRIBING or plain in VAGUE or plain.removesuffix("s") in VAGUE:
            continue
        elsewhere = article.stems[key] - count
        ratio = math.log((count + 0.5) / total) - math.log((elsewhere + 0.5) / max(1, whole - total + 1))
        weight = count * max(ratio, 0.05) if whole > total else float(count)
        told.append((weight * (1.0 if _may_be_noun(form) else 0.4), key))
    told.sort(key=lambda pair: -pair[0])
    return [key for _, key in told]


def _may_be_noun(form: str) -> bool:
    plain = base(form).casefold()
    return plain not in VERBS and plain not in DESCRIBING and not _NO_NOUN.search(plain)


def _with_neighbour(form: str, section: Vocabulary) -> str | None:
    """`Interest rates`, where the section says `rates` twice or more, and so at least every other time."""
    before = re.findall(rf"\b([a-z]+(?:-[a-z]+)?) {re.escape(form)}\b", section.text)
    said = section.forms.get(form, 0)
    ordinary = function_words(section.language)
    for word in dict.fromkeys(before):
        if before.count(word) * 2 >= said > 1 and word not in ordinary and word not in VERBS and before.count(word) > 1:
            return f"{word[:1].upper()}{word[1:]} {form}"
    return None
