"""Article -> Brief: pure, offline, one step per file.

The order stands in :data:`briefing.analysis.steps.STEPS`; nothing here reads a file of the user's, a clock or a socket.
"""

from __future__ import annotations

from functools import partial, reduce

import msgspec

from briefing import __version__
from briefing.analysis.bounds import beginning, whole
from briefing.analysis.draft import Draft
from briefing.analysis.names import find_names, finder
from briefing.analysis.names.finder import OWN
from briefing.analysis.steps import STEPS, Step
from briefing.model import Article, Brief, Made

ANALYSIS = "3"
"""Changes whenever the result for an unchanged article can change: what was computed before is then computed anew."""

__all__ = ["ANALYSIS", "analyse"]


def analyse(article: Article, *, as_of: str, read_at: str, names: str = OWN) -> Brief:
    """Make the brief of `article`.

    `as_of` is the ISO date on which the text is taken to be read, `read_at` the ISO instant at which it was. `names`
    says who finds the names (see :mod:`briefing.analysis.names.finder`). Raises
    :class:`~briefing.errors.NoSuchFinderError` where that is not on this machine.
    """
    steps = tuple(_chosen(step, names) for step in STEPS if step.speaks(article.language))
    draft = whole(reduce(_take, steps, Draft(article=beginning(article))), article)
    made = Made(
        by=f"briefing {__version__}",
        analysis=ANALYSIS if names == OWN else f"{ANALYSIS}, names by {names}",
        as_of=as_of,
        read_at=read_at,
        steps=tuple(step.name for step in steps),
    )
    return Brief(
        made=made,
        article=draft.article,
        sections=draft.sections,
        summary=draft.summary,
        quotes=draft.quotes,
        entities=draft.entities,
        figures=draft.figures,
        dates=draft.dates,
    )


def _chosen(step: Step, names: str) -> Step:
    """The step as it is, but with another finder of names where one was asked for."""
    if step.run is not find_names or names == OWN:
        return step
    return msgspec.structs.replace(step, run=partial(find_names, by=finder(names)))


def _take(draft: Draft, step: Step) -> Draft:
    return step.run(draft)
