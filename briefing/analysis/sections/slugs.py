"""Ids of sections: the label as a slug, unique within its article."""

from __future__ import annotations

import unicodedata
from collections.abc import Container

from briefing.patterns import pattern

_APART = pattern(r"[\W_]+")
_MARKS = pattern(r"[\u0300-\u036f]")
_STROKES = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss"})


def slug(label: str, taken: Container[str]) -> str:
    """Return `label` in small letters and hyphens, with a number where it is `taken`; letters of any script stay."""
    bare = _APART.sub("", label.replace(".", "")) and label.replace(".", "").replace("’", "").replace("'", "")
    folded = _MARKS.sub("", unicodedata.normalize("NFD", bare.casefold().translate(_STROKES)))
    name = _APART.sub("-", unicodedata.normalize("NFC", folded)).strip("-") or "section"
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
