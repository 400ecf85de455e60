"""OPML 2.0 (http://opml.org/spec2.opml), the lists in which feed readers hand feeds to one another, with folders.

A list comes from strangers, and in other readers an address in it can be a command (``exec:``, ``filter:``) or a file.
Only http and https are taken; everything else is named and left out. Entities are not expanded, and nothing is fetched.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from briefing import wash
from briefing.errors import ReadingError
from briefing.library import Subscription
from briefing.model import Fetched
from briefing.patterns import pattern
from briefing.reading.addresses import web_address
from briefing.reading.decoding import decode

_MOST: Final = 10_000
_DEEPEST: Final = 200
"""libxml2 stops at 256, and drops what is deeper without a word."""
_LONGEST: Final = 300
"""Code points of a name, or of an address in a sentence."""
_NOT_XML: Final = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DECLARATION: Final = pattern(r"\s*<\?xml[^>]{0,500}\?>")


class Outline(NamedTuple):
    """A feed in a list: its address, its name, and its folder, a path of names parted by ``/``."""

    address: str
    name: str
    folder: str


class Listed(NamedTuple):
    """What a list holds, and a sentence for each thing in it that is not taken."""

    feeds: tuple[Outline, ...]
    refused: tuple[str, ...]


def read_opml(fetched: Fetched) -> Listed:
    """Read the list in `fetched`. Raises :class:`~briefing.errors.ReadingError` for what is none."""
    # Late: most commands need no parser.
    from lxml import etree

    name = wash.line(fetched.location)
    text = decode(fetched.content, charset=fetched.charset, is_markup=True).text
    text = _DECLARATION.sub("", _NOT_XML.sub("", text), count=1)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or _tag(root) != "opml":
        raise ReadingError(f"{name} is no list of feeds: it must be OPML, as feed readers export it")
    feeds: dict[str, Outline] = {}
    refused: list[str] = []
    waiting: list[tuple[Any, str, int]] = [(root, "", 0)]
    seen = 0
    while waiting:
        element, folder, depth = waiting.pop()
        if seen == _MOST or depth > _DEEPEST:
            bounds = f"{_MOST:,} entries, or {_DEEPEST} folders in one another"
            refused.append(f"{name} has more than {bounds}: the rest is left out")
            break
        if _tag(element) == "outline":
            seen += 1
            folder = _take(element, folder, feeds, refused)
        waiting.extend((child, folder, depth + 1) for child in reversed(element) if isinstance(child.tag, str))
    return Listed(tuple(feeds.values()), tuple(refused))


def _take(element: Any, folder: str, feeds: dict[str, Outline], refused: list[str]) -> str:
    """Take one outline; the folder of what is inside it."""
    known = {str(key).lower(): str(value) for key, value in element.attrib.items()}
    label = wash.line(known.get("text") or known.get("title") or "")[:_LONGEST]
    written = known.get("xmlurl", "")
    if written.strip():
        address = web_address(written)
        if address is None:
            shown = wash.line(written)[:_LONGEST]
            refused.append(f"{shown} is no http or https address and was left out")
        else:
            feeds.setdefault(address, Outline(address, label, folder))
        return folder
    return f"{folder}/{label.replace('/', '-')}".strip("/") if label else folder


def _tag(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()


def write_opml(feeds: Iterable[Subscription]) -> str:
    """The list of `feeds`, with their folders, as OPML 2.0."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = "Feeds of briefing"
    folders: dict[str, Any] = {"": etree.SubElement(root, "body")}
    for feed in feeds:
        known = {"type": "rss", "text": _xml(feed.label), "xmlUrl": _xml(feed.address)}
        if feed.site:
            known["htmlUrl"] = _xml(feed.site)
        etree.SubElement(_folder(folders, feed.folder), "outline", known)
    written: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return written.decode()


def _folder(folders: dict[str, Any], path: str) -> Any:
    """The element of the folder `path`, made with those around it."""
    from lxml import etree

    at, names = "", path.split("/") if path else []
    for name in names:
        inside = f"{at}/{name}".strip("/")
        if inside not in folders:
            folders[inside] = etree.SubElement(folders[at], "outline", {"text": _xml(name)})
        at = inside
    return folders[at]


def _xml(text: str) -> str:
    return _NOT_XML.sub("", text)
