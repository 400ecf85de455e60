"""Finding words in the open text. Pure and linear in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from briefing.model import Span

LIMIT = 5_000
"""More matches than this are not lit; the count then says “more than”."""


def find(text: str, query: str) -> tuple[Span, ...]:
    """All places of `query` in `text`, in order, at most :data:`LIMIT`; capitals count only if `query` has any."""
    if not query.strip():
        return ()
    flags = re.NOFLAG if query != query.lower() else re.IGNORECASE
    matches = re.finditer(re.escape(query), text, flags)
    return tuple(Span(match.start(), match.end()) for match in islice(matches, LIMIT))


def first_from(spans: Sequence[Span], offset: int) -> int:
    """The index of the first of `spans` at or after `offset`; round to 0 after the last."""
    at = bisect_left(spans, offset, key=lambda span: span.start)
    return at if at < len(spans) else 0
