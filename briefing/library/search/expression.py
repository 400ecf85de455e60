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
            spellings = _spellings(text)
            either = " OR ".join(_quoted(spelling, prefix=prefix) for spelling in spellings)
            found = f"({either})" if len(spellings) > 1 else either
            return f"{column} : {found}" if column else found
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


def _quoted(text: str, *, prefix: bool) -> str:
    """`text` for FTS5: inside quotation marks nothing but the mark itself has a meaning."""
    return '"' + text.replace('"', '""') + '"' + ("*" if prefix else "")


def _spellings(text: str) -> tuple[str, ...]:
    """`text`, and as it is written where there is no ß, or where there is one."""
    plain = text.lower().replace("ß", "ss")
    return tuple(dict.fromkeys((text, plain, plain.replace("ss", "ß")))) if "ss" in plain else (text,)
