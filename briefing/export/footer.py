"""The foot of a brief: what it was made from, when, and by what."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.export.reference import safe_url
from briefing.model import Brief

_ORIGINS = {
    "metadata": "from its metadata",
    "text": "from the text",
    "dateline": "from the dateline",
    "dateline-and-weekday": "inferred from the dateline and the weekday in the text",
}
ADDRESS = "Address"
"""The name of the one line whose value is a link."""
_TITLES = {"first-sentence": "the first sentence; the text has none", "file-name": "the name of the file"}


def footer_of(brief: Brief, left_out: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the lines of the footer as name and value; what names no address is never a link.

    `left_out` tells how many items of each kind had no room.
    """
    article, made = brief.article, brief.made
    if article.outlet:
        yield "Outlet", article.outlet
    if article.byline:
        yield "By", ", ".join(article.byline)
    if article.published:
        how = _ORIGINS.get(article.published_origin or "", "")
        yield "Published", f"{article.published}{', ' * bool(how)}{how}"
    if url := safe_url(article.url):
        yield ADDRESS, url
    if article.path:
        yield "File", article.path
    if article.title_origin in _TITLES:
        yield "Title", _TITLES[article.title_origin]
    yield "Length", f"{article.words} words, {article.reading_minutes} min"
    yield "Read", f"{made.read_at}, as of {made.as_of}"
    yield "SHA-256 of the text", article.sha256
    yield "Made by", f"{made.by}, analysis {made.analysis}"
    if left_out:
        yield "Left out for length", ", ".join(left_out)
    yield "Citations", "section, ¶ paragraph, s sentence"
