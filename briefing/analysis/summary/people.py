"""The persons of a sentence: whether `he` and `her` have theirs in it, and whether all whom it names are introduced.

They are those of ``draft.entities``: where names were not looked for, nothing is found amiss.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from briefing.analysis.draft import Draft, Sentence
from briefing.analysis.entities.gender import Gender, genders
from briefing.analysis.entities.titles import word_gender
from briefing.analysis.summary.leaning import FUNCTION, NAME, NO_NAME, PERSON, QUOTED
from briefing.model import Entity
from briefing.patterns import pattern
from briefing.tables import words

_HE_OR_SHE = pattern(r"(?=[HhSs])\b(?:([Hh](?:e|im|is))|[Ss]he|[Hh]ers?)\b")
_FIRST = pattern(r"(?!\w+(?:ing|ed|ly|ful|less|ous|ive|able)\b)[A-Z][\w’'-]*")
"""A first word that may be a name."""
_BEFORE = pattern(r"([A-Z]\w*)\.? $")
_MERE_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Lady", "Lord"})
_NO_PERSON = words(
    "after center centre computer december door earlier ever floor former later letter matter never november number "
    "october order other over paper power rather river september summer under war water weather whether winter year"
)
"""Words that only end like one for a person."""
_DEMONYM = pattern(r"\w+(?:ish|ian|ans?|ese|ench|utch|reek|wiss|rab|raqi|raeli|stani)$")
"""What is no name of a person: `To British authorities, his face …`."""
_REACH = 24


class _Named(NamedTuple):
    start: int
    end: int
    entity: Entity


class People:
    """Who is named where in an article."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._text = draft.article.text

    def strangers(self, sentence: Sentence, told: Iterable[Sentence]) -> bool:
        """Whether `sentence` calls somebody by surname whom neither it nor `told`, the lines before it, introduces."""
        named = [each for each in self._named(sentence) if each.entity.type == "person"]
        if all(self._introduces(each) for each in named):
            return False
        known = {each.entity.id for each in named if self._introduces(each)}
        known |= {each.entity.id for line in told for each in self._named(line)}
        return not known.issuperset(each.entity.id for each in named)

    def lacks_person(self, sentence: Sentence) -> bool:
        """Whether a `he` or `she` of `sentence` is nobody of whom it has told before: a place, or of another gender."""
        if not _HE_OR_SHE.search(self._text, sentence.start, sentence.end):
            return False
        own = QUOTED.sub(lambda match: " " * len(match.group()), self._text[sentence.start : sentence.end])
        pronouns = {("m" if match[1] else "f"): match.start() for match in reversed([*_HE_OR_SHE.finditer(own)])}
        return any(not self._tells(sentence, own, at, gender) for gender, at in pronouns.items())

    def _tells(self, sentence: Sentence, own: str, at: int, gender: str) -> bool:
        """Whether somebody in `own` may be the person of `gender` behind the pronoun at `at`."""
        nouns = (match.group().rpartition(" ")[2].lower() for match in PERSON.finditer(own))
        if any(noun not in _NO_PERSON and word_gender(noun) in {None, gender} for noun in nouns):
            return True
        named = self._named(sentence)
        if any(each.entity.type == "person" and self._genders.get(each.entity.id, gender) == gender for each in named):
            return True
        taken = [(each.start - sentence.start, each.end - sentence.start) for each in named]
        names = [*NAME.finditer(own, 0, at), *filter(None, [_FIRST.match(own)])]
        return any(
            not NO_NAME.match(name.group())
            and not _DEMONYM.match(name.group())
            and name.group().lower() not in FUNCTION
            and not own.endswith(("the ", "The "), 0, name.start())
            and not any(start <= name.start() < end for start, end in taken)
            for name in names
        )

    def _introduces(self, named: _Named) -> bool:
        """Whether a mention says who somebody is: the whole name, as far as the article has it, or an office."""
        name = self._text[named.start : named.end]
        if " " in name or " " not in named.entity.name or name in self._draft.article.title:
            return True
        before = _BEFORE.search(self._text, max(0, named.start - _REACH), named.start)
        return before is not None and before[1] not in _MERE_TITLES

    def _named(self, sentence: Sentence) -> list[_Named]:
        first = bisect_left(self._mentions, sentence.start, key=lambda each: each.start)
        last = bisect_left(self._mentions, sentence.end, key=lambda each: each.start)
        return self._mentions[first:last]

    @cached_property
    def _mentions(self) -> list[_Named]:
        found = [_Named(m.start, m.end, entity) for entity in self._draft.entities for m in entity.mentions]
        return sorted(found, key=lambda each: each.start)

    @cached_property
    def _genders(self) -> Mapping[str, Gender]:
        return genders(self._draft)
