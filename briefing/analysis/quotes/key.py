"""The key quotes: the few worth showing first, by who speaks, by what is said and by where it stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import msgspec

from briefing.analysis.draft import Draft
from briefing.model import Quote

MOST = 5
_SHARE = 4  # one quote in so many is key
_SAME = 0.5  # overlap of words from which two quotes say the same
_LEAST_WORDS = 3
_WORD = re.compile(r"[^\W\d_]{4,}")
_STANCE = re.compile(
    r"\b(?:will|won['’]t|must|never|need|should|cannot|can['’]t|want|refuse|demand|promise|believe|fear|wrong|right|best"
    r"|worst|first|only|because|if|crisis|war|peace|risk|danger|chance|future|problem|important|decide[ds]?)\b",
    re.IGNORECASE,
)
_WORTH = {"on-record": 0.3, "document": 0.2, "anonymous": 0.1, "other-media": 0.1, "unattributed": 0.0}
_TOPICS = 25  # the most frequent words of the article, which tell what it is about


def with_keys(draft: Draft, quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return `quotes` with the key ones marked."""
    marked = [quote for quote in quotes if quote.kind != "indirect" and quote.speaker is not None]
    if not marked:
        return tuple(quotes)
    weigh = _Scale(draft)
    chosen: list[Quote] = []
    wanted = max(1, min(MOST, len(marked) // _SHARE + 1))
    for quote in sorted(marked, key=lambda quote: (-weigh(quote), quote.start)):
        if len(chosen) == wanted:
            break
        if len(quote.text.split()) >= _LEAST_WORDS and not any(_same(quote, other) for other in chosen):
            chosen.append(quote)
    starts = {quote.start for quote in chosen}
    return tuple(msgspec.structs.replace(quote, key=True) if quote.start in starts else quote for quote in quotes)


class _Scale:
    """What a quote of one article weighs."""

    def __init__(self, draft: Draft) -> None:
        self.salience = {entity.id: entity.salience for entity in draft.entities}
        self.lead = draft.sections[0].id if draft.sections else ""
        frequent = Counter(word.lower() for word in _WORD.findall(draft.article.text[:50_000]))
        self.topics = {word for word, _ in frequent.most_common(_TOPICS)}
        self.topics |= {word.lower() for word in _WORD.findall(draft.article.title)}

    def __call__(self, quote: Quote) -> float:
        speaker = quote.speaker
        weight = _WORTH[quote.sourcing] + (0.15 if quote.section == self.lead else 0.0)
        if speaker is not None and speaker.entity is not None:
            weight += self.salience.get(speaker.entity, 0.0)
        words = [word.lower() for word in _WORD.findall(quote.text)]
        if words:
            weight += 0.6 * min(1.0, sum(word in self.topics for word in words) / len(words) * 2)
        weight += min(0.4, 0.15 * len(_STANCE.findall(quote.text)))
        return weight + (0.25 if quote.kind == "direct" else 0.0)


def _same(one: Quote, other: Quote) -> bool:
    """Whether two quotes are one utterance or say the same in nearly the same words."""
    if one.group == other.group:
        return True
    mine, its = set(_WORD.findall(one.text.lower())), set(_WORD.findall(other.text.lower()))
    return bool(mine and its) and len(mine & its) / min(len(mine), len(its)) >= _SAME
