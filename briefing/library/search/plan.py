"""From a query to the stream of rows it finds.

Whatever the full-text index can answer by itself (words, languages, and what is made of them) becomes one match of its
own; flags, tags, notes and days are read from their tables; and the two meet row by row, the newest first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import NamedTuple

from briefing.library.feeds import followed, named
from briefing.library.rows import first_rowid
from briefing.library.search.expression import expression, has_letters
from briefing.library.search.places import has, last_of
from briefing.library.search.query import (
    Added,
    All,
    Days,
    FromFeed,
    Language,
    Not,
    Noted,
    Query,
    Some,
    State,
    Tag,
    Words,
)
from briefing.library.search.streams import (
    HIGHEST,
    LOWEST,
    AnyOf,
    Between,
    EachOf,
    Few,
    Listed,
    Rows,
    Stream,
    Tested,
    Without,
)

_MANY = 20_000
"""Places of a prefix in the index from which on the articles are read for it: the index would gather them all first."""
_FULL_TEXT_COST = 90
"""What one look into the full-text index costs, in rows read in a run: see :class:`Rows`."""


class Plan(NamedTuple):
    """``stream`` gives what is found; ``match`` is what the index can rank by, where there is anything."""

    stream: Stream
    match: str | None


def planned(connection: sqlite3.Connection, query: Query) -> Plan:
    """How `query` is answered from `connection`."""
    planner = _Planner(connection)
    normal = _normal(query, wanted=True) or All(())
    return Plan(planner.stream(normal), planner.ranked(normal))


def _normal(query: Query, *, wanted: bool) -> Query | None:  # noqa: PLR0911 (one return for each kind of condition)
    """`query`, or what it is not, with ``Not`` only around single conditions; ``None`` where it says nothing."""
    match query:
        case Not(inner):
            return _normal(inner, wanted=not wanted)
        case All(queries) | Some(queries):
            normal = (_normal(part, wanted=wanted) for part in queries)
            parts = tuple(part for part in normal if part is not None)
            if not parts:
                return None
            return All(parts) if isinstance(query, All) == wanted else Some(parts)
        case Words(text) if not has_letters(text):
            return None
        case State(name, value):
            return State(name, value == wanted)
        case Days(first, last) if not wanted:
            before, after = Days(None, first), Days(last, None)
            return Some((before,) * (first is not None) + (after,) * (last is not None))
        case _:
            return query if wanted else Not(query)


class _Planner:
    """Chooses the streams of one query, and remembers which words the index would be slow with."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._everything = Rows(connection, "article", "rowid", "1", dear=3)
        self._heavy: dict[Words, bool] = {}

    def stream(self, query: Query) -> Stream:  # noqa: PLR0911 (one return for each kind of condition)
        """The stream for a query in its normal form."""
        if self._is_text(query):
            return self._matching(expression(query))
        match query:
            case All(queries):
                return self._joined(queries, EachOf, All) if queries else self._everything
            case Some(queries):
                return self._joined(queries, AnyOf, Some)
            case Words():
                return self._scanned(query)
            case Days(first, last):
                low = LOWEST if first is None else first_rowid(first.isoformat())
                return Between(self._everything, low, HIGHEST if last is None else first_rowid(last.isoformat()))
            case Tag(name):
                return AnyOf([Rows(self._connection, "tag", "article", "name = ?", (tag,)) for tag in self._tags(name)])
            case _:
                return self._rows(query)

    def ranked(self, query: Query) -> str | None:
        """The text of `query` that all it finds must match."""
        texts = [part for part in (query.queries if isinstance(query, All) else (query,)) if self._is_text(part)]
        wanted = [part for part in texts if not isinstance(part, Not)]
        return expression(All(tuple(texts))) if wanted else None

    def _joined(
        self, queries: Sequence[Query], join: Callable[[list[Stream]], Stream], kind: type[All | Some]
    ) -> Stream:
        texts = tuple(part for part in queries if self._is_text(part))
        streams = [self.stream(part) for part in queries if part not in texts]
        if texts:
            streams.append(self._matching(expression(kind(texts))))
        return streams[0] if len(streams) == 1 else join(streams)

    def _rows(self, query: Query) -> Stream:  # noqa: PLR0911 (one return for each kind of condition)
        match query:
            case State(name, value):
                return Rows(self._connection, "article", "rowid", f"{name} = {int(value)}")
            case Noted(None):
                return Rows(self._connection, _NOTES, "article", "1")
            case Noted(str()) | FromFeed():
                return Listed(self._numbers(query))
            case Added():
                return Rows(self._connection, "article", "rowid", _ADDED, _bounds(query))
            case Not(Added() as unwanted):
                return Rows(self._connection, "article", "rowid", f"NOT ({_ADDED})", _bounds(unwanted))
            case Not(Noted(None)):
                lacking = "NOT EXISTS (SELECT 1 FROM note WHERE note.article = article.rowid)"
                return Rows(self._connection, "article", "rowid", lacking)
            case Not(Noted(str()) | FromFeed() as unwanted):
                return Without(self._everything, self._numbers(unwanted))
            case Not(Tag(name)):
                names = tuple(self._tags(name))
                lacking = "NOT EXISTS (SELECT 1 FROM tag WHERE tag.name = ? AND tag.article = article.rowid)"
                condition = " AND ".join([lacking] * len(names)) or "1"
                return Few(
                    Rows(self._connection, "article", "rowid", condition, names), cache(partial(self._lacking, names))
                )
            case _:
                raise TypeError(query)

    def _matching(self, match: str) -> Stream:
        return Rows(self._connection, "found", "rowid", "found MATCH ?", (match,), dear=_FULL_TEXT_COST)

    def _is_text(self, query: Query) -> bool:
        """Whether the full-text index alone can answer `query`."""
        match query:
            case Words():
                return not self._is_heavy(query)
            case Language() | Not(Words() | Language()):
                return True
            case Some(queries) | All(queries):
                return bool(queries) and all(map(self._is_text, queries))
            case _:
                return False

    def _is_heavy(self, words: Words) -> bool:
        """Whether `words` is the beginning of so many words that the index would be slow to gather them."""
        if not words.prefix:
            return False
        if words not in self._heavy:
            self._heavy[words] = self._is_common(last_of(words))
        return self._heavy[words]

    def _is_common(self, start: str) -> bool:
        self._connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.occurrence USING fts5vocab('main', 'found', 'instance')"
        )
        counted = "SELECT count(*) FROM (SELECT 1 FROM temp.occurrence WHERE term >= ? AND term < ? LIMIT ?)"
        found = self._connection.execute(counted, (start, start + "\U0010ffff", _MANY)).fetchone()
        return int(found[0]) == _MANY

    def _scanned(self, words: Words) -> Stream:
        return Tested(self._everything, partial(self._begins, words), self._matching(expression(words)))

    def _begins(self, words: Words, row: int) -> bool:
        columns = _COLUMNS if words.column is None else words.column
        found = self._connection.execute(f"SELECT {columns} FROM found WHERE rowid = ?", (row,)).fetchone()  # noqa: S608 (names of ours)
        return found is not None and any(has(words, text) for text in found)

    def _lacking(self, names: Sequence[str]) -> int:
        """How many articles there are at most without any of the tags `names`."""
        (every,) = self._connection.execute("SELECT count(*) FROM article").fetchone()
        query = "SELECT count(*) FROM tag WHERE name = ?"
        tagged = (self._connection.execute(query, (name,)).fetchone()[0] for name in names)
        return int(every) - max(tagged, default=0)

    def _numbers(self, query: Noted | FromFeed) -> set[int]:
        """All articles that `query` finds: so few that they may be gathered."""
        return self._fed(query.name) if isinstance(query, FromFeed) else self._noted(query.words or "")

    def _noted(self, text: str) -> set[int]:
        """The articles with a note that has `text`: notes are written by hand, and few."""
        wanted = Words(text.rstrip("*"), prefix=text.endswith("*"))
        notes = self._connection.execute("SELECT article, words FROM note")
        return {article for article, words in notes if has(wanted, words)}

    def _fed(self, name: str) -> set[int]:
        """The articles that came with the feeds that `name` means."""
        query = "SELECT article.rowid FROM feed_entry JOIN article ON article.id = feed_entry.article WHERE feed = ?"
        feeds = named(followed(self._connection), name)
        return {row for feed in feeds for (row,) in self._connection.execute(query, (feed.id,))}

    def _tags(self, name: str) -> list[str]:
        """The tags that are `name`, whatever their case; those that begin so where it ends in an asterisk."""
        wanted = name.casefold()
        tags = (tag for (tag,) in self._connection.execute(_TAGS) if tag is not None)
        if wanted.endswith("*"):
            return [tag for tag in tags if tag.casefold().startswith(wanted.rstrip("*"))]
        return [tag for tag in tags if tag.casefold() == wanted]


def _bounds(added: Added) -> tuple[str, str]:
    """The instants between which an article was `added`, as in the table; an open end sorts before or after all."""
    return added.first.isoformat() if added.first else "", added.last.isoformat() if added.last else "~"


_COLUMNS = "title, text, quotes, speakers, people, organisations, places, outlet, authors, origin"
_ADDED = "added >= ? AND added < ?"
_NOTES = "(SELECT DISTINCT article FROM note)"
_TAGS = """WITH RECURSIVE names (name) AS (
    SELECT min(name) FROM tag
    UNION ALL SELECT (SELECT min(name) FROM tag WHERE name > names.name) FROM names WHERE name IS NOT NULL
) SELECT name FROM names"""
"""Each name once, by one step in the index a name, however many articles carry it."""
