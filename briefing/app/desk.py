"""What the reader does with its panes: opening articles, going to evidence and back, lighting words.

The desk stands between the session (what is going on) and the main screen (what is shown); the commands act on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from textual.app import App

from briefing.app.doors import Severity, plain, say
from briefing.app.items import Item
from briefing.app.jobs import Progress, Result
from briefing.app.panes import Listed, Pane
from briefing.app.registry import LISTS, Place
from briefing.app.session import Light, Mark, Session, Stand, Walk
from briefing.app.shelf import Entry
from briefing.model import Brief, Failure, Span

if TYPE_CHECKING:
    from briefing.app.screens.main import MainScreen


class Desk:
    """The hands of the reader."""

    def __init__(self, screen: MainScreen) -> None:
        self.screen = screen
        self.finding = False
        self.awaiting = False
        self._touched = False
        self._lit: Item | None = None

    @property
    def session(self) -> Session:
        """What is going on."""
        return self.screen.session

    @property
    def app(self) -> App[object]:
        """The application, for notes and the clipboard."""
        return self.screen.app

    @property
    def brief(self) -> Brief | None:
        """The open brief."""
        return self.session.shelf.brief

    def say(self, sentence: str, severity: Severity = "information") -> None:
        """Show a short note."""
        say(self.app, sentence, severity)

    def heading(self) -> tuple[tuple[str, ...], int, int, Progress]:
        """What the header shows."""
        session = self.session
        trail = [session.name] if session.name else []
        if self.brief is not None:
            trail.append(self.brief.article.title)
        return tuple(trail), session.shelf.unread, len(session.shelf), session.jobs.progress

    # Articles

    def collect(self) -> None:
        """Take in what was read in the background; open the first article if none is open."""
        session, rows = self.session, []
        for result in session.jobs.collect():
            rows.append(self._take(result))
            if self.awaiting and not result.again:
                self.awaiting = False
                self.screen.call_later(self.open, int(rows[-1].key))
        if rows:
            self.screen.articles.add(rows)
        if session.shelf.brief is None:
            self._open_first()
        self._mind_the_gap()

    def _take(self, result: Result) -> Listed:
        shelf, outcome = self.session.shelf, result.outcome
        read = isinstance(outcome, Brief) and self.session.memory.spot(outcome.article.id).read
        read = read or isinstance(outcome, Failure)
        at = shelf.put(result, read=read)
        if at == shelf.current and isinstance(outcome, Brief):
            self.screen.call_later(self.open, at, place=self.screen.prose.place)
        if isinstance(outcome, Failure) and result.again:
            self.say(f"{outcome.location}: {outcome.reason}", "warning")
        return self._row(at)

    def _row(self, index: int) -> Listed:
        entry, key = self.session.shelf.entries[index], str(index)
        if entry.brief is None:
            assert entry.failure is not None
            return Listed.failed(entry.failure, key=key)
        return Listed.of(entry.brief, key=key, unread=not entry.read)

    def _open_first(self) -> None:
        for index, entry in enumerate(self.session.shelf.entries):
            if entry.brief is not None:
                self.open(index)
                return

    def _mind_the_gap(self) -> None:
        """Where there is no article to show, say why and what to do."""
        shelf, running = self.session.shelf, self.session.jobs.progress.running
        empty = shelf.brief is None
        if empty:
            self.screen.notice.update(plain(self._why_empty(shelf.entry or next(iter(shelf.entries), None), running)))
        self.screen.set_class(empty, "-empty")

    def _why_empty(self, entry: Entry | None, running: bool) -> str:  # noqa: FBT001  (one caller, above)
        if running:
            return "Reading …"
        if entry is not None and entry.failure is not None:
            return f"{entry.failure.location}\n\n{entry.failure.reason}\n\nO opens another file or folder, q quits."
        return "There is nothing to read here.\n\nO opens a file or a folder, q quits."

    def open(self, index: int, *, place: int | None = None) -> None:
        """Open the article at `index`, at `place` in its text, else where it was left."""
        shelf, entry = self.session.shelf, self.session.shelf.entries[index]
        if entry.brief is None:
            if entry.failure is not None:
                self.say(entry.failure.reason, "warning")
            return
        if index != shelf.current:
            self._leave()
        shelf.current = index
        if place is None:
            place = self.session.memory.spot(entry.id).offset
        self.dark()
        self._touched = False
        self.screen.prose.show(entry.brief, place=place)
        for pane in self.screen.panes.values():
            if pane is not self.screen.articles:
                pane.show(entry.brief)  # type: ignore[attr-defined]  # all but the articles' pane show a brief
        self.screen.articles.mark_open(str(index))
        self.screen.set_class(False, "-empty")
        self.follow()

    def _leave(self) -> None:
        """Keep the place in the article that is being left, and count it as read."""
        shelf = self.session.shelf
        if shelf.brief is not None:
            self.mark(shelf.current, read=True)
            self.keep_place()

    def keep_place(self) -> None:
        """Remember where one is in the open article; one that was read to here counts as read."""
        if self.brief is not None:
            if self._touched:
                self.mark(self.session.shelf.current, read=True)
            self.session.spot(self.screen.prose.place)

    def mark(self, index: int, *, read: bool, undoable: bool = False) -> None:
        """Mark an article read or unread."""
        shelf = self.session.shelf
        if shelf.mark(index, read=read):
            self.screen.articles.add([self._row(index)])
            if undoable:
                self.session.undos.append(Mark(index, not read))

    def step(self, by: int, *, unread: bool = False) -> None:
        """Open the next or previous article, wherever the keys are."""
        index = self.session.shelf.beside(by, unread=unread)
        if index is None:
            kind = "unread article" if unread else "article"
            self.say(f"There is no {'next' if by > 0 else 'previous'} {kind}.")
            return
        self.session.trail.clear()
        self.open(index)

    # Evidence

    def chosen(self, message: Pane.Chosen) -> None:
        """A row of a pane was chosen."""
        if message.item is not None:
            self.evidence(message.item)
        elif message.pane is self.screen.articles:
            self._chosen_article(int(message.key))

    def _chosen_article(self, index: int) -> None:
        if self.session.shelf.entries[index].brief is None:
            self.open(index)  # which says why it cannot be
            return
        if index != self.session.shelf.current:
            self.session.remember(self.stand())
            self.open(index)
        self.screen.go("text")

    def evidence(self, item: Item) -> None:
        """Go to the words behind `item` and light them; of a name, all its mentions."""
        self.session.remember(self.stand())
        self.dark()
        self._lit = item
        self._in_text(lambda: self._show_evidence(item))

    def _show_evidence(self, item: Item) -> None:
        if item.kind == "section":
            self.screen.prose.go_to_section(item.id.removeprefix("section:"))
        else:
            kind: Light = "mention" if item.kind == "entity" else "evidence"
            self.light(Walk(kind, item.words, item.evidence))

    def _in_text(self, act: Callable[[], None]) -> None:
        """Do something in the text; where it stands behind a list, once it is there."""
        self.screen.go("text")
        if self.screen.prose.size.height:
            act()
            self.screen.refresh_bars()
        elif self.screen.shows_text:
            self.screen.call_after_refresh(self._in_text, act)

    def mention(self, entity: str, span: Span) -> None:
        """A mention was clicked in the text: light all of that entity, this one among them."""
        item = next((item for item in self._entities() if item.id == f"entity:{entity}"), None)
        if item is not None and span in item.evidence:
            self.light(Walk("mention", item.words, item.evidence, item.evidence.index(span)))
            self._lit = item

    def _entities(self) -> Iterator[Item]:
        for entry in self.screen.panes["entities"].items.entries:
            if entry.item is not None:
                yield entry.item

    def light(self, walk: Walk) -> None:
        """Light the places of `walk` and go to its current one."""
        lit = self._lit
        self.dark()
        self.session.walk, self._lit = walk, lit
        self.screen.prose.light(walk.kind, walk.spans, current=walk.spans[walk.at])
        self.screen.prose.go_to(walk.spans[walk.at].start)

    def dark(self) -> None:
        """Put out what is lit."""
        if self.session.walk is not None:
            self.screen.prose.unlight(self.session.walk.kind)
            self.session.walk = None
        self._lit = None

    def back(self) -> None:
        """Go back to where one was; where there is nothing to go back to, put out the light, then leave the list."""
        session = self.session
        if session.trail:
            self._return_to(session.trail.pop())
        elif session.walk is not None:
            self.dark()
        else:
            self.screen.go("articles" if self.screen.place == "text" and self.screen.has_class("-one") else "text")

    def stand(self) -> Stand:
        """Where one is now."""
        place = self.screen.place
        entry = None if place == "text" else self.screen.panes[place].items.entry
        row = entry.key if entry else None
        prose = self.screen.prose
        line, width = prose.scroll_offset.y, prose.size.width
        return Stand(self.session.shelf.current, place, row, prose.place, line, width, self.session.walk)

    def _return_to(self, stand: Stand) -> None:
        if stand.article != self.session.shelf.current and stand.article >= 0:
            self.open(stand.article, place=stand.place)
        self.dark()
        if stand.walk is not None:
            self.light(stand.walk)
        self.view(stand)
        if stand.row is not None:
            self.screen.panes[stand.pane].items.move_to(stand.row)
        self.screen.go(stand.pane)

    def view(self, stand: Stand) -> None:
        """Bring the lines into view that were in view at `stand`."""
        prose = self.screen.prose
        if stand.width in {0, prose.size.width}:
            prose.scroll_to(y=stand.line, animate=False, force=True)
        else:
            prose.go_to(stand.place, context=0)

    # Sections

    def to_section(self, number: int) -> None:
        """Go to the section of that number, counted from 1."""
        sections = self.brief.sections if self.brief else ()
        if 1 <= number <= len(sections):
            self._in_text(lambda: self.screen.prose.go_to_section(sections[number - 1].id))
        elif sections:
            self.say(f"There are {len(sections)} sections." if len(sections) > 1 else "There is one section.")

    def section_number(self) -> int:
        """The number of the section in view, counted from 1; 0 without an article."""
        sections = self.brief.sections if self.brief else ()
        return next((n for n, section in enumerate(sections, 1) if section.id == self.screen.prose.section), 0)

    def follow(self) -> None:
        """Show in the list of sections where one is and how far each has been read."""
        prose = self.screen.prose
        self.screen.sections.follow(prose.section, prose.progress)

    def moved(self) -> None:
        """The reader moved in the text."""
        self._touched = True
        self.follow()

    def item(self) -> Item | None:
        """What would be copied: what the cursor is on, in a list or in the brief; in the text, what is lit."""
        place = self.screen.place
        if place != "text":
            return self.screen.panes[place].item
        return self._lit or self.screen.prose.item

    def panes_in_order(self) -> list[Place]:
        """The panes in the order of Tab."""
        return ["articles", "sections", "text", *LISTS[2:]]
