"""The query language: what people type into a search box, taken apart.

Words must all occur; ``"rare earth"`` is a phrase, ``tarif*`` the beginning of a word, ``-opinion`` must not
occur, ``OR`` and brackets do what they do elsewhere. ``speaker:peskov`` looks in one place only; ``is:unread``,
``tag:energy``, ``since:2025-03`` and the like look at the article. Where one is wrong, the error says where.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Literal

import msgspec

from briefing.errors import QueryError

Column = Literal["title", "text", "quotes", "speakers", "people", "organisations", "places", "outlet"]

COLUMNS: dict[str, Column] = {
    "title": "title",
    "text": "text",
    "quote": "quotes",
    "speaker": "speakers",
    "person": "people",
    "organisation": "organisations",
    "organization": "organisations",
    "org": "organisations",
    "place": "places",
    "outlet": "outlet",
    "source": "outlet",
}
STATES = {
    "read": ("read", True),
    "unread": ("read", False),
    "starred": ("starred", True),
    "unstarred": ("starred", False),
}


class Words(msgspec.Struct, frozen=True):
    """A word or phrase, anywhere or in one column; ``prefix`` takes every word that begins so."""

    text: str
    column: Column | None = None
    prefix: bool = False


class State(msgspec.Struct, frozen=True):
    """Read or unread, starred or not."""

    name: str
    value: bool


class Tag(msgspec.Struct, frozen=True):
    """Articles that carry the tag."""

    name: str


class Language(msgspec.Struct, frozen=True):
    """Articles in a language, by its ISO 639-1 code."""

    code: str


class Days(msgspec.Struct, frozen=True):
    """Articles of the days from ``first`` on and before ``last``; ``None`` where there is no bound."""

    first: datetime.date | None
    last: datetime.date | None


class Not(msgspec.Struct, frozen=True):
    """Articles that are not found by `query`."""

    query: Query


class All(msgspec.Struct, frozen=True):
    """Articles that every one of `queries` finds; all articles where there are none."""

    queries: tuple[Query, ...]


class Some(msgspec.Struct, frozen=True):
    """Articles that at least one of `queries` finds."""

    queries: tuple[Query, ...]


Query = Words | State | Tag | Language | Days | Not | All | Some

DEEPEST = 40
"""How deep brackets may stand in one another."""

_TOKEN = re.compile(
    r"""\s*(?:
      (?P<open>\() | (?P<close>\)) | (?P<minus>-(?=[\w"(]))
    | (?P<or>OR\b|\|) | (?P<not>NOT\b) | (?P<and>AND\b)
    | (?:(?P<field>[A-Za-z]+):)? (?:"(?P<phrase>[^"]*)(?P<end>"?) | (?P<word>[^\s()"]*))
    )""",
    re.VERBOSE,
)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\Z", re.ASCII)
_AGO = re.compile(r"(\d{1,4})([dwmy])\Z", re.ASCII)


def parse(text: str, *, today: datetime.date) -> Query:
    """Take the query `text` apart; `today` is what ``since:7d`` counts from.

    Raises :class:`~briefing.errors.QueryError`, which says at which place it goes wrong.
    """
    return _Parser(text, today).whole()


class _Parser:
    """A descent over the tokens; each method reads one kind of thing and leaves ``at`` behind it."""

    def __init__(self, text: str, today: datetime.date) -> None:
        self._text = text.rstrip()
        self._today = today
        self._at = 0
        self._depth = 0

    def whole(self) -> Query:
        found = self._either()
        if self._at < len(self._text):
            raise QueryError(f"this ) closes nothing, at {self._at + 1}", self._at)
        return found

    def _either(self) -> Query:
        queries = [self._every()]
        while self._take("or"):
            queries.append(self._every())
        return queries[0] if len(queries) == 1 else Some(tuple(queries))

    def _every(self) -> Query:
        queries = []
        while self._at < len(self._text) and not self._next("close") and not self._next("or"):
            if not self._take("and"):
                queries.append(self._one())
        return queries[0] if len(queries) == 1 else All(tuple(queries))

    def _one(self) -> Query:
        if self._take("minus") or self._take("not"):
            if self._at >= len(self._text):
                raise QueryError(f"something must follow, at {self._at + 1}", self._at)
            return Not(self._nested(self._one))
        if self._take("open"):
            opened = self._at
            found = self._nested(self._either)
            if not self._take("close"):
                raise QueryError(f"the ( before {opened + 1} is not closed", opened)
            return found
        return self._term()

    def _nested(self, read: Callable[[], Query]) -> Query:
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError(f"too many brackets in one another, at {self._at + 1}", self._at)
        found = read()
        self._depth -= 1
        return found

    def _term(self) -> Query:
        match = self._match()
        start, self._at = match.start() + len(match[0]) - len(match[0].lstrip()), match.end()
        if match["phrase"] is not None and not match["end"]:
            raise QueryError(f'the " at {match.start("phrase")} is not closed', match.start("phrase") - 1)
        value = match["word"] if match["phrase"] is None else match["phrase"]
        if match["field"] is None:
            return _words(value, None, quoted=match["phrase"] is not None)
        if not value.strip():
            raise QueryError(f"{match['field']}: needs a value, at {self._at + 1}", self._at)
        return self._field(match["field"].lower(), value, start, quoted=match["phrase"] is not None)

    def _field(self, name: str, value: str, start: int, *, quoted: bool) -> Query:
        if name in COLUMNS:
            return _words(value, COLUMNS[name], quoted=quoted)
        if name == "is":
            if value.lower() not in STATES:
                raise QueryError(f"is: takes {', '.join(STATES)}; {value!r} at {start + 1} is none of them", start)
            return State(*STATES[value.lower()])
        if name == "tag":
            return Tag(value)
        if name in {"lang", "language"}:
            return Language(value.lower())
        if name in {"since", "until", "before", "on"}:
            first, after = self._days(value, start)
            return {"since": Days(first, None), "until": Days(None, after), "before": Days(None, first)}.get(
                name, Days(first, after)
            )
        known = ", ".join(sorted({*COLUMNS, "is", "tag", "lang", "since", "until", "before", "on"}))
        raise QueryError(f"{name}: at {start + 1} is not known; there are {known}", start)

    def _days(self, value: str, start: int) -> tuple[datetime.date, datetime.date]:
        """The first day `value` means, and the day after the last."""
        word, today = value.lower(), self._today
        if word in {"today", "yesterday"}:
            first = today - datetime.timedelta(days=int(word == "yesterday"))
            return first, first + datetime.timedelta(days=1)
        if ago := _AGO.match(word):
            days = int(ago[1]) * {"d": 1, "w": 7, "m": 30, "y": 365}[ago[2]]
            first = datetime.date.fromordinal(max(1, today.toordinal() - days))
            return first, first + datetime.timedelta(days=1)
        try:
            return _calendar_days(value)
        except ValueError:
            example = "2025, 2025-03, 2025-03-31, today, yesterday or 7d"
            raise QueryError(f"{value!r} at {start + 1} is not a day; days are written {example}", start) from None

    def _match(self) -> re.Match[str]:
        match = _TOKEN.match(self._text, self._at)
        assert match is not None  # the last alternative takes the empty string
        if match.end() == self._at:
            raise QueryError(f"{self._text[self._at]!r} at {self._at + 1} is not understood", self._at)
        return match

    def _next(self, kind: str) -> bool:
        match = _TOKEN.match(self._text, self._at)
        return match is not None and match[kind] is not None

    def _take(self, kind: str) -> bool:
        match = _TOKEN.match(self._text, self._at)
        if match is None or match[kind] is None:
            return False
        self._at = match.end()
        return True


def _words(value: str, column: Column | None, *, quoted: bool) -> Words:
    prefix = not quoted and value.endswith("*")
    return Words(value.rstrip("*") if prefix else value, column, prefix)


def _calendar_days(value: str) -> tuple[datetime.date, datetime.date]:
    match = _DAY.match(value)
    if match is None:
        raise ValueError(value)
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None  # the pattern always has it
    if day is not None and month is not None:
        first = datetime.date(year, month, day)
        return first, first + datetime.timedelta(days=1)
    if month is not None:
        return datetime.date(year, month, 1), datetime.date(year + month // 12, month % 12 + 1, 1)
    return datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
