"""The analysis as a table: the steps in their order, and the languages each is made for."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from briefing.analysis.dates import find_dates
from briefing.analysis.draft import Draft
from briefing.analysis.entities import find_entities
from briefing.analysis.figures import find_figures
from briefing.analysis.names import find_names
from briefing.analysis.quotes import find_quotes
from briefing.analysis.sections import find_sections
from briefing.analysis.sentences import find_sentences
from briefing.analysis.summary import summarise

ENGLISH = frozenset({"en"})


class Step(msgspec.Struct, frozen=True):
    """One step. ``languages`` is ``None`` where the step does its work in any language."""

    name: str
    run: Callable[[Draft], Draft]
    languages: frozenset[str] | None = None

    def speaks(self, language: str | None) -> bool:
        """Whether the step is made for a text in `language`; where that is unknown, English is assumed."""
        return self.languages is None or (language or "en").partition("-")[0].lower() in self.languages


STEPS = (
    Step("sentences", find_sentences),
    Step("names", find_names, ENGLISH),
    Step("sections", find_sections),
    Step("entities", find_entities, ENGLISH),
    Step("quotes", find_quotes),
    Step("figures", find_figures, ENGLISH),
    Step("dates", find_dates, ENGLISH),
    Step("summary", summarise),
)
