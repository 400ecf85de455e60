"""R12: the words of the body survive, whatever stands between them."""

from __future__ import annotations

import pytest
from carriers import KEPT
from inputs import FORMATS
from outcomes import outcomes

from briefing.model import Failure


@pytest.mark.parametrize("form", FORMATS)
def test_r12_the_words_around_hostile_ones_are_read(form: str) -> None:
    lost = {}
    for one in outcomes(form):
        if one.given.carried:
            if isinstance(one.outcome, Failure):
                lost[one.given.name] = one.outcome.reason
            elif missing := [words for words in KEPT if words not in " ".join(one.outcome.article.text.split())]:
                lost[one.given.name] = f"{missing} not in {one.outcome.article.text[:300]!r}"
    assert not lost
