"""From the words of a speaker to who it is: a name of the article, a description, a pronoun."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Literal

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.entities.gender import genders
from briefing.analysis.entities.titles import word_gender
from briefing.analysis.quotes.frames import Frame
from briefing.analysis.quotes.grammar import Words
from briefing.patterns import pattern
from briefing.tables import words

_TITLES = words(
    """
    mr mrs ms miss dr sir dame lord lady sen rep gov gen lt col sgt capt maj adm prof rev hon senator
    representative governor general president chairman chairwoman secretary minister mayor judge justice
    congressman congresswoman former then republican democratic democrat prime vice first chief king queen
    prince princess pope chancellor ambassador director professor speaker officer detective sheriff senators
    attorney deputy the u.s us
    """
)
_NAME_END = pattern(r"[MN]*N\Z")
_ROLE = pattern(r"(?P<head>[nlN]{1,4})f(?:[nlN#]|c){0,5}[nl]N")
_LATE_NAME = pattern(r"(?<=n)NN+\Z")
_PREPOSITION = pattern(r"[pft]")
_PEOPLE = words("spokesperson aide official source resident voter student member judge")
_PERSON_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "ive")
_HANGS = frozenset("pfkt")
_ADDRESSING = frozenset("VvGg")
Role = Literal["main", "addressed", "owner", "hangs", "other"]


class Reference(msgspec.Struct, frozen=True):
    """Whom some words of a frame mean. ``start`` and ``end`` are offsets in the text."""

    kind: Literal["name", "noun", "pronoun"]
    start: int
    end: int
    name: str
    entity: str | None = None


class Cast:
    """The names of one article, as far as they are known."""

    def __init__(self, draft: Draft) -> None:
        self.text = draft.article.text
        self.by_span = {
            (mention.start, mention.end): entity
            for entity in draft.entities
            for mention in entity.mentions
            if not self._inside_word(mention.end)
        }
        self.types = {entity.id: entity.type for entity in draft.entities}
        self._draft = draft
        self._mentioned: dict[int, tuple[tuple[int, Reference, Role], ...]] = {}
        self.people = [entity for entity in draft.entities if entity.type == "person"]
        self.others = [entity for entity in draft.entities if entity.type != "person"]
        self.spans = sorted(self.by_span)
        self.full: dict[str, str] = {}

    @cached_property
    def genders(self) -> Mapping[str, str]:
        """The gender of each person by entity id, where it is known: asked for by pronouns alone."""
        return genders(self._draft)

    def _inside_word(self, end: int) -> bool:
        after = self.text[end : end + 2]
        return after[:1].isalnum() or (after[:1] in "-–" and after[1:].isalnum())

    def refer(self, frame: Frame, words: Words) -> Reference:
        """Whom the words `words` of `frame` mean."""
        start, end = words
        kinds = frame.kinds
        if kinds[start:end] in ("h", "d"):  # he; his, where it is his claim
            at, until = frame.spans[start]
            return Reference("pronoun", at, until, self.text[at:until])
        head = self._behind_role(frame, words) or _head_name(kinds[start:end])
        if head is None:
            at, until = frame.spans[start][0], frame.spans[end - 1][1]
            return Reference("noun", at, until, self.text[at:until])
        return self._named(frame, start + head[0], start + head[1])

    def _behind_role(self, frame: Frame, words: Words) -> Words | None:
        """Where in ``head of research N`` the name is; nowhere in ``officials of rival N`` and ``a friend of Mr N``."""
        start, end = words
        role = _ROLE.fullmatch(frame.kinds, start, end)
        if role is None or frame.spans[start] in self.by_span:
            return None
        last = self.by_span.get(frame.spans[end - 1])
        first = self.text[slice(*frame.spans[role.end("head") - 1])]
        if last is None or last.type != "person" or first.endswith("s"):
            return None
        return end - 1 - start, end - start

    def by_name(self, span: tuple[int, int]) -> Reference | None:
        """Whom the name before a turn means: ``MS. HART``, ``Hart``, ``A`` for the one asked; nobody for ``Q``."""
        start, end = span
        words = [word for word in self.text[start:end].split() if word.rstrip(".").lower() not in _TITLES]
        label = " ".join(words)
        if label in ("Q", ""):
            return None
        for entity in self.people:
            said = label.lower() in (entity.name.lower(), entity.name.split()[-1].lower())
            if label == "A" or said or label.endswith(f" {entity.name}"):  # Harbour master N
                return Reference("name", start, end, entity.name, entity.id)
        if label == "A":
            return None
        named = next((entity for entity in self.others if label.lower() == entity.name.lower()), None)
        if named is not None:  # the paper that asks
            return Reference("name", start, end, named.name, named.id)
        return Reference("name", start, end, label.title() if label.isupper() else label)

    def mentioned(self, frame: Frame) -> tuple[tuple[int, Reference, Role], ...]:
        """The names of `frame`, each with its word and its place in the sentence."""
        found = self._mentioned.get(frame.start)
        if found is None:
            found = self._mentioned[frame.start] = tuple(self._find_mentioned(frame))
        return found

    def _find_mentioned(self, frame: Frame) -> Iterator[tuple[int, Reference, Role]]:
        kinds = frame.kinds
        place = kinds.find("N")
        while place >= 0:
            entity = self.by_span.get(frame.spans[place])
            if entity is not None:
                at, until = frame.spans[place]
                yield place, Reference("name", at, until, entity.name, entity.id), _role(kinds, place)
            place = kinds.find("N", place + 1)

    def agrees(self, reference: Reference, wanted: str) -> bool | None:
        """Whether `reference` can be meant by a pronoun: ``m``, ``f``, ``it`` or ``they``; ``None`` if nobody knows."""
        if reference.kind == "noun":
            return self._noun_agrees(reference, wanted)
        type_ = self.types.get(reference.entity or "")
        if wanted in ("it", "they"):
            return None if type_ in ("organisation", None) else False
        if type_ not in ("person", None) or (type_ is None and not _may_be_a_person(reference.name)):
            return False
        gender = self.genders.get(reference.entity or "") or self._title_gender(reference)
        return None if gender is None else gender == wanted

    def _title_gender(self, reference: Reference) -> str | None:
        before = self.text[max(0, reference.start - 5) : reference.start]
        found = re.search(r"\b(Mrs?|Ms|Miss)\b\.?\s*\Z", before)
        return None if found is None else "m" if found.group(1) == "Mr" else "f"

    def _noun_agrees(self, reference: Reference, wanted: str) -> bool | None:
        head = re.split(r"\b(?:of|for|from|at|in|with|to|by|who|which)\b|,", reference.name)[0].split()
        noun = head[-1].lower() if head else ""
        if wanted == "they":
            return True if noun.endswith("s") else None
        if noun.endswith("s") or wanted == "it":
            return False if noun.endswith("s") or noun in _PEOPLE else None
        gender = word_gender(noun)
        if gender is not None:
            return gender == wanted
        return None if noun in _PEOPLE or noun.endswith(_PERSON_ENDINGS) else False

    def _named(self, frame: Frame, start: int, end: int) -> Reference:
        last = self.by_span.get(frame.spans[end - 1])
        if last is not None:
            at, until = frame.spans[end - 1]
            return Reference("name", at, until, last.name, last.id)
        while start < end - 1 and self.text[slice(*frame.spans[start])].rstrip(".").lower() in _TITLES:
            start += 1
        at, until = frame.spans[start][0], frame.spans[end - 1][1]
        name = self.text[at:until]
        surname = self.text[slice(*frame.spans[end - 1])]
        if end - start == 1:
            name = self.full.get(surname, name)
        else:
            self.full.setdefault(surname, name)
        return Reference("name", at, until, name)


def _role(kinds: str, place: int) -> Role:
    """The place in its sentence of the name at `place`."""
    before = kinds[:place].rstrip("MNnd")[-1:]
    if kinds[place + 1 : place + 2] == "s":
        return "owner"
    if not before:
        return "main"  # the sentence begins with it: N, when asked, …
    return "hangs" if before in _HANGS else "addressed" if before in _ADDRESSING else "other"


def _may_be_a_person(name: str) -> bool:
    """Whether a name that no tagger knows can be a person's: no plural, no initials, no firm with an ``&``."""
    return " " in name or not (name[-1] == "s" or "&" in name or name.isupper())


def _head_name(kinds: str) -> Words | None:
    """Where in a noun phrase the name stands that is its head; ``None`` for a common noun (``a spokesman for X``)."""
    comma = kinds.find(",")
    if comma > 0:  # his spokesman, Mr X
        return _head_name(kinds[:comma]) or _shift(_head_name(kinds[comma + 1 :]), comma + 1)
    both = kinds.find("c")
    if both > 0:
        kinds = kinds[:both]
    hangs = _PREPOSITION.search(kinds)
    core = kinds[: hangs.start()] if hangs else kinds
    owner = core.rfind("s", 0, max(len(core) - 1, 0)) + 1
    match = _NAME_END.search(core, owner)
    if match is None and hangs:
        match = _LATE_NAME.search(kinds)
    return match.span() if match else None


def _shift(words: Words | None, by: int) -> Words | None:
    return None if words is None else (words[0] + by, words[1] + by)
