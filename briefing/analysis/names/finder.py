"""Who finds the names: the package's own tagger, or a model that the user has installed.

``finder("own")`` is the tagger that comes with the package. ``finder("spacy:NAME")`` and ``finder("gliner:FOLDER")``
load a model that is already on this machine; nothing is ever downloaded.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from briefing.analysis.draft import Draft, Name
from briefing.errors import NoSuchFinderError

OWN = "own"


class NameFinder(Protocol):
    """Finds the mentions of persons, organisations and places in an article."""

    def find(self, draft: Draft) -> tuple[Name, ...]:
        """All mentions, in order and without overlap; offsets are code points of the article's text."""
        ...


def finder(setting: str = OWN) -> NameFinder:
    """The finder that `setting` names, loaded once.

    Raises :class:`~briefing.errors.NoSuchFinderError`, which says what to install.
    """
    return _finder(setting)


@lru_cache(maxsize=4)
def _finder(setting: str) -> NameFinder:
    kind, _, model = setting.partition(":")
    if kind == OWN and not model:
        from briefing.analysis.names.tagger import Tagger

        return Tagger()
    if kind == "spacy" and model:
        from briefing.analysis.names.spacy_door import load_spacy

        return load_spacy(model)
    if kind == "gliner" and model:
        from briefing.analysis.names.gliner_door import load_gliner

        return load_gliner(model)
    raise NoSuchFinderError(f"names = “{setting}” is not known: write own, spacy:MODEL or gliner:FOLDER")
