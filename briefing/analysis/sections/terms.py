"""The content words of a heading, phrase by phrase."""

from __future__ import annotations

import msgspec

from briefing.analysis.function_words import function_words
from briefing.analysis.sections.vocabulary import WORD, base, stem
from briefing.analysis.sections.words import VERBS
from briefing.patterns import pattern

_CONTRACTED = pattern(r"(?:n't|'(?:ll|re|ve|d|m))$")
_PHRASE_END = pattern(r"[,;:?!/|&+–—“”\"«»]|(?<!\w)-(?!\w)|\.(?!\w)")


class Term(msgspec.Struct):
    """One content word of a heading: which phrase it stands in, where in it, and what speaks for it."""

    form: str
    stem: str
    phrase: int
    at: int
    before: str
    after: str
    name: bool = False
    verb: bool = False
    score: float = 0.0


def phrases_of(heading: str, language: str | None) -> list[list[Term]]:
    """The content words of `heading`, phrase by phrase: function words and punctuation part them."""
    ordinary = function_words(language)
    phrases: list[list[Term]] = []
    current: list[Term] = []
    words = list(WORD.finditer(heading))
    for at, match in enumerate(words):
        gap = heading[words[at - 1].end() : match.start()] if at else ""
        plain = base(match[0])
        folded = plain.casefold().replace("’", "'")
        skipped = folded in ordinary or bool(_CONTRACTED.search(folded)) or (len(plain) == 1 and not _is_wide(plain))
        if len(current) > 1 and at + 1 < len(words) and folded in VERBS and _is_english(language):
            # The verb between its subject and its object.
            phrases.append(current)
            current = []
            continue
        # German nouns have capitals; what has none is no label.
        skipped = skipped or ((language or "")[:2] == "de" and plain[:1].islower())
        if current and (skipped or _PHRASE_END.search(gap)):
            phrases.append(current)
            current = []
        if skipped:
            continue
        before = words[at - 1][0].casefold() if at and not _PHRASE_END.search(gap) else ""
        after = words[at + 1][0].casefold() if at + 1 < len(words) else ""
        current.append(Term(match[0], stem(plain, language), len(phrases), at, before, after))
    return [*phrases, current] if current else phrases


def _is_wide(letter: str) -> bool:
    """Whether `letter` is a syllable or a word by itself: Chinese, Japanese, Korean."""
    return letter >= "\u1100" and (
        letter <= "\u11ff"
        or "\u2e80" <= letter <= "\u9fff"
        or "\uac00" <= letter <= "\ud7a3"
        or "\uf900" <= letter <= "\ufaff"
    )


def _is_english(language: str | None) -> bool:
    return (language or "en")[:2] == "en"
