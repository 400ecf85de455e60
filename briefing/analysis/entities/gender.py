"""The gender of the persons of an article: from its own words first, from lists of given names last."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from briefing.analysis.draft import Draft
from briefing.analysis.entities.titles import Gender, name_gender, title_gender, word_gender
from briefing.model import Entity
from briefing.patterns import pattern

__all__ = ["Gender", "gender_of", "genders"]

_WORD = pattern(r"[^\W\d_]+")
_PRONOUN = pattern(r"(?=[hs“”\"‘\n])(?:\b(?:(he|him|his|himself)|she|her|hers|herself)\b|[“”\"‘\n])", re.IGNORECASE)
_NOUN_ENDS = frozenset({"of", "for", "at", "in", "from", "with", "to", "under", "and", "who", "on"})
_REACH = 160
_MOST_MENTIONS = 50
"""After so many mentions more of them change nothing."""
_Votes = tuple[int, int]
"""How often a woman is told of, and how often a man."""
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
    more, less = max(pronouns), min(pronouns)
    listed, by_pronouns = name_gender(entity.name), _majority(pronouns)
    needed = _VOTES if listed in (None, by_pronouns) else _VOTES_AGAINST_A_LIST
    if more >= needed and more > 2 * less:
        return by_pronouns
    return listed or by_pronouns


def _titles(entity: Entity, text: str) -> _Votes:
    """What titles before the mentions and the nouns of the description say."""
    told = [title_gender(text, mention.start) for mention in entity.mentions[:_MOST_MENTIONS]]
    if entity.description:
        told.append(_described(entity.description.text))
    return told.count("f"), told.count("m")


def _described(description: str) -> Gender | None:
    """What the noun of the description says, not those that it belongs to: ``the queen's spokesman for Mrs. Roe``."""
    found: Gender | None = None
    for word in _WORD.findall(description):
        if word in _NOUN_ENDS:
            break
        found = word_gender(word) or found
    return found


def _pronouns(entity: Entity, text: str, following: Mapping[int, int]) -> _Votes:
    """The first pronoun after each mention, before the next person, a quotation or the end of the paragraph."""
    women = men = 0
    for mention in entity.mentions[:_MOST_MENTIONS]:
        end = min(mention.end + _REACH, following.get(mention.start, len(text)))
        match = _PRONOUN.search(text, mention.end, end)
        if match is None or not match[0].isalpha():
            continue
        if match[1]:
            men += 1
        else:
            women += 1
    return women, men


def _majority(votes: _Votes) -> Gender | None:
    women, men = votes
    return None if women == men else "f" if women > men else "m"
