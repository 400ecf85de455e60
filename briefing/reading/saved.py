"""Pages that a browser has saved in one file -> Parts: MHTML (RFC 2557; Chrome, Edge) and web archives (Safari).

Either holds the page and the address that it came from, beside pictures and styles, which are left aside.
"""

from __future__ import annotations

import email
import plistlib
from typing import Final, NamedTuple
from xml.parsers.expat import ExpatError

from briefing.errors import ReadingError
from briefing.model import Fetched
from briefing.reading.addresses import web_address
from briefing.reading.decoding import decode
from briefing.reading.html import read_page
from briefing.reading.parts import Parts

_MOST_PARTS: Final = 2_000
# What property lists that are cut or made to do harm make the standard library raise.
_FAULTS: Final = (
    plistlib.InvalidFileException, ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError,
    RecursionError, MemoryError, SyntaxError, LookupError, ExpatError,
)  # fmt: skip


class _Page(NamedTuple):
    content: bytes
    charset: str | None
    address: str | None


def read_mhtml(fetched: Fetched, name: str) -> Parts:
    """Return the parts of the page in the MHTML file `fetched`, called `name` in errors.

    Raises :class:`~briefing.errors.ReadingError` for one without a page.
    """
    try:
        page = _in_mhtml(fetched.content)
    except (RecursionError, LookupError, ValueError):
        page = None
    return _read(page, name)


def read_webarchive(fetched: Fetched, name: str) -> Parts:
    """Return the parts of the page in the web archive `fetched`, called `name` in errors.

    Raises :class:`~briefing.errors.ReadingError` for one without a page.
    """
    try:
        page = _in_webarchive(fetched.content)
    except _FAULTS:
        page = None
    return _read(page, name)


def _read(page: _Page | None, name: str) -> Parts:
    if page is None:
        raise ReadingError(f"{name} is no page that a browser has saved: save it again, as HTML")
    text = decode(page.content, charset=page.charset, is_markup=True).text
    return read_page(text, url=page.address)


def _in_mhtml(content: bytes) -> _Page | None:
    """The first page in a message of many parts, which is the one that was saved."""
    message = email.message_from_bytes(content)
    for at, part in enumerate(message.walk()):
        if at == _MOST_PARTS:
            break
        payload = part.get_payload(decode=True) if part.get_content_type() == "text/html" else None
        if isinstance(payload, bytes) and payload.strip():
            written = part.get("content-location") or message.get("snapshot-content-location") or ""
            return _Page(payload, part.get_content_charset(), web_address(str(written)))
    return None


def _in_webarchive(content: bytes) -> _Page | None:
    main = plistlib.loads(content)["WebMainResource"]
    data, charset = main["WebResourceData"], main.get("WebResourceTextEncodingName")
    if not isinstance(data, bytes):
        return None
    address = web_address(str(main.get("WebResourceURL") or ""))
    return _Page(data, charset if isinstance(charset, str) else None, address)
