"""The articles of this session: unread, title, outlet, date and minutes; what could not be read, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from briefing.app.days import day_in_short
from briefing.app.doors import sentence
from briefing.app.items import Item
from briefing.app.panes.pane import Pane
from briefing.app.widgets.line import AIR, Line, Piece
from briefing.app.widgets.symbols import ASCII, Symbols
from briefing.app.widgets.window import row_height
from briefing.app.widgets.wrap import cells, fold
from briefing.model import Brief, Failure

if TYPE_CHECKING:
    from briefing.library import Row
    from briefing.library.copies import Story

_SIGN = 2
"""Cells before a title: the sign that it is unread or could not be read, and a space."""
_DOT = " · "
UPDATED = "updated"


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the article list. ``key`` is the owner's name for it; ``reason`` says why it could not be read."""

    key: str
    title: str
    meta: str = ""
    reason: str = ""
    unread: bool = True
    starred: bool = False
    gathered: bool = False
    """Whether it is in the brief of several articles that is being made."""
    open: bool = False

    selectable = True
    current = False
    item: Item | None = None

    @classmethod
    def of(
        cls, brief: Brief, *, key: str, unread: bool = True, starred: bool = False, gathered: bool = False
    ) -> Listed:
        """The row of an article."""
        article = brief.article
        date = day_in_short(article.published) if article.published else ""
        known = (article.outlet, date, f"{article.reading_minutes} min")
        meta = _DOT.join(part for part in known if part)
        return cls(key=key, title=article.title, meta=meta, unread=unread, starred=starred, gathered=gathered)

    @classmethod
    def failed(cls, failure: Failure, *, key: str) -> Listed:
        """The row of a location that gave no article."""
        return cls(key=key, title=failure.location, reason=sentence(failure.reason), unread=False)

    def height(self, width: int) -> int:
        """The title in one or two lines, and one or more below it."""
        room = max(width - _SIGN, 1)
        if self.reason:
            return 1 + len(fold(self.reason, room, 4))
        return 2 if cells(self.title) <= room else 3

    def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
        """Sign and title; outlet, date and minutes, or the reason."""
        room, ellipsis = max(width - _SIGN, 1), "..." if symbols is ASCII else "…"
        air = Piece(" " * _SIGN)
        if self.reason:
            head = Line((Piece(f"{symbols.failed} ", "error"), Piece(self.title)))
            return [head, *(Line((air, Piece(text, "muted"))) for text in fold(self.reason, room, 4, ellipsis))]
        sign = Piece(f"{symbols.unread} ", "accent") if self.unread else air
        title = fold(self.title, room, 2, ellipsis)
        title += [""] * (self.height(width) - 1 - len(title))
        look = "strong" if self.open else ""
        lines = [Line((sign if not at else air, Piece(text, look))) for at, text in enumerate(title)]
        return [*lines, self._below(room, symbols)]

    def _below(self, room: int, symbols: Symbols) -> Line:
        """What is known of it, and the signs of what was done with it."""
        wanted = ((self.starred, symbols.starred), (self.gathered, symbols.gathered))
        signs = "".join(f" {sign}" for has, sign in wanted if has)
        known = Piece(self._known(room - len(signs)), "muted")
        return Line((Piece(" " * _SIGN), known, *([Piece(signs, "accent")] if signs else [])), quiet=True)

    def _known(self, room: int) -> str:
        """Outlet, date, minutes: as many of them, from the first, as there is room for."""
        meta = self.meta
        while cells(meta) > room and _DOT in meta:
            meta = meta.rpartition(_DOT)[0]
        return meta


class Catalogued(Listed, frozen=True, kw_only=True):
    """A row of the library: as high as all others, so that only those in view need be fetched."""

    def height(self, width: int) -> int:
        """The same for all."""
        return row_height(width)

    def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
        """Sign and title, below them outlet, date and minutes, and air."""
        room, ellipsis = max(width - _SIGN, 1), "..." if symbols is ASCII else "…"
        air, look = Piece(" " * _SIGN), "strong" if self.open else ""
        sign = Piece(f"{symbols.unread} ", "accent") if self.unread else air
        title = fold(self.title, room, self.height(width) - 1, ellipsis)
        lines = [Line((air if at else sign, Piece(text, look))) for at, text in enumerate(title)]
        lines.append(self._below(room, symbols))
        return [*lines, *[AIR] * (self.height(width) - len(lines))]


