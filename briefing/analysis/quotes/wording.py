"""Word lists as they are written in this room: words between white space."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, in any order."""
    return frozenset(text.split())
