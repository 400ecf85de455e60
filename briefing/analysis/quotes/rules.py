"""Who is said to speak a quotation, by the frame around it: the table of rules and how they are tried.

A rule names where it looks and how sure it is; the figures are shares of right answers, measured on news text.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import CHAIN, Words, main_subject, right_of, subject_before
from briefing.analysis.quotes.subjects import speaker_of
from briefing.analysis.quotes.wording import words
from briefing.patterns import pattern


class Attribution(msgspec.Struct, frozen=True):
    """What a rule found: the words of the speaker and of the cue in the frame."""

    rule: str
    who: Words | None
    cue: Words | None
    confidence: float


class Place(msgspec.Struct, frozen=True):
    """One quotation in its frame: the frame, its position there, the last character of its words, the whole text."""

    frame: Frame
    at: int
    last: str
    text: str


_AFTER = pattern(r"[,-]?r*([Vv])(?![,.;:\])])")
_BY_SOMEBODY = pattern(rf"e[ra]*(?P<cue>[vVx])k(?P<who>{CHAIN})m?d?\Z")
_GOVERNS_NEXT = pattern(r"[^,;:.Q]{1,12}Q")
_NAMED_AT_LENGTH = pattern(r"(?P<who>M?N{1,4}),[^;:.Q]{1,60}?(?P<cue>V)")
_BY_AGENT = pattern(r"([vVx])(?:d|m|pd?)?\Z")
_REPORTS = pattern(r"[VB](?=(?:d?[nNlM#]{1,4}|u)?(?:pD)?T[^;:Q]*\Z)")
_GOVERNED = pattern(r"[VvGg][,d]?T?\Z")
_LED_ON = pattern(r"[Vv][^,;:.Q]{0,10}:\Z")
_ANY_VERB = pattern(rf",?(?P<who>{CHAIN}|h)[ra]*(?P<cue>x)(?=[.,;]|\Z)")
_OPENS_OBJECT = tuple(",dTNts-fpy")
_CLAIM = pattern(
    r"(?P<who>M?N{1,4}|(?:d[rxy#]?)?n{1,3})s[#yxrn]{0,3}(?P<cue>n)"
    r"(?:T[^,;:QVvGgxaeBbm]{0,12}[xaeBbr]{1,4}[^,;:QVvGgxaeBbm]{0,15}|[pft]d?|:)\Z"
)
_SAID_THINGS = words(
    """
    claim assertion accusation admission statement suggestion warning insistence comment remark argument
    allegation contention declaration description promise pledge vow boast complaint conclusion question
    prediction denial response answer reply slogan phrase motto tweet message call talk acknowledgment
    acknowledgement allegations claims comments remarks warnings accusations complaints statements suggestions
    threats assurance announcement belief view charge observation explanation reference characterization words
    line
    """
)
_NAME_COLON = pattern(r"(?:\A|-|f|\.)(?P<who>M?N{1,3}|d?l):\Z")
_SIGNED = pattern(r"-(?P<who>M?N{1,4}),?(?:[^.;:Q]{0,12})[.]?\Z")
_NEAR = 6
_CUES_BACK = 4
_LEADS_ON = pattern(r"(?:[^,;:.Q]{0,6}):Q")
_NEXT_CUE = pattern(r"[VvBb]|A(?=t)")
_GAP_PLAIN = pattern(r"[,:T-]*\Z")
_GAP_ADJUNCT = pattern(r"[^;QVvBbGg.]{0,14}[,:T-]\Z")
_GAP_OBJECT = pattern(r"[^;:QxaeVvBb.,]{0,14}\Z")
_GAP_CLAUSE = pattern(r"[^;Q]*\Z")


def inverted_after(place: Place) -> tuple[Words | None, Words] | None:
    """``“…,” said the mayor``."""
    kinds, at = place.frame.kinds, place.at
    match = _AFTER.match(kinds, at + 1)
    if match is None:
        return None
    cue = match.span(1)
    who = right_of(kinds, cue[1])
    return (who, cue) if who and kinds[who[1] : who[1] + 2] != ":Q" else None


def direct_after(place: Place) -> tuple[Words | None, Words] | None:
    """``“…,” the mayor, a farmer, said``."""
    kinds, at = place.frame.kinds, place.at
    match = _NEXT_CUE.search(kinds, at + 1, _stop(kinds, at + 1))
    if match is None:
        return None
    if at and kinds[at - 1] in "dsnN#" and place.last not in ",?!" and kinds[at + 1 : at + 2] not in (",", "-"):
        return None  # the “Avatar” star posted
    begin = at + 1
    while begin < match.start() and kinds[begin] in ",-rc":
        begin += 1
    if match.group() == "A":
        who = right_of(kinds, match.start() + 2)
        return (who, (match.start(), match.start() + 2)) if who and begin == match.start() else None
    if _LEADS_ON.match(kinds, match.end()) or _is_the_next_ones(place, match.end()):
        return None
    who = subject_before(kinds, match.start(), at + 1)
    if (who is None or who[0] != begin) and place.last in ",?!":
        named = _NAMED_AT_LENGTH.match(kinds, begin)
        return (named.span("who"), named.span("cue")) if named else None
    return (who, match.span()) if who and who[0] == begin else None


def _is_the_next_ones(place: Place, cue_end: int) -> bool:
    """``While N called it “…”, N called it “…”``: whether the cue that ends at `cue_end` has a quotation of its own."""
    kinds, at = place.frame.kinds, place.at
    return (
        place.last not in ",?!—"
        and kinds[at - 1 : at] not in ("", *".:Q")
        and bool(_GOVERNS_NEXT.match(kinds, cue_end))
    )


def agent(place: Place) -> tuple[Words | None, Words] | None:
    """``dubbed “…” by the mayor``."""
    kinds, at = place.frame.kinds, place.at
    named = _BY_SOMEBODY.search(kinds, max(0, at - 30), at)
    if named:  # was described by the mayor as
        return named.span("who"), named.span("cue")
    match = _BY_AGENT.search(kinds, max(0, at - 4), at)
    who = right_of(kinds, at + 2) if match and kinds[at + 1 : at + 2] == "k" else None
    return (who, match.span(1)) if who and match else None


def any_verb_after(place: Place) -> tuple[Words | None, Words] | None:
    """``“…,” she surmised``: a verb that is in no list."""
    match = _ANY_VERB.match(place.frame.kinds, place.at + 1)
    return (match.span("who"), match.span("cue")) if match else None


def signed(place: Place) -> tuple[Words | None, Words] | None:
    """``“…” — A Reader``."""
    match = _SIGNED.match(place.frame.kinds, place.at + 1)
    return (match.span("who"), (place.at + 1, place.at + 2)) if match else None


def far_after(place: Place) -> tuple[Words | None, Words] | None:
    """``“…” of the plan, the mayor said``."""
    kinds, at = place.frame.kinds, place.at
    stop = _stop(kinds, at + 1)
    for match in _NEXT_CUE.finditer(kinds, at + 1, stop):
        if match.group() == "A":
            who = right_of(kinds, match.start() + 2)
            return (who, (match.start(), match.start() + 2)) if who else None
        if match.group() not in "VB":
            continue
        who = subject_before(kinds, match.start(), at + 1)
        if who and kinds[who[0] - 1] in ",-":
            return who, match.span()
        if kinds[match.start() - 1] in ",-" and match.group() == "V":
            who = right_of(kinds, match.end())
            if who:
                return who, match.span()
    return None


def _stop(kinds: str, at: int) -> int:
    """Where the part of the sentence after a quotation ends."""
    match = re.compile("[;Q]").search(kinds, at)
    return match.start() if match else len(kinds)


def _before(gap: re.Pattern[str], letters: str) -> Callable[[Place], tuple[Words | None, Words | None] | None]:
    def look(place: Place) -> tuple[Words | None, Words] | None:
        kinds, at = place.frame.kinds, place.at
        cue, joined = at, -1
        for _ in range(_CUES_BACK):
            cue -= 1
            while cue >= 0 and kinds[cue] not in letters and kinds[cue] != ";":
                cue -= 1
            if cue < 0 or kinds[cue] == ";" or not gap.match(kinds[cue + 1 : at]):
                return None
            if kinds[cue] in "Bb" and kinds[:cue].rstrip("r")[-1:] in ("a", "t"):  # said he would continue to be
                cue = max(cue if kinds.rfind("V", 0, cue) < 0 else kinds.rfind("V", 0, cue), 0)
            if kinds[cue] in "vbg":
                cue = _governing(kinds, cue)
            who = None if _passive(kinds, cue) else speaker_of(kinds, cue)
            if who is not None:
                cue = joined if joined >= 0 else cue
                return who, (cue, cue + 1)
            if (
                joined < 0
                and kinds[cue] in "VvGg"
                and kinds[:cue].rstrip("r")[-1:] in (",", "c")
                and kinds[cue + 1] != "k"
            ):
                joined = cue  # warned of it, and called it “…”
        return None

    return look


def _governing(kinds: str, cue: int) -> int:
    """The strong cue that reports the clause in which the weak cue at `cue` stands, else `cue` itself."""
    reports = [match.start() for match in _REPORTS.finditer(kinds, max(0, cue - 40), cue)]
    return reports[-1] if reports and not _passive(kinds, reports[-1]) else cue


def _passive(kinds: str, cue: int) -> bool:
    """``was asked``, ``is called``: the subject is not the one who spoke."""
    return kinds[cue] in "Vv" and kinds[:cue].rstrip("r")[-1:] == "e"


def claim_of(place: Place) -> tuple[Words | None, Words] | None:
    """``the mayor’s claim that it was “…”``: whose claim it is, whoever mentions it."""
    frame = place.frame
    match = _CLAIM.search(frame.kinds, max(0, place.at - 40), place.at)
    if match is None or place.text[slice(*frame.spans[match.start("cue")])].lower() not in _SAID_THINGS:
        return None
    return match.span("who"), match.span("cue")


def other_verb(place: Place) -> tuple[Words | None, Words | None] | None:
    """No cue in sight: the subject of the sentence, and the last verb before the quotation."""
    kinds, at = place.frame.kinds, place.at
    who = main_subject(kinds, at)
    verb = max(kinds.rfind(kind, 0, at) for kind in "xVvbB")
    if verb > 0 and _passive(kinds, verb):
        return None
    cue = (verb, verb + 1) if verb >= 0 and at - verb <= _NEAR else None
    return (who, cue) if who else None


def object_of_other_verb(place: Place) -> tuple[Words | None, Words | None] | None:
    """``She fired back that the “…”``: no cue, but the words quoted stand where an object or a clause begins."""
    return other_verb(place) if place.frame.kinds[place.at - 1 : place.at] in _OPENS_OBJECT else None


def colon(place: Place) -> tuple[Words | None, Words | None] | None:
    """``She went even further: “…”``: a verb that is in no list, and a colon."""
    return other_verb(place) if place.frame.kinds[place.at - 1 : place.at] == ":" else None


def name_and_colon(place: Place) -> tuple[Words | None, Words | None] | None:
    """``From the report: “…”``, ``— The mayor: “…”``."""
    match = _NAME_COLON.search(place.frame.kinds, max(0, place.at - 12), place.at)
    return (match.span("who"), (place.at - 1, place.at)) if match else None


RULES = (
    ("agent", agent, 0.9),
    ("inverted after", inverted_after, 0.96),
    ("direct after", direct_after, 0.97),
    ("signed", signed, 0.95),
    ("before, at once", _before(_GAP_PLAIN, "VvBbGgA"), 0.92),
    ("before, after an adjunct", _before(_GAP_ADJUNCT, "VBGA"), 0.88),
    ("before, with an object", _before(_GAP_OBJECT, "VvBbGg"), 0.88),
    ("claim of", claim_of, 0.9),
    ("before, in a clause", _before(_GAP_CLAUSE, "VBGA"), 0.93),
    ("any verb after", any_verb_after, 0.85),
    ("far after", far_after, 0.9),
    ("before, weak, in a clause", _before(_GAP_CLAUSE, "vbg"), 0.82),
    ("name and colon", name_and_colon, 0.75),
    ("any verb, colon", colon, 0.85),
    ("other verb, its object", object_of_other_verb, 0.79),
    ("other verb", other_verb, 0.5),
)
BEHIND = frozenset({"direct after", "inverted after", "far after"})
"""Rules that find the speaker behind the quotation."""
_LOOKS_BACK_FIRST = RULES[:1] + RULES[3:7] + RULES[1:3] + RULES[7:]


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
