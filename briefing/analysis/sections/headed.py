"""The label of a section under a heading: the one or two words of it that its text bears out.

Content words of the heading are weighed. For: the word heads its noun phrase (last in English, first in Romance
languages), stands in the heading's first phrase, and is spoken of in the section. Against: it is a name (the article is
full of it), it only describes, it is the heading's verb, or it is too vague. Two words where they are one term.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container

from briefing.analysis.sections.pairs import DETERMINERS, written, written_as_label
from briefing.analysis.sections.terms import Term, phrases_of
from briefing.analysis.sections.unspaced import is_unspaced, label_of_run
from briefing.analysis.sections.vocabulary import WORD, Vocabulary, base
from briefing.analysis.sections.words import (
    HEAD_FIRST,
    PASTS,
    STOCK,
    VERBS,
    describes,
    is_participle,
    is_vague,
)
from briefing.patterns import pattern
from briefing.tables import words

_COUNTER = pattern(
    r"\s*(?:(?:part|step|chapter|method|section|phase|lesson|day)\s+(?:\d+|[ivx]+)(?:\s+of\s+\d+)?\s*[:.–—-]\s*"
    r"|\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[ivx]{1,4}|[a-z])[.):]\s+|\d{1,2}(?:\.\d{1,2})+\s+|[-*•#]+\s+)(?=\S)",
    re.IGNORECASE,
)
_ASIDE = pattern(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")
_AUXILIARIES = words("to will can could must may might should would not who what is are was were be it they we")
_BE = words("is are was were be being been isn't aren't")
_MANNERS = words("why by without while how")
_MADE_VERB = pattern(r"(?:[gtrnlc]ate|ify|[^mr]i[sz]e)$")
_MODIFIER = pattern(r"(?:ing|ed|al|ic|ive|ous|ful|less|able|ible|ary|ish)$")

_NAME, _POSSESSOR, _DESCRIBING, _VERB, _VAGUE, _MANNER, _NUMBER = -2.5, -1.5, -2.5, -2.0, -1.2, -4.0, -6.0
_HEAD, _FIRST_PHRASE, _INSIDE = 1.0, 0.25, -0.3
_MOST_SUPPORT = 3.0
_TOO_LOW = -2.0
_SHORT = 2
_ACRONYM = 5


def label_of_heading(heading: str, section: Vocabulary, article: Vocabulary, taken: Container[str] = ()) -> str | None:
    """Return the label for a section of the words `section` under `heading`, or ``None`` where it gives none.

    `section` and `article` are the vocabularies of the section's text and of the whole, without headings. A label that
    is among `taken` gets its neighbour as a second word, where it has one.
    """
    if is_unspaced(heading):
        return label_of_run(heading, section.text)
    counter = _COUNTER.match(heading)
    plain = heading[counter.end() :] if counter else heading
    phrases = phrases_of(_ASIDE.sub(" ", plain) if _ASIDE.sub("", plain).strip() else plain, section.language)
    shouted = _is_shouted(plain, article)
    terms = [term for phrase in phrases for term in phrase]
    for phrase in phrases:
        _weigh(phrase, section, article, shouted=shouted, title_case=_is_title_case(plain))
    if not terms:
        return None
    nouns = sorted((term for term in terms if not term.verb), key=lambda term: -term.score)
    short = plain.rstrip("?!.: ").split()
    if not nouns or (len(short) <= _SHORT and base(nouns[0].form).casefold() in VERBS):
        # A verb is the label only of a heading that is as short as a label itself.
        return (
            written_as_label([form.lower() for form in short] if shouted else short) if len(short) <= _SHORT else None
        )
    if len(short) > _SHORT and (nouns[0].score < _TOO_LOW or describes(base(nouns[0].form).casefold())):
        return None
    alone = len(terms) <= _SHORT
    labels = [
        _denied(written(term, phrases, section, article, shouted=shouted, alone=alone), term, phrases, shouted=shouted)
        for term in nouns
    ]
    if labels[0] not in taken:
        return labels[0]
    paired = written(nouns[0], phrases, section, article, shouted=shouted, alone=True)
    others = [label for label, term in zip(labels, nouns, strict=True) if term.score > 0 and term.form not in VERBS]
    return next((label for label in (paired, *others) if label not in taken), labels[0])


def _denied(label: str, best: Term, phrases: list[list[Term]], *, shouted: bool) -> str:
    """Say in the label that there is none of it: `No tsunami` is not about a tsunami, `No new taxes` of new ones."""
    phrase = phrases[best.phrase]
    if phrase[0].before != "no":
        return label
    said = [term.form.lower() if shouted else term.form for term in phrase[: phrase.index(best) + 1]]
    return " ".join(["No", *said] if len(said) <= _SHORT else ["No", label])


def _is_shouted(heading: str, article: Vocabulary) -> bool:
    """Whether a heading is in capitals for their sake: of an acronym they are a part."""
    if not heading.isupper() or len(heading.split()) > 1:
        return heading.isupper()
    return heading not in article.forms and (len(heading) > _ACRONYM or heading.lower() in article.forms)


def stock_label(heading: str) -> str | None:
    """Return what editors call a section whose heading has no word of its own (`What happens next?`)."""
    plain = re.sub(r"[^\w' ]+", "", heading.casefold().replace("’", "'")).strip()
    return STOCK.get(plain)


def _weigh(phrase: list[Term], section: Vocabulary, article: Vocabulary, *, shouted: bool, title_case: bool) -> None:
    head = phrase[0] if (section.language or "en")[:2] in HEAD_FIRST else _head(phrase)
    for term in phrase:
        term.name = _is_name(term, article, shouted=shouted, title_case=title_case)
        term.verb = not term.name and _is_verb(term, head)
        term.score = _support(term.stem, section, article) + _grammar(term, head)
        term.score += _HEAD if term is head else _INSIDE
        term.score += _FIRST_PHRASE if term.phrase == 0 else 0.0
        if term.name:
            term.score += _NAME + (_POSSESSOR if term.form != base(term.form) else 0.0)


def _head(phrase: list[Term]) -> Term:
    """The last noun of a phrase: before a verb that ends it (`Farmers count | the cost`)."""
    last = phrase[-1]
    form = last.form.casefold()
    before_object = last.after in DETERMINERS - {"to"}
    # `Employers split`: a bare verb after a plural; `Norvik lifts`: one with its ending.
    finite = len(phrase) > 1 and (form.endswith("s") or phrase[-2].form.casefold().endswith("s") or last.after == "to")
    if len(phrase) > 1 and (before_object or (form in VERBS and finite) or form in PASTS or is_participle(form)):
        return phrase[-2]
    return last


def _support(key: str, section: Vocabulary, article: Vocabulary) -> float:
    """How much the section speaks of a word, and more than the rest of the article does."""
    here, everywhere = section.stems.get(key, 0), article.stems.get(key, 0)
    if not here:
        return 0.0
    return min(_MOST_SUPPORT, math.log2(1 + here)) * (0.6 + 0.4 * here / max(here, everywhere))


def _grammar(term: Term, head: Term) -> float:
    """What the word's own form says against it."""
    form = base(term.form).casefold()
    score = 0.0
    if describes(form):
        score += _DESCRIBING
    elif form.endswith("ly") and len(form) > 5:
        score += _MANNER
    elif term is not head and _MODIFIER.search(form):
        score += _DESCRIBING
    if form[0].isdigit():
        score += _NUMBER
    if form in VERBS:
        score += _VERB / 2
    if is_vague(form):
        score += _VAGUE
    return score


