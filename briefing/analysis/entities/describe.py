"""The article's own words for a person: the role before the name, or a short apposition after it."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from briefing.analysis.draft import Draft, Name
from briefing.analysis.entities.cluster import Cluster
from briefing.analysis.names.gazetteer import CALENDAR, COMMON, GIVEN, PEOPLE, ROLE, gazetteer
from briefing.analysis.names.words import words_of
from briefing.model import Evidence
from briefing.patterns import pattern

_WORD = pattern(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'&-][^\W_]+)*")
_BEFORE = 80
_AFTER = 110
_MOST_WORDS = 7
_MOST_MENTIONS = 6
_MOST_AFTER_OF = 3
_BARE_TITLES = words_of("mr mrs ms miss dr sir dame lord lady madam saint st")
_MODIFIERS = words_of(
    "former then acting deputy senior chief top prime foreign finance defence defense interior vice executive"
    " managing general assistant new late longtime veteran leading outgoing incoming interim ex world national"
    " state federal local lead star team head main opposition ruling police press military army navy political"
    " economic investment financial legal human rights health climate energy far-right far-left right-wing"
    " left-wing centre-left centre-right two-time first second junior young fellow then-us"
    " campaign party committee council board company university county city district union club security intelligence"
    " policy communications marketing sales operations technology news human-rights"
)
_ADJECTIVES = (
    "tial",
    "ical",
    "onal",
    "ural",
    "ican",
    "ese",
    "ish",
    "ative",
    "utive",
    "-based",
    "-born",
    "-elect",
    "time",
)
_HEAD = pattern(
    r"(?:.*(?:ist|ician|man|woman|person|men|women|maker|writer|keeper|holder|player|worker|owner|founder))$"
    r"|(?:co-|vice-|ex-)?(?:leader|officer|minister|chief|director|manager|dealer|trader|banker|lawyer|teacher|driver"
    r"|singer|actor|actress|editor|author|doctor|professor|secretary|president|ambassador|envoy|aide|ally|adviser|advisor"
    r"|analyst|boss|coach|captain|striker|champion|winner|candidate|nominee|premier|chancellor|mayor|governor|senator"
    r"|attorney|prosecutor|judge|commissioner|counterpart|successor|predecessor|veteran|critic|expert|fellow|researcher"
    r"|engineer|pilot|farmer|resident|mother|father|brother|sister|wife|husband|son|daughter|king|queen|prince|princess"
    r"|star|ceo|cfo|head|lawmaker|legislator|deputy|member|reporter|correspondent|commander|general|fighter|rapper"
    r"|golfer|sprinter|swimmer|historian|musician|comedian|librarian|guitarist|composer|architect|designer|developer"
    r"|negotiator|mediator|organiser|organizer|regulator|inspector|student|nurse|midwife|curator|painter|poet|friend)$"
)
_NO_APPOSITION = words_of(
    "who whose whom which and but or in on at to from with by as if when while after before said says told of for"
)
_NOUN_ENDS = words_of("of for at in from with to and who")
_LINKS = frozenset({"of", "for"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their"})
_VERB = pattern(
    r".*(?:ed|ing)$|(?:met|meets|told|tells|beat|beats|saw|sees|left|sent|put|gave|made|took|is|was|has|had|will|would|can"
    r"|won|hit|led|calls|asks|names|joins|backs|urges|wants|likes|knows|knew|says|said|to|that|by|with)$"
)
_CLAUSE = pattern(r" (?:who|whom|whose|which|that|where) ")
_STOP = pattern(r"[,;:!?()\[\]\n“”\"—–]|(?<![A-Z])\.(?=\s|$)")


def description_of(draft: Draft, cluster: Cluster) -> Evidence | None:
    """The first description of the person that the article gives, looked for at full names first."""
    text = draft.article.text
    parts = {name: text.count(" ", name.start, name.end) for name in islice(cluster.mentions, 40)}
    ordered = sorted(parts, key=lambda name: (-parts[name], name.start))
    for name in ordered[:_MOST_MENTIONS]:
        found = _role_before(text, name) or _apposition(text, name)
        if found:
            return Evidence(found[0], found[1], text[found[0] : found[1]])
    return None


def _role_before(text: str, name: Name) -> tuple[int, int] | None:
    """The run of role words and their modifiers that ends right before the name, or before the comma before it."""
    low = max(0, name.start - _BEFORE)
    window = text[low : name.start]
    words = list(_WORD.finditer(window))
    if not words or not _leads_to(window[words[-1].end() :], text[name.end : name.end + 1]):
        return None
    first = len(words) - 1
    if not _is_role(words[first][0]):
        first = _head_of(window, words)
        if first < 0:
            return None
    while first and len(words) - first < _MOST_WORDS:
        gap = window[words[first - 1].end() : words[first].start()]
        if gap != " " or not _belongs(words[first - 1][0], words[first][0]):
            break
        if words[first - 1][0].endswith(".") and gazetteer()[words[first][0].lower()] & PEOPLE:
            break  # “… in the U.S. Finnish President …”
        first -= 1
    if _opens_sentence(window, words[first].start()) and gazetteer()[words[first][0].lower()] == COMMON:
        first += 1  # “Even comedian …”
    if first == len(words) or (first == len(words) - 1 and words[first][0].islower()):
        return None
    return low + words[first].start(), low + words[-1].end()


def _leads_to(gap: str, after: str) -> bool:
    """Whether `gap` joins a role to the name that `after` follows: ``minister Roe``; ``the finance minister, Roe,``."""
    return gap == " " or (gap == ", " and after in {",", "."})


def _head_of(window: str, words: list[re.Match[str]]) -> int:
    """Which word is the role of ``head of research`` right before the name, or -1."""
    for link in range(len(words) - 2, max(0, len(words) - 2 - _MOST_AFTER_OF), -1):
        if words[link][0] not in _LINKS:
            continue
        after = [word[0].lower() for word in words[link + 1 :]]
        if after[0] in _ARTICLES:
            del after[0]
        tight = all(window[a.end() : b.start()] == " " for a, b in pairwise(words[link - 1 :]))
        if tight and after and _is_role(words[link - 1][0]) and not any(map(_VERB.match, after)):
            return link - 1
    return -1


def _opens_sentence(window: str, at: int) -> bool:
    before = window[:at].rstrip(' “"')
    return not before or before[-1] in ".!?\n"


def _is_role(word: str) -> bool:
    low = word.lower().removesuffix(".").removesuffix("-elect")
    if low in _BARE_TITLES:
        return False
    return bool(_HEAD.match(low)) or (word[0].isupper() and bool(gazetteer()[low] & ROLE))


def _belongs(word: str, after: str) -> bool:
    """Whether `word` can be part of the role that goes on with `after`."""
    low = word.lower()
    flags = gazetteer()[low]
    if flags & CALENDAR or low.endswith(("'s", "’s")) or low in _BARE_TITLES:
        return False
    if word[0].isupper():
        return low not in _NO_APPOSITION and low not in _ARTICLES
    return (
        low in _MODIFIERS
        or low.endswith(_ADJECTIVES)
        or bool(flags & PEOPLE)
        or (bool(_HEAD.match(low)) and after[0].islower())
    )


def _apposition(text: str, name: Name) -> tuple[int, int] | None:
    """The words between the comma after the name and the next mark, when they name a role."""
    start = name.end + 2
    if not text.startswith(", ", name.end):
        return None
    stop = _STOP.search(text, start, start + _AFTER)
    if stop is None or text[stop.start()] not in ",.;\n—–":
        return None
    end = _clause_free(text, start, stop.start())
    words = [word[0] for word in _WORD.finditer(text, start, end)]
    if not 1 < len(words) <= 12 or words[0].lower() in _NO_APPOSITION:
        return None
    cut = next((i for i, word in enumerate(words) if i and word.lower() in _NOUN_ENDS), len(words))
    head = words[cut - 1].lower()
    if not _HEAD.match(head) and not (gazetteer()[head] & ROLE and not gazetteer()[head] & GIVEN):
        return None
    return start, start + len(text[start:end].rstrip())


def _clause_free(text: str, start: int, end: int) -> int:
    """Where a relative clause in the apposition begins, else its end."""
    clause = _CLAUSE.search(text, start, end)
    return clause.start() if clause else end
