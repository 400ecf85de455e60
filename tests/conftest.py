"""What every test may use: a home of its own, and the articles of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or writes what belongs to the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("BRIEFING_HOME", str(home))
    monkeypatch.setenv("COLORTERM", "truecolor")  # whatever terminal they are run from
    return home


@pytest.fixture
def samples() -> Path:
    """The folder of the sample articles."""
    return ROOT / "sample_articles"
