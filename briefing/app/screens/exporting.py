"""Exporting the open brief: where to, in which format, and what will be in the file, before it is written."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from briefing import wash
from briefing.app.bars import FooterBar, Hint
from briefing.app.doors import plain
from briefing.app.layout import DIALOGUES
from briefing.errors import ExportError
from briefing.export import EXPORTERS, Exporter, Options, slug
from briefing.model import Brief

PREVIEWED = 400
"""Lines of the preview."""
FOOT = (
    Hint("write", "⏎", "write"),
    Hint("field", "Tab", "format or name"),
    Hint("scroll", "PgDn PgUp", "preview"),
    Hint("leave", "Esc", "back"),
)
FORMATS = ("markdown", "html", "json", "jsonl")


class Written(msgspec.Struct, frozen=True):
    """What became of it: the file, the format and the folder for the next time."""

    path: Path
    form: str


class Exporting(ModalScreen[Written | None]):
    """Format, file name and preview."""

    CSS_PATH = "dialog.tcss"
    VERTICAL_BREAKPOINTS = DIALOGUES
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+t", "turn(1)", show=False),
        Binding("pagedown", "scroll('page_down')", show=False),
        Binding("pageup", "scroll('page_up')", show=False),
    ]

    def __init__(self, brief: Brief, folder: str, form: str, options: Options, *, choosing: bool) -> None:
        super().__init__()
        self._brief, self._folder, self._form, self._options = brief, folder, form, options
        self._choosing = choosing
        self._armed: Path | None = None
        self._text = ""
        self._foot = FooterBar()
        self._foot.show(FOOT)

    @property
    def _exporter(self) -> Exporter:
        return EXPORTERS[self._form]

    def compose(self) -> ComposeResult:
        """Title, formats, name, what is to be said, preview."""
        with Vertical(classes="dialog", id="exporting"):
            yield Static(Content("EXPORT THE BRIEF"), classes="dialog--title")
            yield Formats(FORMATS, self._form)
            yield Static(Content("Write to"), classes="dialog--label")
            yield Input(str(Path(self._folder) / self._file_name()), id="path", compact=True, select_on_focus=False)
            yield Static(id="say", classes="dialog--say", markup=False)
            with VerticalScroll(id="preview", can_focus=False):
                yield Static(id="previewed", markup=False)
        yield self._foot

    def on_mount(self) -> None:
        """Show the preview; begin with the format where that was asked for."""
        self._preview()
        self.query_one(Formats if self._choosing else Input).focus()
        field = self.query_one(Input)
        field.cursor_position = 0
        self.call_after_refresh(field.action_end)  # the end of a long name tells more than its folder

    def _file_name(self) -> str:
        return f"{slug(self._brief.article.title)}{self._exporter.suffix}"

    def _preview(self) -> None:
        self._text = self._exporter.render(self._brief, self._options)
        lines = self._text.splitlines()
        shown = [wash.clean(line[:2_000]) for line in lines[:PREVIEWED]]
        if len(lines) > PREVIEWED:
            shown.append(f"… and {len(lines) - PREVIEWED:,} more lines")
        self.query_one("#previewed", Static).update(plain("\n".join(shown)))
        words = f"{len(self._text.encode('utf-8', 'replace')):,} bytes"
        self._tell(f"{self._form.capitalize()}, {words}. Nothing is written yet.")

    def _tell(self, sentence: str, *, alarm: bool = False) -> None:
        line = self.query_one("#say", Static)
        line.update(plain(wash.line(sentence)))
        line.set_class(alarm, "-alarm")

    def turn_to(self, form: str) -> None:
        """Another format: another preview, and the name's other suffix."""
        before, self._form = self._exporter.suffix, form
        field = self.query_one(Input)
        if field.value.endswith(before):
            field.value = field.value.removesuffix(before) + self._exporter.suffix
        self._preview()

    def action_turn(self, by: int) -> None:
        """The next format."""
        self.query_one(Formats).step(by)

    def action_scroll(self, way: str) -> None:
        """Scroll the preview."""
        getattr(self.query_one("#preview", VerticalScroll), f"scroll_{way}")(animate=False)

    def action_leave(self) -> None:
        """Go back without writing."""
        self.dismiss(None)

    @on(Input.Changed)
    def _renamed(self) -> None:
        self._armed = None

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.write()

    def write(self) -> None:
        """Write the file; over one that is there only when asked twice."""
        # Late: only needed here.
        from briefing.writing import write_whole

        typed = self.query_one(Input).value.strip()
        if not typed:
            self._tell("Name a file.", alarm=True)
            return
        path = Path(typed).expanduser()
        if path.is_dir() or typed.endswith("/"):
            path /= self._file_name()
        if path.exists() and path != self._armed:
            self._armed = path
            self._tell(f"{path} is there already: Enter once more overwrites it, another name keeps it.", alarm=True)
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, self._text, force=path == self._armed)
        except (OSError, ExportError) as error:
            self._tell(str(error), alarm=True)
            return
        self.dismiss(Written(path.absolute(), self._form))


class Formats(Static, can_focus=True):
    """The formats in a row, one of them chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l,j,down,space", "step(1)", show=False),
        Binding("left,h,k,up", "step(-1)", show=False),
        Binding("enter", "write", show=False),
    ]

    def __init__(self, names: tuple[str, ...], chosen: str) -> None:
        super().__init__(id="formats", markup=False)
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
        words = []
        for at, name in enumerate(self._names):
            chosen = at == self._at
            sign = ("› " if self.has_focus else "• ") if chosen else "  "
            words.append(Content.assemble((sign, "$accent"), (name, "bold" if chosen else "$muted"), " "))
        self.update(Content("").join(words))

    def step(self, by: int) -> None:
        """The next or previous format."""
        self._at = (self._at + by) % len(self._names)
        self._draw()
        screen = self.screen
        assert isinstance(screen, Exporting)
        screen.turn_to(self._names[self._at])

    def action_step(self, by: int) -> None:
        """The same, by key."""
        self.step(by)

    def action_write(self) -> None:
        """Write, as from the name."""
        screen = self.screen
        assert isinstance(screen, Exporting)
        screen.write()
