"""Keeping to a length."""

from __future__ import annotations


def counted(*texts: str | None) -> int:
    """Return how many words `texts` have together: runs between white space."""
    return sum(len(text.split()) for text in texts if text)


def clipped(text: str, most: int) -> str:
    """Return `text`, or its first `most` words and a sign that there were more."""
    words = text.split(None, most)
    return text if len(words) <= most else " ".join([*words[:most], "[…]"])


class Budget:
    """So many words, to be spent."""

    def __init__(self, words: int) -> None:
        self.left = words

    def spend(self, words: int) -> None:
        """Spend `words`, whether they are there or not."""
        self.left -= words

    def take(self, words: int) -> bool:
        """Spend `words` if they are there, and say whether they were."""
        if words > self.left:
            return False
        self.left -= words
        return True