def _is_verb(term: Term, head: Term) -> bool:
    """Whether a word stands in the heading as its verb or predicate, and names nothing."""
    form = base(term.form).casefold()
    if form.endswith("ing"):
        opens = term.at == 0 and len(form) > len("thing")
        return (opens and term is head) or term.before in _AUXILIARIES | _MANNERS
    if is_participle(form) and (term is head or term.at > head.at):
        return True
    if describes(form) and (term.before in _BE or term.before in VERBS):  # `is costly`, `turns violent`
        return True
    if term.after in DETERMINERS - {"to"} and (term is not head or (term.at == 0 and form in VERBS)):
        # `Farmers count the cost`, `Beware the deep end`: a noun before a determiner would end the heading.
        return True
    if form not in VERBS:
        # `to investigate the mayor`
        return term.before == "to" and term is not head and bool(_MADE_VERB.search(form))
    denied = term.before.endswith(("n't", "n’t"))
    return denied or term.after in DETERMINERS or term.before in _AUXILIARIES or term is not head or form.endswith("s")


def _is_name(term: Term, article: Vocabulary, *, shouted: bool, title_case: bool) -> bool:
    german = (article.language or "")[:2] == "de"
    if term.stem in article.capital and term.stem not in article.small and not german:
        return True
    if term.stem in article.stems or shouted or title_case or german:
        # Compounds of names (`U.S.-Russia`) are names too.
        return "-" in term.form and all(part[:1].isupper() for part in term.form.split("-")) and "." in term.form
    return term.at > 0 and term.form[:1].isupper()


def _is_title_case(heading: str) -> bool:
    long = [word for word in WORD.findall(heading)[1:] if len(word) > 3]
    return bool(long) and sum(word[0].isupper() for word in long) * 3 >= 2 * len(long)
