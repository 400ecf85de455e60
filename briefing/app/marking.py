"""Marks on articles of the library, and taking changes back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from briefing.app.librarian import OFF

if TYPE_CHECKING:
    from briefing.app.hands import Desk, Find, Flag
    from briefing.library import Library

Answer = TypeVar("Answer")

_SAID = {
    ("read", True): "{} marked read.",
    ("read", False): "{} marked unread.",
    ("starred", True): "{} starred.",
    ("starred", False): "The star is taken off {}.",
}


class Marking:
    """The part of the desk that writes marks: in the background, and said when they are on disk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mark(self, name: Flag, numbers: Sequence[int], *, on: bool) -> None:
        """Set or take a flag of articles of the library."""
        self._do(lambda library: library.mark(name, numbers, on=on))

    def mark_read(self, identifier: str, *, read: bool) -> None:
        """Mark the article with that id, if the library has it."""
        identifier = self._desk.library.id_of(identifier)

        def work(library: Library) -> None:
            row = library.row(identifier)
            if row is not None and row.read != read:
                library.mark("read", [row.rowid], on=read)

        self._do(work)

    def mark_all(self, name: Flag, *, on: bool) -> None:
        """The same for all that is listed."""
        catalogue = self._desk.session.catalogue
        numbers = tuple(catalogue.numbers) if catalogue is not None else ()
        self._change(
            lambda library: library.mark(name, numbers, on=on), lambda count: _SAID[name, on].format(_articles(count))
        )

    def star(self) -> None:
        """Star the article that is meant, or take the star off."""

        def work(library: Library, number: int) -> bool | None:
            row = next(iter(library.rows([number])), None)
            if row is not None:
                library.mark("starred", [number], on=not row.starred)
            return None if row is None else not row.starred

        self.with_one(work, lambda on: self._done("Starred." if on else "The star is taken off."))

    def tag(self, numbers: Sequence[int], names: Sequence[str]) -> None:
        """Put tags on articles."""

        def work(library: Library) -> int:
            return max([library.tag(name, numbers) for name in names], default=0)

        self._change(work, lambda count: f"{_articles(count)} tagged anew.")

    def with_tags(self, then: Callable[[tuple[str, ...]], None]) -> None:
        """Give the tags of the article that is meant to `then`."""
        self.with_one(lambda library, number: library.tags_of(number), then)

    def retag(self, names: Sequence[str], *, off: Sequence[str]) -> None:
        """Put tags on the article that is meant, and take others `off`."""

        def work(library: Library, number: int) -> tuple[str, ...]:
            for name in names:
                library.tag(name, [number])
            for name in off:
                library.tag(name, [number], on=False)
            return library.tags_of(number)

        self.with_one(work, lambda tags: self._done(f"Tags: {', '.join(tags)}." if tags else "It has no tags now."))

    def split(self, number: int) -> None:
        """Take an article out of its story: it is another report."""
        self._change(
            lambda library: library.split(number),
            lambda done: "Split: it stands by itself now." if done else "It has no copies.",
        )

    def join(self, *numbers: int) -> None:
        """Have articles be copies of one report."""
        self._change(
            lambda library: library.join(*numbers),
            lambda count: "Joined: one row stands for them." if count else "They are joined already.",
        )

    def remove(self, numbers: Sequence[int]) -> None:
        """Take articles out of the library."""
        self._change(lambda library: library.remove(numbers), lambda count: f"{_articles(count)} removed.")

    def save_list(self, name: str, query: str) -> None:
        """Keep a query as a list."""
        self._change(lambda library: library.lists.save(name, query), lambda _: f"The list “{name}” is kept.")

    def undo(self) -> None:
        """Take back the newest change of the library."""

        def done(words: object) -> None:
            self._done(f"Taken back: {words}." if words else "There is nothing to undo.", undoable=False)

        self._do(lambda library: library.undo(), done)

    def with_one(self, work: Callable[[Library, int], Answer], then: Callable[[Answer], None]) -> None:
        """Do `work` on the article that is meant: under the cursor of the list, else the open one."""
        library = self._desk.library
        if library.keeper is None:
            self._desk.say(OFF)
            return
        find = library.meant()
        if find is None:
            self._desk.say("There is no article of the library here.")
            return
        library.keeper.do(_finding(self._desk, find, work, then), lambda act: act(), asked=True)

    def _done(self, words: str, *, undoable: bool = True) -> None:
        if undoable and self._desk.session.catalogue is None:
            self._desk.session.undos.append(None)
        self._desk.library.refresh(lambda: self._desk.say(words))

    def _change(self, work: Callable[[Library], object], words: Callable[[object], str]) -> None:
        """Do `work`, then list anew and say what came of it."""
        self._do(work, lambda result: self._done(words(result)))

    def _do(self, work: Callable[[Library], object], then: Callable[[object], None] | None = None) -> None:
        if self._desk.library.keeper is not None:
            self._desk.library.keeper.do(work, then, asked=then is not None)


def _finding(
    desk: Desk, find: Find, work: Callable[[Library, int], Answer], then: Callable[[Answer], None]
) -> Callable[[Library], Callable[[], None]]:
    """Work that finds an article, does `work` on it, and gives what is to be done in the interface's thread."""

    def found(library: Library) -> Callable[[], None]:
        number = find(library)
        if number is None:
            return lambda: desk.say("This article is not in the library.")
        answer = work(library, number)
        return lambda: then(answer)

    return found


def _articles(number: object) -> str:
    return "1 article" if number == 1 else f"{number} articles"
