"""A book (EPUB 2 and 3) -> Parts: its chapters in the order of its spine, as one article with headings.

https://www.w3.org/TR/epub-33/: a zip archive in which ``META-INF/container.xml`` names the package document, and that
names the chapters, which are XHTML.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

from lxml import etree

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Fetched
from briefing.reading.archives import LARGEST, checked
from briefing.reading.calendar import date_in
from briefing.reading.decoding import decode
from briefing.reading.html.fragment import read_fragment
from briefing.reading.parts import Part, Parts

_WORDS: Final = (".xhtml", ".html", ".htm", ".xml", ".opf")
_MOST_CHAPTERS: Final = 1_000
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, OSError, ValueError)
"""What broken or locked archives make the standard library raise."""


def read_epub(fetched: Fetched, name: str) -> Parts:
    """Return the parts of the book in `fetched`, called `name` in errors.

    Raises :class:`~briefing.errors.ReadingError` for one that is broken, locked, or unpacks to too much.
    """
    archive = checked(fetched.content, name, "book (EPUB)", _WORDS)
    try:
        place = next(_named(_xml(archive, "META-INF/container.xml"), "rootfile")).get("full-path", "")
        package = _xml(archive, place)
        blocks = [part for chapter in _chapters(package, place) for part in _blocks(archive, chapter)]
    except (*_FAULTS, StopIteration, etree.XMLSyntaxError) as error:
        raise ReadingError(
            f"{name} is a book that cannot be read, or one protected against copying: save it as text"
        ) from error
    day = date_in(_said(package, "date")[:60])
    return Parts(
        title=_said(package, "title") or None,
        byline=tuple(filter(None, (wash.line(_text(one)) for one in _named(package, "creator")))),
        outlet=_said(package, "publisher") or None,
        published=day[0].isoformat() if day else None,
        language=_said(package, "language") or None,
        blocks=tuple(blocks),
    )


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:  # the archive lied about it
        raise ValueError(name)
    return content


def _xml(archive: zipfile.ZipFile, name: str) -> Any:
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True)
    root = etree.fromstring(_read(archive, name), parser)
    if root is None:
        raise ValueError(name)
    return root


def _named(root: Any, name: str) -> Iterator[Any]:
    """Yield the elements called `name` below `root`, in whatever namespace."""
    return (one for one in root.iter(etree.Element) if str(one.tag).rpartition("}")[2] == name)


def _text(element: Any) -> str:
    return "".join(element.itertext())


def _said(package: Any, name: str) -> str:
    """What the package says of the book under `name`, of Dublin Core; empty where nothing."""
    return wash.line(next(map(_text, _named(package, name)), ""))


def _chapters(package: Any, place: str) -> Iterator[str]:
    """Yield the names of the chapters in reading order; those that are no part of it, such as notes, are left out."""
    hrefs = {item.get("id"): item.get("href") or "" for item in _named(package, "item")}
    for at, item in enumerate(_named(package, "itemref")):
        if at == _MOST_CHAPTERS:
            break
        href = unquote(hrefs.get(item.get("idref"), "").partition("#")[0])
        if href and item.get("linear") != "no":
            yield posixpath.normpath(posixpath.join(posixpath.dirname(place), href))


def _blocks(archive: zipfile.ZipFile, chapter: str) -> list[Part]:
    text = decode(_read(archive, chapter), is_markup=True).text
    start = text.lower().find("<body")
    return read_fragment(text[max(0, start) :]).blocks
