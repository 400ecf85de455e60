"""The articles of the library that a query finds, as a shelf: row numbers for all of them, rows for those in view.

It has a connection of its own for reading, in the interface's thread: readers of SQLite wait for nobody. What is
written goes through :class:`~briefing.app.keeping.Keeper`.
"""

from __future__ import annotations

import datetime
from collections import OrderedDict
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import msgspec

from briefing.app.finding import LIMIT
from briefing.app.shelf import Entry
from briefing.library import Library, Row
from briefing.library.copies import Story
from briefing.library.search import parse, places_in, words_of
from briefing.model import Brief, Span

FIRST = 500
"""Rows that are listed at once; where there are more, they come right after, from the background."""
PAGE = 64
"""Rows that are read at once, when one of them comes into view."""
_PAGES = 64
"""Such pages that are remembered."""


class View(msgspec.Struct, frozen=True):
    """What of the library is listed: what a `query` finds, under a `name`; `best` first, or the newest."""

    name: str = ""
    query: str = ""
    best: bool = False

    @property
    def words(self) -> str:
        """What the header says of it."""
        return self.name or self.query or "All articles"


class Listing(msgspec.Struct, frozen=True):
    """What a view finds: row numbers, and how many articles there are and how many of them are unread."""

    view: View
    numbers: Sequence[int]
    unread: int
    total: int


def listing(library: Library, view: View, today: datetime.date) -> Listing:
    """Look for what `view` lists: one row for the copies of a report. Raises :class:`~briefing.errors.QueryError`."""
    query = parse(view.query, today=today)
    if not view.query.strip():
        return Listing(view, library.rowids(query, collapse=True), library.unread(), library.count())
    found = library.rowids(query, best=view.best)
    return Listing(view, library.collapsed(found), library.unread(found), len(found))


