"""Who is said to speak a quotation, by the frame around it: the table of rules and how they are tried.

A rule names where it looks and how sure it is; the figures are shares of right answers, measured on news text.
"""

from __future__ import annotations

from briefing.analysis.quotes import before, behind
from briefing.analysis.quotes.before import cue_before
from briefing.analysis.quotes.place import Attribution, Place
from briefing.patterns import pattern

_GOVERNED = pattern(r"[VvGg][,d]?T?\Z|v[^,;:.QxaeVvBb]{1,10}m\Z")
_LED_ON = pattern(r"[Vv][^,;:.Q]{0,10}:\Z")
_GAP_PLAIN = pattern(r"[,:T-]*\Z")
_GAP_ADJUNCT = pattern(r"[^;QVvBbGg.]{0,14}[,:T-]\Z")
_GAP_OBJECT = pattern(r"[^;:QxaeVvBb.,]{0,14}\Z")
_GAP_CLAUSE = pattern(r"[^;Q]*\Z")

_FIRST = (
    ("words of", before.words_of, 0.9),
    ("agent", before.agent, 0.9),
    ("was asked", before.was_asked, 0.9),
)
_RIGHT_BEHIND = (
    ("inverted after", behind.inverted_after, 0.96),
    ("direct after", behind.direct_after, 0.97),
)
_RIGHT_BEFORE = (
    ("signed", behind.signed, 0.95),
    ("before, at once", cue_before(_GAP_PLAIN, "VvBbGgA"), 0.92),
    ("before, after an adjunct", cue_before(_GAP_ADJUNCT, "VBGA"), 0.88),
    ("before, with an object", cue_before(_GAP_OBJECT, "VvBbGg"), 0.88),
)
_FURTHER = (
    ("claim of", before.claim_of, 0.9),
    ("before, in a clause", cue_before(_GAP_CLAUSE, "VBGA"), 0.93),
    ("any verb after", behind.any_verb_after, 0.85),
    ("far after", behind.far_after, 0.9),
    ("before, weak, in a clause", cue_before(_GAP_CLAUSE, "vbg"), 0.82),
    ("main verb of saying", before.main_saying, 0.85),
    ("name and colon", before.name_and_colon, 0.75),
    ("any verb, colon", before.colon, 0.85),
    ("other verb, its object", before.object_of_other_verb, 0.79),
    ("other verb", before.other_verb, 0.5),
)
RULES = _FIRST + _RIGHT_BEHIND + _RIGHT_BEFORE + _FURTHER
_LOOKS_BACK_FIRST = _FIRST + _RIGHT_BEFORE + _RIGHT_BEHIND + _FURTHER
BEHIND = frozenset({"direct after", "inverted after", "far after"})
"""Rules that find the speaker behind the quotation."""


def attribute(place: Place) -> Attribution | None:
    """What the first rule that answers says of the quotation at `place`.

    After the quotation first, where it ends as one that its speaker follows; before it first otherwise.
    """
    kinds, at = place.frame.kinds, place.at
    follows = (place.last in ",?!—–-" or kinds[at + 1 : at + 2] in (",", "-")) and not _GOVERNED.search(kinds, 0, at)
    if place.last in "?!" and _LED_ON.search(kinds, max(0, at - 12), at):
        follows = False  # N posted: “…!” His rival replied
    for name, look, confidence in RULES if follows else _LOOKS_BACK_FIRST:
        found = look(place)
        if found is not None:
            return Attribution(name, found[0], found[1], confidence)
    return None
