"""A tree of block and inline elements -> Parts' blocks, without recursion."""

from __future__ import annotations

from typing import Final

from briefing.model import BlockKind
from briefing.reading.html._lxml import Element, events
from briefing.reading.parts import Part

# Element -> what it is, in HTML's vocabulary and in trafilatura's (after TEI). Others are inline.
_KINDS: Final[dict[str, str]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "head"), "heading"),
    **dict.fromkeys(("blockquote", "quote"), "quotation"),
    **dict.fromkeys(("li", "item", "dt", "dd", "tr", "row"), "item"),
    **dict.fromkeys(("ul", "ol", "dl", "list"), "list"),
    **dict.fromkeys(("td", "th", "cell"), "cell"),
    **dict.fromkeys(("p", "div", "body", "html", "section", "article", "main", "header", "footer", "aside"), "block"),
    **dict.fromkeys(("table", "tbody", "thead", "tfoot", "figure", "figcaption", "pre", "hr", "form", "nav"), "block"),
    **dict.fromkeys(("fieldset", "address", "center", "details", "summary"), "block"),
}
_SILENT: Final = frozenset({"script", "style", "noscript", "template", "svg", "graphic", "img", "title"})
_OF_TABLES: Final = frozenset({"tr", "td", "th", "row", "cell"})
_LAID_OUT: Final = ("p", "table", "head", "h1", "h2", "h3", "ul", "blockquote")
_CELL_BREAK: Final = " | "


def parts_of(root: Element) -> list[Part]:
    """Return what stands below `root`, block by block, in its order. A row of a table is one item."""
    walk = _Walk()
    for event, element in events(root):
        if not isinstance(element.tag, str):
            continue
        if event == "start":
            walk.enter(element)
        else:
            walk.leave(element)
            if element is not root and not walk.silent:
                walk.text.append(element.tail or "")
    walk.flush()
    return walk.parts


class _Walk:
    """Where a walk through a tree stands: the open elements, and the text not yet given out."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.text: list[str] = []
        self.silent = 0
        self._open: list[str] = []
        self._level = 0
        self._headings: list[int] = []

    def enter(self, element: Element) -> None:
        if element.tag in _SILENT:
            self.silent += 1
        kind = _kind_of(element)
        if element.tag in {"br", "lb"}:
            self.text.append(" ")
        elif kind == "cell":
            self.text.append(_CELL_BREAK if "".join(self.text).strip() else "")
        elif kind:
            self._break()
        if kind:
            self._open.append(kind)
        if kind == "list":
            self._level += 1
        if kind == "heading":
            self._headings.append(_level_of(element))
        if not self.silent:
            self.text.append(element.text or "")

    def leave(self, element: Element) -> None:
        if element.tag in _SILENT:
            self.silent -= 1
        kind = _kind_of(element)
        if not kind:
            return
        if kind != "cell":
            self._break()
        self._open.pop()
        if kind == "list":
            self._level -= 1
        if kind == "heading":
            self._headings.pop()

    def _break(self) -> None:
        """End a block, or a word where the block is inside the cell of a table."""
        if "cell" in self._open:
            self.text.append(" ")
        else:
            self.flush()

    def flush(self) -> None:
        """Give out the text gathered so far as one block of the kind that is open."""
        text = " ".join("".join(self.text).split())
        self.text.clear()
        if text:
            self.parts.append(self._part(text))

    def _part(self, text: str) -> Part:
        kind: BlockKind = next((kind for kind in ("heading", "item", "quotation") if kind in self._open), "paragraph")
        level = self._headings[-1] if kind == "heading" else max(1, self._level) if kind == "item" else 0
        return Part(kind, level, text)


def _kind_of(element: Element) -> str | None:
    kind = _KINDS.get(element.tag)
    if element.tag in _OF_TABLES and any(element.find(f".//{tag}") is not None for tag in _LAID_OUT):
        # A table that only lays out the page: what is in it is no row of data.
        return "block"
    return kind


def _level_of(heading: Element) -> int:
    name = heading.get("rend") or heading.tag
    return int(name[1:]) if name[:1] == "h" and name[1:].isdigit() else 2
