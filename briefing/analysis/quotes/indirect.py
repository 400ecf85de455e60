"""Reported speech without quotation marks: what stands beside a strong cue in a sentence in which nothing is quoted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import msgspec

from briefing.analysis.quotes.cues import CUES, WITH_LISTENER
from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.governing import BY_VERB
from briefing.analysis.quotes.grammar import Words, right_of, subject_before
from briefing.analysis.quotes.place import Attribution
from briefing.analysis.quotes.subjects import speaker_of
from briefing.analysis.quotes.wording import words
from briefing.patterns import pattern


class Reported(msgspec.Struct, frozen=True):
    """The words of a frame that report what was said, and who said it."""

    content: Words
    found: Attribution


_OF_CLAUSES = words("say argue insist contend believe think add")
# verbs whose object is a clause, whether or not its verb is known
_ONLY_WITH_THAT = words("tell begin continue write know relate refer maintain read name rule")
# verbs that are followed by more than what was said
_ASIDES = words("believe think show find fear hope agree")
# weak cues that may stand behind or inside what they report
_NOBODY = words("nobody no none neither nothing")
# beginnings of a subject that is nobody
_ASKED = words("if whether")
_LEAST = 3  # words of a report
_MOST_SEARCHED = 8  # cues of a sentence that are tried
_AHEAD = pattern(r"(?:[pf]?D)?(?:,r,)?(?:,?[^,;:QVvxaeT]{0,12}(?P<that>T))?(?P<content>[^Q]+)")
_AHEAD_TOLD = pattern(
    r"(?:(?:d[rxy#]{0,2})?(?:[nNM#l]s?){1,5}(?:[pf]d?[nNM#]{1,3})?|u)(?:[pf]?D)?(?P<that>T)?(?P<content>[^Q]+)"
)
_CUT = pattern(
    r",(?=w|[Gg]|vf|y|[nd]{1,3}[Tw])|,c(?=(?:h|[dnNM#]{1,4})[ra]*[VvxaeB])|,?c(?=r?[VG])|c(?=(?:h|[dnNM#p]{1,5})[ra]*V)|[-;]"
)
_JOINED = pattern(",?cr?")  # N said it leaks and suggested it always did: N, and not the subject of what leaks
_FINITE = pattern("[VvxaeBb]")
_VERB = pattern("[VvGgBb]")
_WITH_CLAUSE = pattern(
    "[VG]|v(?=.{0,9}T|[mW]|(?:h|d?[nN]{1,3})[ra]*[Vvxaey])|[gb](?=.{0,3}T|h|d?[nN]{1,3}[ra]*[Vvxaey])|B(?![,.])"
)
_TRAILING = pattern(r",(?P<who>[^,;:Q]{1,12})[rae]{0,3}(?P<cue>[VBvb])(?:[pf]?D|r|,?[pf][^,;:QVx]{1,12})?[.]?\Z")
_TRAILING_INVERTED = pattern(r",r?(?P<cue>V)(?P<who>[^;:QVxa,]{1,16}(?:[,w][^;:Q]{1,30})?)[.]?\Z")
_ACCORDING_ASIDE = pattern(r",(?P<cue>At)(?P<who>[^,;:Q]{1,16}),")
_ASIDE = pattern(r",(?P<who>h|(?:d?[nNM#]{1,4}(?:[pft]d?[nNM#]{1,4})?))[ra]{0,2}(?P<cue>[VBvb]),")
_ACCORDING_LAST = pattern(r",?(?P<cue>At)(?P<who>[^;:Q]{1,24})[.]?\Z")
_ACCORDING_FIRST = pattern(r"[cr]?(?P<cue>At)(?P<who>[^;:Q,]{1,16}),(?P<content>[^Q]+)")


def _at_the_end(frame: Frame, text: str) -> Reported | None:
    """``Prices will rise, the bank said``; ``…, said the bank``; ``…, according to the bank``."""
    kinds = frame.kinds
    low = max(0, len(kinds) - 50)
    match = _ACCORDING_LAST.search(kinds, low)
    if match is None:
        match = _TRAILING.search(kinds, low)
        if match is not None:
            who = subject_before(kinds, match.start("cue"), match.start() + 1)
            if not (_FINITE.search(kinds, 0, match.start()) and _is_aside(frame, match.start("cue"), text)):
                return None
            return _report((0, match.start()), who, match.span("cue"), "indirect, at the end", 0.9)
        match = _TRAILING_INVERTED.search(kinds, low)
    if match is None or not _FINITE.search(kinds, 0, match.start()):
        return None
    who = right_of(kinds, match.end("cue"))
    if who is None or (len(kinds.rstrip(".")) - who[1] > _LEAST and kinds[who[1]] not in ",w"):
        return None
    return _report((0, match.start()), who, match.span("cue"), "indirect, at the end", 0.9)


def _according_first(frame: Frame, _: str) -> Reported | None:
    """``According to the bank, prices will rise``."""
    match = _ACCORDING_FIRST.match(frame.kinds)
    if match is None:
        return None
    who = right_of(frame.kinds, match.end("cue"))
    return _report(match.span("content"), who, match.span("cue"), "indirect, according to", 0.9)


def _after_cues(frame: Frame, text: str) -> Iterator[Reported]:
    """``The bank told reporters (that) prices will rise``, and each further report of the sentence."""
    kinds, done = frame.kinds, 0
    before: Words | None = None
    for number, match in enumerate(_VERB.finditer(kinds)):
        cue = match.start()
        if number == _MOST_SEARCHED:
            return
        if cue < done or _not_said(kinds, cue):
            continue
        content = _clause(frame, cue, text) or _governed(frame, cue, text)
        joined = before is not None and _JOINED.fullmatch(kinds, done, cue) is not None
        who = (before if joined else speaker_of(kinds, cue)) if content else None
        if content is not None and who is not None and who[0] < cue and not _is_nobody(frame, who, text):
            content = _subordinate(kinds, who, content)
            report = _report(content, who, (cue, cue + 1), "indirect, after a cue", 0.85)
            if report is not None:
                done, before = content[1], who
                yield report


def _is_nobody(frame: Frame, who: Words, text: str) -> bool:
    """``No one said that …``, ``None of them …``: what nobody said is no report."""
    return text[slice(*frame.spans[who[0]])].lower() in _NOBODY


def _subordinate(kinds: str, who: Words, content: Words) -> Words:
    """``While the bank said prices would rise, others …``: the report ends with its clause."""
    end = kinds.find(",", content[0] + _LEAST, content[1])
    return (content[0], end) if end > 0 and who[0] == 1 and kinds[0] == "m" else content


def _clause(frame: Frame, cue: int, text: str) -> Words | None:
    """The clause that the cue at `cue` governs."""
    kinds = frame.kinds
    base = _base(frame, cue, text)
    ahead = _clause_ahead(kinds, cue, base) if _WITH_CLAUSE.match(kinds, cue) else None
    if ahead is None:
        return None
    start, end = ahead.span("content")
    that = ahead.group("that") is not None
    end = _cut(kinds, start, end)
    if kinds[end : end + 1] == "Q" or not (that or _opens_clause(frame, cue, start, text)):
        return None
    has_verb = that or kinds[start] == "h" or base in _OF_CLAUSES
    return (start, end) if has_verb or _FINITE.search(kinds, start, min(end, start + 25)) else None


def _clause_ahead(kinds: str, cue: int, base: str) -> re.Match[str] | None:
    """What stands behind a cue with the base form `base`, its listener passed over, if it can be a clause."""
    ahead = _AHEAD_TOLD.match(kinds, cue + 1) if base in WITH_LISTENER else None
    if ahead is not None and (base == "tell" or kinds[cue + 1 : cue + 2] != "T"):
        return ahead
    ahead = _AHEAD.match(kinds, cue + 1)
    if ahead is None or (base in _ONLY_WITH_THAT and not ahead.group("that")):
        return None
    return ahead


def _cut(kinds: str, start: int, end: int) -> int:
    """Where a report ends that stands between `start` and `end`."""
    cut = _CUT.search(kinds, start + _LEAST, end)
    return cut.start() if cut else end


def _opens_clause(frame: Frame, cue: int, start: int, text: str) -> bool:
    """Whether the word at `start` may begin the clause that the cue at `cue` governs."""
    if frame.kinds[start] == "m":
        return text[slice(*frame.spans[start])].lower() in _ASKED
    return frame.kinds[start] in ("dnNMh#ryW" if frame.kinds[cue] in "VGB" else "dnNMhW")


def _base(frame: Frame, cue: int, text: str) -> str:
    """The base form of the cue at `cue`; "" for a phrase."""
    word = text[slice(*frame.spans[cue])].lower()
    return CUES[word][0] if word in CUES else ""


def _is_aside(frame: Frame, cue: int, text: str) -> bool:
    """Whether the cue can stand behind or inside what it reports: ``…, records show``."""
    return frame.kinds[cue] in "VBA" or _base(frame, cue, text) in _ASIDES


def _governed(frame: Frame, cue: int, text: str) -> Words | None:
    """What else than a clause the cue at `cue` governs."""
    kinds = frame.kinds
    for row in BY_VERB.get(_base(frame, cue, text), ()):
        ahead = row.ahead.match(kinds, cue + 1)
        if ahead is None:
            continue
        if row.links and text[slice(*frame.spans[ahead.start("link")])].lower() not in row.links:
            continue
        who = speaker_of(kinds, cue) if row.speakers else None
        if who is not None and row.speakers and text[slice(*frame.spans[who[1] - 1])].lower() not in row.speakers:
            continue
        start, end = ahead.start("content"), _cut(kinds, *ahead.span("content"))
        if kinds[end : end + 1] != "Q":
            return start, end
    return None


def _around(frame: Frame, text: str) -> Reported | None:
    """``Prices, the bank says, will rise``."""
    match = _ASIDE.search(frame.kinds, 2, 80) or _ACCORDING_ASIDE.search(frame.kinds, 2, 80)
    if match is None or not _is_aside(frame, match.start("cue"), text):
        return None
    return _report((0, len(frame.kinds)), match.span("who"), match.span("cue"), "indirect, around", 0.85)


def _not_said(kinds: str, cue: int) -> bool:
    """``did not say``, ``to say``, ``was asked``: nothing that the subject said; but ``is saying``."""
    before = kinds[cue - 1 : cue]
    if before in ("t", "W", "m") or (before == "e" and kinds[cue] not in "Gg"):
        return True
    return kinds[cue] in "Bb" and before in ("a", "r")


def _report(content: Words, who: Words | None, cue: Words, rule: str, sure: float) -> Reported | None:
    if who is None or content[1] - content[0] < _LEAST:
        return None
    return Reported(content, Attribution(rule, who, cue, sure))


WHOLE: tuple[Callable[[Frame, str], Reported | None], ...] = (_according_first, _at_the_end, _around)
"""Rules that take the whole sentence for the report."""


def reported(frame: Frame, text: str) -> Iterator[Reported]:
    """What `frame` reports without quoting it: by the first rule for the whole sentence, else cue by cue."""
    if frame.kinds.endswith("?"):
        return
    if not frame.quoted:
        for rule in WHOLE:
            found = rule(frame, text)
            if found is not None:
                yield found
                return
    yield from _after_cues(frame, text)


def bounds(frame: Frame, content: Words, text: str) -> tuple[int, int]:
    """The offsets of the words `content` of `frame`, without the stop at the end."""
    start, end = frame.spans[content[0]][0], frame.spans[content[1] - 1][1]
    while end > start and text[end - 1] in ".,:; ":
        end -= 1
    while start < end and text[start] in ",:;— ":
        start += 1
    return start, end
