"""File names from titles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from itertools import count

LONGEST = 80
"""Bytes of a slug before its number: with number and suffix a file name stays under 100 bytes."""

_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "'": "", "’": ""}
)


def slug(title: str, taken: Collection[str] = ()) -> str:
    """Return a file name for `title`, without a suffix: lower-case ASCII letters, digits and hyphens.

    Never empty, never a name that Windows keeps for devices, and none of `taken`: a number is added where it must.
    """
    folded = unicodedata.normalize("NFKD", title[:400].casefold().translate(_LETTERS))
    plain = folded.encode("ascii", "ignore").decode()
    words = "-".join(re.findall(r"[a-z0-9]+", plain))
    name = _cut(words) or "article"
    if _RESERVED.fullmatch(name):
        name = f"{name}-article"
    if name not in taken:
        return name
    return next(numbered for number in count(2) if (numbered := f"{name}-{number}") not in taken)


def _cut(words: str) -> str:
    """Shorten to :data:`LONGEST` bytes, at a hyphen where one is near."""
    if len(words) <= LONGEST:
        return words
    whole = words[: LONGEST + 1].rpartition("-")[0]
    return whole if len(whole) > LONGEST // 2 else words[:LONGEST]
