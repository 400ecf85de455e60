"""The place of the dateline is a place, whether the tagger knows it or not."""

from __future__ import annotations

import msgspec
import pytest
from names_support import draft_of

from briefing.analysis.names import find_names
from briefing.model import Dateline


@pytest.mark.parametrize("place", ["Grelb", "Grelb (old"])
def test_unknown_place_of_a_dateline(place: str) -> None:
    text = f"{place.upper()}, May 2 (AP) – Nothing happened."
    draft = draft_of(text)
    line = Dateline(start=0, end=text.index("–") + 1, text=text, place=place)
    draft = msgspec.structs.replace(draft, article=msgspec.structs.replace(draft.article, dateline=line))
    assert (0, len(place), "place") in [(name.start, name.end, name.type) for name in find_names(draft).names]
