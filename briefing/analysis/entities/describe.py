"""The article's own words for a person: the role before the name, or a short apposition after it."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import islice, pairwise

from briefing.analysis.draft import Draft, Name
from briefing.analysis.entities.cluster import Cluster
from briefing.analysis.entities.roles import ARTICLES, MODIFIERS, NO_APPOSITION, belongs, is_head, is_role
from briefing.analysis.names.gazetteer import CALENDAR, COMMON, GIVEN, PEOPLE, ROLE, gazetteer
from briefing.model import Evidence
from briefing.patterns import pattern
from briefing.tables import words

_WORD = pattern(r"(?=\w)(?:[A-Za-z]++(?=[ ,])|(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'&-][^\W_]+)*)")
_BEFORE = 80
_AFTER = 110
_MOST_WORDS = 7
_MOST_MENTIONS = 6
_MOST_AFTER_OF = 3
_NOUN_ENDS = words("of for at in from with to and who")
_LINKS = frozenset({"of", "for"})
_PREPOSITIONS = words("under in at from with as after before against on")
_ABBREVIATED = words("gov sen rep gen col lt maj capt adm sgt prof rev")
_OFFICES_OF = words("state treasury justice finance defence defense interior health")
"""Words that are no role by themselves: ``Secretary of State``."""
_TIMES = words("year month week day night season today tomorrow yesterday tonight decade century")
"""Owners that say when, not whose: ``last year’s winner``."""
_MOST_OWNED = 3
_OPENERS = words(
    "even only also then so but and or yet now still as like when while if both some many most several one two another"
    " meanwhile instead earlier later perhaps today yesterday tonight how why what once since because although though"
    " afterwards elsewhere separately similarly indeed just not no both"
)
"""What opens a sentence before a role and is no part of it: ``Even comedian Anna Roe``."""
_OWNERS = frozenset({"his", "her", "their"})
_AUXILIARIES = words("have has had is was are were be been will would can could did does do")
_VERB = pattern(
    r".*(?:ed|ing)$|(?:met|meets|told|tells|beat|beats|saw|sees|left|sent|put|gave|made|took|is|was|has|had|will|would|can"
    r"|won|hit|led|calls|asks|names|joins|backs|urges|wants|likes|knows|knew|says|said|to|that|by|with)$"
)
_LEADS = pattern(
    r", (?P<office>who (?:(?:now|still|also) )?(?:leads|heads|runs|chairs|directs|commands|owns|founded|co-founded"
    r"|coaches|edits|represents|manages|oversees) (?:[^\s,;:.!?()\[\]\"“”]+ ?){1,10})(?=[,.;)])"
)
"""A clause that is an office in other words: ``who heads the pilots’ union``."""
_CLAUSE = pattern(r" (?:who|whom|whose|which|that|where) ")
_STOP = pattern(r"[,;:!?()\[\]\n“”\"—–]|''|(?<=\s)-|(?<![A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bDr)(?<!\bMs)(?<!\bSt)\.(?=\s|$)")


def description_of(draft: Draft, cluster: Cluster) -> Evidence | None:
    """The first description of the person that the article gives, looked for at full names first."""
    text = draft.article.text
    parts = {name: text.count(" ", name.start, name.end) for name in islice(cluster.mentions, 40)}
    ordered = sorted(parts, key=lambda name: (-parts[name], name.start))
    for name in ordered[:_MOST_MENTIONS]:
        found = _role_before(text, name)
        if not found or _of_one_before(draft, *found):
            leads = _LEADS.match(text, name.end, name.end + _AFTER)
            found = leads.span("office") if leads else _apposition(draft, name)
        if found:
            return Evidence(found[0], found[1], text[found[0] : found[1]])
    return None


def _of_another(draft: Draft, start: int, end: int) -> bool:
    """Whether the words are the role of the person named next: ``Anna Roe, Ohio Gov. Tom Lund, and …``."""
    names = draft.names
    at = bisect_left(names, start, key=lambda name: name.start)
    for name in names[at : at + _MOST_WORDS]:
        if name.type == "person" and name.start <= end + len(". "):
            before = [word[0].lower() for word in _WORD.finditer(draft.article.text, start, name.start)]
            if before and (before[-1] in _OFFICES_OF or (name.start > end and before[-1] in _ABBREVIATED)):
                return True
    return False


def _of_one_before(draft: Draft, start: int, end: int) -> bool:
    """Whether the role may be of the person before it: ``Anna Roe, the port’s pilot, Tom Lund, and …``."""
    text, names = draft.article.text, draft.names
    at = bisect_left(names, start, key=lambda name: name.start)
    if not at or names[at - 1].type != "person" or not text.startswith(",", end):
        return False
    return text[names[at - 1].end : start] in {", ", ", the "}


def _role_before(text: str, name: Name) -> tuple[int, int] | None:
    """The run of role words and their modifiers that ends right before the name, or before the comma before it."""
    low = max(0, name.start - _BEFORE)
    window = text[low : name.start]
    words = list(_WORD.finditer(window))
    if not words:
        return None
    last = words[-1]
    gap = window[last.end() :]
    short = gap == ". " and last[0].lower() in _ABBREVIATED  # “Ohio Gov. …”
    if not short and not _leads_to(gap, text[name.end : name.end + 1]):
        return None
    first = len(words) - 1
    if not is_role(last[0]) or last[0].lower() in _OFFICES_OF:
        first = _head_of(window, words)
    if first >= 0:
        first = _back_to_first(window, words, first)
    if not 0 <= first < len(words) or (short and words[first] is last):
        return None
    if words[first] is last and last[0].islower():
        return _with_owner(window, words, low)
    return low + words[first].start(), low + last.end() + short


def _back_to_first(window: str, words: list[re.Match[str]], first: int) -> int:
    """Which word the role begins with whose last words begin with `first`; past the last one if none does."""
    while first and len(words) - first < _MOST_WORDS:
        gap = window[words[first - 1].end() : words[first].start()]
        if gap != " " or not belongs(words[first - 1][0], words[first][0]):
            break
        if words[first - 1][0].endswith(".") and gazetteer()[words[first][0].lower()] & PEOPLE:
            break  # “… in the U.S. Finnish President …”
        first -= 1
    word = words[first][0].lower()
    return first + (word in _OPENERS and _opens_sentence(window, words[first].start()))


def _with_owner(window: str, words: list[re.Match[str]], low: int) -> tuple[int, int] | None:
    """The role of one small word with its owner: ``Cole’s lawyer``, ``Labour’s group leader``."""
    owner = _owner_of(window, words)
    if owner is None:
        return None
    first = owner
    while first and window[words[first - 1].end() : words[first].start()] == " ":
        before = words[first - 1][0]
        if not (before[0].isupper() if words[owner][0][0].isupper() else before in MODIFIERS):
            break
        first -= 1
    if _opens_sentence(window, words[first].start()) and gazetteer()[words[first][0].lower()] & COMMON:
        first += first < owner
    return low + words[first].start(), low + words[-1].end()


def _owner_of(window: str, words: list[re.Match[str]]) -> int | None:
    """Which word the role at the end belongs to; a noun between the two is trusted only before a comma."""
    apart = window[words[-1].end() :] != " "
    last = len(words) - 2
    for at in range(last, max(-1, last - (_MOST_OWNED if apart else 1)), -1):
        word = words[at][0]
        if window[words[at].end() : words[at + 1].start()] != " ":
            return None
        if word.endswith(("'s", "’s")):
            stem = word[:-2].lower()
            timed = stem in _TIMES or gazetteer()[stem] & CALENDAR
            return None if timed or not (apart or word[0].isupper()) else at
        if not word.islower() or word in NO_APPOSITION or word in _NOUN_ENDS or _VERB.match(word):
            return None
    return None


def _leads_to(gap: str, after: str) -> bool:
    """Whether `gap` joins a role to the name that `after` follows: ``minister Roe``; ``the finance minister, Roe,``."""
    return gap == " " or (gap == ", " and after in {",", "."})


def _head_of(window: str, words: list[re.Match[str]]) -> int:
    """Which word is the role of ``head of research`` right before the name, or -1."""
    for link in range(len(words) - 2, max(0, len(words) - 2 - _MOST_AFTER_OF), -1):
        if words[link][0] not in _LINKS:
            continue
        after = [word[0].lower() for word in words[link + 1 :]]
        if after[0] in ARTICLES:
            del after[0]
        tight = all(window[a.end() : b.start()] == " " for a, b in pairwise(words[link - 1 :]))
        ended = any(_VERB.match(word) or word in _PREPOSITIONS for word in after)
        if tight and after and is_role(words[link - 1][0]) and not ended:
            return link - 1
    return -1


def _opens_sentence(window: str, at: int) -> bool:
    before = window[:at].rstrip(' “"')
    return not before or before[-1] in ".!?\n"


def _apposition(draft: Draft, name: Name) -> tuple[int, int] | None:
    """The words between the comma after the name and the next mark, when they name a role."""
    text, start = draft.article.text, name.end + 2
    if not text.startswith(", ", name.end):
        return None
    end = _end_of_apposition(text, start)
    if end is None:
        return None
    words = [word[0] for word in _WORD.finditer(text, start, end)]
    if len(words) > 1 and words[0] in _OWNERS:
        start += len(words.pop(0)) + 1
    if not 1 < len(words) <= 12 or words[0].lower() in NO_APPOSITION or _begins_clause(words[0]):
        return None
    cut = next((i for i, word in enumerate(words) if i and word.lower() in _NOUN_ENDS), len(words))
    head = words[cut - 1].lower()
    if not is_head(head) and not (gazetteer()[head] & ROLE and not gazetteer()[head] & GIVEN):
        return None
    if _of_another(draft, start, end):
        return None
    return start, start + len(text[start:end].rstrip())


def _begins_clause(word: str) -> bool:
    """Whether an apposition’s first word is of a verb: ``casting herself as …``, ``have followed …``."""
    return word in _AUXILIARIES or (word.islower() and word.endswith("ing") and word not in MODIFIERS)


def _end_of_apposition(text: str, start: int) -> int | None:
    """Where the relative clause in the apposition begins, or the mark that ends it stands."""
    stop = _STOP.search(text, start, start + _AFTER)
    clause = _CLAUSE.search(text, start, stop.start() if stop else start + _AFTER)
    if clause:
        return clause.start()
    return stop.start() if stop and text[stop.start()] in ",.;\n—–-" else None
