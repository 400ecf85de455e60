"""The brief as one self-contained page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from briefing.export.exporter import Options
from briefing.model import Brief


def html(brief: Brief, _options: Options) -> str:
    """One brief as a page."""
    return f"<!doctype html><title>{escape(brief.article.title)}</title>\n"


def html_joined(briefs: Iterable[Brief], options: Options) -> Iterator[str]:
    """Several briefs on one page."""
    for brief in briefs:
        yield html(brief, options)
