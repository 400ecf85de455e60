"""Going to the words behind an item, lighting them, and coming back to where one was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefing.app.items import Item
from briefing.app.session import Light, Stand, Walk
from briefing.model import Span

if TYPE_CHECKING:
    from briefing.app.hands import Desk


class Lighting:
    """The part of the desk that minds the words. `lit` is the item whose evidence is shown."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.lit: Item | None = None

    def evidence(self, item: Item) -> None:
        """Go to the words behind `item` and light them; of a name, all its mentions."""
        self._desk.session.remember(self.stand())
        self.dark()
        self.lit = item
        self._in_text(lambda: self._show_evidence(item))

    def _show_evidence(self, item: Item) -> None:
        if item.kind == "section":
            self._desk.screen.prose.go_to_section(item.id.removeprefix("section:"))
        else:
            kind: Light = "mention" if item.kind == "entity" else "evidence"
            self.light(Walk(kind, item.words, item.evidence))

    def mention(self, entity: str, span: Span) -> None:
        """A mention was clicked in the text: light all of that entity, this one among them."""
        item = next((item for item in self._entities() if item.id == f"entity:{entity}"), None)
        if item is not None and span in item.evidence:
            self.light(Walk("mention", item.words, item.evidence, item.evidence.index(span)))
            self.lit = item

    def _entities(self) -> Iterator[Item]:
        for entry in self._desk.screen.panes["entities"].items.entries:
            if entry.item is not None:
                yield entry.item

    def _in_text(self, act: Callable[[], None]) -> None:
        """Do something in the text; where it stands behind a list, once it is there."""
        self._desk.screen.go("text")
        if self._desk.screen.prose.size.height:
            act()
            self._desk.screen.refresh_bars()
        elif self._desk.screen.seating.shows_text:
            self._desk.screen.call_after_refresh(self._in_text, act)

    def light(self, walk: Walk) -> None:
        """Light the places of `walk` and go to its current one."""
        lit = self.lit
        self.dark()
        self._desk.session.walk, self.lit = walk, lit
        current = walk.spans[walk.at]
        if walk.kind == "sentence":  # to be chosen among: only one of them is lit
            self._desk.screen.prose.light("evidence", (current,))
        else:
            self._desk.screen.prose.light(walk.kind, walk.spans, current=current)
        self._desk.screen.prose.go_to(walk.spans[walk.at].start)

    def dark(self) -> None:
        """Put out what is lit."""
        if self._desk.session.walk is not None:
            kind = self._desk.session.walk.kind
            self._desk.screen.prose.unlight("evidence" if kind == "sentence" else kind)
            self._desk.session.walk = None
        self.lit = None

    def back(self) -> None:
        """Go back to where one was; where there is nothing to go back to, put out the light, then leave the list."""
        session = self._desk.session
        if session.trail:
            self._return_to(session.trail.pop())
        elif session.walk is not None:
            self.dark()
        else:
            self._desk.screen.go(
                "articles" if self._desk.screen.place == "text" and self._desk.screen.has_class("-one") else "text"
            )

    def stand(self) -> Stand:
        """Where one is now."""
        place = self._desk.screen.place
        entry = None if place == "text" else self._desk.screen.panes[place].items.entry
        row = entry.key if entry else None
        prose = self._desk.screen.prose
        line, width = prose.scroll_offset.y, prose.size.width
        return Stand(self._desk.session.shelf.current, place, row, prose.place, line, width, self._desk.session.walk)

    def _return_to(self, stand: Stand) -> None:
        if stand.article != self._desk.session.shelf.current and stand.article >= 0:
            self._desk.articles.open(stand.article, place=stand.place)
        self.dark()
        if stand.walk is not None:
            self.light(stand.walk)
        self.view(stand)
        if stand.row is not None:
            self._desk.screen.panes[stand.pane].items.move_to(stand.row)
        self._desk.screen.go(stand.pane)

    def view(self, stand: Stand) -> None:
        """Bring the lines into view that were in view at `stand`."""
        prose = self._desk.screen.prose
        if stand.width in {0, prose.size.width}:
            prose.scroll_to(y=stand.line, animate=False, force=True)
        else:
            prose.go_to(stand.place, context=0)

    def to_section(self, number: int) -> None:
        """Go to the section of that number, counted from 1."""
        sections = self._desk.brief.sections if self._desk.brief else ()
        if 1 <= number <= len(sections):
            self._in_text(lambda: self._desk.screen.prose.go_to_section(sections[number - 1].id))
        elif sections:
            self._desk.say(f"There are {len(sections)} sections." if len(sections) > 1 else "There is one section.")

    def section_number(self) -> int:
        """The number of the section in view, counted from 1; 0 without an article."""
        sections = self._desk.brief.sections if self._desk.brief else ()
        return next((n for n, section in enumerate(sections, 1) if section.id == self._desk.screen.prose.section), 0)

    def follow(self) -> None:
        """Show in the list of sections where one is and how far each has been read."""
        prose = self._desk.screen.prose
        self._desk.screen.sections.follow(prose.section, prose.progress)
