"""Made-up reports with their names marked: the forms that the open training sets hardly have.

Results and tables of matches, where a place is a team; company reports; datelines and bylines of agencies; captions,
casts and lists of guests. ``{KIND:n}`` in a template is the name number n of that kind in the report.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from train_names.invent import Inventor, initials
from train_names.variants import Piece, row_of
from train_names.words import words

_SLOT = re.compile(r"\{(\w+?)(?::(\w+))?\}")
_TYPES = {
    "per": "PERSON",
    "last": "PERSON",
    "given": "PERSON",
    "org": "ORG",
    "co": "ORG",
    "body": "ORG",
    "paper": "ORG",
    "club": "ORG",
    "nat": "ORG",
    "NAT": "ORG",
    "CLUB": "ORG",
    "acr": "ORG",
    "agency": "ORG",
    "city": "PLACE",
    "CITY": "PLACE",
    "country": "PLACE",
    "state": "PLACE",
    "PER": "PERSON",
    "CO": "ORG",
    "people": "NORP",
    "event": "MISC",
    "work": "MISC",
    "geo": "PLACE",
    "river": "PLACE",
    "COUNTRY": "PLACE",
    "short": "ORG",
}

_WORDS = words("reports")
_TEMPLATES = {kind: _WORDS[kind].split("\n") for kind in ("wire", "company", "sport", "news")}
_HEADINGS = _WORDS["headings"].strip("\n").split("\n")
_PLAIN = _WORDS["plain"]
_NUMBERS = {"n": (2, 900), "n1": (0, 9), "n3": (100, 499), "d1": (1, 40), "d2": (10, 31), "y": (1970, 2022)}


class Report:
    """One made-up report: it remembers its names."""

    def __init__(self, make: Inventor) -> None:
        self._make = make
        self._named: dict[str, str] = {}
        self._kinds: dict[str, Callable[[], str]] = {
            "per": make.person,
            "co": make.company,
            "org": make.organisation,
            "body": make.body,
            "paper": make.paper,
            "club": make.club,
            "nat": make.country,
            "city": make.city,
            "country": make.country,
            "acr": make.acronym,
            "given": make.given,
            "agency": lambda: make.pick(*_WORDS["agencies"]),
            "state": lambda: make.pick(*_WORDS["states"]),
            "people": lambda: make.pick(*_WORDS["people"]),
            "event": lambda: make.pick(*_WORDS["events"]),
            "work": make.work,
            "geo": make.landmark,
            "river": lambda: f"{make.word()} River",
            "lead": lambda: make.pick(*_WORDS["leads"]),
        }

    def line(self, template: str) -> list[Piece]:
        """The template with its slots filled."""
        pieces: list[Piece] = []
        at = 0
        for slot in _SLOT.finditer(template):
            pieces.append((template[at : slot.start()], None))
            pieces += self._fill(slot[1], slot[2] or "")
            at = slot.end()
        return [*pieces, (template[at:], None)]

    def _fill(self, kind: str, number: str) -> list[Piece]:
        rng = self._make.rng
        if kind == "lead":
            return self.line(rng.choice(_WORDS["leads"]))
        if kind in _PLAIN:
            return [(rng.choice(_PLAIN[kind]), None)]
        if kind in _NUMBERS:
            return [(str(rng.randint(*_NUMBERS[kind])), None)]
        return [("REUTERS", "ORG") if kind == "AGENCY" else self._name(kind, number)]

    def _name(self, kind: str, number: str) -> Piece:
        if kind in ("acronym", "short"):
            name = initials(self._named.setdefault(f"body{number}", self._make.body()))
            return name if len(name) > 1 else "UNHCR", "ORG"
        base = "per" if kind == "last" else kind.lower()
        name = self._named.get(base + number) or self._kinds[base]()
        if number:
            self._named[base + number] = name
        if kind == "last":
            name = name.split()[-1]
        return name.upper() if kind.isupper() else name, _TYPES[kind]


def report(make: Inventor) -> dict[str, Any]:
    """A made-up report of a dozen lines of one kind."""
    rng = make.rng
    kind = rng.choice(("company", "company", "sport", "sport", "news", "news", "wire"))
    templates = _TEMPLATES[kind]
    story = Report(make)
    lines = [rng.choice(_TEMPLATES["wire"])] if rng.random() < 0.6 else []
    lines += [rng.choice(templates) for _ in range(rng.randint(6, 18))]
    if kind == "sport" and rng.random() < 0.6:
        lines += [t for t in templates if t.startswith(("{club:a} {n1}", "{club:b} {d1}", "{club:c} {d1}"))]
    pieces: list[Piece] = []
    lines = [part for line in lines for part in ([rng.choice(_HEADINGS), line] if rng.random() < 0.06 else [line])]
    for template in lines:
        story = Report(make) if rng.random() < 0.35 else story
        pieces += [*story.line(template), ("\n", None)]
    return row_of(pieces)
