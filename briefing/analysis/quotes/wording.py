"""Word lists as they are written in this room: words between white space."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, in any order."""
    return frozenset(text.split())


def with_plurals(text: str) -> frozenset[str]:
    """The words of `text`, and each of them with an `s`."""
    listed = text.split()
    return frozenset([*listed, *(word + "s" for word in listed)])
