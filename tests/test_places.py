"""Places: found in a checkout and in a package, and nothing made by asking."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import places

USERS = [
    places.config_file,
    places.user_themes,
    places.memory_file,
    places.brief_cache,
    places.clipboard_file,
]


def test_what_is_shipped_is_there() -> None:
    assert (places.themes() / "ink.toml").is_file()
    assert any(places.samples().iterdir())


def test_the_packaged_folder_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "briefing"
    (package / "_shared" / "themes").mkdir(parents=True)
    monkeypatch.setattr(places, "_PACKAGE", package)
    assert places.themes() == package / "_shared" / "themes"
    assert places.samples() == tmp_path / "sample_articles"


@pytest.mark.parametrize("getter", USERS)
def test_one_variable_moves_all_that_is_the_users(getter, own_home: Path) -> None:
    assert own_home in getter().parents
    assert not list(own_home.iterdir())


@pytest.mark.parametrize("getter", USERS)
def test_without_it_the_platforms_customs_hold(getter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFING_HOME")
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    assert tmp_path in getter().parents
    assert "briefing" in getter().parts
    assert not list(tmp_path.iterdir())
