"""``briefing fetch``, from a feed on the loopback to the library."""

from __future__ import annotations

import pytest
from feedserver import body, item, page, rss, site

from briefing import places
from briefing.cli import main
from briefing.library import Library

__all__ = ["site"]


@pytest.fixture
def run(capsys):
    """Run a command; its status, what it printed, and what it complained of."""

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main([*arguments, "--allow-host", "127.0.0.1"] if arguments[0] == "fetch" else list(arguments))
        got = capsys.readouterr()
        return status, got.out, got.err

    return run


def articles() -> dict[str, object]:
    with Library(places.library_file()) as library:
        return {row.title: library.get(row.rowid).article for row in library.newest(100)}


def follow(site, path: str = "feed.xml") -> None:
    with Library(places.library_file()) as library:
        library.feeds.add(site.address(path))


def test_a_feed_is_added_fetched_and_lands_in_the_library(site, run):
    site.pages["feed.xml"] = rss(
        item("Harbour", link="/harbour", guid="1", teaser="Only a start."),
        item("Bridge", guid="2", text=body("Bridge")),
    )
    site.pages["harbour"] = page("Harbour")
    added = run("feeds", "add", site.address("feed.xml"), "--allow-host", "127.0.0.1")
    assert added == (0, f"added  Tarnow News  {site.address('feed.xml')}\n", "")
    assert run("fetch")[:2] == (0, "1 feed: 2 new\n")
    found = articles()
    assert found["Harbour"].completeness == "full"
    assert found["Harbour"].url == site.address("harbour")
    assert found["Harbour"].words > 300
    assert found["Bridge"].outlet == "Tarnow News"
    assert found["Bridge"].published == "2025-03-31"
