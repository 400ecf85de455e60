"""The key quotes: the few worth showing first, by who speaks, by what is said and by where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter

import msgspec

from briefing.analysis.draft import Draft
from briefing.model import Quote
from briefing.patterns import pattern
from briefing.tables import words

MOST = 5
_SHARE = 4  # one quote in so many is key
_SAME = 0.5  # overlap of words from which two quotes say the same
_FRAGMENT = 3  # words: so short a quote is key only where there is no longer one, and a shorter one never
_CANDIDATES = 60  # the heaviest, among which the key ones are chosen
_WEIGHED = 2000  # the first, of a text that is nothing but quotations
_AGAIN = 0.2  # what a speaker's next quote weighs less
_LEANS = pattern(r"(?:it|that|this|they|he|she|and|but|or|so|if it|every)\b", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_]{4,}")
_ANY_WORD = pattern(r"[^\W\d_]+(?:['’]t)?")
_LONG = 4  # letters of a word that may be a topic
_STANCE = words(
    """
    will won't won’t must never need should cannot can't can’t want refuse demand promise believe fear wrong right best
    worst first only because if crisis war peace risk danger chance future problem important decide decided decides
    """
)
_WORTH = {"on-record": 0.3, "document": 0.2, "anonymous": 0.1, "other-media": 0.1, "unattributed": 0.0}
_FEW = 5  # a quote of fewer long words is weighed as if it had so many
_LENGTHS = ((4, -0.3), (7, -0.1), (40, 0.1), (70, 0.0), (10**9, -0.1))
"""Up to how many words, and what that is worth."""
_TOPICS = 25  # the most frequent words of the article that come again, which tell what it is about


def with_keys(draft: Draft, quotes: Sequence[Quote], asked: AbstractSet[int] = frozenset()) -> tuple[Quote, ...]:
    """Return `quotes` with the key ones marked; those that start at an offset in `asked` are an interviewer's."""
    marked = [q for q in quotes if q.kind != "indirect" and q.speaker is not None and q.start not in asked]
    if not marked:
        return tuple(quotes)
    weigh = _Scale(draft)
    ranked = sorted(((weigh(quote), quote) for quote in marked[:_WEIGHED]), key=lambda pair: (-pair[0], pair[1].start))
    chosen = _chosen(ranked[:_CANDIDATES], min(MOST, len(marked) // _SHARE + 1))
    starts = {quote.start for quote in chosen}
    return tuple(msgspec.structs.replace(quote, key=True) if quote.start in starts else quote for quote in quotes)


def _chosen(ranked: list[tuple[float, Quote]], wanted: int) -> list[Quote]:
    """The best of `ranked`, one after the other: nothing said twice, and rather another speaker than the same again."""
    chosen: list[Quote] = []
    heard: Counter[str] = Counter()
    words = _Words()
    lengths = [len(quote.text.split()) for _, quote in ranked]
    left = [pair for pair, length in zip(ranked, lengths, strict=True) if length > _FRAGMENT]
    if not left:
        left = [pair for pair, length in zip(ranked, lengths, strict=True) if length == _FRAGMENT]
        wanted = min(wanted, 1)
    while left and len(chosen) < wanted:
        best = max(left, key=lambda pair: pair[0] - _AGAIN * heard[_name(pair[1])])[1]
        chosen.append(best)
        heard[_name(best)] += 1
        left = [pair for pair in left if not _same(pair[1], best, words)]
    return chosen


def _name(quote: Quote) -> str:
    return quote.speaker.name if quote.speaker is not None else ""


class _Scale:
    """What a quote of one article weighs."""

    def __init__(self, draft: Draft) -> None:
        self.salience = {entity.id: entity.salience for entity in draft.entities}
        self.lead = draft.sections[0].id if draft.sections else ""
        counted = Counter(draft.article.text[:50_000].lower().split())
        again = [
            (times, word) for word, times in counted.items() if times > 1 and len(word) >= _LONG and word.isalpha()
        ]
        again.sort(key=itemgetter(0), reverse=True)
        self.topics = {word for _, word in again[:_TOPICS]}
        self.topics |= {word.lower() for word in _WORD.findall(draft.article.title)}

    def __call__(self, quote: Quote) -> float:
        speaker = quote.speaker
        weight = _WORTH[quote.sourcing] + (0.15 if quote.section == self.lead else 0.0)
        if speaker is not None and speaker.entity is not None:
            weight += self.salience.get(speaker.entity, 0.0)
        found = _ANY_WORD.findall(quote.text.lower())
        long = [word for word in found if len(word) >= _LONG]
        weight += 0.6 * min(1.0, sum(map(self.topics.__contains__, long)) / max(len(long), _FEW) * 2)
        weight += min(0.4, 0.15 * sum(map(_STANCE.__contains__, found)))
        return weight + _form(quote)


def _form(quote: Quote) -> float:
    """What the form of a quote is worth: a whole statement of some length that can be understood alone."""
    length = len(quote.text.split())
    weight = 0.25 if quote.kind == "direct" else 0.0
    weight += next(worth for most, worth in _LENGTHS if length <= most)
    if _LEANS.match(quote.text):
        weight -= 0.15
    return weight - (0.15 if quote.text.endswith("?") else 0.0)


class _Words(dict[str, frozenset[str]]):
    """The long words of texts, each text looked at once."""

    def __missing__(self, text: str) -> frozenset[str]:
        found = self[text] = frozenset(_WORD.findall(text.lower()))
        return found


def _same(one: Quote, other: Quote, words: _Words) -> bool:
    """Whether two quotes are one utterance or say the same in nearly the same words."""
    if one.group == other.group:
        return True
    mine, its = words[one.text], words[other.text]
    return bool(mine and its) and len(mine & its) / min(len(mine), len(its)) >= _SAME
