"""How much of an article a page holds: all of it, a part, or a teaser.

A page says itself that it is not the whole: by its data (not free; so many words), by a wall ("subscribe to continue
reading"), or by stopping in the middle of a sentence. What is said here is shown with the article and in every export,
so that nobody takes the summary of a teaser for that of the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from briefing.model import Completeness
from briefing.patterns import pattern
from briefing.reading.parts import Part

_TEASER_WORDS: Final = 200
_TEASER_SHARE: Final = 0.3
_PART_SHARE: Final = 0.6
_FEWEST_SAID: Final = 100
"""Fewer words than this are a description, whatever the page calls them."""
_LONGEST_WALL: Final = 40
_DOING: Final = (
    r"(?:subscribe|sign[ -]?(?:in|up)|log[ -]?in|register|unlock|become a (?:member|subscriber)"
    r"|create (?:an|your) account|(?:buy|get|start) (?:a |your )?(?:free )?(?:subscription|trial|access))"
)
_GOAL: Final = (
    r"(?:to (?:continue|keep|finish|read|access|unlock|view|see)"
    r"|(?:full|whole|rest of (?:the|this)) (?:article|story))"
)
_WALL: Final = pattern(
    rf"\b{_DOING}\b[^.!?]{{0,80}}\b{_GOAL}\b"
    r"|\bto (?:continue|keep) reading\b|\bto read the (?:full|whole|rest)\b"
    r"|\b(?:this|the rest of this) (?:article|story|content) is (?:only |exclusively )?"
    r"(?:for|available to|reserved for) (?:our )?(?:paying |registered )?(?:subscribers|members)\b"
    r"|\balready a (?:subscriber|member)\?"
    r"|\b(?:read|continue reading) the (?:full|whole|rest of the) (?:article|story)\b"
    # German, French, Spanish, Italian, Portuguese, Dutch
    r"|\b(?:weiterlesen|lesen sie) (?:jetzt )?(?:mit|im) (?:\w{2,6} )?\w{0,20}abo\b"
    r"|\b(?:nur für|bereits) abonnent"
    r"|\b(?:réservée?s? (?:à nos|aux) abonné|déjà abonné|abonnez-vous pour (?:lire|continuer))"
    r"|\b(?:(?:solo|exclusivo) para suscriptores|suscríbete para (?:leer|seguir)|ya eres suscriptor)"
    r"|\b(?:riservat[oa] agli abbonati|sei già abbonato|abbonati per (?:leggere|continuare))"
    r"|\b(?:exclusivo para assinantes|assine para (?:ler|continuar)|já é assinante)"
    r"|\b(?:alleen voor abonnees|abonneer (?:je|u) om|al abonnee\?)",
    re.IGNORECASE,
)
_CUT: Final = pattern(
    # Dots after the end of a sentence are a writer's habit.
    r"(?<![.!?][”\"])(?:…|\.\.\.|\[(?:more|\+\d{1,6} chars)\])[\])\s]{0,3}"
    r"(?:(?:read|continue|see|show) (?:more|reading|on)\W{0,3})?$|[,;–—]$",
    re.IGNORECASE,
)
_END: Final = 80
"""Code points of the end of a text that tell whether it was cut."""


class Judged(NamedTuple):
    """How much of the article is there, and the sentence that says so where it may not be all."""

    completeness: Completeness
    notice: str = ""


def is_wall(text: str) -> bool:
    """Whether `text`, a block of a page, asks for a subscription before the article goes on."""
    return len(text) < 2_000 and len(text.split()) <= _LONGEST_WALL and bool(_WALL.search(text))


def is_doubtful(blocks: Sequence[Part]) -> bool:
    """Whether it matters if the page has a wall: `blocks` are few, or stop inside a sentence."""
    return _words(blocks) < _TEASER_WORDS or _stops(blocks)


def judge(blocks: Sequence[Part], *, said: int, is_free: bool, has_wall: bool) -> Judged:
    """Return how much of an article `blocks` are.

    `said` is how many words the page says the article has (0: it does not), `is_free` whether it says that all may read
    it, `has_wall` whether it asks for a subscription.
    """
    words = _words(blocks)
    short = said >= _FEWEST_SAID and words < _PART_SHARE * said
    cut = _stops(blocks)
    held_back = not is_free or has_wall
    if (held_back and words < _TEASER_WORDS and not _is_all(words, said)) or (short and words < _TEASER_SHARE * said):
        return Judged("teaser", _teaser(words, said, is_free=is_free))
    if short or (held_back and cut):
        return Judged("partial", _part(words, said))
    if cut:
        return Judged("partial", "The text ends in the middle of a sentence; the article may go on elsewhere.")
    if not is_free and not _is_all(words, said):
        return Judged("unknown", "The page says that it is not free to read; what is here may be only a part of it.")
    return Judged("full")


def _words(blocks: Sequence[Part]) -> int:
    return sum(len(part.text.split()) for part in blocks)


def _stops(blocks: Sequence[Part]) -> bool:
    """Whether the last of `blocks` is a paragraph that stops inside a sentence."""
    if not blocks or blocks[-1].kind != "paragraph":
        return False
    return bool(_CUT.search(blocks[-1].text.rstrip("”\"’' ")[-_END:]))


def _is_all(words: int, said: int) -> bool:
    return said >= _FEWEST_SAID and words >= 0.9 * said


def _teaser(words: int, said: int, *, is_free: bool) -> str:
    start = "Only" if is_free else "The page is not free to read: only"
    of = f" of about {said}" if said > words else ""
    return (
        f"{start} a teaser is here ({words} words{of}): what follows is made from it alone. "
        "For the whole, open the page in a browser, save it and open the file, or paste the text."
    )


def _part(words: int, said: int) -> str:
    of = f" ({words} of about {said} words)" if said > words else ""
    return (
        f"Only a part of the article is here{of}. "
        "For the whole, open the page in a browser, save it and open the file, or paste the text."
    )
