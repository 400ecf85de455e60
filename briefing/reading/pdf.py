"""A PDF document -> Parts: the words of its pages in reading order, without running heads and page numbers.

pypdf gives the lines of each page in the order in which they were set, which keeps columns apart. It is an extra:
``pip install 'briefing[pdf]'``.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import Final

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Fetched
from briefing.patterns import pattern
from briefing.reading.parts import Parts, titled
from briefing.reading.plain import read_plain

_MOST_PAGES: Final = 300
_EDGE: Final = 2
"""Lines at the top and at the bottom of a page that may be running heads."""
_DIGITS: Final = pattern(r"\d+")
_PAGE_NUMBER: Final = pattern(
    r"(?:page |p\. ?)?\W{0,3}(?:\d{1,4}|[ivxlc]{1,6})\W{0,3}(?:(?:of|/) ?\d{1,4})?", re.IGNORECASE
)
_HYPHENATED: Final = pattern(r"(?<=[^\W\d_])[-\u2010\xad]\n(?=[a-zß-öø-ÿ])")
_MADE_BY: Final = pattern(r"^(?:microsoft word|untitled|document)\b|\.\w{2,5}$", re.IGNORECASE)
# What hostile or broken documents make pypdf raise besides its own errors, which derive from the first.
_FAULTS: Final = (AttributeError, KeyError, IndexError, TypeError, ValueError, RecursionError, OSError, ArithmeticError)


def read_pdf(fetched: Fetched, name: str) -> Parts:
    """Return the parts of the document in `fetched`, called `name` in errors.

    Raises :class:`~briefing.errors.ReadingError` where pypdf is missing, and for a document that is locked, broken, or
    made of pictures.
    """
    try:
        import pypdf
        import pypdf.errors
    except ImportError:
        words = f"{name} is a PDF document: pip install 'briefing[pdf]' reads it, or copy its text"
        raise ReadingError(words) from None
    try:
        document = pypdf.PdfReader(io.BytesIO(fetched.content))
        if document.is_encrypted and not document.decrypt(""):
            raise ReadingError(f"{name} is locked by a password: save it without one and open that")
        count = len(document.pages)
        pages = [document.pages[at].extract_text() for at in range(min(count, _MOST_PAGES))]
        known = document.metadata
        title = wash.line(str(known.title or "")) if known else ""
    except (pypdf.errors.PyPdfError, *_FAULTS) as error:
        raise ReadingError(f"{name} is a PDF document that cannot be read: copy its text") from error
    text = text_of(pages)
    if not text.strip():
        raise ReadingError(f"{name} is a PDF document made of pictures: only its text could be read, and it has none")
    parts = read_plain(wash.clean(text))
    cut = f"Only the first {_MOST_PAGES} of {count} pages are here." if count > _MOST_PAGES else ""
    return msgspec.structs.replace(
        titled(parts, title if " " in title and not _MADE_BY.search(title) else None),
        completeness="partial" if cut else parts.completeness,
        notices=(*parts.notices, *filter(None, (cut,))),
    )


def text_of(pages: list[str]) -> str:
    """The text of `pages` as one: running heads and page numbers out, words put together that a line end had parted."""
    lines = [[line.strip() for line in wash.clean(page).split("\n")] for page in pages]
    heads = Counter(key for page in lines for key in {_key(line) for line in _edges(page)} if key)
    running = {key for key, times in heads.items() if times >= max(3, len(pages) // 2)}
    kept = ["\n".join(_without_edges(page, running)).strip("\n") for page in lines]
    joined = ""
    for page in filter(None, kept):
        # A paragraph goes on over the page where it has not ended.
        joined += ("\n\n" if joined.endswith((".", "!", "?", "”", '"', ":")) else "\n" if joined else "") + page
    return _HYPHENATED.sub("", joined)


def _edges(page: list[str]) -> list[str]:
    filled = [line for line in page if line]
    return [*filled[:_EDGE], *filled[-_EDGE:]]


def _without_edges(page: list[str], running: set[str]) -> list[str]:
    edges = set(_edges(page))
    return [line for line in page if line not in edges or not (_key(line) in running or _PAGE_NUMBER.fullmatch(line))]


def _key(line: str) -> str:
    """`line` as it is on every page: without its numbers."""
    return _DIGITS.sub("#", line).casefold()
