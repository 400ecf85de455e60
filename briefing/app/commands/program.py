"""The reader itself: every action by name, help, themes, the way out."""

from __future__ import annotations

from briefing.app.desk import Desk
from briefing.errors import SettingsError


def palette(desk: Desk, _key: str) -> None:
    """Every action by name."""
    desk.app.action_command_palette()


def help_(desk: Desk, _key: str) -> None:
    """Help for the pane that has the keys."""
    # Late: most sessions never ask.
    from briefing.app.screens.helping import Help

    desk.app.push_screen(Help(desk.session.actions, desk.screen.place))


def theme(desk: Desk, _key: str) -> None:
    """The next theme."""
    from briefing.app.themes import paths

    names = sorted(paths())
    at = names.index(desk.app.theme) + 1 if desk.app.theme in names else 0
    put_on(desk, names[at % len(names)])


def put_on(desk: Desk, name: str) -> None:
    """Put on the theme of that name, or say why that cannot be done."""
    from briefing.app.themes import wear

    try:
        wear(desk.app, name)
    except SettingsError as error:
        desk.say(str(error), "warning")


def suspend(desk: Desk, _key: str) -> None:
    """Leave the terminal to the shell until it calls the reader back."""
    desk.app.action_suspend_process()


def leave(desk: Desk, _key: str) -> None:
    """Quit: the main screen is the last one to go back from."""
    desk.app.call_later(desk.app.action_quit)


HANDLERS = {
    "palette": palette,
    "help": help_,
    "theme": theme,
    "suspend": suspend,
    "quit": leave,
    "quit_now": leave,
}
