"""The brief as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefing.export.exporter import Options
from briefing.model import Brief


def markdown(brief: Brief, _options: Options) -> str:
    """One brief as a Markdown document."""
    lines = [f"- {line.text}" for line in brief.summary]
    return "\n".join([f"# {brief.article.title}", "", *lines, ""])


def markdown_joined(briefs: Iterable[Brief], options: Options) -> Iterator[str]:
    """Several briefs in one document, set apart by a rule."""
    for number, brief in enumerate(briefs):
        yield ("\n* * *\n\n" if number else "") + markdown(brief, options)
