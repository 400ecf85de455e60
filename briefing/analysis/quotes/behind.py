"""Rules that look for the speaker behind a quotation: ``“…,” said the mayor``, ``“…,” the mayor said``."""

from __future__ import annotations

import re

from briefing.analysis.quotes.grammar import CHAIN, right_of, subject_before
from briefing.analysis.quotes.place import Found, Place
from briefing.patterns import pattern

_AFTER = pattern(r"[,-]?r*([Vv])(?![,.;:\])])")
_NOT_GOVERNING = ",.:;?!Q-"
_SAID_ASIDE = pattern(r"V[^VvxaeBbQ,;:.-]{0,20}(?:[,;.-]|\Z)|[vBb](?:[tpfD][^VvxaeBbQ,;:.-]{0,20})?(?:[,;.-]|\Z)")
_GOVERNS_NEXT = pattern(r"[^,;:.Q]{1,12}Q")
_NAMED_AT_LENGTH = pattern(r"(?P<who>M?N{1,4}),[^;:.Q]{1,60}?(?P<cue>V)")
_LEADS_ON = pattern(r"(?:[^,;:.Q]{0,6}):Q")
_NEXT_CUE = pattern(r"[VvBb]|A(?=t)")
_ANY_VERB = pattern(rf",?(?P<who>{CHAIN}|h)[ra]*(?P<cue>x)(?=[.,;]|\Z)")
_ANY_VERB_INVERTED = pattern(rf"(?P<cue>x)(?P<who>{CHAIN})(?=[.,;]|\Z)")
_PART_ENDS = pattern("[;Q]")
_SIGNED = pattern(r"-(?P<who>M?N{1,4}),?(?:[^.;:Q]{0,12})[.]?\Z")


def inverted_after(place: Place) -> Found:
    """``“…,” said the mayor``."""
    kinds, at = place.frame.kinds, place.at
    match = _AFTER.match(kinds, at + 1)
    if match is None:
        return None
    cue = match.span(1)
    who = right_of(kinds, cue[1])
    return (who, cue) if who and kinds[who[1] : who[1] + 2] != ":Q" else None


def direct_after(place: Place) -> Found:
    """``“…,” the mayor, a farmer, said``; ``“…,” according to the mayor``."""
    kinds, at = place.frame.kinds, place.at
    match = _NEXT_CUE.search(kinds, at + 1, _stop(kinds, at + 1))
    if match is None or _names_what_follows(place):
        return None
    begin = at + 1
    while begin < match.start() and kinds[begin] in ",-rc":
        begin += 1
    if match.group() == "A":
        return _according_to(kinds, match.start()) if begin == match.start() else None
    if _LEADS_ON.match(kinds, match.end()) or _is_the_next_ones(place, match.end()):
        return None
    within = at > 0 and kinds[at - 1] not in _NOT_GOVERNING
    if within and not ("c" not in kinds[at + 1 : begin] and _SAID_ASIDE.match(kinds, match.start())):
        return None  # As for his “old gate,” the mayor found it leaked
    return _subject_from(place, begin, match)


def _names_what_follows(place: Place) -> bool:
    """``the “Avatar” star posted``."""
    kinds, at = place.frame.kinds, place.at
    parted = place.last in ",?!" or kinds[at + 1 : at + 2] in (",", "-")
    return at > 0 and kinds[at - 1] in "dsnN#" and not parted


def _according_to(kinds: str, cue: int) -> Found:
    who = right_of(kinds, cue + 2)
    return (who, (cue, cue + 2)) if who else None


def _subject_from(place: Place, begin: int, cue: re.Match[str]) -> Found:
    """The subject of the cue, where it begins at `begin`, right behind the words quoted."""
    kinds = place.frame.kinds
    who = subject_before(kinds, cue.start(), place.at + 1)
    if who is not None and who[0] == begin:
        return who, cue.span()
    named = _NAMED_AT_LENGTH.match(kinds, begin) if place.last in ",?!" else None
    return (named.span("who"), named.span("cue")) if named else None


def _is_the_next_ones(place: Place, cue_end: int) -> bool:
    """``While N called it “…”, N called it “…”``: whether the cue that ends at `cue_end` has a quotation of its own."""
    kinds, at = place.frame.kinds, place.at
    return (
        place.last not in ",?!—"
        and kinds[at - 1 : at] not in ("", *".:Q")
        and bool(_GOVERNS_NEXT.match(kinds, cue_end))
    )


def far_after(place: Place) -> Found:
    """``“…” of the plan, the mayor said``."""
    kinds, at = place.frame.kinds, place.at
    stop = _stop(kinds, at + 1)
    for match in _NEXT_CUE.finditer(kinds, at + 1, stop):
        if match.group() == "A":
            return _according_to(kinds, match.start())
        if match.group() not in "VB":
            continue
        who = subject_before(kinds, match.start(), at + 1)
        if who and (kinds[who[0] - 1] in ",-" or place.frame.word(place.text, who[0] - 1) == "as"):
            return who, match.span()
        if kinds[match.start() - 1] in ",-" and match.group() == "V":
            who = right_of(kinds, match.end())
            if who:
                return who, match.span()
    return None


def _stop(kinds: str, at: int) -> int:
    """Where the part of the sentence after a quotation ends."""
    match = _PART_ENDS.search(kinds, at)
    return match.start() if match else len(kinds)


def any_verb_after(place: Place) -> Found:
    """``“…,” she surmised``: a verb that is in no list."""
    match = _ANY_VERB.match(place.frame.kinds, place.at + 1)
    if match is None and place.last in ",?!":  # “…,” sniffed the mayor
        match = _ANY_VERB_INVERTED.match(place.frame.kinds, place.at + 1)
    return (match.span("who"), match.span("cue")) if match else None


def signed(place: Place) -> Found:
    """``“…” — A Reader``."""
    match = _SIGNED.match(place.frame.kinds, place.at + 1)
    return (match.span("who"), (place.at + 1, place.at + 2)) if match else None
