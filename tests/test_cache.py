"""What is in the cache is what would be made; whatever is wrong with it, the brief is made anew."""

from __future__ import annotations

import datetime
import stat

import msgspec
import pytest

from briefing.cache import BriefCache, key_of
from briefing.model import Fetched
from briefing.pipeline import brief_of

DAY = datetime.date(2025, 4, 1)
TEXT = "LISBON, March 31 (Reuters) - The council met on Monday.\n\n“We agreed,” Ana Prates said.\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def cache(tmp_path):
    return BriefCache(tmp_path / "cache")


def undated(brief):
    return msgspec.structs.replace(brief, made=msgspec.structs.replace(brief.made, read_at=""))


def test_a_hit_is_what_would_be_made(article, cache, monkeypatch):
    made = brief_of(article, as_of=DAY, cache=cache)
    monkeypatch.setattr("briefing.pipeline.brief_from", None)
    kept = brief_of(article, as_of=DAY, cache=cache)
    assert undated(kept) == undated(made) == undated(brief_of(article, as_of=DAY, cache=cache))


def test_without_a_cache_nothing_is_kept(article, tmp_path):
    brief_of(article, as_of=DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["article.txt"]


def test_another_day_or_another_text_is_another_key():
    here = Fetched(location="a", content=b"one")
    assert key_of(here, DAY) == key_of(here, DAY)
    assert key_of(here, DAY) != key_of(here, DAY + datetime.timedelta(days=1))
    assert key_of(here, DAY) != key_of(msgspec.structs.replace(here, content=b"two"), DAY)
    assert key_of(here, DAY) != key_of(msgspec.structs.replace(here, path="\udcff"), DAY)


@pytest.mark.parametrize("damage", [b"", b"\x00", b"not a brief", b"\x80"])
def test_a_damaged_file_is_made_anew(article, cache, tmp_path, damage):
    made = brief_of(article, as_of=DAY, cache=cache)
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(damage)
    assert undated(brief_of(article, as_of=DAY, cache=cache)) == undated(made)


def test_only_its_owner_can_read_it(article, cache, tmp_path):
    brief_of(article, as_of=DAY, cache=cache)
    assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "cache").iterdir()} == {0o600}


def test_a_cache_that_cannot_be_written_is_no_error(article, tmp_path):
    (tmp_path / "file").write_text("in the way")
    assert brief_of(article, as_of=DAY, cache=BriefCache(tmp_path / "file")).article.text


def test_it_does_not_grow_for_ever(cache, article, tmp_path):
    small = BriefCache(tmp_path / "cache", kept=3)
    brief = brief_of(article, as_of=DAY)
    for number in range(6):
        small.put(f"key{number}", brief)
    assert len(list((tmp_path / "cache").iterdir())) == 3
    assert small.get("key5") == brief
