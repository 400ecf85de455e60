"""Words that only the index knows: they let it answer by itself what else would need every article's row.

They begin with a character for private use, which FTS5 takes for a letter and nobody types.
"""

from __future__ import annotations

_MARK = "\ue000"

EVERY = f"{_MARK}all"
"""Stands in every article: FTS5 knows no `not` without something that is."""


def language(code: str) -> str:
    """The word in every article whose language has the code `code`."""
    return _MARK + "".join(filter(str.isalnum, code.lower()))


def marked(origin: str | None, code: str | None) -> str:
    """What the index holds in its column ``origin``: the agency a report comes from, and the markers."""
    return " ".join(part for part in (origin, EVERY, language(code) if code else None) if part)
