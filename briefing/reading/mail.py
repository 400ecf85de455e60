"""A message (RFC 5322, ``.eml``) -> Parts: its HTML part read as a page, its sender, subject and day as the article's.

The standard library takes the message apart under its older policy: the newer one reads address headers by a grammar
that hostile ones make slow, or break.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.utils
from collections.abc import Iterator
from email.message import Message
from itertools import islice
from typing import Final

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Fetched
from briefing.reading.decoding import decode
from briefing.reading.parts import Parts, titled
from briefing.reading.plain import read_plain

_MOST_PARTS: Final = 500
_LONGEST_HEADER: Final = 2_000
_READ: Final = ("text/html", "text/plain")


def read_mail(fetched: Fetched, name: str) -> Parts:
    """Return the parts of the message in `fetched`, called `name` in errors.

    Raises :class:`~briefing.errors.ReadingError` for one that is nested without measure or holds no text.
    """
    try:
        message = email.message_from_bytes(fetched.content)
        body = _body(message)
    except RecursionError:
        raise ReadingError(f"{name} is nested too deeply for a message: open its text instead") from None
    if body is None:
        raise ReadingError(f"{name} is a message without text: open what is attached to it instead")
    kind, text = body
    subject = _header(message, "subject")
    if kind == "text/html":
        # What the page declares in its head is no part of what is read.
        page = _page(text)
        parts = msgspec.structs.replace(page, title=subject or page.title)
    else:
        parts = titled(read_plain(wash.clean(text)), subject)
    return msgspec.structs.replace(
        parts,
        outlet=_sender(message) or parts.outlet,
        published=_day(message) or parts.published,
        published_origin=None if _day(message) else parts.published_origin,
    )


def _page(text: str) -> Parts:
    # Late: a message of plain text needs no parser of pages.
    from briefing.reading.html import read_page

    return read_page(text)


def _body(message: Message) -> tuple[str, str] | None:
    """The media type and the text of the part that is read: HTML before plain text, attachments left aside."""
    found: dict[str, str] = {}
    for part in islice(_parts(message), _MOST_PARTS):
        kind = part.get_content_type()
        if kind in _READ and kind not in found and (text := _text(part)):
            found[kind] = text
    return next(((kind, found[kind]) for kind in _READ if kind in found), None)


def _parts(message: Message) -> Iterator[Message]:
    """Yield the parts of `message` that are shown, in their order."""
    for part in message.walk():
        if not part.is_multipart() and "attachment" not in str(part.get("content-disposition", "")).lower():
            yield part


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        charset = part.get_content_charset()
    except (LookupError, ValueError):
        charset = None
    text = decode(payload, charset=charset, is_markup=part.get_content_type() == "text/html").text
    return text if wash.line(text[:10_000]) else ""


def _header(message: Message, name: str) -> str:
    """The header `name` decoded, on one line; empty where it is missing or broken."""
    return _decoded(str(message.get(name, ""))[:_LONGEST_HEADER])


def _decoded(written: str) -> str:
    try:
        return wash.line(str(email.header.make_header(email.header.decode_header(written))))
    except (email.errors.HeaderParseError, LookupError, ValueError):
        return wash.line(written)


def _sender(message: Message) -> str:
    """The name in ``From``, or the domain of its address."""
    written = str(message.get("from", ""))[:_LONGEST_HEADER]
    try:
        name, address = email.utils.parseaddr(written)
    except RecursionError:
        return ""  # comments in comments in comments
    if name:
        return _decoded(name)
    return wash.line(address.rpartition("@")[2])


def _day(message: Message) -> str | None:
    """The day in ``Date``, where it was sent."""
    try:
        return email.utils.parsedate_to_datetime(str(message.get("date", ""))[:100]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
