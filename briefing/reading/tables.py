"""Word tables as they are read best: words in a text block, in any order, over as many lines as it takes."""

from __future__ import annotations


def words(table: str) -> frozenset[str]:
    """Return the words of `table`, which are set apart by white space."""
    return frozenset(table.split())
