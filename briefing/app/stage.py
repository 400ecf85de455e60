"""What stands on the main screen, and where: the articles and their sections, the text, and what it says.

The stage knows nothing of what is done on it: that is :class:`~briefing.app.main.MainScreen`.
"""

from __future__ import annotations

from abc import abstractmethod

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static

from briefing.app.bars import FooterBar, HeaderBar
from briefing.app.columns import Column
from briefing.app.doors import plain
from briefing.app.layout import classes_for
from briefing.app.panes import (
    ArticlesPane,
    EntitiesPane,
    FiguresPane,
    Pane,
    QuotesPane,
    SectionsPane,
    TimelinePane,
)
from briefing.app.registry import Place
from briefing.app.seating import FIRST, Seating
from briefing.app.session import Session
from briefing.app.widgets.ground import Ground, ground
from briefing.app.widgets.prose import Prose

TINY = "Too small: 40 columns and 12 lines are needed; q quits."
"""Short enough to be read whole in a window of 20 by 4."""


class Stage(Screen[None]):
    """The panes side by side, as far as there is room, between header and footer."""

    AUTO_FOCUS = ""

    def __init__(self, session: Session, width: int, height: int) -> None:
        # With all its classes from the beginning, nothing is styled twice before the first frame.
        super().__init__(classes=" ".join({*classes_for(width, height), *FIRST}))
        self.set_class(session.memory.zoomed, "-zoomed")
        self.session = session
        self.header, self.footer, self.prose = HeaderBar(), FooterBar(), Prose(id="text")
        self.articles, self.sections = ArticlesPane(id="articles"), SectionsPane(id="sections")
        self.panes: dict[Place, Pane] = {
            "articles": self.articles,
            "sections": self.sections,
            "quotes": QuotesPane(id="quotes"),
            "entities": EntitiesPane(id="entities"),
            "figures": FiguresPane(id="figures"),
            "timeline": TimelinePane(id="timeline"),
        }
        self.notice = Static(id="notice", markup=False)
        self.seating = Seating(self, self.prose, self.panes)

    def compose(self) -> ComposeResult:
        """Header, three columns, footer."""
        panes = self.panes
        yield self.header
        with Ground(id="panes"):
            yield Column(panes["articles"], panes["sections"], id="left")
            yield Ground(self.prose, self.notice, id="middle")
            yield Column(panes["quotes"], panes["entities"], panes["figures"], panes["timeline"], id="right")
        yield Static(plain(TINY), id="tiny")
        yield self.footer

    def render_lines(self, crop: Region) -> list[Strip]:
        """The background."""
        return ground(self, crop)

    def on_resize(self, event: events.Resize) -> None:
        """Choose the layout before Textual lays out."""
        self.seating.fit(event.size.width, event.size.height)

    @property
    def place(self) -> Place:
        """The pane that has the keys."""
        return self.seating.place

    def go(self, place: Place) -> None:
        """Give the keys to `place`."""
        self.seating.go(place)

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """The seating follows the focus, and the footer both."""
        self.seating.follow_focus()
        self.refresh_bars()

    def on_click(self, event: events.Click) -> None:
        """A click on the heading of a list opens it."""
        for name, pane in self.panes.items():
            if event.widget is pane:
                self.go(name)

    @abstractmethod
    def refresh_bars(self) -> None:
        """Say anew what is open and which keys work."""
