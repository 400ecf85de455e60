"""The application: themes, settings and memory around the one main screen."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from shutil import get_terminal_size
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import App, SystemCommand
from textual.command import Provider
from textual.driver import Driver
from textual.filter import LineFilter, Monochrome, NoColor
from textual.screen import Screen

from briefing import places
from briefing.app import themes
from briefing.app.commands import HANDLERS
from briefing.app.doors import say
from briefing.app.guard import Guard
from briefing.app.jobs import Jobs
from briefing.app.main import MainScreen
from briefing.app.memory import Memory, recall, store
from briefing.app.registry import remapped
from briefing.app.session import Session
from briefing.app.thrifty import thrifty_driver
from briefing.app.widgets.plain import in_encoding
from briefing.app.widgets.symbols import ASCII, UNICODE, Symbols, encoding_of
from briefing.errors import SettingsError
from briefing.settings import Settings

if TYPE_CHECKING:
    from briefing.app.catalogue import Catalogue
    from briefing.app.keeping import Keeper

GOING = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name))
HANDING_OVER = 0.1
"""Seconds in which a dialogue hands what was written to the desk."""
UNWRITTEN = "briefing: the library was busy for too long: the last marks were not written."


def _actions() -> type[Provider]:
    # Late: the palette is opened later or never.
    from briefing.app.palette import Actions

    return Actions


class Reader(App[None]):
    """The reader. It holds the state; the screens show it."""

    TITLE = "briefing"
    CSS_PATH = "main.tcss"  # here and not at the screen: read once, before the first frame
    ENABLE_COMMAND_PALETTE = True
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_actions}
    ESCAPE_TO_MINIMIZE = False

    def __init__(
        self,
        jobs: Jobs,
        settings: Settings,
        *,
        name: str = "",
        keeper: Keeper | None = None,
        catalogue: Catalogue | None = None,
        debug: bool = False,
    ) -> None:
        self._debugging = debug
        self._last_filters: Sequence[LineFilter] = ()
        self._troubles: list[str] = list(settings.warnings)
        memory = recall(places.memory_file()) if settings.remember else Memory()
        actions, troubles = remapped(settings.keys)
        self._troubles += [f"Settings: {trouble}." for trouble in troubles]
        self.session = Session(jobs, settings, memory, actions, name, keeper, first=catalogue)
        self.symbols: Symbols | None = {"ascii": ASCII, "unicode": UNICODE}.get(settings.symbols)
        super().__init__()
        self._last_filters = self._filters_of_ours()
        self.animation_level = "none"  # it costs time, and over ssh it costs much
        self.main = MainScreen(self.session, HANDLERS, *get_terminal_size())
        self._dress(settings.theme or memory.theme or self._usual_theme)

    def get_driver_class(self) -> type[Driver]:
        """The system's, writing less."""
        return thrifty_driver(super().get_driver_class())

    # Screens

    def get_default_screen(self) -> Screen[None]:
        """The main screen is there from the first frame on."""
        return self.main

    def on_mount(self) -> None:
        """Say what of the settings could not be followed; from now on the terminal may go at any time."""
        loop = asyncio.get_running_loop()
        for number in GOING:
            with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):  # not here, or not in this thread
                loop.add_signal_handler(number, self._sent_away, number)
        for sentence in self._troubles:
            say(self, sentence, "warning")

    @on(Driver.SignalResume)
    def _back_from_the_shell(self) -> None:
        """Draw all of it: Textual draws what has changed meanwhile, on a screen that is empty now."""
        self.refresh(layout=True)

    def trouble(self, sentence: str) -> None:
        """Say `sentence` once the reader is there."""
        self._troubles.append(sentence)

    def action_command_palette(self) -> None:
        """Open our palette, unless it is open."""
        # Late: as its actions.
        from briefing.app.palette import Palette

        if not Palette.is_open(self):  # type: ignore[arg-type]  # it asks for any app, but says App[object]
            self.push_screen(Palette(id="--command-palette"))

    # Themes

    def refresh_css(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002  (Textual's signature)
        """Parse the style sheet anew for other colours; before there is a screen, only take the colours in."""
        if self.is_mounted(self.main):
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())  # parsed once, when the screen comes

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colours, for a theme that does not have them."""
        return dict(themes.FALLBACKS)

    @property
    def _usual_theme(self) -> str:
        """What is worn where nothing was chosen: where there are sixteen colours, ours would all come out as white."""
        return themes.SIXTEEN if self.console.color_system == "standard" else themes.DEFAULT

    def _dress(self, name: str) -> None:
        """Put on the theme of that name, else our own with a word about why."""
        try:
            themes.wear(self, name)
        except SettingsError as error:
            self._troubles.append(str(error))
            if name != themes.DEFAULT:
                self._dress(themes.DEFAULT)

    # The way out

    async def action_quit(self) -> None:
        """Leave at once: remembered is remembered, work that is running is left behind."""
        self.exit(message=None if self._put_away() else UNWRITTEN)

    def _put_away(self) -> bool:
        """Remember what is to be remembered, and end what is running; whether all marks were written."""
        self.session.jobs.listen(None)
        self.session.jobs.stop()
        self.main.desk.following.stop()
        self.main.desk.articles.keep_place()
        written = self.session.keeper is None or self.session.keeper.close()
        if self.session.settings.remember:
            if self.session.memory.theme is not None or self.theme != self._usual_theme:
                self.session.memory.theme = self.theme
            store(places.memory_file(), self.session.memory)
        return written

    def _sent_away(self, number: int) -> None:
        """The window was closed, or the process is asked to end: what is being written is kept as it stands."""
        # Late: it is there where a dialogue is.
        from briefing.app.screens.dialogue import Dialogue

        for screen in reversed(self.screen_stack):
            if isinstance(screen, Dialogue):
                screen.hang_up()
        self.set_timer(HANDING_OVER, partial(self._go, number))

    def _go(self, number: int) -> None:
        self._put_away()
        if number == signal.SIGTERM:
            self.exit(return_code=128 + number)
        else:  # there is no terminal any more to be left in order
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Ours stand after all others. Textual's own for NO_COLOR is left out: it sends greys."""
        others = (each for each in super().get_line_filters() if not isinstance(each, Monochrome))
        return (*others, *self._last_filters)

    def _filters_of_ours(self) -> Sequence[LineFilter]:
        """No controls; only signs that the terminal has; no colours where none are wanted."""
        signs = in_encoding(encoding_of(self))
        return (Guard(), *([signs] if signs.needed else ()), *([NoColor()] if self.no_color else ()))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """None of Textual's: the palette holds what the registry holds."""
        del screen
        return ()

    def _fatal_error(self) -> None:
        """End on an unforeseen error; the traceback is for those who asked for it."""
        if self._debugging:
            super()._fatal_error()
        else:
            self._close_messages_no_wait()

    @property
    def unforeseen(self) -> BaseException | None:
        """The error that ended the reader, if one did."""
        return self._exception
