"""Exporting briefs: which, where to, in which format, and what will be in the file, before it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar

import msgspec
from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from briefing import wash
from briefing.app.bars import Hint
from briefing.app.doors import plain
from briefing.app.screens.dialogue import LEAVE, Dialogue
from briefing.app.widgets.symbols import symbols_of
from briefing.errors import ExportError
from briefing.export import EXPORTERS, Options
from briefing.model import Brief

PREVIEWED = 400
"""Lines of the preview."""
FOOT = (
    Hint("write", "⏎", "write"),
    Hint("app.focus_next", "Tab", "next choice"),
    Hint("scroll('page_down')", "PgDn PgUp", "preview"),
    LEAVE,
)
FORMATS = ("markdown", "html", "json", "jsonl")


class Subject(msgspec.Struct, frozen=True):
    """What can be exported: its words, the name of its file without a suffix, and its briefs."""

    words: str
    name: str
    briefs: tuple[Brief, ...]


class Written(msgspec.Struct, frozen=True):
    """What became of it: the file, the format and the folder for the next time."""

    path: Path
    form: str


class Exporting(Dialogue[Written]):
    """Asks which of `subjects`, in which format, and where to; the first of them is what is meant."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+t", "turn(1)", show=False),
        Binding("pagedown", "scroll('page_down')", show=False),
        Binding("pageup", "scroll('page_up')", show=False),
    ]

    def __init__(
        self, subjects: Sequence[Subject], folder: str, form: str, options: Options, *, choosing: bool
    ) -> None:
        super().__init__(FOOT)
        self._subjects, self._subject = {subject.words: subject for subject in subjects}, subjects[0]
        self._exporter, self._options = EXPORTERS[form], options
        self._folder, self._choosing = folder, choosing
        self._formats = Choices("formats", FORMATS, form)
        self._armed: Path | None = None

    def sheet(self) -> Iterable[Widget]:
        """Title, what, formats, name, what is to be said, preview."""
        yield self.title_of("Export the brief")
        if len(self._subjects) > 1:
            yield Choices("subjects", tuple(self._subjects), self._subject.words)
        yield self._formats
        yield self.label_of("Write to")
        yield Input(str(Path(self._folder) / self._file_name()), id="path", compact=True, select_on_focus=False)
        yield self.remark()
        yield VerticalScroll(Static(id="previewed", markup=False), id="preview", can_focus=False)

    def on_mount(self) -> None:
        """Show the preview; begin with the format where that was asked for."""
        self._preview()
        field = self.query_one(Input)
        (self._formats if self._choosing else field).focus()
        field.cursor_position = 0
        self.call_after_refresh(field.action_end)  # the end of a long name tells more than its folder

    def _file_name(self) -> str:
        return f"{self._subject.name}{self._exporter.suffix}"

    def _pieces(self) -> Iterator[str]:
        """The export, piece by piece: of one brief as the command line writes one, of several as it joins them."""
        briefs = self._subject.briefs
        if len(briefs) == 1:
            yield self._exporter.render(briefs[0], self._options)
        else:
            yield from self._exporter.join(briefs, self._options)

    def _preview(self) -> None:
        lines: list[str] = []
        whole = True
        for piece in self._pieces():
            lines += piece.splitlines()
            if len(lines) > PREVIEWED:
                whole = False
                break  # what is not shown is not made yet
        shown = [wash.clean(line[:2_000]) for line in lines[:PREVIEWED]]
        self.query_one("#previewed", Static).update(plain("\n".join([*shown, *([] if whole else ["…"])])))
        self.query_one("#preview", VerticalScroll).scroll_home(animate=False)
        count = len(self._subject.briefs)
        articles = "one article" if count == 1 else f"{count} articles"
        self.tell(f"{self._exporter.name.capitalize()}, {articles}. Nothing is written yet.", alarm=False)

    def _rename(self, before: str) -> None:
        """Give the file its other name, unless it was given one by hand."""
        field = self.query_one(Input)
        path = Path(field.value)
        if path.name == before:
            field.value = str(path.with_name(self._file_name()))
        elif path.suffix == Path(before).suffix:
            field.value = str(path.with_suffix(self._exporter.suffix))

    def on_choices_turned(self, message: Choices.Turned) -> None:
        """Another format, or another subject."""
        before = self._file_name()
        if message.choices is self._formats:
            self._exporter = EXPORTERS[message.name]
        else:
            self._subject = self._subjects[message.name]
        self._rename(before)
        self._preview()

    def action_turn(self, by: int) -> None:
        """The next format."""
        self._formats.action_step(by)

    def action_scroll(self, way: str) -> None:
        """Scroll the preview."""
        getattr(self.query_one("#preview", VerticalScroll), f"scroll_{way}")(animate=False)

    @on(Input.Changed)
    def _renamed(self) -> None:
        self._armed = None

    @on(Input.Submitted)
    def action_write(self) -> None:
        """Write the file; over one that is there only when asked twice."""
        # Late: only needed here.
        from briefing.writing import write_whole

        typed = self.query_one(Input).value.strip()
        if not typed:
            self.tell("Name a file.")
            return
        path = Path(typed).expanduser()
        if path.is_dir() or typed.endswith("/"):
            path /= self._file_name()
        if path.exists() and path != self._armed:
            self._armed = path
            self.tell(f"{path} is there already: Enter once more overwrites it, another name keeps it.")
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, "".join(self._pieces()), force=path == self._armed)
        except (OSError, ExportError) as error:
            self.tell(str(error))
            return
        self.dismiss(Written(path.absolute(), self._exporter.name))


class Choices(Static, can_focus=True):
    """Some names in a row, one of them chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l,j,down,space", "step(1)", show=False),
        Binding("left,h,k,up", "step(-1)", show=False),
        Binding("enter", "screen.write", show=False),
    ]

    class Turned(Message):
        """Another name was chosen."""

        def __init__(self, choices: Choices, name: str) -> None:
            super().__init__()
            self.choices = choices
            self.name = name

    def __init__(self, id: str, names: tuple[str, ...], chosen: str) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, markup=False)
        self._names = names
        self._at = names.index(chosen)

    def on_mount(self) -> None:
        """Draw."""
        self._draw()

    def on_focus(self) -> None:
        """The sign tells whether the keys come here."""
        self._draw()

    def on_blur(self) -> None:
        """The same, the other way."""
        self._draw()

    def _draw(self) -> None:
        signs = symbols_of(self.app)
        words = []
        for at, name in enumerate(self._names):
            chosen = at == self._at
            sign = (f"{signs.match} " if self.has_focus else f"{signs.bullet} ") if chosen else "  "
            words.append(Content.assemble((sign, "$accent"), (name, "bold" if chosen else "$muted"), " "))
        self.update(Content("").join(words))

    def action_step(self, by: int) -> None:
        """The next or previous name."""
        self._at = (self._at + by) % len(self._names)
        self._draw()
        self.post_message(self.Turned(self, self._names[self._at]))
