"""The step that fills ``Draft.names``: mentions of persons, organisations and places.

By default the small tagger that comes with the package finds them; :func:`finder` names the others.
"""

from __future__ import annotations

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.names.finder import OWN, NameFinder, finder

__all__ = ["NameFinder", "find_names", "finder"]


def find_names(draft: Draft, by: NameFinder | None = None) -> Draft:
    """Return `draft` with its names, in order and without overlap, found `by` the package's own tagger or another."""
    return msgspec.structs.replace(draft, names=(by or finder(OWN)).find(draft))
