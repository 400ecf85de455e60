"""A query as SQL: one full-text match where it can be, and conditions on the article for the rest.

The newest come first. The index gives its rows in the order of their numbers, and those are in date order, so a search
ends as soon as enough is found, however common the words are.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.library.search.query import All, Days, Language, Not, Query, Some, State, Tag, Words


class Search(NamedTuple):
    """``match`` is the full-text part or ``None``; ``where`` and ``values`` are conditions on ``article``."""

    match: str | None
    where: str
    values: tuple[str | int, ...]


def compiled(query: Query) -> Search:
    """Turn `query` into its full-text part and its conditions."""
    parts = query.queries if isinstance(query, All) else (query,)
    texts = [part for part in parts if _is_text(part)]
    match = _match(All(tuple(texts))) if any(not isinstance(part, Not) for part in texts) else None
    rest = [part for part in parts if match is None or part not in texts]
    conditions, values = [], []
    for part in rest:
        condition, given = _condition(part)
        conditions.append(condition)
        values += given
    return Search(match, " AND ".join(conditions) or "1", tuple(values))


def words_of(query: Query) -> Iterator[Words]:
    """The words of `query` that may stand in what it finds."""
    match query:
        case Words():
            yield query
        case All(queries) | Some(queries):
            for part in queries:
                yield from words_of(part)
        case _:
            return


def _is_text(query: Query) -> bool:
    """Whether the index alone can answer `query`: it knows no `not` without something that is."""
    match query:
        case Words(text):
            return _has_letters(text)
        case Not(inner):
            return _is_text(inner)
        case Some(queries):
            return all(_is_text(part) and not isinstance(part, Not) for part in queries)
        case All(queries):
            return bool(queries) and all(map(_is_text, queries)) and any(not isinstance(q, Not) for q in queries)
        case _:
            return False


def _match(query: Query) -> str:
    match query:
        case Words(text, column, prefix):
            # Inside quotation marks nothing but the mark itself has a meaning to FTS5.
            quoted = '"' + text.replace('"', '""') + '"' + ("*" if prefix else "")
            return f"{column} : {quoted}" if column else quoted
        case Some(queries):
            return "(" + " OR ".join(map(_match, queries)) + ")"
        case All(queries):
            wanted = [_match(part) for part in queries if not isinstance(part, Not)]
            unwanted = [_match(part.query) for part in queries if isinstance(part, Not)]
            return "(" + " AND ".join(wanted) + "".join(f" NOT {part}" for part in unwanted) + ")"
        case _:
            raise TypeError(query)


def _condition(query: Query) -> tuple[str, list[str | int]]:  # noqa: PLR0911 (one return for each kind of query)
    """One condition on the row ``article``, and the values of its question marks."""
    match query:
        case Words(text) if not _has_letters(text):
            return "1", []  # a lone dash or dots: nothing that an article could have or lack
        case Words() | Some() | All() if _is_text(query):
            return "article.rowid IN (SELECT rowid FROM found WHERE found MATCH ?)", [_match(query)]
        case State(name, value):
            return f"article.{name} = {int(value)}", []
        case Tag(name):
            return "article.rowid IN (SELECT article FROM tag WHERE name = ?)", [name]
        case Language(code):
            return "article.language = ?", [code]
        case Days(first, last):
            return _days(first, last)
        case Not(inner):
            condition, values = _condition(inner)
            return f"NOT ({condition})", values
        case Some(queries):
            return _joined(queries, " OR ", "0")
        case All(queries):
            return _joined(queries, " AND ", "1")
        case _:
            raise TypeError(query)


def _joined(queries: tuple[Query, ...], word: str, nothing: str) -> tuple[str, list[str | int]]:
    parts = [_condition(part) for part in queries]
    return "(" + (word.join(condition for condition, _ in parts) or nothing) + ")", [v for _, vs in parts for v in vs]


def _days(first: datetime.date | None, last: datetime.date | None) -> tuple[str, list[str | int]]:
    bounds: list[tuple[str, str | int]] = []
    if first is not None:
        bounds.append(("coalesce(article.published, substr(article.added, 1, 10)) >= ?", first.isoformat()))
    if last is not None:
        bounds.append(("coalesce(article.published, substr(article.added, 1, 10)) < ?", last.isoformat()))
    return " AND ".join(condition for condition, _ in bounds), [value for _, value in bounds]


def _has_letters(text: str) -> bool:
    return re.search(r"\w", text) is not None
