"""Making briefs of an earlier analysis anew, a few at a time."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from briefing.errors import BriefingError
from briefing.library import articles, putting
from briefing.library.analyses import is_earlier, stale
from briefing.library.connection import Store
from briefing.model import Brief

Make = Callable[[Brief], Brief]
"""Makes the brief of an article anew; raises :class:`~briefing.errors.BriefingError`."""


class Refreshed(msgspec.Struct, frozen=True, kw_only=True):
    """What one slice did: how many briefs it made anew, and the ids of articles that it could not, with the reason.

    ``next`` is what to give as `before` for the next slice; ``None`` where all have been looked at.
    """

    renewed: int
    failed: tuple[tuple[str, str], ...]
    next: int | None


def refresh(store: Store, make: Make, analysis: str, *, limit: int, before: int | None) -> Refreshed:
    """Make at most `limit` briefs anew with `make`, outside of any lock, and write them in one transaction.

    What another process has made anew meanwhile is passed over, before the work where that shows in time.
    """
    with store.reading() as connection:
        rows = stale(connection, analysis, limit, before)
    fresh: list[tuple[int, putting.Ready]] = []
    failed: list[tuple[str, str]] = []
    for row in rows:
        try:
            if brief := _due(store, row, analysis):
                fresh.append((row, putting.ready(make(brief))))
        except BriefingError as error:
            failed.append((_name(store, row), str(error)))
    renewed = 0
    if fresh:
        with store.writing() as connection:
            renewed = sum(putting.rewrite(connection, row, ready) for row, ready in fresh)
    return Refreshed(renewed=renewed, failed=tuple(failed), next=rows[-1] if len(rows) == limit else None)


def _due(store: Store, row: int, analysis: str) -> Brief | None:
    """The brief in `row`, where it is still there and nobody has made it anew since it was listed."""
    with store.reading() as connection:
        found = connection.execute("SELECT analysis FROM article WHERE rowid = ?", (row,)).fetchone()
        return articles.get(connection, row) if found and is_earlier(found[0], analysis) else None


def _name(store: Store, row: int) -> str:
    with store.reading() as connection:
        found = connection.execute("SELECT id FROM article WHERE rowid = ?", (row,)).fetchone()
        return str(found[0]) if found else str(row)
