"""What a page's site is called: by what it declares, else by the end of its title that the address bears out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from briefing import wash
from briefing.patterns import pattern
from briefing.reading.letters import letters

BETWEEN: Final = pattern(r"\s+(?:[|–—·»:-]|::)\s+")
"""What parts a headline, a section and a site's name in a title."""
_NO_OUTLET: Final = pattern(r"^@|://")
_NO_NAMES: Final = frozenset({"www", "com", "org", "net", "gov", "edu", "news", "blog"})
_SHORTEST: Final = 3
_LONGEST: Final = 2.5
"""A site's name has at most so many letters for one of its host: a headline may have the site's name in it too."""


def outlet_of(declared: Iterable[str], title: str, address: str | None) -> str | None:
    """The name of the site at `address`: the first that is `declared`, without its motto, else the one in `title`."""
    known = _labels(address)
    for name in map(wash.line, declared):
        if name and not _NO_OUTLET.search(name):
            pieces = BETWEEN.split(name)
            return next((piece for piece in pieces if _is_of(piece, known)), pieces[0])
    pieces = BETWEEN.split(title)
    ends = (pieces[-1], pieces[0]) if len(pieces) > 1 else ()
    return next((wash.line(piece) for piece in ends if _is_of(piece, known)), None)


def _labels(address: str | None) -> list[str]:
    """The parts of the host's name that may be the site's: ``tarnowtimes`` of ``www.tarnowtimes.example``."""
    try:
        host = urlsplit(address or "").hostname or ""
    except ValueError:
        return []
    labels = map(letters, host.split(".")[:-1])
    return [label for label in labels if len(label) >= _SHORTEST and label not in _NO_NAMES]


def _is_of(name: str, labels: Iterable[str]) -> bool:
    """Whether one of `labels` is `name`, a part of it, or its letters with some left out (``nytimes``)."""
    key = letters(name)
    if len(key) < _SHORTEST:
        return False
    near = [label for label in labels if len(key) <= _LONGEST * len(label)]
    return any(label in key or key in label or (len(label) > _SHORTEST and _is_within(label, key)) for label in near)


def _is_within(few: str, many: str) -> bool:
    rest = iter(many)
    return all(letter in rest for letter in few)
