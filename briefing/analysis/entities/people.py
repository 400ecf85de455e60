"""Which mentions of persons are one person.

Full names come first; then each single name goes to the full name it is part of. Where several people share it, a
title of the right gender decides, else the one named last before it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

from briefing.analysis.draft import Name
from briefing.analysis.entities.canon import shown
from briefing.analysis.entities.cluster import Cluster
from briefing.analysis.entities.spelling import outline, same_spelling
from briefing.analysis.entities.titles import Gender, name_gender, title_gender
from briefing.patterns import pattern
from briefing.tables import words

_MOST_NAMESAKES = 40
"""So many bearers of a name, and mentions of one of them, are weighed: a bound for texts that are lists."""
_SUFFIX = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_PARTICLE = words("de la del della di da du des van von der den ter bin ibn al el ben le st.")
_KIN = pattern(
    r"\b(?:wife|husband|widow|widower|sister|brother|twin|son|daughter|mother|father|niece|nephew|cousin|aunt|uncle"
    r"|grandson|granddaughter|grandmother|grandfather|fiancée?|stepson|stepdaughter|[Ff]irst [Ll]ady),? $"
)
_KIN_REACH = 16
_PART = pattern(r"[^\s.]+\.?|\.")


class Person(Cluster):
    """One person: all parts of the longest form of the name."""

    parts: tuple[str, ...] = ()
    gender: Gender | None = None
    kin = False
    """Whether the full name first came as that of somebody's relative: ``his wife, Ann Roe``."""


class People:
    """The persons found so far, by the parts of their names."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._by_part: dict[str, list[Person]] = defaultdict(list)
        self._by_sound: dict[str, list[Person]] = defaultdict(list)

    def new(self, parts: tuple[str, ...]) -> Person:
        """One more person."""
        person = Person("person", " ".join(parts))
        self.all.append(person)
        self.lengthen(person, parts)
        return person

    def lengthen(self, person: Person, parts: tuple[str, ...]) -> None:
        """Give the person a longer name."""
        for part in set(parts) - set(person.parts):
            self._by_part[part].append(person)
        if not person.parts or person.parts[-1] != parts[-1]:
            self._by_sound[outline(parts[-1])].append(person)
        person.parts = parts

    def with_part(self, part: str) -> list[Person]:
        """The latest persons one of whose names is `part`."""
        return self._by_part[part][-_MOST_NAMESAKES:] if part in self._by_part else []

    def sounding_like(self, surname: str) -> list[Person]:
        """The latest persons whose surname begins like `surname`."""
        key = outline(surname)
        return self._by_sound[key][-_MOST_NAMESAKES:] if key in self._by_sound else []


def join_people(text: str, names: list[Name]) -> list[Cluster]:
    """Persons with their mentions; `names` are all mentions of persons, in order."""
    people = People()
    single: list[tuple[Name, tuple[str, ...]]] = []
    for name in names:
        parts = _parts(text[name.start : name.end])
        if _is_full(parts):
            _add(text, people, _full(people, parts), name, parts)
        else:
            single.append((name, parts))
    for name, parts in single:
        _add(text, people, _short(people, parts, text, name), name, parts)
    return list(people.all)


def _parts(name: str) -> tuple[str, ...]:
    parts = tuple(part.lower().replace("’", "'") for part in name.split())
    while len(parts) > 1 and parts[-1] in _SUFFIX:
        parts = parts[:-1]
    return parts or (name.lower(),)


def _is_full(parts: tuple[str, ...]) -> bool:
    return sum(part not in _PARTICLE for part in parts) > 1


def _add(text: str, people: People, person: Person, name: Name, parts: tuple[str, ...]) -> None:
    if not person.mentions and _is_full(parts):
        person.kin = _KIN.search(text, max(0, name.start - _KIN_REACH), name.start) is not None
    if len(parts) > len(person.parts):
        people.lengthen(person, parts)
    if not person.gender:
        person.gender = title_gender(text, name.start) or name_gender(text[name.start : name.end])
    person.add(name, shown(text[name.start : name.end], "person"))


def _full(people: People, parts: tuple[str, ...]) -> Person:
    for found in (people.with_part(parts[-1]), people.sounding_like(parts[-1]), people.with_part(parts[1])):
        for person in reversed(found):
            if _one_person(person.parts, parts):
                return person
    return people.new(parts)


def _one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's: the same surname, and first names that do not contradict."""
    if one == other or one[-len(other) :] == other or other[-len(one) :] == one:
        return True
    if _is_full(one) and _is_full(other) and _goes_on(*sorted((one, other), key=len)):
        return True
    if not _is_full(one) or not _is_full(other) or not same_spelling(one[-1], other[-1]):
        return False
    return _first_agree(one[0], other[0]) and _middles_agree(one[1:-1], other[1:-1])


def _goes_on(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the longer name begins with all of the shorter one: ``Ana Ruiz``, ``Ana Ruiz Lund``."""
    return long[: len(short)] == short


def _first_agree(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    if len(short) == 1 or "." in short:
        return long.startswith(short[0])
    return len(short) > 2 and (long.startswith(short) or same_spelling(short, long))


def _middles_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other:
        return True
    return all(a[0] == b[0] for a, b in zip(one, other, strict=False))


def _short(people: People, parts: tuple[str, ...], text: str, name: Name) -> Person:
    """The person a single name (or a surname with its particle) means."""
    bearers = people.with_part(parts[-1])
    ways = (
        [p for p in bearers if p.parts[-len(parts) :] == parts],
        [p for p in bearers if p.parts[: len(parts)] == parts],
        bearers,
        [p for p in people.sounding_like(parts[0]) if len(parts) == 1 and same_spelling(p.parts[-1], parts[0])],
    )
    gender = title_gender(text, name.start)
    for found in ways:
        fitting = [p for p in found if not gender or not p.gender or p.gender == gender]
        if fitting:
            return _latest([p for p in fitting if not p.kin] or fitting, name.start)
        if found:
            break
    return people.new(parts)


def _latest(people: list[Person], at: int) -> Person:
    """The one named last before `at`, else the one named first after it."""
    if len(people) == 1:
        return people[0]
    before = [(_named_before(person, at), i) for i, person in enumerate(people) if person.first < at]
    if before:
        return people[max(before)[1]]
    return min(people, key=lambda p: p.first)


def _named_before(person: Person, at: int) -> int:
    """Where the person is named last before `at`, of the first and the latest mentions."""
    near = chain(person.mentions[:_MOST_NAMESAKES], person.mentions[-_MOST_NAMESAKES:])
    return max((m.start for m in near if m.start < at), default=-1)
