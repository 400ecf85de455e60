"""What changed in an article from version to version, sentence by sentence, and the older texts themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

import msgspec
from textual import on
from textual.binding import Binding, BindingType

from briefing.app.bars import Hint
from briefing.app.days import day_in_words
from briefing.app.doors import plain
from briefing.app.screens.dialogue import LEAVE, MOVE, TAKE, Listing
from briefing.app.widgets.items import ItemList
from briefing.app.widgets.line import AIR, Line, Piece
from briefing.app.widgets.symbols import ASCII, Symbols
from briefing.app.widgets.wrap import fold
from briefing.library import Difference
from briefing.model import Article, Span

_LONGEST = 60
"""Lines of one sentence, or of one paragraph of an older text."""
_SIGNS = {"added": "+", "removed": "-", "changed": "±", "was": "-", "now": "+"}
_ASCII = {"±": "*"}
_LOOKS = {"added": "place", "removed": "error", "changed": "accent"}
_CLOCK = slice(11, 16)


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One text of an article: when it was read, and how it differs from the one before."""

    number: int
    article: Article
    read_at: str
    differences: tuple[Difference, ...] = ()


class TextRow(msgspec.Struct, frozen=True, kw_only=True):
    """Some lines in one look, with ``head`` above them."""

    key: str
    text: str
    head: str = ""
    look: str = ""
    span: Span | None = None
    before: str = ""
    """What a changed sentence was."""

    selectable = True
    current = False
    item: None = None

    def height(self, width: int) -> int:
        """Head, lines, air."""
        return len(self._lines(width, "…")) + 1

    def lines(self, width: int, symbols: Symbols) -> Sequence[Line]:
        """The head in its look; the words below it."""
        return [*self._lines(width, "..." if symbols is ASCII else "…"), AIR]

    def _lines(self, width: int, ellipsis: str) -> list[Line]:
        head = self.head
        if ellipsis != "…":
            head = "".join(_ASCII.get(sign, sign) for sign in head)
        parts = [(head, f"{self.look} strong".strip())] if head else []
        if self.before:
            parts += [(f"{_SIGNS['was']} was: {self.before}", "error"), (f"{_SIGNS['now']} now: {self.text}", "place")]
        elif self.text:
            parts.append((self.text, "" if head else self.look))
        return [
            Line((Piece(row, look),))
            for words, look in parts
            for row in fold(" ".join(words.split()), width, _LONGEST, ellipsis)
        ]


class Versions(Listing[Span]):
    """Shows `versions`, the latest first; gives the place of a sentence in the latest text to go to."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("v", "leave", show=False)]

    def __init__(self, versions: Sequence[Version]) -> None:
        super().__init__("", ())
        self._versions = {version.number: version for version in versions}
        self._latest = max(self._versions)
        self._reading = 0

    def on_mount(self) -> None:
        """Begin with what changed last."""
        self._show_all()

    def _show_all(self, cursor: str | None = None) -> None:
        self._reading = 0
        self._title.update(plain("What changed"))
        enter = "to the text, or read a version"
        self._foot.show((MOVE, Hint(TAKE.id, TAKE.keys, enter), LEAVE))
        self._list.show(list(self._rows()), cursor=cursor)

    def _rows(self) -> Iterator[TextRow]:
        for number in sorted(self._versions, reverse=True):
            version = self._versions[number]
            yield TextRow(key=f"version:{number}", head=_headline(version, self._latest), text=_counts(version))
            for at, one in enumerate(version.differences):
                span = Span(one.after.start, one.after.end) if one.after and number == self._latest else None
                shown = one.after or one.before
                yield TextRow(
                    key=f"change:{number}:{at}",
                    head=f"{_SIGNS[one.kind]} {one.kind}",
                    look=_LOOKS[one.kind],
                    text=shown.text if shown else "",
                    before=one.before.text if one.before and one.after else "",
                    span=span,
                )

    def _read(self, number: int) -> None:
        """Show the text of one version."""
        self._reading, article = number, self._versions[number].article
        self._title.update(plain(_headline(self._versions[number], self._latest)))
        self._foot.show((MOVE, Hint("leave", "Esc", "back to the versions")))
        blocks = [(block.start, block.end, block.kind) for block in article.blocks]
        blocks = blocks or [(0, len(article.text), "paragraph")]
        rows = [
            TextRow(key=f"{start}", text=article.text[start:end], look="strong" if kind == "heading" else "")
            for start, end, kind in blocks
        ]
        self._list.show([TextRow(key="title", text=article.title, look="accent strong"), *rows])

    @on(ItemList.Chosen)
    def _chosen(self, message: ItemList.Chosen) -> None:
        message.stop()
        row = message.entry
        if self._reading or not isinstance(row, TextRow):
            return
        if row.span is not None:
            self.dismiss(row.span)
        else:
            number = int(row.key.split(":")[1])
            self._read(number - 1 if row.head.endswith("removed") else number)

    def action_leave(self) -> None:
        """From a version back to all of them, then back to the article."""
        if self._reading:
            self._show_all(f"version:{self._reading}")
        else:
            self.dismiss(None)


def _headline(version: Version, latest: int) -> str:
    """``Version 2, the text now, read on 3 June 2025 at 14:03 UTC``."""
    which = ", the text now" if version.number == latest else ""
    read = f", read on {day_in_words(version.read_at)} at {version.read_at[_CLOCK]} UTC" if version.read_at else ""
    return f"Version {version.number}{which}{read}"


def _counts(version: Version) -> str:
    """How many sentences were added, removed and changed."""
    words = f"{version.article.words:,} words"
    if version.number == 1:
        return f"{words}, the first"
    kinds = [one.kind for one in version.differences]
    counted = [f"{kinds.count(kind)} {kind}" for kind in ("added", "removed", "changed") if kind in kinds]
    return f"{words}; {', '.join(counted) or 'no sentence is another'}"
