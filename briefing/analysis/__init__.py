"""Article -> Brief: pure, offline, one step per file.

The order stands in :data:`briefing.analysis.steps.STEPS`; nothing here reads a file of the user's, a clock or a socket.
"""

from __future__ import annotations

from functools import reduce

from briefing import __version__
from briefing.analysis.draft import Draft
from briefing.analysis.steps import STEPS, Step
from briefing.model import Article, Brief, Made

ANALYSIS = "1"
"""Changes whenever the result for an unchanged article can change: what was computed before is then computed anew."""

__all__ = ["ANALYSIS", "analyse"]


def analyse(article: Article, *, as_of: str, read_at: str) -> Brief:
    """Make the brief of `article`.

    `as_of` is the ISO date on which the text is taken to be read, `read_at` the ISO instant at which it was.
    """
    steps = tuple(step for step in STEPS if step.speaks(article.language))
    draft = reduce(_take, steps, Draft(article=article))
    made = Made(
        by=f"briefing {__version__}",
        analysis=ANALYSIS,
        as_of=as_of,
        read_at=read_at,
        steps=tuple(step.name for step in steps),
    )
    return Brief(
        made=made,
        article=article,
        sections=draft.sections,
        summary=draft.summary,
        quotes=draft.quotes,
        entities=draft.entities,
        figures=draft.figures,
        dates=draft.dates,
    )


def _take(draft: Draft, step: Step) -> Draft:
    return step.run(draft)
