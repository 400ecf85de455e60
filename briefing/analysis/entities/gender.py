"""The gender of the persons of an article, from its own words first, from lists of given names last."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from briefing.analysis.draft import Draft
from briefing.analysis.entities.titles import Gender, given_gender, title_gender, word_gender
from briefing.model import Entity

__all__ = ["Gender", "gender_of", "genders"]

_WORD = re.compile(r"[^\W\d_]+")


def genders(draft: Draft) -> Mapping[str, Gender]:
    """The gender of each person of ``draft.entities`` by entity id; who is not in it is unknown."""
    found = {entity.id: gender_of(entity, draft) for entity in draft.entities if entity.type == "person"}
    return {key: gender for key, gender in found.items() if gender is not None}


def gender_of(entity: Entity, draft: Draft) -> Gender | None:
    """The gender that titles and descriptions tell, else the given name, else ``None``."""
    votes: Counter[Gender] = Counter()
    for mention in entity.mentions:
        if gender := title_gender(draft.article.text, mention.start):
            votes[gender] += 1
    if entity.description:
        for word in _WORD.findall(entity.description.text):
            if gender := word_gender(word):
                votes[gender] += 1
    if votes["f"] != votes["m"]:
        return "f" if votes["f"] > votes["m"] else "m"
    given = entity.name.split()
    return given_gender(given[0]) if len(given) > 1 else None
