"""Parts -> Article: the one place where a text is joined, measured, named and dated.

The seam between the readers and the rest. A reader (``plain.read_plain``, ``markdown.read_markdown``,
``html.read_page``) takes the decoded text and returns :class:`~briefing.reading.parts.Parts`: what it saw, in order,
without offsets. ``assemble`` washes each part, joins the blocks with two newlines, and then asks, of the final text and
for every format alike:

``dateline.find_dateline(text) -> Dateline | None``
    the dateline at the head of the text;
``published.published(dateline, text, metadata_date, as_of) -> (iso | None, origin | None)``
    the day of publication, where ``metadata_date`` is ``Parts.published``;
``language.choose_language(declared, text) -> str | None``
    the language: what the metadata say, else what the text shows.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from briefing import wash
from briefing.digests import sha256
from briefing.errors import ReadingError
from briefing.model import Article, Block, Dateline, Fetched, PublishedOrigin
from briefing.reading.dateline import find_dateline
from briefing.reading.language import choose_language
from briefing.reading.parts import Part, Parts
from briefing.reading.published import published
from briefing.reading.title import choose_title

SEPARATOR = "\n\n"
WORDS_A_MINUTE = 238
"""Silent reading of English prose: the mean of the studies gathered in Brysbaert (2019), "How many words do we read
per minute?", Journal of Memory and Language 109."""


def assemble(parts: Parts, fetched: Fetched, *, name: str, media_type: str, as_of: dt.date) -> Article:
    """Return the article made of `parts`, read from `fetched` as `media_type` on the day `as_of`.

    `name` is how the source is called in messages.

    Raises :class:`~briefing.errors.ReadingError` when no block holds a word.
    """
    text, blocks = join(parts.blocks)
    if not text:
        raise ReadingError(f"{name} holds no readable text: there is nothing to brief")
    dateline = find_dateline(text)
    day, origin = _published(parts, dateline, text, as_of)
    title, title_origin = choose_title(parts.title, text, blocks, dateline, fetched.path)
    digest = sha256(text.encode()).hexdigest()
    url = wash.line(parts.url or fetched.url or "") or None
    known_by = url or parts.identity
    words = len(text.split())
    return Article(
        id=sha256(known_by.encode(errors="replace")).hexdigest()[:16] if known_by else digest[:16],
        sha256=digest,
        title=title,
        title_origin=title_origin,
        byline=_lines(parts.byline),
        outlet=wash.line(parts.outlet or "") or (dateline.agency if dateline else None),
        url=url,
        path=_path(fetched.path),
        media_type=media_type,
        published=day,
        published_origin=origin,
        dateline=dateline,
        language=choose_language(parts.language, text),
        completeness=parts.completeness,
        notices=_lines(parts.notices),
        text=text,
        blocks=blocks,
        words=words,
        reading_minutes=max(1, round(words / WORDS_A_MINUTE)),
    )


def join(parts: Iterable[Part]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of `parts`, washed, and where each that is not empty stands in it."""
    texts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for kind, level, raw in parts:
        text = wash.line(raw)
        if not text:
            continue
        blocks.append(Block(start=at, end=at + len(text), kind=kind, level=level))
        texts.append(text)
        at += len(text) + len(SEPARATOR)
    return SEPARATOR.join(texts), tuple(blocks)


def _path(path: str | None) -> str | None:
    """`path` as it may be shown and written: to the letter, unless it holds what acts or cannot be encoded."""
    return wash.clean(path).replace("\n", " ").replace("\t", " ") if path else None


def _lines(values: Iterable[str]) -> tuple[str, ...]:
    """`values` washed, in order, without those that are empty or said before."""
    return tuple(dict.fromkeys(line for line in map(wash.line, values) if line))


def _published(
    parts: Parts, dateline: Dateline | None, text: str, as_of: dt.date
) -> tuple[str | None, PublishedOrigin | None]:
    iso, origin = published(dateline, text, parts.published, as_of)
    return iso, parts.published_origin if parts.published_origin and iso == parts.published else origin
