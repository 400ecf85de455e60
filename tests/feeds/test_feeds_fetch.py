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
    assert found["Harbour"].words > 200
    assert found["Bridge"].outlet == "Tarnow News"
    assert found["Bridge"].published == "2025-03-31"


def test_what_has_been_read_is_not_asked_for_again(site, run):
    site.pages["feed.xml"] = rss(item("Harbour", link="/harbour", guid="1", teaser="A start."))
    site.pages["harbour"] = page("Harbour")
    follow(site)
    assert run("fetch")[1] == "1 feed: 1 new\n"
    site.pages["feed.xml"] = rss(item("Harbour", link="/harbour", guid="1", teaser="A start."), title="New name")
    assert run("fetch")[1] == "1 feed: 0 new\n"
    assert site.asked == ["feed.xml", "harbour", "feed.xml"]


def test_another_headline_and_another_text_are_the_same_article(site, run):
    site.pages["feed.xml"] = rss(item("Harbour opens", guid="1", link="/a", text=body("Harbour")))
    follow(site)
    run("fetch")
    site.pages["feed.xml"] = rss(item("Harbour opens at last", guid="1", link="/b", text=body("Harbour", 13)))
    assert run("fetch")[1] == "1 feed: 0 new, 1 changed\n"
    with Library(places.library_file()) as library:
        (row,) = library.newest(10)
        assert (row.title, row.version) == ("Harbour opens at last", 2)


def test_a_new_id_and_a_new_address_for_the_same_text_are_the_same_article(site, run):
    site.pages["feed.xml"] = rss(item("Harbour opens", guid="1", link="/a", text=body("Harbour")))
    follow(site)
    run("fetch")
    site.pages["feed.xml"] = rss(
        item("Ships sail in", guid="2", link="/b", text=body("Harbour", 13)),
        item("Bridge", guid="3", text=body("Bridge")),
    )
    assert run("fetch")[1] == "1 feed: 1 new, 1 changed\n"
    assert sorted(articles()) == ["Bridge", "Ships sail in"]


def test_two_entries_with_the_same_words_are_two_while_both_are_there(site, run):
    site.pages["feed.xml"] = rss(item("Weather", guid="1", text=body("Weather")))
    follow(site)
    run("fetch")
    site.pages["feed.xml"] = rss(
        item("Weather", guid="2", text=body("Weather")), item("Weather", guid="1", text=body("Weather"))
    )
    assert run("fetch")[1] == "1 feed: 1 new\n"


def test_what_a_person_removed_does_not_come_back(site, run):
    site.pages["feed.xml"] = rss(item("Harbour", guid="1", text=body("Harbour")))
    follow(site)
    run("fetch")
    with Library(places.library_file()) as library:
        library.remove([row.rowid for row in library.newest(10)])
    site.pages["feed.xml"] = rss(item("Harbour again", guid="1", text=body("Harbour", 30)))
    assert run("fetch")[1] == "1 feed: 0 new\n"


def test_entries_without_links_are_articles_of_their_own(site, run):
    site.pages["feed.xml"] = rss(*(item(f"Item {n}", text=body(f"item {n}")) for n in range(3)))
    follow(site)
    assert run("fetch")[1] == "1 feed: 3 new\n"
    assert len({article.id for article in articles().values()}) == 3


def test_a_page_that_cannot_be_had_leaves_the_teaser_and_is_tried_again(site, run):
    site.pages["feed.xml"] = rss(item("Harbour", link="/harbour", guid="1", teaser="A start of the article."))
    site.pages["harbour"] = lambda _: (500, {}, b"broken")
    follow(site)
    assert run("fetch")[1] == "1 feed: 1 new, 1 only as teasers\n"
    assert articles()["Harbour"].completeness == "teaser"
    site.pages["harbour"] = page("Harbour")
    assert run("fetch")[1] == "1 feed: 0 new, 1 changed\n"
    assert articles()["Harbour"].completeness == "full"


