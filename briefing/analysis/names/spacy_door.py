"""The typed door to spaCy, for users who have it and a model of it installed (extra ``spacy``)."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from briefing.analysis.draft import Draft, Name
from briefing.analysis.names.foreign import mentions_of
from briefing.errors import NoSuchFinderError


class SpacyFinder:
    """Names from a spaCy pipeline, one paragraph at a time (its memory grows with the length of a text)."""

    def __init__(self, pipeline: Any) -> None:
        self._pipeline = pipeline

    def find(self, draft: Draft) -> tuple[Name, ...]:
        """All mentions in the article."""
        text, blocks = draft.article.text, draft.article.blocks
        documents = self._pipeline.pipe(text[block.start : block.end] for block in blocks)
        return mentions_of(
            text,
            [
                (block.start + entity.start_char, block.start + entity.end_char, entity.label_)
                for block, document in zip(blocks, documents, strict=True)
                for entity in document.ents
            ],
        )


def load_spacy(model: str) -> SpacyFinder:
    """The finder for an installed model or the folder of one. Raises :class:`~briefing.errors.NoSuchFinderError`."""
    try:
        spacy = import_module("spacy")
    except ImportError as error:
        raise NoSuchFinderError("names = “spacy:…” needs spaCy: pip install 'briefing[spacy]'") from error
    try:
        return SpacyFinder(spacy.load(model))
    except OSError as error:  # spaCy's word for a model that is not there
        raise NoSuchFinderError(f"spaCy has no model “{model}” here: python -m spacy download {model}") from error
