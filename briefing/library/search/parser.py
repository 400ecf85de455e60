"""Reading the query language: text to :data:`~briefing.library.search.query.Query`."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

from briefing.errors import QueryError
from briefing.library.search.fields import Field, condition, words
from briefing.library.search.query import COLUMNS, All, Column, Not, Query, Some
from briefing.patterns import pattern

DEEPEST = 40
"""How deep brackets may stand in one another."""
LONGEST = 10_000
"""Characters that a query may have."""

_ASKING = r"(?=\s+(?:not\s+)?[-!]?(?:\(|[A-Za-z_]+:\S))"
"""Before a field or a bracket: there `or`, `and` and `not` are no words of an article, in small letters either."""
_TOKEN = pattern(
    rf"""\s*(?:
      (?P<open>\() | (?P<close>\)) | (?P<minus>[-!](?=[\w"(]))
    | (?P<or>OR(?![^\s()"])|\|\|?|or{_ASKING})
    | (?P<not>NOT(?![^\s()"])|not{_ASKING})
    | (?P<and>AND(?![^\s()"])|and{_ASKING})
    | (?P<group>[A-Za-z_]+):(?=\()
    | (?:(?P<field>[A-Za-z_]+):)? (?:"(?P<phrase>[^"]*)(?P<end>"?) | (?P<word>[^\s()"|]*))
    )""",
    re.VERBOSE,
)
# One character for one, so that places stay right: quotation marks as people's keyboards make them, and what neither
# SQLite nor a terminal takes.
_TYPED = {ord(mark): '"' for mark in "“”„‟«»＂"} | dict.fromkeys((*range(32), *range(127, 160)), " ")
_SURROGATE = pattern("[\ud800-\udfff\ue000]")


def parse(text: str, *, today: datetime.date) -> Query:
    """Take the query `text` apart; `today` is what ``since:7d`` counts from.

    Raises :class:`~briefing.errors.QueryError`, which says at which place it goes wrong.
    """
    if len(text) > LONGEST:
        raise QueryError(f"the query is longer than {LONGEST:,} characters: shorten it", LONGEST)
    return _Parser(_SURROGATE.sub("\ufffd", text.translate(_TYPED)), today).whole()


class _Parser:
    """A descent over the tokens; each method reads one kind of thing and leaves ``at`` behind it."""

    def __init__(self, text: str, today: datetime.date) -> None:
        self._text = text.rstrip()
        self._today = today
        self._at = 0
        self._depth = 0
        self._column: Column | None = None

    def whole(self) -> Query:
        if not self._text:
            return All(())
        found = self._either()
        if self._at < len(self._text):
            at = self._match().start("close")
            raise QueryError(f"the ) at {at + 1} closes nothing: take it out", at)
        return found

    def _either(self) -> Query:
        queries = [self._every()]
        while self._take("or"):
            queries.append(self._every())
        return queries[0] if len(queries) == 1 else Some(tuple(queries))

    def _every(self) -> Query:
        queries: list[Query] = []
        while self._at < len(self._text) and not self._next("close") and not self._next("or"):
            if not self._take("and"):
                queries.append(self._one())
        if not queries:
            at = self._place()
            raise QueryError(f"something to look for is missing at {at + 1}: write a word there", at)
        return queries[0] if len(queries) == 1 else All(tuple(queries))

    def _one(self) -> Query:
        if self._take("minus") or self._take("not"):
            if self._at >= len(self._text) or self._next("close") or self._next("or") or self._next("and"):
                at = self._place()
                raise QueryError(f"what must not occur is missing at {at + 1}: write a word there", at)
            return Not(self._nested(self._one))
        if self._next("group"):
            return self._group()
        if self._next("open"):
            return self._bracket()
        return self._term()

    def _bracket(self) -> Query:
        opened = self._match().start("open")
        self._take("open")
        found = self._nested(self._either)
        if not self._take("close"):
            raise QueryError(f"the ( at {opened + 1} is not closed: write ) where it ends", opened)
        return found

    def _group(self) -> Query:
        """``speaker:(peskov OR lavrov)``: a field for every word in the brackets."""
        match = self._match()
        name, start = match["group"].lower(), match.start("group")
        if name not in COLUMNS:
            # Asked as a word would be, so that a name that is not known is what the error is about.
            condition(Field(match["group"], "today", start, start, quoted=False), self._today)
            raise QueryError(f"{name}: at {start + 1} takes one value, not brackets: write {name}:a OR {name}:b", start)
        self._at = match.end()
        outer, self._column = self._column, COLUMNS[name]
        found = self._bracket()
        self._column = outer
        return found

    def _nested(self, read: Callable[[], Query]) -> Query:
        self._depth += 1
        if self._depth > DEEPEST:
            at = self._place()
            raise QueryError(f"too many brackets in one another at {at + 1}: take some out", at)
        found = read()
        self._depth -= 1
        return found

    def _term(self) -> Query:
        match = self._match()
        self._at = match.end()
        kind = "word" if match["phrase"] is None else "phrase"
        if kind == "phrase" and not match["end"]:
            at = match.start("phrase") - 1
            raise QueryError(f'the " at {at + 1} is not closed: write another where the phrase ends', at)
        name = match["field"] or ""
        start = match.start("field" if name else kind)
        field = Field(name, match[kind], start, match.start(kind), quoted=kind == "phrase")
        if not name:
            return words(field.value, field, self._column)
        if not field.value.strip():
            condition(field._replace(value="today" if name.lower() != "is" else "read"), self._today)
            raise QueryError(f"{name}: needs a value at {field.at + 1}: write it right behind the colon", field.at)
        return condition(field, self._today)

    def _match(self) -> re.Match[str]:
        match = _TOKEN.match(self._text, self._at)
        assert match is not None  # the last alternative takes the empty string
        return match

    def _place(self) -> int:
        """Where the next token begins."""
        rest = self._text[self._at :]
        return self._at + len(rest) - len(rest.lstrip())

    def _next(self, kind: str) -> bool:
        return self._match()[kind] is not None

    def _take(self, kind: str) -> bool:
        match = self._match()
        if match[kind] is None:
            return False
        self._at = match.end()
        return True
