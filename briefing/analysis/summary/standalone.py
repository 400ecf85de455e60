"""Whether a sentence can be read alone: the check behind every line of a summary, and of its tests.

A line must not lean on what stood before it: no pronoun without its noun, no connective without its first half, no
quotation cut in two, no question, no fragment, no credit or caption. Words within quotation marks are a speaker's and
may lean on what they like, once the sentence itself says who speaks.
"""

from __future__ import annotations

from briefing.analysis.summary.leaning import (
    ALSO,
    BOTH_HALVES,
    CONNECTIVE,
    CREDIT,
    DEFINITE,
    EMPTY_IT,
    FIRST_HALF,
    FIRST_PERSON,
    FUNCTION,
    INTRODUCED,
    IT,
    LEANING,
    NAME,
    NO_NAME,
    NOUN,
    POINTING,
    PRONOUN,
    QUOTED,
    SAID,
    VERB,
)
from briefing.patterns import pattern

SHORTEST = 5
"""Words below which a sentence says too little to stand alone."""

LONGEST = 1_000
"""Code points above which a sentence is no line that anybody would read."""

OPENING = pattern(r"[\"“”„‟«»‘’'‹›「『(\[*•–—\-/|>#@]")
_TITLE_WORD = r"(?:[A-Z0-9][\w’'.&:-]*|of|the|and|in|an?|to|for|on|with|at)"
TITLE = pattern(rf"[\"“‘'](?=[A-Z0-9]){_TITLE_WORD}(?: {_TITLE_WORD}){{0,7}}[\"”’'](?:[’']s)? (?=[a-z(–—-])")
"""A sentence that begins with the title of a work; the words of a speaker have small letters."""
ENDING = pattern(r"[.!。！][\"”»’')\]」』]*$")
CUT = pattern(r"(?:\.\.\.|…|:|;|,)[\"”’')]*$")


def stands_alone(sentence: str, *, english: bool = True) -> bool:
    """Whether `sentence`, one whole sentence, can be read without the ones before it."""
    return fault(sentence, english=english) is None


def fault(sentence: str, *, english: bool = True) -> str | None:
    """Return in a word why `sentence` does not stand alone, or ``None`` where it does.

    With `english` off, only what shows in any language is looked at: marks, ends and length.
    """
    found = _shape(sentence) or (_extent(sentence) if english else None)
    return found or (_wording(sentence) if english else None)


def _shape(sentence: str) -> str | None:
    """What is wrong in any language."""
    if len(sentence) > LONGEST:
        return "long"
    if "?" in sentence[-3:] or "？" in sentence[-3:]:
        return "question"
    if OPENING.match(sentence) and not TITLE.match(sentence):
        return "opening"
    if not ENDING.search(sentence) or CUT.search(sentence):
        return "end"
    return None if _balanced(sentence) else "marks"


def _extent(sentence: str) -> str | None:
    if len(sentence.split()) < SHORTEST:
        return "short"
    return "start" if sentence[0].islower() else None


def _wording(sentence: str) -> str | None:
    """What the words lean on, those in quotation left out."""
    if CREDIT.search(sentence):
        return "credit"
    own = QUOTED.sub("“”", sentence)
    if CONNECTIVE.match(own) or _adds(own):
        return "connective"
    if _leans(own):
        return "pronoun"
    if FIRST_PERSON.search(own):
        return "voice"
    if DEFINITE.match(own):
        return "noun"
    return None if VERB.search(own) or (own != sentence and VERB.search(sentence)) else "fragment"


def _adds(own: str) -> bool:
    """Whether `also`, `too` or their like add to something that the sentence does not tell."""
    if not ALSO.search(own) or BOTH_HALVES.search(own):
        return False
    half = FIRST_HALF.search(own)
    return half is None or VERB.search(own, 0, half.start()) is None


def _balanced(sentence: str) -> bool:
    pairs = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"), ("「", "」"))
    if any(sentence.count(opening) != sentence.count(closing) for opening, closing in pairs if opening != "“"):
        return False
    low = sentence.count("„")
    return (sentence.count("“") == sentence.count("”") or low > 0) and sentence.count('"') % 2 == 0


def _leans(own: str) -> bool:
    """Whether a pronoun stands for something that the sentence does not name."""
    if LEANING.match(own) or (IT.match(own) and not EMPTY_IT.match(own)):
        return True
    if POINTING.search(own):
        return True
    introduced = INTRODUCED.match(own)
    if introduced and not _names(introduced[1]):
        return True
    said = SAID.search(own)
    if said and not _names(own[: said.start()]):
        return True
    first = PRONOUN.search(own)
    return first is not None and not _known(own, first.start())


def _known(own: str, at: int) -> bool:
    """Whether the pronoun at `at` has its noun: before it, or after its clause (`In her speech, Lind said …`)."""
    before, (_, comma, after) = own[:at], own[at:].partition(",")
    first = before.partition(" ")[0].rstrip(",").lower()
    if (first and first not in FUNCTION) or _names(before) or NOUN.search(before):
        return True
    return bool(comma) and (_names(after) or NOUN.match(after.lstrip()) is not None)


def _names(text: str) -> bool:
    """Whether `text` holds a name: a capital that is not its first word, and no day or month."""
    return any(not NO_NAME.match(match.group()) for match in NAME.finditer(text))
