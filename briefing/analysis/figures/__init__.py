"""The step that fills ``Draft.figures``: percentages, sums of money and counted things, with their values.

Numbers that name instead of counting (dates, clock times, ages, scores, `Section 5`, `G7`) are no figures, nor are
numbers in words that point back (`the two leaders`).
"""

from __future__ import annotations

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.figures import of
from briefing.analysis.figures.finding import Found, find
from briefing.model import Block, Figure

__all__ = ["find_figures"]

CUT = "There are more than {:,} numbers: the rest were not looked at for figures."


def find_figures(draft: Draft) -> Draft:
    """Return `draft` with its figures, in text order."""
    found, ended = find(draft.article.text, draft.article.blocks)
    draft = msgspec.structs.replace(draft, figures=tuple(_figure(draft, block, each) for block, each in found))
    return draft if ended is None else draft.noted(CUT.format(ended))


def _figure(draft: Draft, block: Block, found: Found) -> Figure:
    text = draft.article.text
    return Figure(
        start=found.start,
        end=found.end,
        text=text[found.start : found.end],
        kind=found.kind,
        low=found.low,
        high=found.high,
        unit=found.unit,
        approximate=found.approximate,
        of=of.subject(
            text, found.start, found.end, floor=block.start, ceiling=block.end, share=found.kind != "quantity"
        ),
        section=draft.section_at(found.start),
    )
