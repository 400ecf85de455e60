"""The typed door to GLiNER, for users who have it and a model of it on disk (extra ``gliner``)."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Final

from briefing.analysis.draft import Draft, Name
from briefing.analysis.names.foreign import mentions_of
from briefing.errors import NoSuchFinderError

_ASKED: Final = ["person", "organization", "location"]


class GlinerFinder:
    """Names from a GLiNER model, one sentence at a time (it reads a few hundred words at most)."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def find(self, draft: Draft) -> tuple[Name, ...]:
        """All mentions in the article."""
        text = draft.article.text
        answers = [self._model.predict_entities(text[s.start : s.end], _ASKED) for s in draft.sentences]
        return mentions_of(
            text,
            [
                (sentence.start + found["start"], sentence.start + found["end"], found["label"])
                for sentence, answer in zip(draft.sentences, answers, strict=True)
                for found in answer
            ],
        )


def load_gliner(folder: str) -> GlinerFinder:
    """The finder for the model in a folder on this machine. Raises :class:`~briefing.errors.NoSuchFinderError`."""
    if not Path(folder).is_dir():
        raise NoSuchFinderError(f"there is no folder “{folder}” with a GLiNER model: look at the setting “names”")
    try:
        library = import_module("gliner")
    except ImportError as error:
        raise NoSuchFinderError("names = “gliner:…” needs GLiNER: pip install 'briefing[gliner]'") from error
    try:
        return GlinerFinder(library.GLiNER.from_pretrained(folder, local_files_only=True))
    except (OSError, ValueError) as error:  # what it raises for a folder that holds no model
        raise NoSuchFinderError(
            f"GLiNER cannot read the model in “{folder}”: put a whole one there, or set names to “own”"
        ) from error
