"""A piece of HTML that is all content, such as an entry of a feed holds, in blocks. Nothing is searched for in it."""

from __future__ import annotations

from typing import Final, NamedTuple

from briefing.reading.html import _lxml
from briefing.reading.html.body import parts_of
from briefing.reading.html.completeness import is_wall
from briefing.reading.html.headings import set_as_headings
from briefing.reading.parts import Part

_MOST_TAGS: Final = 200_000
_NOT_SHOWN: Final = ("script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "button", "select")
_WALLS: Final = ("p", "div", "h2", "h3", "h4", "a")


class Fragment(NamedTuple):
    """The blocks of a piece, whether it asks for a subscription, and whether its nesting had to be flattened."""

    blocks: list[Part]
    has_wall: bool = False
    flattened: bool = False


def read_fragment(text: str) -> Fragment:
    """Return the blocks of the piece `text`."""
    if text.count("<") > _MOST_TAGS:
        return Fragment([Part("paragraph", 0, line) for line in _lxml.without_tags(text)], flattened=True)
    # A piece without an element around it loses its first words to the head of the document it is made into.
    tree, flattened = _lxml.parse(f"<html><body><div>{text}</div></body></html>")
    if tree is None:
        return Fragment([])
    _lxml.drop(tree, *_NOT_SHOWN)
    for quotation in tree.iter("q"):
        quotation.text = f"“{quotation.text or ''}"
        quotation.tail = f"”{quotation.tail or ''}"
    for heading in set_as_headings(tree):
        heading.tag = "h4"
    walled = any(is_wall(_lxml.words_of(block)) for block in tree.iter(*_WALLS) if not len(block))
    return Fragment(parts_of(tree), walled, flattened)
