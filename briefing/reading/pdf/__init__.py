"""A PDF document -> Parts: the words of its pages in reading order, without running heads and page numbers.

PDFium, the library of Chromium, gives the words of a page with their places (``_pdfium``, ``page``). Rows that stand on
every page are taken off (``furniture``), the rest is read column by column (``columns``) and put into paragraphs
(``paragraphs``). It is an extra: ``pip install 'briefing[pdf]'``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Fetched
from briefing.patterns import pattern
from briefing.reading.parts import Part, Parts, titled
from briefing.reading.pdf.columns import lines_of
from briefing.reading.pdf.furniture import without_furniture
from briefing.reading.pdf.page import Word
from briefing.reading.pdf.paragraphs import Paragraph, paragraphs_of
from briefing.reading.plain import read_plain

if TYPE_CHECKING:
    from briefing.reading.pdf._pdfium import Document

_MOST_PAGES: Final = 300
_MOST_WORDS: Final = 150_000
"""More take longer to read, and to analyse, than a reader will wait."""
_FEWEST_WORDS: Final = 3
"""Words of the shortest headline; fewer are a section's, or a paper's name."""
_MADE_BY: Final = pattern(r"(?i)^(?:microsoft word|untitled|document)\b|\.\w{2,5}$")


def read_pdf(fetched: Fetched, name: str) -> Parts:
    """Return the parts of the document in `fetched`, called `name` in errors.

    Raises :class:`~briefing.errors.ReadingError` where pypdfium2 is missing, and for a document that is locked, broken,
    or made of pictures.
    """
    try:
        from briefing.reading.pdf import _pdfium
    except ImportError:
        words = f"{name} is a PDF document: pip install 'briefing[pdf]' reads it, or copy its text"
        raise ReadingError(words) from None
    try:
        document = _pdfium.Document(fetched.content)
        count, pages = len(document), _pages(document)
        title = wash.line(document.title)
    except _pdfium.LockedError:
        raise ReadingError(f"{name} is locked by a password: save it without one and open that") from None
    except _pdfium.FAULTS as error:
        raise ReadingError(
            f"{name} is a PDF document that is damaged: open it in another program and copy its text"
        ) from error
    lines = [line for words in without_furniture(pages) for line in lines_of(words)]
    if not lines:
        raise ReadingError(
            f"{name} is a PDF document made of pictures, without text: `ocrmypdf` recognises it, or paste it"
        )
    paragraphs = paragraphs_of(lines)
    headline = _headline(paragraphs) or (title if " " in title and not _MADE_BY.search(title) else None)
    parts = _parts(paragraphs)
    whole = titled(parts, headline)
    if len(pages) == count:
        return whole
    return msgspec.structs.replace(whole, completeness="partial", notices=(*whole.notices, _cut(len(pages), count)))


def _cut(read: int, count: int) -> str:
    """The sentence for a document of `count` pages of which `read` are here."""
    if read == 1:
        return f"Only the first page of {count} is here."
    return f"Only the first {read} of {count} pages are here."


def _pages(document: Document) -> list[list[Word]]:
    """The words of the first pages, as many as a reader will wait for."""
    pages: list[list[Word]] = []
    total = 0
    for page in range(min(len(document), _MOST_PAGES)):
        if total > _MOST_WORDS:
            break
        pages.append(document.words(page))
        total += len(pages[-1])
    return pages


def _headline(paragraphs: Sequence[Paragraph]) -> str | None:
    """The title as it is set: what stands first, in the largest letters."""
    first = paragraphs[0]
    is_largest = first.is_heading and first.height >= max(paragraph.height for paragraph in paragraphs)
    return wash.line(first.text) if is_largest and len(first.text.split()) >= _FEWEST_WORDS else None


def _parts(paragraphs: Sequence[Paragraph]) -> Parts:
    """What the text says of itself, as every plain text does; what is set in large letters is a heading."""
    washed = [paragraph._replace(text=wash.line(paragraph.text)) for paragraph in paragraphs]
    parts = read_plain("\n\n".join(paragraph.text for paragraph in washed))
    headings = {paragraph.text for paragraph in washed if paragraph.is_heading}
    blocks = (Part("heading", 2, part.text) if part.text in headings else part for part in parts.blocks)
    return msgspec.structs.replace(parts, blocks=tuple(blocks))
