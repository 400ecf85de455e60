"""Notes and highlights on the words of the open article: written, shown, walked, taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing.app.librarian import OFF
from briefing.app.session import Walk
from briefing.errors import LibraryError
from briefing.model import Article, Span

if TYPE_CHECKING:
    from briefing.app.hands import Desk
    from briefing.app.items import Item
    from briefing.app.panes.notes import NotesPane, Placed
    from briefing.library import Library, Note

NOT_KEPT = "Notes are kept in the library, and this article is not in it."
_OFFER = "This sentence? n and N choose another, H highlights it, w writes a note on it."
_APART = 200
"""Code points between two pieces of evidence that are still marked as one stretch."""


class Noting:
    """The part of the desk that minds the notes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.placed: tuple[Placed, ...] = ()
        """The notes on the open article, those whose words it has no longer at the end."""

    # What is shown

    def follow(self) -> None:
        """Look, in the background, for the notes on the open article."""
        brief, find = self._desk.brief, self._desk.library.opened()
        keeper = self._desk.library.keeper
        if keeper is None or brief is None or find is None:
            self._show(())
            return

        def work(library: Library) -> Sequence[Note]:
            number = find(library)
            return () if number is None else library.notes.of(number)

        keeper.do(work, lambda notes: self._found(brief.article, notes))

    def _found(self, article: Article, notes: Sequence[Note]) -> None:
        brief = self._desk.brief
        if brief is None or brief.article is not article:
            return  # another article was opened meanwhile
        if not notes:
            self._show(())
            return
        # Late: with it comes the library. The text on screen may be another than the library has by now.
        from briefing.app.panes.notes import Placed
        from briefing.library.anchors import place

        self._show(tuple(Placed(note, place(note.anchor, article.text)) for note in notes))

    def _show(self, placed: tuple[Placed, ...]) -> None:
        self.placed = placed
        screen = self._desk.screen
        if placed:
            # Late: its looks are wanted with the first note.
            from briefing.app.widgets.layers import Stretch

            screen.prose.annotate(
                Stretch(one.span.start, one.span.end, "noted" if one.note.words else "highlit")
                for one in placed
                if one.span is not None
            )
        else:
            screen.prose.annotate(())
        if placed or "notes" in screen.panes:
            pane = self.pane()
            pane.show_notes(self._desk.brief, placed)
            pane.display = bool(placed) or screen.place == "notes"

    def pane(self) -> NotesPane:
        """The pane of the notes, which is there from the first note on."""
        from briefing.app.panes.notes import NotesPane

        screen = self._desk.screen
        pane = screen.panes.get("notes")
        if not isinstance(pane, NotesPane):
            pane = screen.panes["notes"] = NotesPane(id="notes")
            screen.query_one("#right").mount(pane)
        return pane

    def go(self) -> None:
        """Give the keys to the notes."""
        if not self.placed:
            self._desk.say("There are no notes on this article: w writes one, H highlights.")
        else:
            self._desk.screen.go("notes")

    # What is written

    def highlight(self) -> None:
        """Highlight what is chosen, or take the highlight off."""
        span = self._chosen()
        if span is None:
            return
        found = self._on(span)
        if found is None:
            self._add(span, "", "Highlighted.")
        elif found.words:
            self._desk.say("There is a note on these words: w changes it, D in the notes (g n) takes it away.")
        else:
            self._do(lambda library: library.notes.remove(found.id), "The highlight is taken off.")

    def write(self) -> None:
        """Write a note on what is chosen; where there is one, change it."""
        pane = self._desk.screen.panes.get("notes")
        if pane is not None and self._desk.screen.place == "notes":
            found = self.pane().note
            if found is not None:
                self._edit(found)
            return
        span = self._chosen()
        brief = self._desk.brief
        if span is None or brief is None:
            return
        note = self._on(span)
        if note is not None:
            self._edit(note)
        else:
            text = brief.article.text[span.start : span.end]
            self._ask(text, "", lambda words: self._add(span, words, "The note is kept." if words else "Highlighted."))

    def remove(self) -> None:
        """Take away the note under the cursor of the notes."""
        note = self.pane().note
        if note is not None:
            self._do(lambda library: library.notes.remove(note.id), "The note is taken away; U brings it back.")

    def _edit(self, note: Note) -> None:
        def given(words: str) -> None:
            if words != note.words:
                said = "The note is changed." if words else "The words are taken away, the highlight stays."
                self._do(lambda library: library.notes.edit(note.id, words), said)

        self._ask(note.anchor.exact, note.words, given)

    def _ask(self, exact: str, words: str, then: Callable[[str], None]) -> None:
        # Late: the field it is written in is wanted with the first note.
        from briefing.app.screens.writing import Writing

        self._desk.app.push_screen(Writing(exact, words), lambda given: None if given is None else then(given.strip()))

    def _add(self, span: Span, words: str, said: str) -> None:
        brief, find = self._desk.brief, self._desk.library.opened()
        if brief is None or find is None:
            return
        sha256 = brief.article.sha256

        def work(library: Library) -> None:
            number = find(library)
            now = None if number is None else library.get(number)
            if number is None or now is None:
                raise LibraryError("the article is not in the library any more, and the note not kept: open it again")
            if now.article.sha256 != sha256:
                raise LibraryError("the library has a newer text of this article: open it again to put a note on it")
            library.notes.add(number, span, words)

        self._do(work, said)

    def _do(self, work: Callable[[Library], object], said: str) -> None:
        keeper = self._desk.library.keeper
        if keeper is None:
            return
        if self._desk.session.walk is not None and self._desk.session.walk.kind == "sentence":
            self._desk.words.dark()

        def done(_: object) -> None:
            self._desk.session.undos.append(None)
            self._desk.say(said)
            self.follow()

        keeper.do(work, done, asked=True)

    # What is chosen

    def _on(self, span: Span) -> Note | None:
        """The note that lies on `span`, or on a part of it."""
        for one in self.placed:
            if one.span is not None and one.span.start < span.end and span.start < one.span.end:
                return one.note
        return None

    def _chosen(self) -> Span | None:
        """What is selected, lit, or under the cursor; where nothing is, offer a sentence."""
        library = self._desk.library
        if library.keeper is None or library.opened() is None:
            self._desk.say(OFF if library.keeper is None else NOT_KEPT)
            return None
        if (selected := self._desk.screen.prose.selected_span) is not None:
            return selected
        walk = self._desk.session.walk if self._desk.screen.place == "text" else None
        if walk is not None and walk.kind in {"match", "mention"}:
            return self._sentence_at(walk.spans[walk.at].start)
        if walk is not None:
            return walk.spans[walk.at] if walk.kind == "sentence" else _joined(walk.spans)
        item = self._item()
        if item is not None:
            return self._sentence_at(item.evidence[0].start) if item.kind == "entity" else _joined(item.evidence)
        self._offer()
        return None

    def _item(self) -> Item | None:
        """What the cursor is on, where that is a few words and not a whole section or an article."""
        screen = self._desk.screen
        item = screen.prose.item if screen.place == "text" else screen.panes[screen.place].item
        return item if item is not None and item.kind != "section" else None

    def _sentences(self) -> tuple[Span, ...]:
        # Late: who writes no notes needs none of the library.
        from briefing.library.differences import sentences

        brief = self._desk.brief
        return tuple(Span(one.start, one.end) for one in sentences(brief.article)) if brief is not None else ()

    def _sentence_at(self, offset: int) -> Span | None:
        return next((one for one in self._sentences() if one.end > offset), None)

    def _offer(self) -> None:
        """Light the first sentence that is in view whole; n and N walk to others."""
        spans = self._sentences()
        if not spans:
            return
        place = self._desk.screen.prose.place
        at = next((index for index, span in enumerate(spans) if span.start >= place), len(spans) - 1)
        self._desk.session.remember(self._desk.words.stand())
        self._desk.screen.go("text")
        self._desk.words.light(Walk("sentence", "", spans, at))
        self._desk.say(_OFFER)


def _joined(spans: Sequence[Span]) -> Span:
    """The stretch from the first of `spans` on that holds those not far from it."""
    first, *others = sorted(spans)
    end = first.end
    for span in others:
        if span.start - end > _APART:
            break
        end = max(end, span.end)
    return Span(first.start, end)
