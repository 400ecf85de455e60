"""Word tables as they are read best: words in a text block, in any order, over as many lines as it takes."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """Return the words of `table`, which are set apart by white space."""
    return frozenset(table.split())


def with_plurals(table: str) -> frozenset[str]:
    """Return the words of `table`, and each of them with an ``s``."""
    listed = table.split()
    return frozenset([*listed, *(f"{word}s" for word in listed)])
