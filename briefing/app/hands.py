"""What the hands of the desk ask of one another, and of the desk itself.

A hand knows the others by these protocols only: so each can be read alone, and no module needs one above it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, Protocol

from textual.app import App

from briefing.app.doors import Severity
from briefing.app.jobs import Result
from briefing.app.session import Session, Stand, Walk
from briefing.app.stage import Stage
from briefing.model import Brief

if TYPE_CHECKING:
    from briefing.app.keeping import Keeper
    from briefing.library import Library

Find = Callable[["Library"], "int | None"]
"""Gives the row number of an article."""
Flag = Literal["read", "starred"]


class Articles(Protocol):
    """Who takes articles in and opens them."""

    def open(self, index: int, *, place: int | None = None) -> None:
        """Open the article at `index`, at `place` in its text, else where it was left."""

    def offer(self, index: int) -> None:
        """Open the first article of another list."""

    def leave(self) -> None:
        """Keep the place in the article that is being left, and count it as read."""

    def kept(self, location: str, *, read: bool) -> None:
        """The library has the article from `location`, and knows whether it was read."""

    def reread(self, read: Mapping[str, bool]) -> None:
        """The library knows which of the articles of this sitting, by id, are read."""

    def redraw(self, index: int | None = None) -> None:
        """Draw the row at `index`, or every row, as it is now."""

    def mind_the_gap(self) -> None:
        """Where there is no article to show, say why and what to do."""


class Words(Protocol):
    """Who lights words of the open article."""

    def stand(self) -> Stand:
        """Where one is now."""

    def light(self, walk: Walk) -> None:
        """Light the places of `walk` and go to its current one."""

    def dark(self) -> None:
        """Put out what is lit."""

    def follow(self) -> None:
        """Show in the list of sections where one is."""


class Shelves(Protocol):
    """Who minds the library."""

    @property
    def keeper(self) -> Keeper | None:
        """Who writes; ``None`` where the library is off."""

    def keep(self, results: Sequence[Result], then: Callable[[Sequence[int]], None]) -> None:
        """Keep the articles among `results`; their row numbers go to `then`."""

    def refresh(self, then: Callable[[], None] | None = None) -> None:
        """The library is another than it was: list it anew."""

    def recount(self) -> None:
        """Articles were marked read: count anew."""

    def meant(self) -> Find | None:
        """How the library finds the article that is meant."""

    def opened(self) -> Find | None:
        """How the library finds the open article."""

    def has(self, identifier: str) -> bool:
        """Whether the article with that id, opened in this sitting, is kept by now."""

    def id_of(self, identifier: str) -> str:
        """The id under which the library has the article with that id."""


class Marks(Protocol):
    """Who writes marks."""

    def mark(self, name: Flag, numbers: Sequence[int], *, on: bool) -> None:
        """Set or take a flag of articles of the library."""

    def mark_read(self, identifier: str, *, read: bool) -> None:
        """Mark the article with that id, if the library has it."""


class Notes(Protocol):
    """Who minds the notes."""

    def follow(self) -> None:
        """Look for the notes on the open article."""


class Desk(Protocol):
    """The desk, as its hands know it."""

    @property
    def screen(self) -> Stage:
        """What shows it all."""

    @property
    def session(self) -> Session:
        """What is going on."""

    @property
    def app(self) -> App[object]:
        """The application."""

    @property
    def brief(self) -> Brief | None:
        """The open brief."""

    @property
    def articles(self) -> Articles:
        """Who takes articles in and opens them."""

    @property
    def words(self) -> Words:
        """Who lights words."""

    @property
    def library(self) -> Shelves:
        """Who minds the library."""

    @property
    def marks(self) -> Marks:
        """Who writes marks."""

    @property
    def notes(self) -> Notes:
        """Who minds the notes."""

    def say(self, sentence: str, severity: Severity = "information") -> None:
        """Show a short note."""
