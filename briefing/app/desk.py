"""What the commands act on: the articles, the words of the open one, and the screen that shows them.

The desk stands between the session (what is going on) and the main screen (what is shown). It has a hand for each kind
of work, such as :class:`~briefing.app.shelving.Shelving` for articles and :class:`~briefing.app.lighting.Lighting` for
words; :mod:`briefing.app.hands` says what they ask of one another.
"""

from __future__ import annotations

from textual.app import App

from briefing.app.bars import Counts, Heading
from briefing.app.doors import Severity, say
from briefing.app.following import Following
from briefing.app.gathering import Gathering
from briefing.app.items import Item
from briefing.app.librarian import Librarian
from briefing.app.lighting import Lighting
from briefing.app.marking import Marking
from briefing.app.noting import Noting
from briefing.app.panes import Pane
from briefing.app.registry import LISTS, Place
from briefing.app.renewing import Renewing
from briefing.app.session import Session
from briefing.app.shelving import Shelving
from briefing.app.stage import Stage
from briefing.model import Brief


class Desk:
    """The screen, the session, and the hands. `finding`: words to look for are being typed."""

    def __init__(self, screen: Stage) -> None:
        self.screen = screen
        self.finding = False
        self.articles = Shelving(self)
        self.words = Lighting(self)
        self.library = Librarian(self)
        self.marks = Marking(self)
        self.notes = Noting(self)
        self.gathering = Gathering(self)
        self.renewing = Renewing(self)
        self.following = Following(self)

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

    def heading(self) -> Heading:
        """What the header shows."""
        session = self.session
        catalogue = session.catalogue
        trail = [session.name] if session.name else []
        if catalogue is not None:  # also an empty one
            trail = ["Library", catalogue.view.words]
        if self.brief is not None:
            trail.append(self.brief.article.title)
        kinds = (
            (session.jobs.progress, "reading"),
            (self.following.progress, "fetching"),
            (self.renewing.progress, "renewing"),
        )
        progress, doing = next((kind for kind in kinds if kind[0].running), kinds[0])
        counts = Counts(session.shelf.unread, session.shelf.total, len(session.gathered))
        return Heading(tuple(trail), counts, progress, doing)

    def chosen(self, message: Pane.Chosen) -> None:
        """A row of a pane was chosen."""
        if message.item is not None:
            self.words.evidence(message.item)
        elif message.pane is self.screen.articles:
            self._chosen_article(int(message.key))
        elif message.key.startswith("note:"):
            self.say("The words of this note are no longer in the text.")

    def _chosen_article(self, index: int) -> None:
        if not self.articles.readable(index):
            return
        if index != self.session.shelf.current:
            self.session.remember(self.words.stand())
            self.articles.open(index)
        self.screen.go("text")
        self.library.light_found()

    def item(self) -> Item | None:
        """What would be copied: what the cursor is on, in a list or in the brief; in the text, what is lit."""
        place = self.screen.place
        if place != "text":
            return self.screen.panes[place].item
        return self.words.lit or self.screen.prose.item

    def moved(self) -> None:
        """The reader moved in the text."""
        self.articles.moved()
        self.words.follow()

    def panes_in_order(self) -> list[Place]:
        """The panes in the order of Tab."""
        panes = self.screen.panes
        return ["articles", "sections", "text", *(one for one in LISTS[2:] if one in panes and panes[one].display)]
