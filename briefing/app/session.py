"""What is going on in the reader, apart from its widgets: the articles, where one has been, what is lit."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

from briefing.app.jobs import Jobs
from briefing.app.memory import Memory, Spot
from briefing.app.registry import Action, Place
from briefing.app.shelf import Shelf
from briefing.model import Brief, Span
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.app.catalogue import Catalogue
    from briefing.app.keeping import Keeper

Gathered = tuple[str, "Brief | int"]
"""The title of an article, and its brief, or its row number in the library."""
DEPTH = 200
"""How many steps back are kept."""

Light = Literal["match", "mention", "evidence", "sentence"]


class Walk(msgspec.Struct, frozen=True):
    """Places in the open text that are lit and walked with n and N: the matches of a search, or the mentions of a name.

    ``words`` say what is walked; ``at`` is the index of the current one.
    """

    kind: Light
    words: str
    spans: tuple[Span, ...]
    at: int = 0

    @property
    def walkable(self) -> bool:
        """Whether n and N walk it: the evidence of one thing is looked at, not walked."""
        return self.kind != "evidence"

    def step(self, by: int) -> Walk:
        """The walk one place on, round at the ends."""
        return msgspec.structs.replace(self, at=(self.at + by) % len(self.spans))


class Stand(msgspec.Struct, frozen=True):
    """Where one was: the article, the pane, the chosen row in it, the place in the text, and what was lit.

    ``line`` is the first line of the view in a text that was ``width`` cells wide.
    """

    article: int
    pane: Place
    row: str | None
    place: int
    line: int
    width: int
    walk: Walk | None


class Mark(msgspec.Struct, frozen=True):
    """A change of state that can be undone: article `index` was marked `read` before."""

    index: int
    read: bool


def today() -> datetime.date:
    """Today, where the user is: what the ``since:7d`` of a query counts from."""
    return datetime.datetime.now().astimezone().date()


class Session(msgspec.Struct):
    """One sitting: the parts that outlive a change of article.

    ``opened`` are the articles of this sitting, ``shelf`` those that are listed: the same, or those of the library. A
    ``keeper`` keeps what is opened; without one there is no library.
    """

    jobs: Jobs
    settings: Settings
    memory: Memory
    actions: Sequence[Action]
    name: str = ""
    keeper: Keeper | None = None
    opened: Shelf = msgspec.field(default_factory=Shelf)
    shelf: Shelf | Catalogue = msgspec.field(default_factory=Shelf)
    trail: list[Stand] = msgspec.field(default_factory=list)
    undos: list[Mark | None] = msgspec.field(default_factory=list)
    """Marks of this sitting, and ``None`` for each change that the library takes back."""
    walk: Walk | None = None
    gathered: dict[str, Gathered] = msgspec.field(default_factory=dict)
    """Articles for one brief of several, by id."""
    first: Catalogue | None = None
    """What the reader opens on, where that is the library."""
    fetching: bool = False
    """Whether feeds are being fetched."""

    def __post_init__(self) -> None:
        """Begin with the articles of this sitting."""
        self.shelf = self.opened

    @property
    def catalogue(self) -> Catalogue | None:
        """The shelf, where it is the library's."""
        return None if isinstance(self.shelf, Shelf) else self.shelf

    def opened_catalogue(self) -> Catalogue:
        """The library's shelf, opened where it is not yet. Raises :class:`~briefing.errors.LibraryError`."""
        if self.first is None:
            assert self.keeper is not None
            # Late: with it comes SQLite.
            from briefing.app.catalogue import Catalogue

            self.first = Catalogue(self.keeper.path, today())
        return self.first

    def remember(self, stand: Stand) -> None:
        """Keep `stand` to come back to."""
        self.trail.append(stand)
        del self.trail[:-DEPTH]

    def spot(self, offset: int) -> None:
        """Remember the place in the open article."""
        entry = self.shelf.entry
        if entry is not None and entry.brief is not None:
            self.memory.keep(entry.id, Spot(offset=offset, read=entry.read))
