"""The step that fills ``Draft.sections``."""

from __future__ import annotations

import msgspec

from briefing.analysis.draft import Draft
from briefing.model import Section

__all__ = ["find_sections"]


def find_sections(draft: Draft) -> Draft:
    """Return `draft` with its sections."""
    lead = Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=len(draft.article.text))
    return msgspec.structs.replace(draft, sections=(lead,))
