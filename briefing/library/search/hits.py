"""Where in an article the words of a query stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from briefing.library.search.query import Words
from briefing.model import Span

_TOKEN = re.compile(r"\w+")


def places_of(words: Sequence[Words], text: str) -> Iterator[Span]:
    """Yield every place in `text` where one of `words` stands, in text order, as the index finds them.

    Case and diacritics do not count; a phrase is its words in order, whatever stands between them but words.
    """
    wanted = [found for word in words if (found := _phrase(word))]
    if not wanted:
        return
    tokens = [(match.start(), match.end(), folded(match[0])) for match in _TOKEN.finditer(text)]
    for at in range(len(tokens)):
        for phrase, prefix in wanted:
            if _stands(tokens, at, phrase, prefix=prefix):
                yield Span(tokens[at][0], tokens[at + len(phrase) - 1][1])
                break


def folded(word: str) -> str:
    """`word` as the index knows it: lower case, without diacritics."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def _phrase(word: Words) -> tuple[tuple[str, ...], bool] | None:
    tokens = tuple(folded(token) for token in _TOKEN.findall(word.text))
    return (tokens, word.prefix) if tokens else None


def _stands(tokens: list[tuple[int, int, str]], at: int, phrase: tuple[str, ...], *, prefix: bool) -> bool:
    if at + len(phrase) > len(tokens):
        return False
    *first, last = phrase
    if any(tokens[at + step][2] != word for step, word in enumerate(first)):
        return False
    found = tokens[at + len(first)][2]
    return found.startswith(last) if prefix else found == last
