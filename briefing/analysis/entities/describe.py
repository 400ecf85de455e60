"""The article's own words for a person: the role before the name, or a short apposition after it."""

from __future__ import annotations

import re

from briefing.analysis.draft import Draft
from briefing.analysis.entities.cluster import Cluster
from briefing.analysis.names.gazetteer import CALENDAR, PEOPLE, ROLE, gazetteer
from briefing.model import Evidence

_WORD = re.compile(r"[^\W_]+(?:[.'’&-]+[^\W_]+)*\.?")
_BEFORE = 80
_AFTER = 100
_MOST_WORDS = 7
_MODIFIERS = frozenset(
    "former then acting deputy senior chief top prime foreign finance defence defense interior vice executive managing"
    " general assistant new late longtime veteran leading outgoing incoming interim co-founder ex world national state"
    " federal local lead star team head main chief opposition ruling far-right far-left right-wing left-wing police"
    " press military army navy political economic investment financial legal human rights health climate energy".split()
)
_PERSON_NOUN = re.compile(
    r".*(?:ist|ian|man|woman|person|men|women|leader|officer|minister|chief|maker|writer|director|manager|player|worker|owner"
    r"|holder|founder|keeper|dealer|trader|banker|lawyer|teacher|driver|singer|actor|actress|editor|author|doctor|professor"
    r"|secretary|president|ambassador|envoy|aide|ally|adviser|advisor|analyst|boss|coach|captain|striker|goalkeeper"
    r"|champion|winner|candidate|nominee|premier|chancellor|mayor|governor|senator|attorney|prosecutor|judge|commissioner"
    r"|counterpart|successor|predecessor|veteran|activist|critic|expert|fellow|researcher|scientist|engineer|pilot|farmer"
    r"|resident|mother|father|brother|sister|wife|husband|son|daughter|king|queen|prince|princess|star|ceo|cfo|head)$"
)
_STOP_AFTER = re.compile(r"[,;:.!?()\[\]\n“”\"—–]")


def description_of(draft: Draft, cluster: Cluster) -> Evidence | None:
    """The first description of the person that the article gives, preferring one at a full name."""
    text = draft.article.text
    full = max(len(text[n.start : n.end].split()) for n in cluster.mentions)
    ordered = sorted(cluster.mentions, key=lambda n: (len(text[n.start : n.end].split()) < full, n.start))
    for name in ordered[:5]:
        found = _before(text, name.start) or _after(text, name.end)
        if found:
            return Evidence(found[0], found[1], text[found[0] : found[1]])
    return None


def _before(text: str, start: int) -> tuple[int, int] | None:
    """The run of role words and their modifiers that ends right before `start`."""
    low = max(0, start - _BEFORE)
    window = text[low:start]
    words = list(_WORD.finditer(window))
    if not words or window[words[-1].end() :].strip(" "):
        return None
    last = words[-1][0].rstrip(".").lower()
    if not (_PERSON_NOUN.match(last) or (gazetteer().get(last, 0) & ROLE)) or last in {
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
    }:
        return None
    first = len(words) - 1
    while (
        first
        and len(words) - first < _MOST_WORDS
        and _part_of_role(words[first - 1][0])
        and window[words[first - 1].end() : words[first].start()] == " "
    ):
        first -= 1
    begin = low + words[first].start()
    return begin, low + words[-1].end()


def _part_of_role(word: str) -> bool:
    bare = word.rstrip(".").lower()
    flags = gazetteer().get(bare, 0)
    if flags & CALENDAR:
        return False
    return word[0].isupper() or bare in _MODIFIERS or bool(flags & (ROLE | PEOPLE)) or bool(_PERSON_NOUN.match(bare))


def _after(text: str, end: int) -> tuple[int, int] | None:
    """The words between the comma after a name and the next mark, when they name a role."""
    if not text.startswith(", ", end):
        return None
    stop = _STOP_AFTER.search(text, end + 2, end + 2 + _AFTER)
    if stop is None:
        return None
    words = text[end + 2 : stop.start()].split()
    if not 1 < len(words) <= 10 or words[0].lower() in {
        "who",
        "whose",
        "which",
        "and",
        "but",
        "in",
        "on",
        "at",
        "to",
        "said",
        "when",
    }:
        return None
    cut = next((i for i, w in enumerate(words) if w in {"of", "for", "at", "in", "from", "with", "who"}), len(words))
    nouns = words[max(0, cut - 2) : cut]
    if not any(_PERSON_NOUN.match(w.lower()) or gazetteer().get(w.lower(), 0) & ROLE for w in nouns):
        return None
    return end + 2, end + 2 + len(text[end + 2 : stop.start()].rstrip())
