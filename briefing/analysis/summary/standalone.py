"""Whether a sentence can be read alone: the check behind every line of a summary, and of its tests.

A line must not lean on what stood before it: no pronoun without its noun, no connective without its first half, no
quotation cut in two, no question, no fragment, no credit or caption. Words within quotation marks are a speaker's and
may lean on what they like, once the sentence itself says who speaks.
"""

from __future__ import annotations

import re

from briefing.analysis.summary.foreign import leans
from briefing.analysis.summary.leaning import (
    ALSO,
    ALSO_SIGNS,
    BECAUSE,
    BOTH,
    BOTH_HALVES,
    BOTH_SIGNS,
    CREDIT_SIGNS,
    CREDIT_WITHIN,
    DATED,
    EMPTY_IT,
    ENDS,
    FIRST_HALF,
    FIRST_PERSON,
    FUNCTION,
    GENDERED,
    INTRODUCED,
    IT,
    IT_WITHIN,
    MANY,
    NAME,
    NO_NAME,
    NO_SUBJECT,
    NOUN,
    NOW,
    OBJECT,
    PERSON,
    PLACED,
    POINTING,
    PRONOUN,
    PURPOSE,
    QUOTED,
    RELATIVE,
    SAID,
    TEASER,
    WHOSE,
)
from briefing.analysis.summary.openings import CONNECTIVE, CREDIT, CREDIT_MARK, DEFINITE, LEANING
from briefing.analysis.summary.verbs import finite, verb
from briefing.patterns import pattern

CLOSE = 30
"""Code points after the comma of a clause within which its subject is named."""
SHORTEST = 5
"""Words below which a sentence says too little to stand alone."""

DATE = 24
"""Code points at the end of a caption that hold its day."""
LONGEST = 1_000
"""Code points above which a sentence is no line that anybody would read."""

OPENING = pattern(r"[\"“”„‟«»‘’'‹›「『(\[*•–—\-/|>#@]")
_TITLE_WORD = r"(?:[A-Z0-9][\w’'.&:-]*|of|the|and|in|an?|to|for|on|with|at)"
TITLE = pattern(rf"[\"“‘'](?=[A-Z0-9]){_TITLE_WORD}(?: {_TITLE_WORD}){{0,7}}[\"”’'](?:[’']s)? (?=[a-z(–—-])")
"""A sentence that begins with the title of a work; the words of a speaker have small letters."""
ENDING = pattern(r"[.!。！][\"”»’')\]」』]*$")
PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("「", "」"))
PAIRED = pattern(r"[\"“”„()\[\]«»「」]")
POSSESSIVE = pattern(r"[’']s?$")
CUT = pattern(r"(?:\.\.\.|…|:|;|,)[\"”’')]*$")
TAIL = 8
"""Code points at the end that are looked at for how a sentence ends."""
TAIL_WORDS = 28
"""Code points of the last three words, where the last is an auxiliary."""
APART = pattern(r"[\w,:;] \.(?!\.|\w)")
"""A stop by itself, where something was cut out."""
HEADED = pattern(r"([^:,;.]{1,60}): \S")
"""A line with a heading of its own: `The result: …`, or a speaker's name in a transcript."""


def fault(sentence: str, language: str = "en") -> str | None:
    """Why `sentence`, one whole sentence, cannot be read without the ones before it, in a word; ``None`` where it can.

    `language` is an ISO 639-1 code. In others than English only what shows in any language is looked at, marks, ends
    and length, and the first word.
    """
    if found := _shape(sentence):
        return found
    if language != "en":
        return "pronoun" if leans(sentence, language) else None
    return _extent(sentence) or _wording(sentence)


def _shape(sentence: str) -> str | None:
    """What is wrong in any language."""
    if len(sentence) > LONGEST:
        return "long"
    if "?" in sentence[-3:] or "？" in sentence[-3:]:
        return "question"
    if OPENING.match(sentence) and not TITLE.match(sentence):
        return "opening"
    tail = max(0, len(sentence) - TAIL)
    if not ENDING.search(sentence, tail) or CUT.search(sentence, tail) or (" ." in sentence and APART.search(sentence)):
        return "end"
    return None if _balanced(sentence) else "marks"


def _extent(sentence: str) -> str | None:
    if len(sentence.split()) < SHORTEST:
        return "short"
    return "start" if sentence[0].islower() else None


def _wording(sentence: str) -> str | None:
    """What the words lean on, those in quotation left out."""
    if _is_credit(sentence) or (DATED.search(sentence, max(0, len(sentence) - DATE)) and _shows(sentence)):
        return "credit"
    own = QUOTED.sub("“”", sentence)
    if CONNECTIVE.begin(own) or BECAUSE.match(own) or _adds(own):
        return "connective"
    if _leans(own):
        return "pronoun"
    if TEASER.match(own) or FIRST_PERSON.search(own):
        return "voice"
    if DEFINITE.begin(own):
        return "noun"
    return "fragment" if _is_fragment(sentence, own) else None


