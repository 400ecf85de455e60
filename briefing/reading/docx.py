"""A Word document (``.docx``) -> Parts: its paragraphs by their styles, its tables row by row.

It is read by python-docx, an extra: ``pip install 'briefing[docx]'``. What the archive would unpack to is looked at
before anything in it is.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Fetched
from briefing.patterns import pattern
from briefing.reading.archives import checked
from briefing.reading.parts import Part, Parts

_HEADING: Final = pattern(r"heading (\d)", re.IGNORECASE)
_ROW: Final = "a row of a table"
_BETWEEN_CELLS: Final = " | "
# What hostile or broken archives make python-docx raise.
_FAULTS: Final = (AttributeError, KeyError, IndexError, TypeError, ValueError, RecursionError, OSError, SyntaxError)


def read_docx(fetched: Fetched, name: str) -> Parts:
    """Return the parts of the document in `fetched`, called `name` in errors.

    Raises :class:`~briefing.errors.ReadingError` where python-docx is missing, and for a document that is broken or
    unpacks to too much.
    """
    try:
        import docx
        import docx.opc.exceptions
    except ImportError:
        words = f"{name} is a Word document: pip install 'briefing[docx]' reads it, or save it as text"
        raise ReadingError(words) from None
    checked(fetched.content, name, "Word document", (".xml", ".rels"))
    try:
        document = docx.Document(io.BytesIO(fetched.content))
        properties = document.core_properties
        styled = [line for block in document.iter_inner_content() for line in _lines(block)]
        authors, made = str(properties.author or ""), str(properties.title or "")
    except (docx.opc.exceptions.OpcError, zipfile.BadZipFile, NotImplementedError, *_FAULTS) as error:
        raise ReadingError(f"{name} is a Word document that cannot be read: save it as text and open that") from error
    title = next((text for style, text in styled if style == "Title" and text.strip()), made)
    return Parts(
        title=wash.line(title) or None,
        byline=tuple(filter(None, [wash.line(authors)])) if " " in authors.strip() else (),
        blocks=tuple(_part(style, text) for style, text in styled if style != "Title" and text.strip()),
    )


def _lines(block: Any) -> Iterator[tuple[str, str]]:
    """The style and the text of a paragraph, or of each row of a table; a table of one column only lays out."""
    if not hasattr(block, "rows"):
        yield str(block.style.name if block.style else ""), block.text
        return
    for row in block.rows:
        # A cell that is joined with others is met once for each of them.
        cells = {id(cell._tc): cell.text for cell in row.cells}  # noqa: SLF001  (what python-docx itself compares)
        filled = [" ".join(text.split()) for text in cells.values() if text.strip()]
        yield _ROW if len(filled) > 1 else "", _BETWEEN_CELLS.join(filled)


def _part(style: str, text: str) -> Part:
    if found := _HEADING.match(style):
        return Part("heading", int(found[1]) or 1, text)
    if style == _ROW or style.startswith("List"):
        return Part("item", 1, text)
    return Part("quotation" if "Quote" in style else "paragraph", 0, text)
