"""The library in the reader: keeping what is opened, choosing what is listed, and which article is meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.app.jobs import Result
from briefing.app.session import Walk
from briefing.app.shelf import Entry
from briefing.errors import LibraryError
from briefing.model import Brief
from briefing.places import samples

if TYPE_CHECKING:
    from briefing.app.catalogue import Catalogue, Listing, View
    from briefing.app.hands import Desk, Find
    from briefing.app.keeping import Keeper, Told
    from briefing.app.panes import Listed
    from briefing.library import Library, Row, Stored

_UPDATED = "The library had an earlier text of this: v shows what changed."
NOTHING_FOUND = "Nothing is found: / asks anew, g l lists all."
OFF = "The library is off: “library = true” in the settings turns it on."


class Librarian:
    """The part of the desk that minds the library. Without a keeper it does nothing, and says so where asked."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._counting = False
        self._ids: dict[str, str] = {}
        """The id under which the library has an article, by the article's own: an update keeps its first."""

    @property
    def keeper(self) -> Keeper | None:
        """Who writes."""
        return self._desk.session.keeper

    @property
    def catalogue(self) -> Catalogue | None:
        """What is listed, where that is the library."""
        return self._desk.session.catalogue

    # Keeping what is opened

    def keep(self, results: Sequence[Result], then: Callable[[Sequence[int]], None]) -> None:
        """Keep the articles among `results`, but for the samples; marks that the library has are shown."""
        briefs = {result.location: result.outcome for result in results if isinstance(result.outcome, Brief)}
        wanted = [(location, brief) for location, brief in briefs.items() if not _is_sample(location)]
        if self.keeper is None or not wanted:
            return

        def work(library: Library) -> tuple[Sequence[Stored], list[Row | None]]:
            stored = library.put(brief for _, brief in wanted)
            return stored, [library.row(one.id) for one in stored]

        def kept(given: tuple[Sequence[Stored], list[Row | None]]) -> None:
            stored, rows = given
            for (location, brief), row in zip(wanted, rows, strict=True):
                if row is not None:
                    self._ids[brief.article.id] = row.id
                    self._desk.articles.kept(location, read=row.read)
            if any(one.outcome == "updated" for one in stored):
                self._desk.say(_UPDATED)
            if self.catalogue is not None:
                self.refresh(lambda: then([one.rowid for one in stored]))
            elif any(self._desk.brief is brief for _, brief in wanted):
                self._desk.notes.follow()  # of the others the library knows all that is shown of them
            if self.keeper is not None:
                self.keeper.watch(self.refresh)

        self.keeper.do(work, kept)

    def collect(self) -> None:
        """Take in what the library has to tell."""
        for told in self.keeper.collect() if self.keeper else ():
            self._hear(told)

    def _hear(self, told: Told) -> None:
        if told.trouble:
            self._desk.say(f"The library: {told.trouble}", "warning")
        if told.do is not None:
            told.do()

    # What is listed

    def begin(self) -> None:
        """List the library, with which the reader opens."""
        # Late: only with a library.
        from briefing.app.catalogue import View

        try:
            self.show(View())
        except LibraryError as error:
            self._desk.say(str(error), "warning")

    def show(self, view: View) -> None:
        """List `view` of the library. Raises :class:`~briefing.errors.LibraryError`; the list then stays as it was."""
        session = self._desk.session
        if session.keeper is None:
            self._desk.say(OFF)
            return
        catalogue = session.opened_catalogue()
        more = catalogue.show(view)
        self._turn_to(catalogue)
        if more:
            self.refresh()

    def _turn_to(self, catalogue: Catalogue) -> None:
        """Have `catalogue` be what is listed."""
        session = self._desk.session
        if session.shelf is not catalogue:
            self._desk.articles.leave()
            session.shelf = catalogue
            if session.keeper is not None:
                session.keeper.watch(self.refresh)
        session.trail.clear()
        self.list_anew(max(catalogue.current, 0))
        if catalogue.current < 0 and len(catalogue) and not catalogue.looking:
            self._desk.articles.offer(0)
        self._desk.articles.mind_the_gap()

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """The library is another than it was: look for what is listed, in the background, and list it anew."""
        catalogue = self.catalogue
        if self.keeper is None or catalogue is None:
            self._reread(then)
            return
        view, today = catalogue.view, catalogue.today
        # Late: the catalogue brings SQLite, and is there already.
        from briefing.app.catalogue import listing

        def found(listed: Listing) -> None:
            self._relist(listed)
            if then is not None:
                then()

        self.keeper.do(lambda library: listing(library, view, today), found)

    def _relist(self, listed: Listing) -> None:
        """Show what was found, the cursor on the article it was on."""
        catalogue = self.catalogue
        if catalogue is None or catalogue.view != listed.view:
            return  # another list was chosen meanwhile
        cursor, before = self._desk.screen.articles.items.cursor, catalogue.numbers
        number = before[cursor] if cursor is not None and cursor < len(before) else None
        looked = catalogue.looking
        catalogue.take(listed)
        if list(before) != list(catalogue.numbers):
            self._desk.session.trail.clear()
        at = -1 if number is None else catalogue.index_of(number)
        self.list_anew(at if at >= 0 else min(cursor or 0, len(catalogue) - 1))
        if len(catalogue) and (catalogue.brief is None or (looked and catalogue.current < 0)):
            self._desk.articles.offer(0)
        self._desk.articles.mind_the_gap()
        self._desk.notes.follow()
        self._desk.screen.refresh_bars()

    def recount(self) -> None:
        """Articles were marked read, and their copies with them: count anew, in the background, once for many marks."""
        catalogue = self.catalogue
        if self.keeper is None or catalogue is None or self._counting:
            return
        from briefing.app.catalogue import listing

        view, today, self._counting = catalogue.view, catalogue.today, True

        def work(library: Library) -> Listing:
            self._counting = False  # what is marked from now on is counted by another
            return listing(library, view, today)

        def counted(listed: Listing) -> None:
            if self.catalogue is not None:
                self.catalogue.count(listed)
            self._desk.screen.refresh_bars()

        self.keeper.do(work, counted)

    def _reread(self, then: Callable[[], None] | None) -> None:
        """Take from the library which of the articles of this sitting are read; look for the notes again."""
        known = dict(self._ids)

        def work(library: Library) -> dict[str, bool]:
            rows = {own: library.row(kept) for own, kept in known.items()}
            return {own: row.read for own, row in rows.items() if row is not None}

        def found(read: dict[str, bool]) -> None:
            self._desk.articles.reread(read)
            self._desk.notes.follow()
            self._desk.screen.refresh_bars()
            if then is not None:
                then()

        if self.keeper is not None and known:
            self.keeper.do(work, found)
        elif then is not None:
            then()

    def list_anew(self, cursor: int) -> None:
        """Give the list its rows."""
        catalogue = self.catalogue
        if catalogue is None:
            return
        # Late: only with a library.
        from briefing.app.panes.articles import catalogued

        gathered = self._desk.session.gathered

        def fetch(index: int) -> Listed:
            row = catalogue.row_at(index)
            return catalogued(
                row,
                catalogue.story_at(index),
                key=str(index),
                is_open=index == catalogue.current,
                gathered=row is not None and row.id in gathered,
            )

        empty = NOTHING_FOUND if catalogue.view.query else "The library is empty."
        empty = "Looking …" if catalogue.looking else empty
        self._desk.screen.articles.show_window(
            len(catalogue), fetch, cursor=cursor, heading=catalogue.view.words, empty=empty
        )

    def light_found(self) -> None:
        """Go to the words of the query in the open article, and light them; n and N walk them."""
        catalogue = self.catalogue
        spans = () if catalogue is None else catalogue.found()
        if catalogue is not None and spans:
            self._desk.words.light(Walk("match", catalogue.view.query, spans))

    # Which article is meant

    def here(self) -> int | None:
        """The index of the article that is meant: under the cursor of the list, else the open one."""
        catalogue = self.catalogue
        if catalogue is None:
            return None
        screen = self._desk.screen
        index = screen.articles.items.cursor if screen.place == "articles" else catalogue.current
        return index if index is not None and 0 <= index < len(catalogue) else None

    def meant(self) -> Find | None:
        """How the library finds the article that is meant; ``None`` where there is none."""
        catalogue, here = self.catalogue, self.here()
        if catalogue is not None:
            number = catalogue.number if here is None else catalogue.number_at(here)
            return None if number is None else lambda _: number
        screen, opened = self._desk.screen, self._desk.session.opened
        index = screen.articles.items.cursor if screen.place == "articles" else opened.current
        return self._finding(opened.entries[index] if index is not None and index >= 0 else None)

    def opened(self) -> Find | None:
        """How the library finds the open article; ``None`` where there is none, or one that is not kept."""
        catalogue, opened = self.catalogue, self._desk.session.opened
        if catalogue is None:
            return self._finding(opened.entry)
        number = catalogue.number
        return None if number is None else lambda _: number

    def _finding(self, entry: Entry | None) -> Find | None:
        if entry is None or entry.brief is None or _is_sample(entry.location):
            return None
        identifier = self.id_of(entry.id)

        def find(library: Library) -> int | None:
            row = library.row(identifier)
            return row.rowid if row else None

        return find

    def has(self, identifier: str) -> bool:
        """Whether the article with that id, opened in this sitting, is kept in the library by now."""
        return identifier in self._ids

    def id_of(self, identifier: str) -> str:
        """The id under which the library has the article with that id."""
        return self._ids.get(identifier, identifier)


def _is_sample(location: str) -> bool:
    try:
        return Path(location).resolve().is_relative_to(samples().resolve())
    except (OSError, ValueError):
        return False
