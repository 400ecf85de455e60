"""JSON Feed (https://www.jsonfeed.org/version/1.1/) -> Feed, against types that say what may stand where."""

from __future__ import annotations

import datetime as dt
from typing import Final

import msgspec

from briefing import wash
from briefing.errors import ReadingError
from briefing.model import Entry, Feed
from briefing.patterns import pattern
from briefing.reading.addresses import web_address
from briefing.reading.feed.entries import day_of, keyed, line, moment_of, name_of

_HALF: Final = pattern(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)


class _Author(msgspec.Struct):
    name: str | None = None


class _Item(msgspec.Struct):
    """An entry. ``id`` is a number in feeds of the wild; all else that is not as the standard has it is left out."""

    id: str | int | float | None = None
    url: str | None = None
    external_url: str | None = None
    title: str | int | float | None = None
    content_html: str | None = None
    content_text: str | None = None
    summary: str | None = None
    date_published: str | None = None
    date_modified: str | None = None
    author: _Author | str | None = None
    authors: list[_Author | str] | str | None = None
    language: str | None = None


class _Document(msgspec.Struct):
    version: str
    title: str | None = None
    home_page_url: str | None = None
    language: str | None = None
    authors: list[_Author | str] | str | None = None
    author: _Author | str | None = None
    items: list[msgspec.Raw] | None = None


def read_json(text: str, address: str | None, *, name: str, most: int) -> Feed:
    """Read the JSON Feed `text`, found at `address`, at most its first `most` entries.

    Raises :class:`~briefing.errors.ReadingError` for what is none; an entry that breaks the types is left out and
    counted in the notices.
    """
    from briefing.reading.feed import too_many

    try:
        document = _document(text)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ReadingError(f"{name} is no JSON Feed: {_reason(error)}") from error
    if "jsonfeed.org/" not in document.version:
        raise ReadingError(f"{name} is no JSON Feed: it does not call itself one")
    given = document.items or []
    read = [_read(raw) for raw in given[:most]]
    items = [item for item in read if item is not None]
    site = web_address(document.home_page_url, address) if document.home_page_url else None
    notices = [too_many(most)] if len(given) > most else []
    if broken := len(read) - len(items):
        notices.append(f"{broken} of {len(read)} entries break the rules of JSON Feed and were left out.")
    return Feed(
        title=line(document.title or ""),
        site=site,
        language=line(document.language or "") or None,
        entries=keyed(
            [_entry(item, address, _names(document)) for item in items],
            ["" if item.id is None else str(item.id) for item in items],
            besides=(address, site),
        ),
        notices=tuple(notices),
    )


def _document(text: str) -> _Document:
    content = text.encode("utf-8", "replace")
    try:
        return msgspec.json.decode(content, type=_Document)
    except msgspec.DecodeError:
        # Half of a letter outside the basic plane, which no encoding can write, is no reason to give up all others.
        return msgspec.json.decode(_HALF.sub(rb"\\ufffd", content), type=_Document)


def _reason(error: Exception) -> str:
    return line(str(error)) if isinstance(error, msgspec.MsgspecError) else "it is nested too deeply"


def _read(raw: msgspec.Raw) -> _Item | None:
    try:
        return msgspec.json.decode(raw, type=_Item)
    except (msgspec.MsgspecError, RecursionError):
        return None


def _entry(item: _Item, address: str | None, authors: tuple[str, ...]) -> Entry:
    body = item.content_html or item.content_text
    moment = _moment(item.date_published) or _moment(item.date_modified)
    # An external address is what the entry is about: its page is the one without.
    link = item.url or item.external_url
    return Entry(
        key="",
        link=web_address(link, address) if link and link.strip() else None,
        title=line("" if item.title is None else str(item.title)),
        byline=_names(item) or authors,
        published=day_of((date for date in (item.date_published, item.date_modified) if date), None),
        moment=moment_of(moment),
        language=line(item.language or "") or None,
        content=wash.clean(body or item.summary or ""),
        kind="text/html" if item.content_html else "text/plain",
        is_summary=not body,
    )


def _names(holder: _Item | _Document) -> tuple[str, ...]:
    """The authors that an entry, or the feed for all of them, names: objects by the standard, often plain names."""
    given = holder.authors or holder.author or []
    names = (
        each if isinstance(each, str) else each.name or "" for each in (given if isinstance(given, list) else [given])
    )
    return tuple(filter(None, map(name_of, names)))


def _moment(written: str | None) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(written[:40]) if written else None
    except ValueError:
        return None
