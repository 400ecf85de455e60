"""Who said what: the utterances of the open article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from briefing.app.items import Item, Places, quote_item, utterances
from briefing.app.panes.pane import BriefPane
from briefing.app.panes.rows import Remark, not_looked_for
from briefing.app.widgets.line import AIR, Line, Piece
from briefing.app.widgets.measures import Entry
from briefing.app.widgets.symbols import ASCII, Symbols
from briefing.app.widgets.wrap import cells, fold
from briefing.model import Brief, Quote

Order = Literal["key", "text"]
NOBODY = "Speaker not named with certainty"
SOURCING = {
    "anonymous": "anonymous source",
    "document": "from a document",
    "other-media": "from other media",
    "unattributed": "not attributed",
}
_LINES = 4
"""Lines of the words of a quote, at most."""
_DOT = " · "


class QuoteRow(msgspec.Struct, frozen=True, kw_only=True):
    """One utterance: speaker and role, the words, how and where."""

    key: str
    item: Item
    speaker: str
    role: str
    words: str
    reported: bool
    how: str
    where: str
    lines_of_words: int = _LINES

    selectable = True
    current = False

    def height(self, width: int) -> int:
        """Speaker, words, where, and air."""
        return len(self._head(width)) + len(self._folded(width, "…")) + len(self._foot(width)) + 1

    def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
        """Speaker in the accent, the words in italics, the rest muted."""
        look = "" if self.reported else "words"
        words = [Line((Piece(text, look),)) for text in self._folded(width, "..." if symbols is ASCII else "…")]
        return [*self._head(width), *words, *self._foot(width), AIR]

    def _head(self, width: int) -> list[Line]:
        """Speaker and role, side by side where both fit."""
        if not self.speaker:
            return [Line((Piece(text, "muted"),)) for text in fold(NOBODY, width, 2)]
        speaker = Piece(self.speaker, "person strong")
        if not self.role or cells(self.speaker) + 1 + cells(self.role) <= width:
            return [Line((speaker, Piece(f" {self.role}" if self.role else "", "muted")))]
        return [Line((speaker,)), Line((Piece(self.role, "muted"),))]

    def _foot(self, width: int) -> list[Line]:
        """How it was said and where, side by side where both fit."""
        parts = [part for part in (self.how, self.where) if part]
        whole = _DOT.join(parts)
        return [Line((Piece(part, "muted"),)) for part in ([whole] if cells(whole) <= width else parts)]

    def _folded(self, width: int, ellipsis: str) -> list[str]:
        return fold(self.words, width, self.lines_of_words, ellipsis)


class QuotesPane(BriefPane):
    """The quotes, those worth most first or in the order of the text; reported speech after them."""

    HEADING = "Quotes"

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, classes=classes)
        self._brief: Brief | None = None
        self._order: Order = "key"

    @property
    def order(self) -> Order:
        """Whether the quotes worth most come first, or all in the order of the text."""
        return self._order

    @order.setter
    def order(self, order: Order) -> None:
        self._order = order
        self.show(self._brief)

    def show(self, brief: Brief | None) -> None:
        """Show the quotes of `brief`, now and whenever the order changes."""
        self._brief = brief
        super().show(brief)

    def show_part(self, brief: Brief) -> None:
        """Show the quotes of `brief`."""
        places = Places(brief)
        spoken = [fragments for fragments in utterances(brief) if fragments[0].kind != "indirect"]
        reported = [fragments for fragments in utterances(brief) if fragments[0].kind == "indirect"]
        if self._order == "key":
            spoken.sort(key=lambda fragments: not any(quote.key for quote in fragments))
        rows: list[Entry] = [_row(brief, places, fragments) for fragments in spoken]
        if reported:
            rows.append(Remark(f"Reported in other words  {len(reported)}"))
            rows += [_row(brief, places, fragments) for fragments in reported]
        self.head(self.HEADING, len(spoken) if "quotes" in brief.made.steps else None)
        self.fill(rows, empty=not_looked_for(brief, "quotes", "Quotes") or "Nobody is quoted.")


def _row(brief: Brief, places: Places, fragments: tuple[Quote, ...]) -> QuoteRow:
    first = fragments[0]
    item = quote_item(brief, places, fragments)
    reported = first.kind == "indirect"
    words = first.text if reported else " … ".join(f"“{quote.text}”" for quote in fragments)
    return QuoteRow(
        key=item.id,
        item=item,
        speaker=first.speaker.name if first.speaker else "",
        role=places.role(first),
        words=words,
        reported=reported,
        how=_DOT.join(part for part in (_how(first), _sourcing(first)) if part),
        where=places.words(first.start),
    )


def _sourcing(quote: Quote) -> str:
    """How the reporter knows, where that is not plain from a speaker who is named."""
    return "" if quote.sourcing == "unattributed" and quote.speaker else SOURCING.get(quote.sourcing, "")


def _how(quote: Quote) -> str:
    cue = quote.cue.text if quote.cue and quote.cue.text[:1].isalpha() else ""  # a colon or a dash tells nothing
    if quote.told is None:
        return cue
    return f"{cue} {quote.told.text}" if cue == "told" else " ".join(filter(None, (cue, "to", quote.told.text)))
