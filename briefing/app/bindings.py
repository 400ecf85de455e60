"""From the registry to Textual's bindings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.binding import Binding, BindingsMap
from textual.keys import _character_to_key

from briefing.app.registry import Action


def _textual_key(key: str) -> str:
    """Textual's own name of `key`: ``?`` is ``question_mark``."""
    return _character_to_key(key) if len(key) == 1 else key


def add_bindings(bindings: BindingsMap, actions: Sequence[Action]) -> None:
    """Bind every single key of `actions` to ``do(id, key)``."""
    for action in actions:
        for key in action.keys:
            if " " not in key:
                name = _textual_key(key)
                binding = Binding(name, f"do({action.id!r}, {key!r})", action.words, show=False, id=action.id)
                # In front of Textual's own (Tab, Ctrl+C), which do the same without a footer.
                bindings.key_to_bindings[name] = [binding]


def chords(actions: Sequence[Action]) -> Mapping[str, Mapping[str, Action]]:
    """First key -> second key -> action, for the keys pressed one after the other."""
    found: dict[str, dict[str, Action]] = {}
    for action in actions:
        for key in action.keys:
            first, _, second = key.partition(" ")
            if second:
                found.setdefault(_textual_key(first), {})[_textual_key(second)] = action
    return found
