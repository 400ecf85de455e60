"""The full-text index: what it holds of a brief, and in which order that is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from briefing.library.search.markers import marked
from briefing.model import Brief

_COLUMNS = "title, text, quotes, speakers, people, organisations, places, outlet, authors, origin"


def write(connection: sqlite3.Connection, briefs: Mapping[int, Brief]) -> None:
    """Index `briefs`, by the row numbers of their articles, none of which is in the index.

    In the order of their numbers: FTS5 gathers what comes in rising order, and writes out all it has gathered as soon
    as a smaller number comes, which made one transaction of many articles several times as slow.
    """
    statement = f"INSERT INTO found (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 (names of ours)
    connection.executemany(statement, ((rowid, *indexed(briefs[rowid])) for rowid in sorted(briefs)))


def drop(connection: sqlite3.Connection, rowid: int) -> None:
    """Take the article in `rowid` out of the index."""
    connection.execute("DELETE FROM found WHERE rowid = ?", (rowid,))


def indexed(brief: Brief) -> tuple[str, ...]:
    """What the index holds of `brief`, in the order of its columns."""
    article = brief.article
    names: dict[str, list[str]] = {"person": [], "organisation": [], "place": []}
    for entity in brief.entities:
        names[entity.type] += (entity.name, *entity.aliases)
    return (
        article.title,
        article.text,
        "\n".join(quote.text for quote in brief.quotes if quote.kind != "indirect"),
        "\n".join(dict.fromkeys(quote.speaker.name for quote in brief.quotes if quote.speaker)),
        "\n".join(names["person"]),
        "\n".join(names["organisation"]),
        "\n".join(names["place"]),
        article.outlet or "",
        "\n".join(article.byline),
        marked(article.dateline.agency if article.dateline else None, article.language),
    )
