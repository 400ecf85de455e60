"""The notes and highlights on the open article, in the order of its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec
from textual import events

from briefing.app.items import Item, Places, note_item
from briefing.app.panes.pane import BriefPane
from briefing.app.widgets.line import AIR, Line, Piece
from briefing.app.widgets.symbols import ASCII, Symbols
from briefing.app.widgets.wrap import fold
from briefing.model import Brief, Span

if TYPE_CHECKING:
    from briefing.library import Note

LOST = "no longer in the text"
EMPTY = "No notes on this article."
_NOTE, _QUOTED, _SIGN = 6, 3, 2


class Placed(msgspec.Struct, frozen=True):
    """A note, and where its words stand in the text that is open; nowhere, if it has them no longer."""

    note: Note
    span: Span | None


class NoteRow(msgspec.Struct, frozen=True, kw_only=True):
    """What was written, the words it was written on, and where they stand."""

    key: str
    number: int
    item: Item | None
    words: str
    quoted: str
    where: str

    selectable = True
    current = False

    def height(self, width: int) -> int:
        """The note, the words, where, and air."""
        return len(self._note(width, "…")) + len(self._quoted(width, "…")) + 2

    def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
        """The sign and the note; the words in italics; where they stand."""
        ellipsis = "..." if symbols is ASCII else "…"
        note, quoted = self._note(width, ellipsis), self._quoted(width, ellipsis)
        both = [(text, "strong") for text in note] + [(text, "words") for text in quoted]
        signs = [symbols.noted if note else symbols.highlit, *[""] * (len(both) - 1)]
        lines = [
            Line((Piece(sign.ljust(_SIGN), "accent"), Piece(text, look)))
            for sign, (text, look) in zip(signs, both, strict=True)
        ]
        return [*lines, Line((Piece(" " * _SIGN), Piece(self.where, "muted"))), AIR]

    def _note(self, width: int, ellipsis: str) -> list[str]:
        return fold(self.words, max(width - _SIGN, 1), _NOTE, ellipsis) if self.words else []

    def _quoted(self, width: int, ellipsis: str) -> list[str]:
        return fold(f"“{self.quoted}”", max(width - _SIGN, 1), _QUOTED, ellipsis)


class NotesPane(BriefPane):
    """The notes; choosing one goes to its words."""

    HEADING = "Notes"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes=classes)
        self._shown: tuple[Brief | None, Sequence[Placed]] = (None, ())

    def on_mount(self, event: events.Mount) -> None:  # type: ignore[override]  # Textual gives the event to whom asks
        """Show what was given before there was a place for it."""
        event.prevent_default()  # the heading of an empty pane
        self.show_notes(*self._shown)

    def show(self, brief: Brief | None) -> None:
        """Another article is open: its notes come when they have been looked for."""
        if brief is not self._shown[0]:
            self.show_notes(brief, ())

    def show_notes(self, brief: Brief | None, notes: Sequence[Placed]) -> None:
        """Show the `notes` on `brief`; the cursor stays on its note, or on the one in its place."""
        at, self._shown = self.items.cursor or 0, (brief, notes)
        rows = list(_rows(brief, notes)) if brief else []
        before = self.items.entry
        kept = next((row.key for row in rows if before is not None and row.key == before.key), None)
        cursor = kept or (rows[min(at, len(rows) - 1)].key if rows else None)
        self.head(self.HEADING, len(rows) or None)
        self.fill(rows, empty=EMPTY, cursor=cursor)

    @property
    def note(self) -> Note | None:
        """The note under the cursor."""
        row = self.items.entry
        number = row.number if isinstance(row, NoteRow) else None
        return next((placed.note for placed in self._shown[1] if placed.note.id == number), None)


def _rows(brief: Brief, notes: Sequence[Placed]) -> Iterator[NoteRow]:
    places = Places(brief)
    for placed in notes:
        note, span = placed.note, placed.span
        quoted = brief.article.text[span.start : span.end] if span else note.anchor.exact
        yield NoteRow(
            key=f"note:{note.id}",
            number=note.id,
            item=note_item(brief, places, note.id, span, note.words) if span else None,
            words=" ".join(note.words.split()),
            quoted=" ".join(quoted.split()),
            where=places.words(span.start) if span else LOST,
        )
