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
                continue
            # A first line among hostile ones may be taken for the title: there it is read as well.
            article = one.outcome.article
            read = " ".join(f"{article.title} {article.text}".split())
            if missing := [words for words in KEPT if words not in read]:
                lost[one.given.name] = f"{missing} not in {read[:300]!r}"
    assert not lost
