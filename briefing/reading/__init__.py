"""Fetched -> Article: pure, and one table says which reader serves which media type.

A format is one module and one row. The readers and the libraries they stand on are imported when their first article
comes: most first articles are plain text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Article, Fetched
from briefing.reading.assemble import assemble
from briefing.reading.binary import document_in, seems
from briefing.reading.decoding import Decoded, decode
from briefing.reading.feed.kinds import ENTRY, is_feed
from briefing.reading.parts import Parts
from briefing.reading.sniffing import HTML, MARKDOWN, PLAIN, XHTML, sniff

__all__ = ["DOCUMENTS", "READERS", "is_feed", "read", "takes_long"]

Reader = Callable[[str, Fetched], Parts]


def _plain(text: str, fetched: Fetched) -> Parts:
    from briefing.reading.plain import read_plain

    del fetched
    return read_plain(wash.clean(text))


def _markdown(text: str, fetched: Fetched) -> Parts:
    from briefing.reading.markdown import read_markdown

    del fetched
    return read_markdown(text)


def _html(text: str, fetched: Fetched) -> Parts:
    from briefing.reading.html import read_page

    return read_page(text, url=fetched.url)


READERS: dict[str, Reader] = {
    PLAIN: _plain,
    MARKDOWN: _markdown,
    "text/x-markdown": _markdown,
    HTML: _html,
    XHTML: _html,
}

Document = Callable[[Fetched, str], Parts]


def _mail(fetched: Fetched, name: str) -> Parts:
    from briefing.reading.mail import read_mail

    return read_mail(fetched, name)


def _pdf(fetched: Fetched, name: str) -> Parts:
    from briefing.reading.pdf import read_pdf

    return read_pdf(fetched, name)


def _docx(fetched: Fetched, name: str) -> Parts:
    from briefing.reading.docx import read_docx

    return read_docx(fetched, name)


def _epub(fetched: Fetched, name: str) -> Parts:
    from briefing.reading.epub import read_epub

    return read_epub(fetched, name)


def _mhtml(fetched: Fetched, name: str) -> Parts:
    from briefing.reading.saved import read_mhtml

    return read_mhtml(fetched, name)


def _webarchive(fetched: Fetched, name: str) -> Parts:
    from briefing.reading.saved import read_webarchive

    return read_webarchive(fetched, name)


def _entry(fetched: Fetched, name: str) -> Parts:
    from briefing.reading.feed.entry import read_entry

    return read_entry(fetched, name)


DOCUMENTS: dict[str, Document] = {
    "message/rfc822": _mail,
    "application/pdf": _pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": _docx,
    "application/epub+zip": _epub,
    "multipart/related": _mhtml,
    "application/x-webarchive": _webarchive,
    ENTRY: _entry,
}
"""Formats whose bytes are no text as they stand: a reader is given them with the name that errors call them by."""
_HEAD = 4096
_LONG, _LONG_MARKDOWN = 1_000_000, 100_000
"""Bytes from which on a hostile text can keep its reader busy for seconds."""


def read(fetched: Fetched, *, as_of: dt.date) -> Article:
    """Read the article in `fetched`, as on the day `as_of`.

    Raises :class:`~briefing.errors.ReadingError` for what is no text, empty, or a page without an article.
    """
    name = wash.line(fetched.location) if fetched.location != "-" else "standard input"
    document = _document(fetched)
    if document is not None:
        parts = DOCUMENTS[document](fetched, name)
        return assemble(parts, fetched, name=name, media_type=document, as_of=as_of)
    if found := seems(fetched.content):
        raise ReadingError(f"{name} seems to be {found}")
    decoded = decode(fetched.content, charset=fetched.charset, is_markup=_is_markup(fetched))
    # Most texts have a letter at their start: the whole need not be washed to know that it is not empty.
    if not any(map(str.isalnum, decoded.text[:1_000])) and not wash.line(decoded.text):
        raise ReadingError(f"{name} is empty: there is nothing to read")
    media_type = fetched.media_type or sniff(decoded.text)
    reader = READERS.get(media_type) or (_plain if media_type.startswith("text/") else None)
    if not reader:
        raise ReadingError(f"{name} is {wash.line(media_type)}, which is not read: save it as text, Markdown or HTML")
    parts = reader(decoded.text, fetched)
    if decoded.lost:
        parts = msgspec.structs.replace(parts, notices=(*parts.notices, _loss(decoded)))
    return assemble(parts, fetched, name=name, media_type=media_type, as_of=as_of)


def takes_long(fetched: Fetched) -> bool:
    """Whether `fetched` is better read in a process of its own: a page, a document, or a long text."""
    if _document(fetched) is not None or _is_markup(fetched) or len(fetched.content) > _LONG:
        return True
    return READERS.get(fetched.media_type or PLAIN) is _markdown and len(fetched.content) > _LONG_MARKDOWN


def _document(fetched: Fetched) -> str | None:
    """The media type of the document that `fetched` is; where nobody has said one, by its first bytes."""
    if fetched.media_type in {None, "application/octet-stream"}:
        return document_in(fetched.content)
    return fetched.media_type if fetched.media_type in DOCUMENTS else None


def _is_markup(fetched: Fetched) -> bool:
    """Whether the document may name its own encoding."""
    declared = fetched.media_type or sniff(fetched.content[:_HEAD].decode("latin-1"))
    return declared in {HTML, XHTML}


def _loss(decoded: Decoded) -> str:
    places = "one place" if decoded.lost == 1 else f"{decoded.lost} places"
    return f"In {places} the file holds bytes that are not {decoded.codec}; they are shown as \ufffd."
