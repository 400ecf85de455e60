"""Reported speech without quotation marks: what stands beside a strong cue in a sentence in which nothing is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.analysis.quotes.cues import WITH_LISTENER
from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.governing import BY_VERB
from briefing.analysis.quotes.grammar import Words
from briefing.analysis.quotes.reports import LEAST, Reported, base_of, is_nobody, not_said, report, word_at
from briefing.analysis.quotes.subjects import speaker_of
from briefing.analysis.quotes.whole import WHOLE
from briefing.patterns import pattern
from briefing.tables import words

_OF_CLAUSES = words("say argue insist contend believe think add")
# verbs whose object is a clause, whether or not its verb is known
_ONLY_WITH_THAT = words("tell begin continue write know relate refer maintain read name rule")
# verbs that are followed by more than what was said
_OF_THINGS = words("show suggest indicate reveal demonstrate imply prove mean signal")
# what a thing does without anybody saying so: it shows how much has changed
_ASKED = words("if whether")
_MOST_SEARCHED = 8  # cues of a sentence that are tried
_AHEAD = pattern(r"(?:[pf]?D)?(?:,r,)?(?:,?[^,;:QVvxaeT]{0,12}(?P<that>T))?(?P<content>[^Q]+)")
_AHEAD_TOLD = pattern(
    r"(?:(?:d[rxy#]{0,2})?(?:[nNM#l]s?){1,5}(?:[pf]d?[nNM#]{1,3})?|u)(?:[pf]?D)?(?P<that>T)?(?P<content>[^Q]+)"
)
_CUT = pattern(
    r",(?=w|[Gg]|vf|y|[nd]{1,3}[Tw])|,c(?=(?:h|[dnNM#]{1,4})[ra]*[VvxaeB])|,?c(?=r?[VG])|c(?=(?:h|[dnNM#p]{1,5})[ra]*V)|[-;]"
)
_JOINED = pattern(",?cr?")  # N said it leaks and suggested it always did: N, and not the subject of what leaks
_OWN_VERB = pattern("[mW]?[^VvxaeBbWm]{0,25}[VvxaeBb]")  # not of a clause within: claimed a point when he ran
_VERB = pattern("[VvGgBb]")
_WITH_CLAUSE = pattern(
    "[VG]|v(?=.{0,9}T|[mW]|(?:h|d?[nN]{1,3})[ra]*[Vvxaey])|[gb](?=.{0,3}T|h|d?[nN]{1,3}[ra]*[Vvxaey])|B(?![,.])"
)


def _after_cues(frame: Frame, text: str, done: int = 0) -> Iterator[Reported]:
    """``The bank told reporters (that) prices will rise``, and each further report of the sentence behind `done`."""
    kinds = frame.kinds
    before: Words | None = None
    for number, match in enumerate(_VERB.finditer(kinds)):
        cue = match.start()
        if number == _MOST_SEARCHED:
            return
        if cue < done or not_said(kinds, cue):
            continue
        content = _clause(frame, cue, text) or _governed(frame, cue, text)
        joined = before is not None and _JOINED.fullmatch(kinds, done, cue) is not None
        who = (before if joined else speaker_of(kinds, cue)) if content else None
        if content is not None and who is not None and who[0] < cue and not _is_no_speaker(frame, who, cue, text):
            content = _subordinate(kinds, who, content)
            found = report(content, who, (cue, cue + 1), "indirect, after a cue", 0.85)
            if found is not None:
                done, before = content[1], who
                yield found


def _is_no_speaker(frame: Frame, who: Words, cue: int, text: str) -> bool:
    """Whether nobody, or a thing that only shows something, is the subject of the cue."""
    return is_nobody(frame, who, text) or (
        word_at(frame, who[0], text) == "it" and base_of(frame, cue, text) in _OF_THINGS
    )


def _subordinate(kinds: str, who: Words, content: Words) -> Words:
    """``While the bank said prices would rise, others …``: the report ends with its clause."""
    end = kinds.find(",", content[0] + LEAST, content[1])
    return (content[0], end) if end > 0 and who[0] == 1 and kinds[0] == "m" else content


def _clause(frame: Frame, cue: int, text: str) -> Words | None:
    """The clause that the cue at `cue` governs."""
    kinds = frame.kinds
    base = base_of(frame, cue, text)
    ahead = _clause_ahead(kinds, cue, base) if _WITH_CLAUSE.match(kinds, cue) else None
    if ahead is None:
        return None
    start, end = ahead.span("content")
    that = ahead.group("that") is not None
    end = _cut(kinds, start, end)
    if kinds[end : end + 1] == "Q" or not (that or _opens_clause(frame, cue, start, text)):
        return None
    has_verb = that or kinds[start] == "h" or base in _OF_CLAUSES
    return (start, end) if has_verb or _OWN_VERB.match(kinds, start, end) else None


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
    cut = _CUT.search(kinds, start + LEAST, end)
    return cut.start() if cut else end


def _opens_clause(frame: Frame, cue: int, start: int, text: str) -> bool:
    """Whether the word at `start` may begin the clause that the cue at `cue` governs."""
    if frame.kinds[start] == "m":
        return word_at(frame, start, text) in _ASKED
    return frame.kinds[start] in ("dnNMh#ryW" if frame.kinds[cue] in "VGB" else "dnNMhW")


def _governed(frame: Frame, cue: int, text: str) -> Words | None:
    """What else than a clause the cue at `cue` governs."""
    kinds, base = frame.kinds, base_of(frame, cue, text)
    if base == "cite" and kinds[cue] in "Gg":
        return None  # citing officials: who is cited, not what was said
    for row in BY_VERB.get(base, ()):
        ahead = row.ahead.match(kinds, cue + 1)
        if ahead is None:
            continue
        if row.links and word_at(frame, ahead.start("link"), text) not in row.links:
            continue
        who = speaker_of(kinds, cue) if row.speakers else None
        if who is not None and row.speakers and word_at(frame, who[1] - 1, text) not in row.speakers:
            continue
        start, end = ahead.start("content"), _cut(kinds, *ahead.span("content"))
        if kinds[end : end + 1] != "Q":
            return start, end
    return None


def reported(frame: Frame, text: str) -> Iterator[Reported]:
    """What `frame` reports without quoting it: by the first rule for the whole sentence, then cue by cue."""
    if frame.kinds.endswith("?"):
        return
    done = 0
    if not frame.quoted:
        found = next(filter(None, (rule(frame, text) for rule in WHOLE)), None)
        if found is not None:
            yield found
            done = max(found.content[1], (found.found.cue or found.content)[1])
    yield from _after_cues(frame, text, done)


def bounds(frame: Frame, content: Words, text: str) -> tuple[int, int]:
    """The offsets of the words `content` of `frame`, without the stop at the end."""
    start, end = frame.spans[content[0]][0], frame.spans[content[1] - 1][1]
    while end > start and text[end - 1] in ".,:; ":
        end -= 1
    while start < end and text[start] in ",:;— ":
        start += 1
    return start, end
