"""The part of a query that the full-text index answers by itself, in the words of FTS5."""

from __future__ import annotations

from briefing.library.markers import EVERY, language
from briefing.library.search.query import All, Language, Not, Query, Some, Words
from briefing.patterns import pattern

_LETTER = pattern(r"[^\W_]")


def has_letters(text: str) -> bool:
    """Whether there is anything in `text` that an article could have or lack: a lone dash is nothing."""
    return _LETTER.search(text) is not None


def expression(query: Query) -> str:
    """`query`, of words and languages alone, for ``found MATCH``. Raises :class:`TypeError` at anything else."""
    match query:
        case Words(text, column, prefix):
            # Inside quotation marks nothing but the mark itself has a meaning to FTS5.
            quoted = '"' + text.replace('"', '""') + '"' + ("*" if prefix else "")
            return f"{column} : {quoted}" if column else quoted
        case Language(code):
            return f'origin : "{language(code)}"'
        case Not(inner):
            return f'("{EVERY}" NOT {expression(inner)})'
        case Some(queries):
            return "(" + " OR ".join(map(expression, queries)) + ")"
        case All(queries):
            wanted = [expression(part) for part in queries if not isinstance(part, Not)] or [f'"{EVERY}"']
            # One NOT for all: FTS5 allows no deep trees, and each further NOT would be a level.
            unwanted = " OR ".join(expression(part.query) for part in queries if isinstance(part, Not))
            return "(" + " AND ".join(wanted) + (f" NOT ({unwanted})" if unwanted else "") + ")"
        case _:
            raise TypeError(query)
