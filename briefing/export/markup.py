"""Building HTML out of values: whatever is not :class:`Html` already is escaped."""

from __future__ import annotations

from html import escape

from briefing import wash


class Html(str):
    """Markup that is safe as it stands. Joined to a plain string it becomes one, and is escaped like one."""

    __slots__ = ()


def text(words: str) -> Html:
    """Return `words` as HTML shows them, to the letter."""
    return Html(escape(wash.clean(words)))


def opening(name: str, /, **attributes: str | None) -> Html:
    """Return the opening tag of `name`. ``None`` leaves an attribute out; ``class_`` is written ``class``."""
    written = (
        f' {key.rstrip("_").replace("_", "-")}="{escape(wash.line(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{''.join(written)}>")


def closing(name: str) -> Html:
    """Return the closing tag of `name`."""
    return Html(f"</{name}>")


def joined(*children: str | None) -> Html:
    """Return `children` one after the other, those that are plain strings escaped."""
    return Html("".join(child if isinstance(child, Html) else text(child) for child in children if child))


def lines(*children: str | None) -> Html:
    """Return `children` one a line, for a source that can be read."""
    return Html("\n".join(joined(child) for child in children if child))


def element(name: str, /, *children: str | None, **attributes: str | None) -> Html:
    """Return the element `name` around `children`."""
    return Html(f"{opening(name, **attributes)}{joined(*children)}{closing(name)}")
