"""The one typed door to ``lxml``, which ships no types: parsing a page, and the few questions asked of its tree."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from briefing.patterns import pattern

Element: TypeAlias = Any
"""An element of ``lxml``."""

_DEEPEST: Final = 250
"""libxml2 drops, without a word, all that follows what is nested deeper than 256, and than 2048 in a huge tree; of a
tree that is not huge it drops texts of more than 10 MB."""
_TOO_DEEP: Final = etree.XPath("boolean(" + "/*" * _DEEPEST + ")")
_NOT_XML: Final = bytes(code for code in range(32) if code not in b"\t\n\r")
_NEVER: Final = ("\ufffe".encode(), "\uffff".encode())
# The parser's own way asks Python for the class of every element that is touched, again and again.
_ONE_CLASS: Final = etree.ElementDefaultClassLookup(element=HtmlElement)
# Old pages part their paragraphs by an empty line, which every library takes for a space.
# It begins with a letter that stands for itself, by which places to try are found fast.
_EMPTY_LINE: Final = pattern(r"<[bB][rR]\s*/?>\s*(?:<[bB][rR]\s*/?>\s*)+")
_SILENT: Final = pattern(r"<(script|style|noscript|template|svg)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_KEPT: Final = r"html|head|body|title|meta|link|h[1-6]|p|li|br"
_INLINE: Final = pattern(r"</?(?:a|abbr|b|cite|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = pattern(r"</?[a-z!][^<>]*>", re.IGNORECASE)
_BLOCK_TAG: Final = pattern(
    r"</?(?:p|div|br|li|ul|ol|tr|td|h[1-6]|title|section|article|blockquote|pre)\b[^<>]*>", re.IGNORECASE
)
_BLOCK: Final = pattern(rf"</?(?!/?(?:{_KEPT})\b)[a-z][^<>]*>", re.IGNORECASE)


def parse(text: str) -> tuple[Element | None, bool]:
    """Return the tree of the page `text`, and whether its nesting had to be flattened; no tree where there is none.

    Nothing is fetched, no DTD read, no entity expanded but those of HTML.
    """
    text = _EMPTY_LINE.sub("<p>", text)
    tree = _tree(text)
    if tree is None or not _TOO_DEEP(tree):
        return tree, False
    return _tree(_flattened(text)), True


def _tree(text: str) -> Element | None:
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, collect_ids=False, huge_tree=True
    )
    parser.set_element_class_lookup(_ONE_CLASS)
    content = text.encode("utf-8", "replace").translate(None, _NOT_XML)
    for never in _NEVER:
        content = content.replace(never, b"")
    try:
        return document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def _flattened(text: str) -> str:
    """`text` with tags that nest made into paragraph breaks, so that no depth is left to be cut."""
    return _BLOCK.sub("<p>", _INLINE.sub("", _SILENT.sub("", text)))


def without_tags(text: str) -> list[str]:
    """The paragraphs of the page `text`, without making a tree of it."""
    bare = html.unescape(_TAG.sub("", _BLOCK_TAG.sub("\n", _SILENT.sub("", text))))
    return [line for line in bare.split("\n") if not line.isspace()]


def finder(path: str) -> Callable[[Element], list[Element]]:
    """A function that finds the elements at the XPath `path` from a root, in the order of the document."""
    found: Callable[[Element], list[Element]] = etree.XPath(path)
    return found


def events(root: Element) -> Iterator[tuple[str, Element]]:
    """Yield ``("start" | "end", element)`` for `root` and all below it, in the order of the document."""
    yield from etree.iterwalk(root, events=("start", "end"))


def drop(root: Element, *tags: str) -> None:
    """Remove the elements named `tags` below `root` with their content; the text after them stays."""
    etree.strip_elements(root, *tags, with_tail=False)


def unwrap(root: Element, *tags: str) -> None:
    """Remove the tags named `tags` below `root`; their content stays."""
    etree.strip_tags(root, *tags)


def size(root: Element) -> int:
    """How many elements there are below `root`."""
    return int(root.xpath("count(.//*)"))


def words_of(element: Element, *, between: str = "") -> str:
    """The text of `element` and all below it on one line, with `between` where one element ends and another starts."""
    return " ".join(between.join(element.itertext()).split())
