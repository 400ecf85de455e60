"""How the words of both widgets look: colours by the names that every theme gives, and the page's own structure.

A table instead of component classes: Textual would match each class of each widget against the whole style sheet before
the first frame, two fifths of the time it takes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rich.style import Style
from textual.color import Color


class Look(NamedTuple):
    """One look: theme variables for the colours, Rich's words for the style; ``colourless`` where NO_COLOR is set."""

    colour: str = ""
    background: str = ""
    style: str = ""
    colourless: str = ""


NAMES: Mapping[str, Look] = {
    "person": Look("person"),
    "organisation": Look("organisation"),
    "place": Look("place"),
    "muted": Look("muted"),
}

PAGE: Mapping[str, Look] = {
    **NAMES,
    "title": Look(style="bold"),
    "source": Look("muted"),
    "notice": Look("accent"),
    "label": Look("accent", style="bold"),
    "heading": Look("muted"),
    "subheading": Look(style="bold"),
    "summary": Look(),
    "paragraph": Look(),
    "item": Look(),
    "quotation": Look(),
    "bar": Look("muted"),
    "current": Look("accent"),
    "quoted": Look("quotation", style="italic"),
    "noted": Look(background="note", colourless="underline"),
    "highlit": Look(background="note", colourless="underline"),
    "mention": Look(background="mention", colourless="underline"),
    "match": Look(background="match", colourless="reverse"),
    "evidence": Look(background="evidence", colourless="underline"),
    "lit": Look(style="bold underline"),
    "mark": Look("accent"),
}

ROWS: Mapping[str, Look] = {
    **NAMES,
    "cursor": Look(background="selection", colourless="bold"),
    "strong": Look(style="bold"),
    "accent": Look("accent"),
    "error": Look("error"),
    "words": Look("quotation", style="italic"),
    "figure": Look("figure"),
    "done": Look("accent"),
    "todo": Look("hairline"),
}


def style_of(look: Look, variables: Mapping[str, str], *, colours: bool) -> Style:
    """`look` in the colours of the theme whose `variables` are given; without `colours` its other style."""
    words = look.style if colours or not look.colourless else look.colourless
    return Style(
        color=Color.parse(variables[look.colour]).rich_color if look.colour else None,
        bgcolor=Color.parse(variables[look.background]).rich_color if look.background else None,
    ) + Style.parse(words)