def _is_fragment(sentence: str, own: str) -> bool:
    """Whether there is no verb, or only one of a purpose or of what a heading of the line's own introduces."""
    if not verb(own) and not (own != sentence and verb(sentence)):
        return True
    headed = HEADED.match(own)
    return (headed is not None and not verb(headed[1])) or (PURPOSE.match(own) is not None and not finite(own))


def _is_credit(sentence: str) -> bool:
    """Whether a line names its maker, or says what the reader is to do."""
    if CREDIT.begin(sentence) or CREDIT_MARK.match(sentence):
        return True
    return any(map(sentence.lower().__contains__, CREDIT_SIGNS)) and CREDIT_WITHIN.search(sentence) is not None


def _shows(sentence: str) -> bool:
    """Whether the first sure verb of a sentence is in the present, as in a caption, or none is."""
    first = finite(sentence)
    return first is None or first in NOW


def _adds(own: str) -> bool:
    """Whether `also`, `too` or their like add to something that the sentence does not tell."""
    if not any(map(own.lower().__contains__, ALSO_SIGNS)) or not ALSO.search(own) or BOTH_HALVES.search(own):
        return False
    half = FIRST_HALF.search(own)
    if half is None:
        return True
    tells = verb if half.group().lower().startswith("wh") else finite  # of a noun, or of a deed
    return tells(own[: half.start()]) is None


def _balanced(sentence: str) -> bool:
    if not PAIRED.search(sentence):
        return True
    if any(sentence.count(opening) != sentence.count(closing) for opening, closing in PAIRS):
        return False
    low = sentence.count("„")
    return (sentence.count("“") == sentence.count("”") or low > 0) and sentence.count('"') % 2 == 0


def _leans(own: str) -> bool:
    """Whether a pronoun stands for something that the sentence does not name."""
    if LEANING.begin(own) or (IT.match(own) and not EMPTY_IT.match(own)) or _points(own):
        return True
    introduced = INTRODUCED.match(own)
    if introduced and (PLACED.match(introduced[1]) or not _names(introduced[1])):
        return True
    said = SAID.search(own)
    if said and not _names(own[: said.start()]):
        return True
    found = list(PRONOUN.finditer(own))
    person = next((match.start() for match in found if match.group().lower() in GENDERED), None)
    if not _has_it(own):
        return True
    return bool(found) and not (_known(own, found[0].start()) and (person is None or _is_told(own, person)))


def _has_it(own: str) -> bool:
    """Whether the first `it` within a sentence, if it has one, has something before it that it can stand for."""
    within = IT_WITHIN.search(own)
    if within is None or EMPTY_IT.match(own, within.start()):
        return True
    before = own[: within.start()]
    first = before.partition(" ")[0]
    is_many = first.lower() in NO_SUBJECT or first.lower() in FUNCTION or MANY.match(first) is not None
    return not is_many or _names(before) or NOUN.search(before) is not None


def _points(own: str) -> bool:
    """Whether a word points to what the sentence does not name, or `him` to who is not its subject."""
    if POINTING.search(own) or WHOSE.match(own) or ENDS.search(own, max(0, len(own) - TAIL_WORDS)):
        return True
    if any(map(own.__contains__, BOTH_SIGNS)) and BOTH.search(own):
        return True
    clause = OBJECT.match(own)
    return (
        clause is not None and finite(own[: clause.start(1)]) is None and not RELATIVE.search(own, 1, clause.start(1))
    )


def _known(own: str, at: int) -> bool:
    """Whether the pronoun at `at` has its noun: before it, or after its clause (`In her speech, Lind said …`)."""
    before = own[:at]
    first = before.partition(" ")[0].rstrip(",").lower()
    return (
        bool(first and first not in FUNCTION)
        or _names(before)
        or NOUN.search(before) is not None
        or _told_after(own, at, NOUN)
    )


def _is_told(own: str, at: int) -> bool:
    """Whether the sentence tells who `he` or `she` at `at` is: a name or a person before it, or after its clause."""
    before = own[:at]
    if _names(before) or PERSON.search(before):
        return True
    word = POSSESSIVE.sub("", before.partition(" ")[0].rstrip(","))
    is_name = word[:1].isupper() and word.lower() not in FUNCTION and word.lower() not in NO_SUBJECT
    return (is_name and not MANY.match(word)) or _told_after(own, at, PERSON)


def _told_after(own: str, at: int, noun: re.Pattern[str]) -> bool:
    """Whether a name or a `noun` begins what follows the clause of the pronoun at `at`."""
    _, comma, after = own[at:].partition(",")
    after = after.lstrip()
    return bool(comma) and (_names(" " + after[:CLOSE]) or noun.match(after) is not None)


def _names(text: str) -> bool:
    """Whether `text` holds a name: a capital that is not its first word, and no day or month."""
    return any(not NO_NAME.match(match.group()) for match in NAME.finditer(text))
