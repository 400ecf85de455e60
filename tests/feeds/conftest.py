"""What every test of feeds may use."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

MEMORY = "/dev/shm"


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A home in memory, where the system has a place for that: half the time of these tests was waiting for a disk.

    That what is written stays is shown in the tests of the library.
    """
    with tempfile.TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as home:
        monkeypatch.setenv("BRIEFING_HOME", home)
        yield Path(home)
