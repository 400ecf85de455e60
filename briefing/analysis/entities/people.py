"""Which mentions of persons are one person.

Full names come first; then each single name goes to the full name it is part of. Where several people share it, a
title of the right gender decides, else the one named last before it.
"""

from __future__ import annotations

import re

from briefing.analysis.draft import Name
from briefing.analysis.entities.canon import shown
from briefing.analysis.entities.cluster import Cluster
from briefing.analysis.entities.spelling import same_spelling
from briefing.analysis.entities.titles import Gender, given_gender, title_gender
from briefing.analysis.names.words import words_of

_SUFFIX = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_PARTICLE = words_of("de la del della di da du des van von der den ter bin ibn al el ben le st.")
_PART = re.compile(r"[^\s.]+\.?|\.")


class Person(Cluster):
    """One person: all parts of the longest form of the name."""

    parts: tuple[str, ...] = ()
    gender: Gender | None = None

    @property
    def surname(self) -> str:
        """The last part, without ``Jr.``."""
        return self.parts[-1]


def join_people(text: str, names: list[Name]) -> list[Cluster]:
    """Persons with their mentions; `names` are all mentions of persons, in order."""
    people: list[Person] = []
    single: list[tuple[Name, tuple[str, ...]]] = []
    for name in names:
        parts = _parts(text[name.start : name.end])
        if _is_full(parts):
            _add(text, _full(people, parts), name, parts)
        else:
            single.append((name, parts))
    for name, parts in single:
        _add(text, _short(people, parts, text, name), name, parts)
    return list(people)


def _parts(name: str) -> tuple[str, ...]:
    parts = tuple(part.lower().replace("’", "'") for part in name.split())
    while len(parts) > 1 and parts[-1] in _SUFFIX:
        parts = parts[:-1]
    return parts or (name.lower(),)


def _is_full(parts: tuple[str, ...]) -> bool:
    return sum(part not in _PARTICLE for part in parts) > 1


def _add(text: str, person: Person, name: Name, parts: tuple[str, ...]) -> None:
    if len(parts) > len(person.parts):
        person.parts = parts
    person.gender = (
        person.gender or title_gender(text, name.start) or (given_gender(parts[0]) if len(parts) > 1 else None)
    )
    person.add(name, shown(text[name.start : name.end], "person"))


def _new(people: list[Person], parts: tuple[str, ...]) -> Person:
    person = Person("person", " ".join(parts))
    person.parts = parts
    people.append(person)
    return person


def _full(people: list[Person], parts: tuple[str, ...]) -> Person:
    for person in reversed(people):
        if _one_person(person.parts, parts):
            return person
    return _new(people, parts)


def _one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names can be one person's: the same surname, and first names that do not contradict."""
    if one == other or one[-len(other) :] == other or other[-len(one) :] == one:
        return True
    if not _is_full(one) or not _is_full(other) or not same_spelling(one[-1], other[-1]):
        return False
    return _first_agree(one[0], other[0]) and _middles_agree(one[1:-1], other[1:-1])


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


def _short(people: list[Person], parts: tuple[str, ...], text: str, name: Name) -> Person:
    """The person a single name (or a surname with its particle) means."""
    ways = (
        [p for p in people if p.parts[-len(parts) :] == parts],
        [p for p in people if p.parts[: len(parts)] == parts],
        [p for p in people if parts[-1] in p.parts],
        [p for p in people if len(parts) == 1 and same_spelling(p.surname, parts[0])],
    )
    gender = title_gender(text, name.start)
    for found in ways:
        fitting = [p for p in found if not gender or not p.gender or p.gender == gender]
        if fitting:
            return _latest(fitting, name.start)
        if found:
            break
    return _new(people, parts)


def _latest(people: list[Person], at: int) -> Person:
    """The one named last before `at`, else the one named first after it."""
    before = [(max(m.start for m in p.mentions if m.start < at), i) for i, p in enumerate(people) if p.first < at]
    if before:
        return people[max(before)[1]]
    return min(people, key=lambda p: p.first)
