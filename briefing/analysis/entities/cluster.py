"""The mentions of one entity, while they are being collected."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field

from briefing.analysis.draft import Name
from briefing.model import EntityType


@dataclass
class Cluster:
    """One entity in the making. ``forms`` counts the ways it is written, ``fixed`` is a canonical name."""

    kind: EntityType
    key: str
    fixed: str | None = None
    mentions: list[Name] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)
    first: int = sys.maxsize
    """Where it is first named."""

    def add(self, name: Name, form: str) -> None:
        """Take one more mention, written `form`."""
        self.mentions.append(name)
        self.first = min(self.first, name.start)
        self.forms[form] += 1

    def take(self, other: Cluster) -> None:
        """Take over all mentions of `other`."""
        self.mentions += other.mentions
        self.first = min(self.first, other.first)
        self.forms += other.forms
        self.fixed = self.fixed or other.fixed

    def shown_name(self) -> str:
        """The canonical name, else the longest way it is written (of a person: the one with the most parts)."""
        if self.fixed:
            return self.fixed
        if self.kind == "person":
            return max(self.forms, key=self._fullness)
        return max(self.forms, key=lambda form: (len(form), self.forms[form]))

    def _fullness(self, form: str) -> tuple[int, bool, int, int]:
        parts = form.split()
        return len(parts), not parts[0].endswith("."), self.forms[form], -len(form)
