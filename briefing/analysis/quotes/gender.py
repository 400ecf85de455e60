"""The gender of persons from the pronouns near their names, where titles and lists of given names do not tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from briefing.analysis.draft import Draft
from briefing.analysis.entities.gender import Gender, genders
from briefing.analysis.quotes.marks import Quoted

_PRONOUN = re.compile(r"\b(?:(he|his|him|himself)|(?:she|hers?|herself))\b", re.IGNORECASE)
_CLEAR = 3  # votes by which one gender must lead to overrule what else is known


def genders_in(draft: Draft, quoted: Sequence[Quoted]) -> Mapping[str, Gender]:
    """The gender of each person of `draft` by entity id, as far as anything tells it. What is `quoted` is left out."""
    known = dict(genders(draft)) if draft.entities else {}
    for entity, votes in _votes(draft, quoted).items():
        lead = votes["f"] - votes["m"]
        if lead and (entity not in known or abs(lead) >= _CLEAR):
            known[entity] = "f" if lead > 0 else "m"
    return known


def _votes(draft: Draft, quoted: Sequence[Quoted]) -> dict[str, Counter[Gender]]:
    """How often each person is the only one named in a sentence before pronouns of one gender."""
    votes: dict[str, Counter[Gender]] = defaultdict(Counter)
    mentions = sorted(
        (mention.start, mention.end, entity.id)
        for entity in draft.entities
        if entity.type == "person"
        for mention in entity.mentions
    )
    if not mentions or not draft.sentences:
        return votes
    text = draft.article.text
    starts = [sentence.start for sentence in draft.sentences]
    outer = [mask.outer_start for mask in quoted]
    for match in _PRONOUN.finditer(text):
        at = match.start()
        mask = bisect_left(outer, at) - 1
        if mask >= 0 and quoted[mask].outer_end > at:
            continue
        number = bisect_left(starts, at + 1) - 1
        who = _only_one(mentions, starts[max(number, 0)], at)
        if who is not None:
            votes[who]["m" if match.group(1) else "f"] += 1
    return votes


def _only_one(mentions: list[tuple[int, int, str]], start: int, end: int) -> str | None:
    """The one person named between two offsets; ``None`` if there is none or several."""
    found = None
    for number in range(bisect_left(mentions, (start,)), len(mentions)):
        at, _, who = mentions[number]
        if at >= end:
            break
        if found not in (None, who):
            return None
        found = who
    return found
