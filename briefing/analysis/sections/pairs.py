"""The label as it is written: a word of the heading, with the neighbour that makes one term with it."""

from __future__ import annotations

import re

from briefing.analysis.sections.terms import Term
from briefing.analysis.sections.vocabulary import Vocabulary, base
from briefing.analysis.sections.words import VERBS, describes, is_vague
from briefing.tables import words

DETERMINERS = words("a an the to its their his her our your my this these that those")


def written(
    best: Term, phrases: list[list[Term]], section: Vocabulary, article: Vocabulary, *, shouted: bool, alone: bool
) -> str:
    """Return the label made of the word chosen, `best`, and of the neighbour that it needs.

    `alone` says that the heading has no more words than a label, `shouted` that it is in capitals.
    """
    phrase = phrases[best.phrase]
    inner = _inner_term(best, phrase, section)
    if inner is None:
        pair = _partner(best, phrase, section, alone=alone)
        inner = [best] if pair is None else sorted((best, pair), key=lambda term: term.at)
    return written_as_label([_as_written(term, article, shouted=shouted) for term in inner])


def _inner_term(best: Term, phrase: list[Term], section: Vocabulary) -> list[Term] | None:
    """Of three words the two that are one term: `Climate change | policy`; the last where they are a name.

    ``None`` where there is no such term, or where the last two are one as often (`nuclear | power plants`).
    """
    place = phrase.index(best)
    if place < 2:
        return None
    first, second = phrase[place - 2], phrase[place - 1]
    if best.at - first.at != 2 or _describes(first) or not _is_term(first, second, section, second):
        return None
    if _together(first, second, section) <= _together(second, best, section):
        return None
    is_name = " ".join(_capital(base(term.form)) for term in (first, second)) in section.text
    return [best] if is_name or first.form != base(first.form) else [first, second]


def written_as_label(forms: list[str]) -> str:
    """Return one or two words as a label: the first with a capital, but for an `iPhone`."""
    first, *rest = forms
    return " ".join([first if any(map(str.isupper, first)) else _capital(first), *rest])


def _partner(best: Term, phrase: list[Term], section: Vocabulary, *, alone: bool) -> Term | None:
    """The neighbour that makes one term with the word chosen (`central bank`, `Early life`), if any."""
    place = phrase.index(best)
    for beside in (place - 1, place + 1):
        if not 0 <= beside < len(phrase):
            continue
        other = phrase[beside]
        first, second = sorted((best, other), key=lambda term: term.at)
        if not _may_pair(best, other, alone=alone) or first.form != base(first.form) or second.at - first.at > 1:
            continue
        before = phrase[place - 2] if other is first and place > 1 else None
        if before and before.name and other.name and not best.name:
            continue  # the tail of a name: `White House plan` is no house plan
        if alone or best.name or _is_vague(best) or _is_term(first, second, section, best):
            return other
        if before and _together(before, other, section) and not _together(other, best, section):
            continue  # the tail of a term: `stock market reaction`
        if other is first and _may_specify(other, section):
            return other
        if other is second and not other.verb and other.after not in DETERMINERS and _may_specify(best, section):
            return other
    return None


def _may_pair(best: Term, other: Term, *, alone: bool) -> bool:
    """Whether the forms of two words allow that they are one term."""
    if base(other.form).casefold() in VERBS or (_is_vague(other) and not alone):
        return False
    return alone or other.name == best.name or other.form.isupper()


def _may_specify(other: Term, section: Vocabulary) -> bool:
    """Whether a noun before the noun says which (`Oil prices`, `AI companies`): the section speaks of it as well."""
    spoken_of = other.stem in section.stems and not _describes(other) and not _is_vague(other)
    return spoken_of or other.form.isupper()


def _describes(term: Term) -> bool:
    form = term.form.casefold()
    return describes(form) or form.endswith(("ing", "ed"))


def _together(first: Term, second: Term, section: Vocabulary) -> int:
    """How often the section has the two words side by side."""
    both = rf"\b{re.escape(first.stem)}\w*\s+{re.escape(second.stem)}"
    return len(re.findall(both, section.text, re.IGNORECASE))


def _is_term(first: Term, second: Term, section: Vocabulary, best: Term) -> bool:
    """Whether the section itself uses the two words as one: twice, or whenever it uses the one that counts."""
    together = _together(first, second, section)
    return together > 1 or 0 < together == section.stems.get(best.stem, 0)


def _is_vague(term: Term) -> bool:
    return is_vague(term.form.casefold())


def _capital(form: str) -> str:
    return form[:1].upper() + form[1:]


def _as_written(term: Term, article: Vocabulary, *, shouted: bool) -> str:
    """The word in the case in which it stands inside a sentence; acronyms and names keep theirs."""
    plain = base(term.form)
    usual = base(article.written.get(term.stem, ""))
    if usual.casefold() == plain.casefold() and (term.name or usual[:1].islower() or usual.isupper()):
        return usual
    if usual == plain and not shouted and term.stem not in article.small and article.stems[term.stem] > 1:
        return plain  # never written small
    if term.name:
        return plain.capitalize() if shouted and len(plain) > 3 else plain
    if (article.language or "")[:2] == "de":  # its nouns have capitals
        return plain.capitalize() if shouted else plain
    return plain.lower() if shouted else _small(plain)


def _small(form: str) -> str:
    """`form` without the capital of a title; what has capitals inside (`NATO`, `iPhone`) stays."""
    return form if any(map(str.isupper, form[1:])) else form[:1].lower() + form[1:]
