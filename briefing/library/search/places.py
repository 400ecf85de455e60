"""Where in a text the words of a query stand, as the index has found them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.library.search.query import Words
from briefing.model import Span
from briefing.patterns import pattern

# What FTS5's `unicode61` takes for a word: letters and digits, and the accents written after them (and, of the
# characters for private use, the one that our markers begin with).
_TOKEN = pattern(r"\ue000?[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W_]*)*")
_BEFORE = r"(?<![^\W_])(?<![\u0300-\u036f\ue000])"
"""Where a word can begin."""


class _Token(NamedTuple):
    start: int
    end: int
    word: str


def places_of(words: Sequence[Words], text: str) -> Iterator[Span]:
    """Yield every place in `text` where one of `words` stands, in text order, as the index finds them.

    Case and diacritics do not count; a phrase is its words in order, whatever stands between them but words.
    """
    wanted = [(phrase, word.prefix) for word in words if (phrase := _tokens_of(word.text))]
    if not wanted:
        return
    tokens = [_Token(match.start(), match.end(), folded(match[0])) for match in _TOKEN.finditer(text)]
    for at in range(len(tokens)):
        lengths = [len(phrase) for phrase, prefix in wanted if _stands(tokens, at, phrase, prefix=prefix)]
        if lengths:
            yield Span(tokens[at].start, tokens[at + max(lengths) - 1].end)


def has(words: Words, text: str) -> bool:
    """Whether `words` stand anywhere in `text`."""
    phrase = _tokens_of(words.text)
    if len(phrase) == 1 and words.prefix:
        # Much quicker than token by token, and what a search for `t*` asks of many articles.
        begins = re.compile(_BEFORE + re.escape(phrase[0]))
        return begins.search(text.lower()) is not None or (
            not text.isascii() and begins.search(folded(text)) is not None
        )
    return next(places_of((words,), text), None) is not None


def folded(word: str) -> str:
    """`word` as the index knows it: lower case, without diacritics; and with ss for ß, as it is looked for."""
    if word.isascii():
        return word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return plain.replace("ß", "ss")


def last_of(words: Words) -> str:
    """The last word of `words` as the index knows it, or nothing: what a prefix is the beginning of."""
    tokens = _tokens_of(words.text)
    return tokens[-1] if tokens else ""


def _tokens_of(text: str) -> tuple[str, ...]:
    return tuple(folded(token) for token in _TOKEN.findall(text))


def _stands(tokens: Sequence[_Token], at: int, phrase: tuple[str, ...], *, prefix: bool) -> bool:
    if at + len(phrase) > len(tokens):
        return False
    *first, last = phrase
    if any(tokens[at + step].word != word for step, word in enumerate(first)):
        return False
    found = tokens[at + len(first)].word
    return found.startswith(last) if prefix else found == last