def test_a_page_that_is_gone_is_not_tried_again(site, run):
    site.pages["feed.xml"] = rss(item("Harbour", link="/harbour", guid="1", teaser="A start of the article."))
    follow(site)
    status, told, err = run("fetch")
    page = site.address("harbour")
    assert (status, told) == (0, "1 feed: 1 new, 1 only as teasers\n")
    assert f"Tarnow News: only a teaser is here of “Harbour”: {page} does not exist" in err
    assert articles()["Harbour"].notices == (
        "Only a teaser is in the feed (5 words): what follows is made from it alone.",
        f"Its page could not be had: {page} does not exist.",
    )
    run("fetch")
    assert site.asked.count("harbour") == 1


def test_a_page_behind_a_wall_is_counted_as_a_teaser_and_says_so(site, run):
    wall = "<script type='application/ld+json'>{'@type':'NewsArticle','headline':'Harbour','isAccessibleForFree':false}</script>"
    site.pages["feed.xml"] = rss(
        *(item(name, link=f"/{name}", guid=name, teaser="A start.") for name in ("Harbour", "Bridge"))
    )
    for name in ("Harbour", "Bridge"):
        site.pages[name] = page(name, body(name, 3)).replace("</head>", f"{wall}</head>".replace("'", '"'))
    follow(site)
    status, told, err = run("fetch")
    assert (status, told) == (0, "1 feed: 2 new, 2 only as teasers\n")
    assert "only teasers are here of 2 articles, such as “Harbour”: its page shows no more: open it in" in err


def test_one_feed_that_fails_stops_no_other_and_is_named(site, run):
    site.pages["one.xml"] = rss(item("Harbour", guid="1", text=body("Harbour")))
    follow(site, "one.xml")
    follow(site, "gone.xml")
    status, out, err = run("fetch")
    assert status == 1
    assert out == f"2 feeds: 1 new, 1 failed: {site.address('gone.xml')}\n"
    assert err.count("\n") == 1
    assert "does not exist" in err


def test_a_server_that_asks_to_wait_is_left_alone_in_the_next_run_too(site, run):
    site.pages["feed.xml"] = lambda _: (429, {"Retry-After": "3600"}, b"")
    follow(site)
    assert run("fetch")[0] == 1
    assert run("fetch")[:2] == (0, "0 feeds: 0 new, 1 not asked yet\n")
    assert site.asked == ["feed.xml"]


def test_a_page_that_asks_to_wait_holds_back_the_host_and_the_feed(site, run):
    site.pages["feed.xml"] = rss(*(item(f"Item {n}", link=f"/{n}", teaser="A start of it.") for n in range(4)))
    for n in range(4):
        site.pages[str(n)] = lambda _: (503, {"Retry-After": "600"}, b"")
    follow(site)
    assert run("fetch", "-n", "1")[1] == "1 feed: 4 new, 4 only as teasers\n"
    assert len(site.asked) == 2
    assert "1 not asked yet" in run("fetch")[1]


def test_hosts_are_asked_for_one_thing_at_a_time(site, run):
    site.pause = 0.02
    site.pages["feed.xml"] = rss(*(item(f"Item {n}", link=f"/{n}", teaser="A start of it.") for n in range(6)))
    for n in range(6):
        site.pages[str(n)] = page(f"Item {n}")
    follow(site)
    assert run("fetch", "-n", "8")[1] == "1 feed: 6 new\n"
    assert site.most == 1


def test_more_entries_than_a_run_takes_are_left_for_the_next(site, run):
    site.pages["feed.xml"] = rss(*(item(f"Item {n}", guid=str(n), text=body(f"item {n}")) for n in range(5)))
    follow(site)
    assert run("fetch", "--entries", "2")[1] == "1 feed: 2 new, 3 left for the next run\n"
    assert run("fetch", "--entries", "2")[1] == "1 feed: 2 new, 1 left for the next run\n"
    assert run("fetch", "--entries", "2")[1] == "1 feed: 1 new\n"


def test_an_unchanged_feed_is_asked_for_with_its_etag(site, run):
    feed = rss(item("Harbour", guid="1", text=body("Harbour"))).encode()

    def serve(handler):
        if handler.headers.get("If-None-Match") == '"v1"':
            return 304, {"ETag": '"v1"'}, b""
        return 200, {"ETag": '"v1"', "Content-Type": "application/rss+xml", "Cache-Control": "no-cache"}, feed

    site.pages["feed.xml"] = serve
    follow(site)
    assert run("fetch")[1] == "1 feed: 1 new\n"
    assert run("fetch")[1] == "1 feed: 0 new\n"
    assert site.heads[1]["if-none-match"] == '"v1"'


