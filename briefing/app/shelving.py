"""Taking articles in, opening them, marking them read, and keeping the place in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.doors import plain
from briefing.app.jobs import Result
from briefing.app.panes import Listed
from briefing.app.session import Mark
from briefing.app.shelf import Entry
from briefing.model import Brief, Failure

if TYPE_CHECKING:
    from briefing.app.desk import Desk


class Shelving:
    """The part of the desk that minds the articles. `touched`: the reader moved in the open one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.awaiting = False
        self.touched = False

    def collect(self) -> None:
        """Take in what was read in the background; open the first article if none is open."""
        session, rows = self._desk.session, []
        for result in session.jobs.collect():
            rows.append(self._take(result))
            if self.awaiting and not result.again:
                self.awaiting = False
                self._desk.screen.call_later(self.open, int(rows[-1].key))
        if rows:
            self._desk.screen.articles.add(rows)
        if session.shelf.brief is None:
            self._open_first()
        self._mind_the_gap()

    def _take(self, result: Result) -> Listed:
        shelf, outcome = self._desk.session.shelf, result.outcome
        read = isinstance(outcome, Brief) and self._desk.session.memory.spot(outcome.article.id).read
        read = read or isinstance(outcome, Failure)
        at = shelf.put(result, read=read)
        if at == shelf.current and isinstance(outcome, Brief):
            self._desk.screen.call_later(self.open, at, place=self._desk.screen.prose.place)
        if isinstance(outcome, Failure) and result.again:
            self._desk.say(f"{outcome.location}: {outcome.reason}", "warning")
        return self._row(at)

    def _row(self, index: int) -> Listed:
        entry, key = self._desk.session.shelf.entries[index], str(index)
        if entry.brief is None:
            assert entry.failure is not None
            return Listed.failed(entry.failure, key=key)
        return Listed.of(entry.brief, key=key, unread=not entry.read)

    def _open_first(self) -> None:
        for index, entry in enumerate(self._desk.session.shelf.entries):
            if entry.brief is not None:
                self.open(index)
                return

    def _mind_the_gap(self) -> None:
        """Where there is no article to show, say why and what to do."""
        shelf, running = self._desk.session.shelf, self._desk.session.jobs.progress.running
        empty = shelf.brief is None
        if empty:
            self._desk.screen.notice.update(
                plain(self._why_empty(shelf.entry or next(iter(shelf.entries), None), running))
            )
        self._desk.screen.set_class(empty, "-empty")

    def _why_empty(self, entry: Entry | None, running: bool) -> str:  # noqa: FBT001  (one caller, above)
        if running:
            return "Reading …"
        if entry is not None and entry.failure is not None:
            return f"{entry.failure.location}\n\n{entry.failure.reason}\n\nO opens another file or folder, q quits."
        return "There is nothing to read here.\n\nO opens a file or a folder, q quits."

    def open(self, index: int, *, place: int | None = None) -> None:
        """Open the article at `index`, at `place` in its text, else where it was left."""
        shelf, entry = self._desk.session.shelf, self._desk.session.shelf.entries[index]
        if entry.brief is None:
            if entry.failure is not None:
                self._desk.say(entry.failure.reason, "warning")
            return
        if index != shelf.current:
            self._leave()
        shelf.current = index
        if place is None:
            place = self._desk.session.memory.spot(entry.id).offset
        self._desk.words.dark()
        self.touched = False
        self._desk.screen.prose.show(entry.brief, place=place)
        for pane in self._desk.screen.panes.values():
            if pane is not self._desk.screen.articles:
                pane.show(entry.brief)  # type: ignore[attr-defined]  # all but the articles' pane show a brief
        self._desk.screen.articles.mark_open(str(index))
        self._desk.screen.set_class(False, "-empty")
        self._desk.words.follow()

    def _leave(self) -> None:
        """Keep the place in the article that is being left, and count it as read."""
        shelf = self._desk.session.shelf
        if shelf.brief is not None:
            self.mark(shelf.current, read=True)
            self.keep_place()

    def keep_place(self) -> None:
        """Remember where one is in the open article; one that was read to here counts as read."""
        if self._desk.brief is not None:
            if self.touched:
                self.mark(self._desk.session.shelf.current, read=True)
            self._desk.session.spot(self._desk.screen.prose.place)

    def mark(self, index: int, *, read: bool, undoable: bool = False) -> None:
        """Mark an article read or unread."""
        shelf = self._desk.session.shelf
        if shelf.mark(index, read=read):
            self._desk.screen.articles.add([self._row(index)])
            if undoable:
                self._desk.session.undos.append(Mark(index, not read))

    def step(self, by: int, *, unread: bool = False) -> None:
        """Open the next or previous article, wherever the keys are."""
        index = self._desk.session.shelf.beside(by, unread=unread)
        if index is None:
            kind = "unread article" if unread else "article"
            self._desk.say(f"There is no {'next' if by > 0 else 'previous'} {kind}.")
            return
        self._desk.session.trail.clear()
        self.open(index)
