"""Every action by name: what the command palette finds is the registry, and the themes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from briefing.app.commands.program import put_on
from briefing.app.main import MainScreen
from briefing.app.registry import key_names
from briefing.app.themes import paths

_ITSELF = "palette"


class Palette(CommandPalette):
    """Textual's palette, as one of our sheets: what it looks like is read when it is opened."""

    CSS_PATH = "screens/palette.tcss"


class Actions(Provider):
    """The actions of the main screen, with their keys, and the themes by name."""

    def _offers(self) -> Iterator[tuple[str, str, Callable[[], None]]]:
        screen = self.screen
        if not isinstance(screen, MainScreen):
            return
        for action in screen.session.actions:
            if action.id != _ITSELF:
                yield action.words, key_names(action), partial(screen.action_do, action.id)
        for name in sorted(paths()):
            yield f"Theme: {name}", "", partial(put_on, screen.desk, name)

    async def discover(self) -> Hits:
        """All of them, before a word is typed."""
        for words, keys, do in self._offers():
            yield DiscoveryHit(_display(Content(words), keys), do, text=words)

    async def search(self, query: str) -> Hits:
        """Those whose words the query is found in."""
        matcher = self.matcher(query)
        for words, keys, do in self._offers():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, _display(matcher.highlight(words), keys), do, text=words)


def _display(words: Content, keys: str) -> Content:
    return Content.assemble(words, ("  " + keys, "$muted")) if keys else words