class Entries(Sequence[Entry]):
    """The entries of a catalogue, read by window."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def __len__(self) -> int:
        return len(self._catalogue)

    def __getitem__(self, index: int) -> Entry:  # type: ignore[override]  # nobody takes a slice
        return self._catalogue.entry_at(index)


class Catalogue:
    """A shelf whose articles lie in the library. `today` is what ``since:7d`` counts from."""

    def __init__(self, path: Path, today: datetime.date) -> None:
        self.library = Library(path)
        self.today = today
        self.view = View()
        self.looking = False
        """What is listed is another view still: the best are being looked for."""
        self.current = -1
        self.unread = 0
        self.total = 0
        self.numbers: Sequence[int] = ()
        self._open: tuple[int, Brief] | None = None
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()
        self._stories: dict[int, Story] = {}
        self.entries = Entries(self)

    def close(self) -> None:
        """Let go of the file."""
        self.library.close()

    def show(self, view: View) -> bool:
        """List the first of another view; whether there may be more, which :func:`listing` finds and counts.

        Raises :class:`~briefing.errors.QueryError`, and the list stays as it was.
        """
        query = parse(view.query, today=self.today)
        self.looking = view.best
        if view.best:  # what was listed stays until the best are found
            self.view = view
            return True
        numbers, whole = self.library.first(query, FIRST, collapse=True)
        counted = whole and len(numbers)  # few enough to be found once more, with the copies behind each
        self.take(listing(self.library, view, self.today) if counted else Listing(view, numbers, 0, 0))
        return not whole

    def take(self, listed: Listing) -> None:
        """List what was found, perhaps in another thread."""
        self.view, self.numbers, self.looking = listed.view, listed.numbers, False
        self.unread, self.total = listed.unread, listed.total
        self._pages.clear()
        self._stories.clear()
        self._find_current()

    def _find_current(self) -> None:
        number = self._open[0] if self._open else None
        self.current = -1 if number is None else self.index_of(number)

    def index_of(self, number: int) -> int:
        """Where the article in the row `number` stands in the list, or -1."""
        try:
            return self.numbers.index(number)
        except ValueError:
            return -1

    def found(self) -> tuple[Span, ...]:
        """Where the open article has the words of the query, in text order."""
        if self._open is None or not self.view.query:
            return ()
        words = words_of(parse(self.view.query, today=self.today))
        return tuple(islice(places_in(words, self._open[1]), LIMIT))

    # As a shelf

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def entry(self) -> Entry | None:
        """The open article."""
        if self._open is None:
            return None
        number, brief = self._open
        at = self.index_of(number) if self.current < 0 else self.current
        if at >= 0:
            return self.entry_at(at)
        row = next(iter(self.library.rows([number])), None)
        return Entry(brief.article.path or "", brief=brief, read=row.read if row else True)

    @property
    def brief(self) -> Brief | None:
        """The open brief, also where the list no longer holds it."""
        return self._open[1] if self._open else None

    @property
    def number(self) -> int | None:
        """The row number of the open article."""
        return self._open[0] if self._open else None

    @property
    def changed(self) -> bool:
        """Whether the open article, while it is listed, has earlier versions."""
        row = self.row_at(self.current) if self.current >= 0 else None
        return row is not None and row.version > 1

    def number_at(self, index: int) -> int:
        """The row number of the article at `index`."""
        return self.numbers[index]

    def load(self, index: int) -> Brief | None:
        """Read the brief at `index`, and have it be the open one; ``None`` where it is gone."""
        return self.load_number(self.numbers[index])

    def load_number(self, number: int) -> Brief | None:
        """The same for the article in the row `number`, which may stand behind another row of the list."""
        brief = self.library.get(number)
        if brief is not None:
            self._open = (number, brief)
            self._find_current()
        return brief

    def row_at(self, index: int) -> Row | None:
        """The row at `index`; ``None`` where it has just been removed."""
        page, number = index // PAGE, self.numbers[index]
        rows = self._pages.get(page)
        if rows is None:
            wanted = self.numbers[page * PAGE : (page + 1) * PAGE]
            rows = self._pages[page] = {row.rowid: row for row in self.library.rows(wanted)}
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        return rows.get(number)

    def story_at(self, index: int) -> Story | None:
        """The copies behind the row at `index`, where there are any but itself."""
        row = self.row_at(index)
        if row is None:
            return None
        story = self._stories.get(row.story)
        if story is None:
            story = self._stories[row.story] = self.library.story(row.story)
        return story if story.count > 1 else None

    def entry_at(self, index: int) -> Entry:
        """The entry at `index`; it has a brief only where it is the open one."""
        row = self.row_at(index)
        brief = self._open[1] if self._open and self._open[0] == self.numbers[index] else None
        if row is None:
            return Entry("", brief=brief, read=True)
        return Entry(row.path or row.url or row.id, brief=brief, read=row.read)

    def mark(self, index: int, *, read: bool) -> bool:
        """Show the article as read or unread until the library says the same; whether that changed anything."""
        row = self.row_at(index)
        if row is None or row.read == read:
            return False
        self._pages[index // PAGE][row.rowid] = msgspec.structs.replace(row, read=read)
        self.unread += -1 if read else 1
        return True

    def count(self, listed: Listing) -> None:
        """Take the counts of what was found, and leave the list as it is: what was just read does not vanish."""
        if listed.view == self.view:
            self.unread, self.total = listed.unread, listed.total

    def star(self, index: int, *, on: bool) -> bool:
        """Show the article with a star, or without; whether that changed anything."""
        row = self.row_at(index)
        if row is None or row.starred == on:
            return False
        self._pages[index // PAGE][row.rowid] = msgspec.structs.replace(row, starred=on)
        return True

    def beside(self, step: int, *, unread: bool = False) -> int | None:
        """The index of the next (`step` 1) or previous (-1) article, only unread ones with `unread`; or ``None``."""
        index = self.current + step
        while 0 <= index < len(self):
            row = self.row_at(index)
            if row is not None and not (unread and row.read):
                return index
            index += step
        return None
