"""Rules that look for the speaker before a quotation: ``the mayor said: “…”``, ``the mayor’s claim that “…”``."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.analysis.quotes.grammar import CHAIN, main_clause, right_of
from briefing.analysis.quotes.place import Found, Place
from briefing.analysis.quotes.subjects import speaker_of
from briefing.patterns import pattern
from briefing.tables import words

_BY_SOMEBODY = pattern(rf"(?:e[ra]*(?P<cue>[vVx])k(?P<who>{CHAIN})m?d?|(?<=[nN]),?r?(?P<as>v)k(?P<whom>{CHAIN})md?)\Z")
_WAS_ASKED = pattern(rf"er*(?P<cue>v)(?:k(?P<who>{CHAIN})(?:,[^;:Q]{{1,30}})?)?[,:]?\Z")
_BY_AGENT = pattern(r"([vx])(?:d|m|pd?)?\Z")
_REPORTS = pattern(r"[VB](?=(?:d?[nNlM#]{1,4}|u)?(?:pD)?T[^;:Q]*\Z)|[VBG](?=h(?:[^;:,Q]*[^;:,Qc])?\Z)")
_OPENS_OBJECT = tuple(",dTNts-fpy")
_CLAIM = pattern(
    r"(?:(?P<who>M?N{1,4}|(?:d[rxy#]?)?n{1,3})s|(?P<whose>d))[#yxrn]{0,3}(?P<cue>[nl])"
    r"(?:(?:pd?n|p?D)?T(?:[^,;:QVvGgxaeBbm]{0,12}[xaeBbr]{1,4}[^,;:QVvGgxaeBbm]{0,15})?|[pft]d?|[:,])\Z"
)
_WORDS_OF = pattern(rf"pd(?P<cue>n)f(?P<who>{CHAIN})")
_WORDS_BEFORE = pattern(rf"pd(?P<cue>n)f(?P<who>{CHAIN}),?\Z")
_WHOSE = words("his her its their")
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
_NAME_COLON = pattern(r"(?:\A|-|f|\.)(?P<who>M?N{1,3}|d?l)(?:sN?l)?:\Z")
_DOING = pattern("[ae][rm]*[xyVvBb]")
_CUES_BACK = 4


def agent(place: Place) -> Found:
    """``dubbed “…” by the mayor``."""
    kinds, at = place.frame.kinds, place.at
    named = _BY_SOMEBODY.search(kinds, max(0, at - 30), at)
    if named:  # was described by the mayor as; N, described by the mayor as
        return (named.span("whom"), named.span("as")) if named["as"] else (named.span("who"), named.span("cue"))
    match = _BY_AGENT.search(kinds, max(0, at - 4), at)
    who = right_of(kinds, at + 2) if match and kinds[at + 1 : at + 2] == "k" else None
    return (who, match.span(1)) if who and match else None


def was_asked(place: Place) -> Found:
    """``The mayor was asked by Mr X, “…?”``, or by nobody knows whom."""
    match = _WAS_ASKED.search(place.frame.kinds, max(0, place.at - 40), place.at)
    if match is None or place.frame.word(place.text, match.start("cue")) != "asked":
        return None
    return match.span("who") if match.group("who") else None, match.span("cue")


def words_of(place: Place) -> Found:
    """``“…”, in the words of the mayor``, before the words or behind them."""
    kinds, at = place.frame.kinds, place.at
    behind = _WORDS_OF.match(kinds, at + 2 if kinds[at + 1 : at + 2] == "," else at + 1)
    before = _WORDS_BEFORE.search(kinds, max(0, at - 20), at)
    for match in (behind, before):
        if match is not None and place.frame.word(place.text, match.start("cue")) == "words":
            return match.span("who"), match.span("cue")
    return None


def claim_of(place: Place) -> Found:
    """``the mayor’s claim that it was “…”``: whose claim it is, whoever mentions it."""
    frame, text = place.frame, place.text
    match = _CLAIM.search(frame.kinds, max(0, place.at - 40), place.at)
    if match is None or frame.word(text, match.start("cue")) not in _SAID_THINGS:
        return None
    if match.group("whose"):
        return (match.span("whose"), match.span("cue")) if frame.word(text, match.start()) in _WHOSE else None
    return match.span("who"), match.span("cue")


def cue_before(gap: re.Pattern[str], letters: str) -> Callable[[Place], Found]:
    """The rule that takes the nearest cue of the kinds `letters` from which only `gap` parts the words quoted."""

    def look(place: Place) -> Found:
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


def other_verb(place: Place) -> Found:
    """No cue in sight: the subject of the sentence and its verb."""
    kinds, at = place.frame.kinds, place.at
    clause = main_clause(kinds, at)
    last = max(kinds.rfind(kind, 0, at) for kind in "xVvbB")
    if clause is None or (last > 0 and _passive(kinds, last)):
        return None
    who, verb = clause
    doing = _DOING.match(kinds, verb, at)  # is already talking about, has since told
    verb = doing.end() - 1 if doing else verb
    return who, (verb, verb + 1) if kinds[verb] in "xVvbBy" else None


def main_saying(place: Place) -> Found:
    """``The mayor, an engineer with a degree in law, said it was “…”``: the sentence is one of saying."""
    found = other_verb(place)
    return found if found and found[1] and place.frame.kinds[found[1][0]] == "V" else None


def object_of_other_verb(place: Place) -> Found:
    """``She fired back that the “…”``: no cue, but the words quoted stand where an object or a clause begins."""
    return other_verb(place) if place.frame.kinds[place.at - 1 : place.at] in _OPENS_OBJECT else None


def colon(place: Place) -> Found:
    """``She went even further: “…”``: a verb that is in no list, and a colon."""
    return other_verb(place) if place.frame.kinds[place.at - 1 : place.at] == ":" else None


def name_and_colon(place: Place) -> Found:
    """``From the report: “…”``, ``— The mayor: “…”``."""
    match = _NAME_COLON.search(place.frame.kinds, max(0, place.at - 12), place.at)
    return (match.span("who"), (place.at - 1, place.at)) if match else None
