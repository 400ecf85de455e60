"""When two lines say the same: by their letters and digits alone."""

from __future__ import annotations


def letters(text: str) -> str:
    """The letters and digits of `text`, without regard to case: what two ways of setting one line share."""
    return "".join(filter(str.isalnum, text.casefold()))