def test_only_the_feeds_that_are_named_are_fetched(site, run):
    for name in ("one", "two"):
        site.pages[f"{name}.xml"] = rss(item(name, guid="1", text=body(name)), title=name)
        follow(site, f"{name}.xml")
    assert run("fetch", site.address("two.xml"))[1] == "1 feed: 1 new\n"
    assert run("fetch", "2")[1] == "1 feed: 0 new\n"
    assert run("fetch", "nobody")[0] == 2


def test_nothing_is_said_by_a_quiet_run_in_which_nothing_failed(site, run):
    site.pages["feed.xml"] = rss(item("Harbour", guid="1", text=body("Harbour")))
    follow(site)
    assert run("fetch", "--quiet") == (0, "", "")


def test_without_feeds_it_says_how_to_add_one(run):
    assert run("fetch") == (0, "no feeds yet: `briefing feeds add ADDRESS` follows one\n", "")


def test_a_process_that_has_a_feed_in_hand_is_left_to_it(site, run):
    site.pages["feed.xml"] = rss(item("Harbour", guid="1", text=body("Harbour")))
    follow(site)
    with Library(places.library_file()) as library:
        library.feeds.take([1], moment="2020-01-01T00:00:00Z", until="2999-01-01T00:00:00Z")
    assert run("fetch")[1] == "0 feeds: 0 new, 1 being fetched elsewhere\n"
    assert site.asked == []


def test_what_comes_every_week_under_one_title_is_another_article_each_time(site, run):
    first = item("The week", guid="1", text=body("The week"))
    site.pages["feed.xml"] = rss(first)
    follow(site)
    run("fetch")
    site.pages["feed.xml"] = rss(
        first.replace("<guid isPermaLink='false'>1", "<guid isPermaLink='false'>2").replace("31 Mar", "07 Apr")
    )
    assert run("fetch")[1] == "1 feed: 1 new\n"


def test_a_defect_in_one_article_ends_no_other(site, run, monkeypatch):
    from briefing.feeds import making

    whole = making.brief_about

    def broken(article, **known):
        if article.title == "Harbour":
            raise ZeroDivisionError
        return whole(article, **known)

    monkeypatch.setattr(making, "brief_about", broken)
    site.pages["feed.xml"] = rss(item("Harbour", guid="1", text=body("a")), item("Bridge", guid="2", text=body("b")))
    follow(site)
    status, told, _ = run("fetch")
    assert (status, told) == (1, "1 feed: 1 new, 1 not analysed, for an error inside briefing\n")
    monkeypatch.setattr(making, "brief_about", whole)
    assert run("fetch")[1] == "1 feed: 1 new\n", "it is not lost"


def test_a_run_that_is_over_begins_nothing_more_and_says_what_is_left(site):
    import datetime
    import threading

    from briefing.feeds.asking import asking
    from briefing.feeds.limits import RunLimits
    from briefing.feeds.refreshing import Run
    from briefing.settings import Settings

    site.pages["feed.xml"] = rss(*(item(f"Item {n}", guid=str(n), text=body(f"item {n}", 6)) for n in range(9)))
    follow(site)
    stop, day = threading.Event(), datetime.date(2026, 1, 1)
    with Library(places.library_file()) as library, asking(Settings(allow_hosts=("127.0.0.1",))) as get:

        def after_two(progress):
            if library.count() or progress.current:
                stop.set()

        report = Run(library, get, as_of=day, tell=after_two, stop=stop).refresh(library.feeds.all())
        assert (report.new, report.left) == (0, 9)
        report = Run(library, get, as_of=day, limits=RunLimits(seconds=0)).refresh(library.feeds.all())
        assert (report.new, report.later) == (0, 1)
        report = Run(library, get, as_of=day).refresh(library.feeds.all())
        assert (report.new, report.left) == (9, 0)
