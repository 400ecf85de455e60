"""Gathering articles for one brief of several: one by one, or all that is listed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing.model import Brief

if TYPE_CHECKING:
    from briefing.app.hands import Desk
    from briefing.app.session import Gathered

MOST = 100
"""Articles in one brief: what is more is a library, and would keep the keys waiting while it is written."""


class Gathering:
    """The part of the desk that minds the brief of several articles. They stay in the order in which they came."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def turn(self) -> None:
        """Take in the article that is meant, or put it out again."""
        meant = self._meant()
        if meant is None:
            self._desk.say("There is no article here to add.")
            return
        identifier, _ = meant
        gathered = self._desk.session.gathered
        if identifier in gathered:
            self.put_out([identifier])
        elif self._take([meant]) and len(gathered) == 1:  # the header counts the others
            self._desk.say("Added to one brief: a adds more articles, s exports, g b shows what is in it.")

    def take_all(self) -> None:
        """Take in all that is listed."""
        session = self._desk.session
        listed = range(len(session.shelf))
        if len(listed) > MOST:
            self._desk.say(f"One brief holds at most {MOST} articles: a query (/) lists fewer.")
            return
        found = [one for one in map(self._at, listed) if one is not None]
        if self._take(found):
            self._desk.say("All are in one brief: s exports, g b shows what is in it.")

    def put_out(self, identifiers: Iterable[str]) -> None:
        """Put articles out again."""
        for identifier in identifiers:
            self._desk.session.gathered.pop(identifier, None)
        self._desk.articles.redraw()

    def _take(self, found: Iterable[tuple[str, Gathered]]) -> bool:
        gathered = self._desk.session.gathered
        added = {identifier: article for identifier, article in found if identifier not in gathered}
        if len(gathered) + len(added) > MOST:
            self._desk.say(f"One brief holds at most {MOST} articles, and has {len(gathered)}.")
            return False
        gathered.update(added)
        self._desk.articles.redraw()
        return True

    def _meant(self) -> tuple[str, Gathered] | None:
        """The article under the cursor of the list, else the open one."""
        screen, shelf = self._desk.screen, self._desk.session.shelf
        at = screen.articles.items.cursor if screen.place == "articles" else shelf.current
        if at is not None and 0 <= at < len(shelf):
            return self._at(at)
        # Open, but not listed any more.
        entry, catalogue = shelf.entry, self._desk.session.catalogue
        if entry is None or entry.brief is None or catalogue is None or catalogue.number is None:
            return None
        return entry.brief.article.id, (entry.brief.article.title, catalogue.number)

    def _at(self, index: int) -> tuple[str, Gathered] | None:
        session = self._desk.session
        if session.catalogue is None:
            brief = session.opened.entries[index].brief
            return None if brief is None else (self._desk.library.id_of(brief.article.id), (brief.article.title, brief))
        row = session.catalogue.row_at(index)
        return None if row is None else (row.id, (row.title, row.rowid))

    def briefs(self) -> tuple[Brief, ...]:
        """The briefs of all of them. Raises :class:`~briefing.errors.LibraryError` where one cannot be read.

        One that was removed from the library since is left out.
        """
        session = self._desk.session
        found = (
            article if isinstance(article, Brief) else session.opened_catalogue().library.get(article)
            for _, article in session.gathered.values()
        )
        return tuple(brief for brief in found if brief is not None)
