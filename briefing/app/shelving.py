"""Taking articles in, opening them, marking them read, and keeping the place in each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from briefing.app.doors import plain
from briefing.app.emptiness import NOTHING_LISTED, why_empty
from briefing.app.jobs import Result
from briefing.app.panes import BriefPane, Listed
from briefing.app.session import Mark
from briefing.errors import LibraryError
from briefing.model import Brief, Failure

if TYPE_CHECKING:
    from briefing.app.hands import Desk


class Shelving:
    """The part of the desk that minds the articles.

    `touched`: the reader moved in the open one. `awaiting`: what comes next is to be opened. `asked_again`: what failed
    is being tried once more.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.awaiting = False
        self.touched = False
        self._shown_at: int | None = None
        self._offered = False
        """The open article was put there by the reader itself, when another list was asked for."""
        self.asked_again = False
        self._unsaid: list[Failure] = []

    def collect(self) -> None:
        """Take in what was read in the background; open the first article if none is open."""
        session = self._desk.session
        if results := session.jobs.collect():
            rows = [self._take(result) for result in results]
            if session.catalogue is None:
                self._add(results, rows)
            self._desk.library.keep(results, self._open_kept)
        if session.shelf.brief is None and session.catalogue is None:
            self._open_first()
        self.mind_the_gap()
        if not session.jobs.progress.running:
            self._say_failures()

    def _say_failures(self) -> None:
        """Say once, when the work is over, what of it could not be read: one with its reason, many with their number.

        One that has just come into the list of this sitting stands there with its reason, and is not said as well.
        """
        failures, self._unsaid = self._unsaid, []
        listed = self._desk.session.catalogue is None and not self.asked_again
        self.asked_again = False
        if len(failures) == 1 and not listed:
            self._desk.say(f"{failures[0].location}: {failures[0].reason}", "warning")
        elif len(failures) > 1:
            self._desk.say(f"{len(failures):,} could not be read: F lists them with their reasons.", "warning")

    def failed(self) -> list[Listed]:
        """A row for each location that could not be read; its key is the index among what was opened."""
        entries = self._desk.session.opened.entries
        return [Listed.failed(entry.failure, key=str(at)) for at, entry in enumerate(entries) if entry.failure]

    def _add(self, results: Sequence[Result], rows: Sequence[Listed]) -> None:
        self._desk.screen.articles.add(rows)
        for result, row in zip(results, rows, strict=True):
            if self.awaiting and not result.again:
                self.awaiting = False
                self._desk.screen.call_later(self.open, int(row.key))

    def _open_kept(self, numbers: Sequence[int]) -> None:
        """Open what was just asked for, now that the library has it."""
        catalogue = self._desk.session.catalogue
        if catalogue is None:
            return
        for number in numbers:
            at = catalogue.index_of(number)
            if at >= 0 and (self.awaiting or number == catalogue.number):
                self.open(at)
                self.awaiting = False

    def kept(self, location: str, *, read: bool) -> None:
        """The library has the article from `location`, and knows whether it was read."""
        session = self._desk.session
        at = session.opened.index_of(location)
        if at is not None and read and session.opened.mark(at, read=True) and session.catalogue is None:
            self._desk.screen.articles.add([self._row(at)])

    def reread(self, read: Mapping[str, bool]) -> None:
        """The library knows which of the articles of this sitting, by id, are read."""
        opened = self._desk.session.opened
        changed = [
            index
            for index, entry in enumerate(opened.entries)
            if entry.brief is not None and opened.mark(index, read=read.get(entry.id, entry.read))
        ]
        if changed and self._desk.session.catalogue is None:
            self._desk.screen.articles.add([self._row(index) for index in changed])

    def _take(self, result: Result) -> Listed:
        session, outcome = self._desk.session, result.outcome
        read = isinstance(outcome, Brief) and session.memory.spot(outcome.article.id).read
        read = read or isinstance(outcome, Failure)
        at = session.opened.put(result, read=read)
        if session.catalogue is None and at == session.opened.current and isinstance(outcome, Brief):
            self._desk.screen.call_later(self.open, at, place=self._desk.screen.prose.place)
        if isinstance(outcome, Failure):
            self._unsaid.append(outcome)
            self.asked_again = self.asked_again or result.again
        return self._row(at)

    def _row(self, index: int) -> Listed:
        entry, key = self._desk.session.opened.entries[index], str(index)
        if entry.brief is None:
            assert entry.failure is not None
            return Listed.failed(entry.failure, key=key)
        gathered = self._desk.library.id_of(entry.id) in self._desk.session.gathered
        return Listed.of(entry.brief, key=key, unread=not entry.read, gathered=gathered)

    def _open_first(self) -> None:
        for index, entry in enumerate(self._desk.session.opened.entries):
            if entry.brief is not None:
                self.open(index)
                return

    def mind_the_gap(self) -> None:
        """Where there is no article to show, say why and what to do."""
        session = self._desk.session
        empty = session.shelf.brief is None
        if empty and session.catalogue is not None:
            self._desk.screen.notice.update(plain(NOTHING_LISTED))
        elif empty:
            first = session.shelf.entry or next(iter(session.opened.entries), None)
            self._desk.screen.notice.update(plain(why_empty(first, running=session.jobs.progress.running)))
        self._desk.screen.set_class(empty, "-empty")

    def open(self, index: int, *, place: int | None = None) -> None:
        """Open the article at `index`, at `place` in its text, else where it was left."""
        session = self._desk.session
        if not self.readable(index):
            return
        if index != session.shelf.current:
            self.leave()
        brief = self._loaded(partial(session.shelf.load, index))
        if brief is not None:
            self._show(brief, place)
            self._desk.screen.articles.mark_open(str(index))

    def _loaded(self, load: Callable[[], Brief | None]) -> Brief | None:
        """What `load` gives; where that is nothing, say why."""
        try:
            brief = load()
        except LibraryError as error:
            self._desk.say(str(error), "warning")
            return None
        if brief is None:
            self._desk.say("This article has just been removed from the library.")
        return brief

    def offer(self, index: int) -> None:
        """Open the first article of another list: who goes on to a third list has not read it."""
        self.open(index)
        self._offered = True

    def open_number(self, number: int) -> None:
        """Open the article of the library in the row `number`, also one that stands behind another row."""
        catalogue = self._desk.session.catalogue
        if catalogue is None:
            return
        self.leave()
        brief = self._loaded(partial(catalogue.load_number, number))
        if brief is None:
            return
        self._show(brief, None)
        if catalogue.current >= 0:
            self._desk.screen.articles.mark_open(str(catalogue.current))
        self._desk.screen.go("text")

    def _show(self, brief: Brief, place: int | None) -> None:
        if place is None:
            place = self._desk.session.memory.spot(brief.article.id).offset
        self._desk.words.dark()
        self.touched, self._offered, self._shown_at = False, False, None
        self._desk.screen.prose.show(brief, place=place)
        for pane in self._desk.screen.panes.values():
            if isinstance(pane, BriefPane):
                pane.show(brief)
        self._desk.screen.set_class(False, "-empty")
        self._desk.words.follow()
        self._desk.notes.follow()

    def moved(self) -> None:
        """Other lines came into view: the first when the article was opened, all others because one reads on."""
        line = self._desk.screen.prose.scroll_offset.y
        if self._shown_at is None:
            self._shown_at = line
        elif line != self._shown_at:
            self.touched = True

    def readable(self, index: int) -> bool:
        """Whether there is an article at `index`; where it could not be read, say why."""
        session = self._desk.session
        if session.catalogue is not None:
            return 0 <= index < len(session.shelf)
        entry = session.opened.entries[index]
        if entry.brief is None and entry.failure is not None:
            self._desk.say(entry.failure.reason, "warning")
        return entry.brief is not None

    def leave(self) -> None:
        """Keep the place in the article that is being left, and count it as read."""
        shelf = self._desk.session.shelf
        if shelf.brief is not None:
            if shelf.current >= 0:
                self.mark(shelf.current, read=True)
            elif self.touched or not self._offered:
                self._mark_unlisted()
            self.keep_place()

    def _mark_unlisted(self) -> None:
        """The open article of the library, which the list does not hold any more, has been read."""
        catalogue = self._desk.session.catalogue
        entry = catalogue.entry if catalogue is not None else None
        if catalogue is not None and catalogue.number is not None and entry is not None and not entry.read:
            self._desk.marks.mark("read", [catalogue.number], on=True)
            self._desk.library.recount()

    def keep_place(self) -> None:
        """Remember where one is in the open article; one that was read to here counts as read."""
        if self._desk.brief is not None:
            if self.touched and self._desk.session.shelf.current >= 0:
                self.mark(self._desk.session.shelf.current, read=True)
            elif self.touched:
                self._mark_unlisted()
            self._desk.session.spot(self._desk.screen.prose.place)

    def mark(self, index: int, *, read: bool, undoable: bool = False) -> None:
        """Mark an article read or unread."""
        session, library, marks = self._desk.session, self._desk.library, self._desk.marks
        if not session.shelf.mark(index, read=read):
            return
        self.redraw(index)
        if session.catalogue is not None:
            marks.mark("read", [session.catalogue.number_at(index)], on=read)
            library.recount()
            return
        marks.mark_read(session.opened.entries[index].id, read=read)
        if undoable:
            entry = session.opened.entries[index]
            session.undos.append(None if library.has(entry.id) else Mark(index, not read))

    def redraw(self, index: int | None = None) -> None:
        """Draw the row at `index`, or every row, as it is now."""
        articles, session = self._desk.screen.articles, self._desk.session
        if session.catalogue is None:
            articles.add([self._row(at) for at in ([index] if index is not None else range(len(session.opened)))])
        elif index is None:
            articles.items.redraw()
        else:
            articles.items.renew(index)

    def to_opened(self) -> None:
        """List the articles of this sitting again."""
        session = self._desk.session
        if session.catalogue is None:
            return
        self.leave()
        session.shelf = session.opened
        session.trail.clear()
        self._desk.screen.articles.show([self._row(index) for index in range(len(session.opened))])
        if session.opened.current >= 0:
            self.open(session.opened.current)
        else:
            self._open_first()
        self.mind_the_gap()

    def step(self, by: int, *, unread: bool = False) -> None:
        """Open the next or previous article, wherever the keys are."""
        index = self._desk.session.shelf.beside(by, unread=unread)
        if index is None:
            kind = "unread article" if unread else "article"
            self._desk.say(f"There is no {'next' if by > 0 else 'previous'} {kind}.")
            return
        self._desk.session.trail.clear()
        self.open(index)
