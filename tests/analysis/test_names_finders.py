"""Other finders of names: loaded if they are there, never fetched, and brought into the contract's form."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from names_support import draft_of

from briefing.analysis.names import find_names, finder
from briefing.analysis.names.finder import _finder
from briefing.analysis.names.foreign import mentions_of
from briefing.analysis.names.tagger import Tagger
from briefing.errors import NoSuchFinderError

TEXT = "Ann Lee left Oslo’s harbour."


@pytest.fixture(autouse=True)
def forget() -> None:
    _finder.cache_clear()


def test_own_is_the_default() -> None:
    assert isinstance(finder(), Tagger)
    assert finder() is finder("own")


@pytest.mark.parametrize("setting", ["", "spacy", "spacy:", "own:x", "other:model"])
def test_unknown_setting_says_what_to_write(setting: str) -> None:
    with pytest.raises(NoSuchFinderError, match="spacy:MODEL or gliner:FOLDER"):
        finder(setting)


def test_mentions_are_cleaned() -> None:
    spans = [(0, 7, "PERSON"), (4, 7, "PERSON"), (13, 19, "GPE"), (20, 27, "DATE")]
    found = [(TEXT[n.start : n.end], n.type) for n in mentions_of(TEXT, spans)]
    assert found == [("Ann Lee", "person"), ("Oslo", "place")]


def test_missing_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    monkeypatch.setitem(sys.modules, "gliner", None)
    with pytest.raises(NoSuchFinderError, match=r"briefing\[spacy\]"):
        finder("spacy:any")
    with pytest.raises(NoSuchFinderError, match=r"briefing\[gliner\]"):
        finder(f"gliner:{tmp_path}")


class StandIn:
    """Answers as a GLiNER model does: dictionaries with offsets in the text given."""

    def predict_entities(self, text: str, labels: list[str]) -> list[dict[str, Any]]:
        assert labels == ["person", "organization", "location"]
        found = [("Ann Lee", "person"), ("Oslo", "location")]
        return [{"start": text.index(w), "end": text.index(w) + len(w), "label": k} for w, k in found if w in text]


def test_gliner_on_a_stand_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[tuple[str, bool]] = []

    def from_pretrained(folder: str, *, local_files_only: bool) -> StandIn:
        asked.append((folder, local_files_only))
        return StandIn()

    library = ModuleType("gliner")
    library.GLiNER = SimpleNamespace(from_pretrained=from_pretrained)  # type: ignore[attr-defined]  # a stand-in
    monkeypatch.setitem(sys.modules, "gliner", library)
    draft = find_names(draft_of("It rained.", TEXT), finder(f"gliner:{tmp_path}"))
    assert [(draft.article.text[n.start : n.end], n.type) for n in draft.names] == [
        ("Ann Lee", "person"),
        ("Oslo", "place"),
    ]
    assert asked == [(str(tmp_path), True)], "nothing may be fetched"


def test_gliner_needs_a_folder() -> None:
    with pytest.raises(NoSuchFinderError, match="no folder"):
        finder("gliner:some/model-on-a-hub")


@pytest.mark.filterwarnings("ignore")  # spaCy's own imports warn on some Pythons
def test_spacy_on_a_tiny_pipeline(tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Ann Lee"}, {"label": "GPE", "pattern": "Oslo"}])
    pipeline.to_disk(tmp_path / "tiny")
    draft = find_names(draft_of("It rained.", TEXT), finder(f"spacy:{tmp_path / 'tiny'}"))
    assert [(draft.article.text[n.start : n.end], n.type) for n in draft.names] == [
        ("Ann Lee", "person"),
        ("Oslo", "place"),
    ]


@pytest.mark.filterwarnings("ignore")  # as above
def test_spacy_without_the_model() -> None:
    pytest.importorskip("spacy")
    with pytest.raises(NoSuchFinderError, match="no model"):
        finder("spacy:no_such_model")
