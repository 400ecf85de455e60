"""The step that fills ``Draft.names``: mentions of persons, organisations and places."""

from __future__ import annotations

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.names.tagger import Tagger

__all__ = ["find_names"]


def find_names(draft: Draft) -> Draft:
    """Return `draft` with its names, in order and without overlap."""
    return msgspec.structs.replace(draft, names=Tagger().find(draft))