def catalogued(
    row: Row | None, story: Story | None = None, *, key: str, is_open: bool, gathered: bool = False
) -> Catalogued:
    """The row of an article of the library, with the `story` whose copies stand behind it.

    ``None`` instead of a row is an article that has just been removed.
    """
    if row is None:
        return Catalogued(key=key, title="(removed)", unread=False)
    date = day_in_short(row.published) if row.published else ""
    updated = UPDATED if row.version > 1 else ""
    known = (updated, row.outlet, date, f"{row.minutes} min")
    if story is not None:
        known = (updated, f"{story.count} copies", date, story.told())
    meta = _DOT.join(part for part in known if part)
    return Catalogued(
        key=key,
        title=row.title,
        meta=meta,
        unread=not row.read,
        starred=row.starred,
        gathered=gathered,
        open=is_open,
    )


class ArticlesPane(Pane):
    """The article list; choosing a row opens it (``Chosen.key`` is the row's key)."""

    HEADING = "Articles"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes=classes)
        self._indices: dict[str, int] = {}
        self._progress = ""
        self._open: str | None = None
        self.heading = self.HEADING

    def show(self, listed: Iterable[Listed], *, cursor: str | None = None, empty: str = "No articles.") -> None:
        """Show these rows."""
        rows, self.heading = list(listed), self.HEADING
        self._indices = {row.key: index for index, row in enumerate(rows)}
        self.fill(rows, empty=empty, cursor=cursor)
        self._count()

    def show_window(self, count: int, fetch: Callable[[int], Listed], *, cursor: int, heading: str, empty: str) -> None:
        """Show `count` rows, whose keys are their indices, fetched as they come into view."""
        self._indices, self._open, self.heading = {}, None, heading
        self.items.show_window(count, fetch, cursor=cursor if 0 <= cursor < count else None, empty=empty)
        self._count()

    def add(self, listed: Iterable[Listed]) -> None:
        """Add rows at the end; one whose key is there already takes that place."""
        new: list[Listed] = []
        for row in listed:
            at = self._indices.setdefault(row.key, len(self.items.entries) + len(new))
            if at < len(self.items.entries):
                self.items.change(at, row)
            elif at < len(self.items.entries) + len(new):
                new[at - len(self.items.entries)] = row
            else:
                new.append(row)
        self.items.extend(new)
        self._count()

    def row(self, key: str) -> Listed | None:
        """The row of that key."""
        at = self._indices.get(key)
        row = self.items.entries[at] if at is not None else None
        return row if isinstance(row, Listed) else None

    def mark_open(self, key: str | None) -> None:
        """Mark the row of the open article, and no other, and put the cursor on it."""
        before, self._open = self._open, key
        if not self._indices:
            self._mark_fetched(before, key)
            return
        for changed in {before, key} - {None}:
            row = self.row(changed or "")
            if row is not None:
                self.items.change(self._indices[row.key], msgspec.structs.replace(row, open=row.key == key))
        if key in self._indices:
            self.items.move_to_index(self._indices[key])

    def _mark_fetched(self, before: str | None, key: str | None) -> None:
        """The same where rows are fetched: they know which is open, and are only drawn anew."""
        for changed in {before, key} - {None}:
            self.items.renew(int(changed or ""))
        if key is not None and int(key) < len(self.items.entries):
            self.items.move_to_index(int(key))

    def progress(self, words: str) -> None:
        """Say beside the heading what is being read (``reading 3 of 12``); nothing when all is done."""
        self._progress = words
        self._count()

    def _count(self) -> None:
        self.head(self.heading, len(self.items.entries) or None, self._progress)
