"""The one typed door to ``pypdfium2``, which ships no types: the words of a document's pages, with their places."""

from __future__ import annotations

import cmath
import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import pypdfium2
from pypdfium2 import raw

from briefing.patterns import pattern
from briefing.reading.pdf.page import Word

_HYPHEN: Final = pattern("[\x02\ufffe]")
"""What PDFium puts for a hyphen at the end of a line, where it says nothing of the end itself."""
_WORD: Final = pattern("[^\\s\x00-\x20\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_SIDES: Final = 8
"""Directions that are told apart: the four sides, and what is aslant between them."""
_PASSWORD: Final = 4
"""``FPDF_ERR_PASSWORD``."""

FAULTS: Final = (pypdfium2.PdfiumError, OSError, ValueError)
"""What broken documents make the library raise."""


class LockedError(Exception):
    """The document wants a password."""


class Document:
    """A document, open in memory. Nothing in it is run, fetched or drawn."""

    def __init__(self, content: bytes) -> None:
        """Open `content`. Raises :class:`LockedError`, or one of :data:`FAULTS`."""
        try:
            self._document: Any = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if error.err_code == _PASSWORD:
                raise LockedError from None
            raise

    def __len__(self) -> int:
        return len(self._document)

    @property
    def title(self) -> str:
        """What the document says that it is called."""
        return str(self._document.get_metadata_value("Title"))

    def words(self, page: int) -> list[Word]:
        """The words of the page number `page` in the order in which they were set. Raises one of :data:`FAULTS`.

        Those that run in another direction than most (a stamp in the margin, a watermark) are left out.
        """
        opened = self._document[page]
        text = opened.get_textpage()
        try:
            found = list(_words(text.raw))
        finally:
            text.close()
            opened.close()
        sides: Counter[int] = Counter()
        for side, word in found:
            sides[side] += len(word.text)
        usual = max(sides, key=sides.__getitem__, default=0)
        return [word for side, word in found if side == usual]


def _words(text: Any) -> Iterator[tuple[int, Word]]:
    """Yield every word with the side that it runs to."""
    for found in _WORD.finditer(_letters(text)):
        yield _placed(text, _HYPHEN.sub("-", found[0]), found.start(), found.end() - 1)


def _letters(text: Any) -> str:
    """The letters of a page: what PDFium calls the letter number 7 stands at 7."""
    count = max(0, raw.FPDFText_CountChars(text))
    units = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text, 0, count, units)
    letters = bytes(units)[:-2].decode("utf-16-le", "surrogatepass")
    if written == count + 1 and len(letters) == count:
        return letters
    # Some have no code and are passed over there, others have two units.
    return "".join(chr(raw.FPDFText_GetUnicode(text, at)) for at in range(count))


def _placed(text: Any, letters: str, first: int, last: int) -> tuple[int, Word]:
    """The word `letters`, which is the letters from `first` to `last`, with the side that it runs to."""
    angle = raw.FPDFText_GetCharAngle(text, first)  # as clocks turn
    upright = cmath.rect(1, angle)
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, first, x, y)
    start = [corner * upright for corner in _box(text, first)]
    end = [corner * upright for corner in _box(text, last)]
    along = [corner.real for corner in (*start, *end)]
    word = Word(
        text=letters,
        left=min(along),
        right=max(along),
        base=-(complex(x.value, y.value) * upright).imag,
        height=abs(start[0].imag - start[1].imag),
    )
    return round(angle / math.tau * _SIDES) % _SIDES, word


def _box(text: Any, at: int) -> tuple[complex, complex]:
    """Two opposite corners of the room that the letter number `at` takes, whatever its shape."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, at, box)
    return complex(box.left, box.bottom), complex(box.right, box.top)
