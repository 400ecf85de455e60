"""R6: the bound of what is unpacked stands inside the decoder."""

from __future__ import annotations

import gzip
import tracemalloc

import pytest

from briefing.fetching.decoding import content_of
from briefing.fetching.refusals import FetchError


def test_r6_no_more_is_unpacked_than_may_be_taken() -> None:
    bomb = gzip.compress(bytes(5_000_000))
    tracemalloc.start()
    with pytest.raises(FetchError, match="larger than"):
        content_of([bomb], "gzip", name="a page", wire=1_000_000, decoded=100_000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000
