"""The gender of the persons of an article: from its own words first, from lists of given names last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import islice, pairwise

from briefing.analysis.draft import Draft
from briefing.analysis.entities.titles import Gender, name_gender, title_gender, word_gender
from briefing.model import Entity
from briefing.patterns import pattern

__all__ = ["Gender", "gender_of", "genders"]

_WORD = pattern(r"[^\W\d_]+")
_PRONOUN = pattern(r"\b(?:(he|him|his|himself)|she|her|hers|herself)\b|[“”\"‘\n]", re.IGNORECASE)
_NOUN_ENDS = frozenset({"of", "for", "at", "in", "from", "with", "to", "under", "and", "who", "on"})
_REACH = 160
_MOST_MENTIONS = 50
"""After so many mentions more of them change nothing."""
_VOTES, _VOTES_AGAINST_A_LIST = 2, 3
"""So many pronouns that follow a name tell its gender: alone, and where the lists of given names say otherwise."""


def genders(draft: Draft) -> Mapping[str, Gender]:
    """The gender of each person of ``draft.entities`` by entity id; who is not in it is unknown."""
    starts = sorted(m.start for entity in draft.entities if entity.type == "person" for m in entity.mentions)
    following = dict(pairwise(starts))
    found = {e.id: _gender(e, draft.article.text, following) for e in draft.entities if e.type == "person"}
    return {key: gender for key, gender in found.items() if gender is not None}


def gender_of(entity: Entity, draft: Draft) -> Gender | None:
    """The gender of one person, or ``None``: as :func:`genders`, which is quicker for all."""
    return genders(draft).get(entity.id)


def _gender(entity: Entity, text: str, following: Mapping[int, int]) -> Gender | None:
    told = _majority(_titles(entity, text))
    if told is not None:
        return told
    pronouns = _pronouns(entity, text, following)
    more, less = max(pronouns["f"], pronouns["m"]), min(pronouns["f"], pronouns["m"])
    listed = name_gender(entity.name)
    needed = _VOTES if listed in (None, _majority(pronouns)) else _VOTES_AGAINST_A_LIST
    if more >= needed and more > 2 * less:
        return _majority(pronouns)
    return listed or _majority(pronouns)


def _titles(entity: Entity, text: str) -> Counter[Gender]:
    """What titles before the mentions and the nouns of the description say."""
    votes: Counter[Gender] = Counter()
    for mention in islice(entity.mentions, _MOST_MENTIONS):
        if gender := title_gender(text, mention.start):
            votes[gender] += 1
    if entity.description and (gender := _described(entity.description.text)):
        votes[gender] += 1
    return votes


def _described(description: str) -> Gender | None:
    """What the noun of the description says, not those that it belongs to: ``the queen's spokesman for Mrs. Roe``."""
    found: Gender | None = None
    for word in _WORD.findall(description):
        if word in _NOUN_ENDS:
            break
        found = word_gender(word) or found
    return found


def _pronouns(entity: Entity, text: str, following: Mapping[int, int]) -> Counter[Gender]:
    """The first pronoun after each mention, before the next person, a quotation or the end of the paragraph."""
    votes: Counter[Gender] = Counter()
    for mention in islice(entity.mentions, _MOST_MENTIONS):
        end = min(mention.end + _REACH, following.get(mention.start, len(text)))
        match = _PRONOUN.search(text, mention.end, end)
        if match and match[0].isalpha():
            votes["m" if match[1] else "f"] += 1
    return votes


def _majority(votes: Counter[Gender]) -> Gender | None:
    if votes["f"] == votes["m"]:
        return None
    return "f" if votes["f"] > votes["m"] else "m"
