"""Places in a text that outlive it: the exact words, with what stood before and after them.

Offsets alone point elsewhere as soon as a sentence is added above. The form is that of the W3C Web Annotation Data
Model (text quote selector beside text position selector), with 32 characters of context.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from briefing.model import Article, Span

CONTEXT = 32
"""Characters of context kept on each side."""

_TELLING = 24
"""Characters of words that find their place alone, without any of their context."""
_FOLLOWED = 5_000
"""Places of the same words that are looked at, those nearest to the old one."""


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """The words `exact` between `before` and `after`, at the offsets they had in the text with this `sha256`."""

    start: int
    end: int
    exact: str
    before: str
    after: str
    sha256: str


def anchored(article: Article, span: Span) -> Anchor:
    """The anchor of `span` in `article`. Raises :class:`ValueError` where that is no stretch of its text."""
    if not 0 <= span.start < span.end <= len(article.text):
        raise ValueError(span)
    return Anchor(
        start=span.start,
        end=span.end,
        exact=article.text[span.start : span.end],
        before=article.text[max(0, span.start - CONTEXT) : span.start],
        after=article.text[span.end : span.end + CONTEXT],
        sha256=article.sha256,
    )


def place(anchor: Anchor, text: str) -> Span | None:
    """Where the words of `anchor` stand in `text`, or ``None`` where they are lost.

    Where they stood; else in their whole context; else, of all places with these words, the one that shares most of the
    context, and of equals the nearest to where they stood. Words that differ only in white space, quotation marks and
    dashes count as the same. A few words that share nothing of their context are lost: "he said" is everywhere.
    """
    if _holds(anchor, text, anchor.start):
        return Span(anchor.start, anchor.end)
    places = list(_exact(anchor, text)) or list(_loose(anchor, text))
    if not places:
        return None
    nearest = sorted(places, key=lambda span: (abs(span.start - anchor.start), span.start))[:_FOLLOWED]
    best = max(nearest, key=lambda span: _shared(anchor, text, span))
    alone = len(anchor.exact) >= _TELLING or (len(places) == 1 and _words(anchor.exact) > 2)
    return best if alone or _shared(anchor, text, best) >= min(_ENOUGH, len(anchor.before + anchor.after)) else None


def _holds(anchor: Anchor, text: str, start: int) -> bool:
    """Whether the words stand at `start` in their whole context; the context ends where the old text ended."""
    first = start - len(anchor.before)
    return first >= 0 and text.startswith(anchor.before + anchor.exact + anchor.after, first)


def _exact(anchor: Anchor, text: str) -> Iterator[Span]:
    if not anchor.exact:
        return
    at = text.find(anchor.exact)
    while at >= 0:
        yield Span(at, at + len(anchor.exact))
        at = text.find(anchor.exact, at + 1)


def _loose(anchor: Anchor, text: str) -> Iterator[Span]:
    words = re.findall(r"\w+", anchor.exact)
    if words:
        pattern = r"\W{1,8}".join(map(re.escape, words))
        for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", text):
            yield Span(*match.span())


def _shared(anchor: Anchor, text: str, span: Span) -> int:
    """The number of characters of the context that stand at `span` as well, counted outwards from the words."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    return _run(anchor.before[::-1], before[::-1]) + _run(anchor.after, after)


def _run(first: str, second: str) -> int:
    pairs = zip(first, second, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(first), len(second)))


def _words(text: str) -> int:
    return len(text.split())


_ENOUGH = 4
"""Characters of shared context that a few words need: a word beside them, more or less."""
