"""What a run owes to servers and readers: hosts left alone, moves followed, what is gone, and nothing lost."""

from __future__ import annotations

import threading
import time

import pytest
from feedserver import body, item, page, rss, site

from briefing import places
from briefing.cli import main
from briefing.feeds.pool import HeldError, Pool
from briefing.fetching import Answer
from briefing.library import Library, Subscription

__all__ = ["site"]

ALLOW = ("--allow-host", "127.0.0.1", "--allow-host", "localhost")


@pytest.fixture
def run(capsys):
    def run(*arguments: str) -> tuple[int, str, str]:
        status = main([*arguments, *(ALLOW if arguments[0] == "fetch" else ())])
        got = capsys.readouterr()
        return status, got.out, got.err

    return run


def follow(*addresses: str) -> None:
    with Library(places.library_file()) as library:
        for address in addresses:
            library.feeds.add(address)


def feeds() -> tuple[Subscription, ...]:
    with Library(places.library_file()) as library:
        return library.feeds.all()


def titles() -> list[str]:
    with Library(places.library_file()) as library:
        return sorted(row.title for row in library.newest(100))


def only():
    with Library(places.library_file()) as library:
        (row,) = library.newest(10)
        return library.get(row.rowid).article


def one() -> str:
    return rss(item("Harbour", guid="1", text=body("Harbour")))


# Retry-After


def test_a_host_that_asks_to_wait_holds_back_its_other_feeds_in_this_run_and_the_next(site, run):
    site.pages |= {"a.xml": lambda _: (429, {"Retry-After": "3600"}, b""), "b.xml": one()}
    follow(site.address("a.xml"), site.address("b.xml"))
    status, out, err = run("fetch", "-n", "1")
    assert (status, site.asked) == (1, ["a.xml"])
    assert out == f"1 feed: 0 new, 1 not asked yet, 1 failed: {site.address('a.xml')}\n"
    held, failed = err.splitlines()
    assert f"{site.address('b.xml')} was not asked for: 127.0.0.1 asked to be left alone until 20" in held
    assert "UTC: try again then" in held
    assert "a.xml was asked for too often: try again in 1 hour" in failed
    status, out, err = run("fetch", site.address("b.xml"))
    assert (status, out, site.asked) == (0, "0 feeds: 0 new, 1 not asked yet\n", ["a.xml"])
    assert "b.xml was not asked for: 127.0.0.1 asked" in err
    assert run("fetch", "--quiet") == (0, "", "")


def test_a_page_that_asks_to_wait_holds_its_own_host_and_not_that_of_the_feed(site, run):
    other = f"http://localhost:{site.port}"
    site.pages["feed.xml"] = rss(*(item(f"Item {n}", link=f"{other}/{n}", teaser="A start of it.") for n in range(3)))
    for n in range(3):
        site.pages[str(n)] = lambda _: (503, {"Retry-After": "600"}, b"")
    follow(site.address("feed.xml"))
    assert run("fetch")[1] == "1 feed: 3 new, 3 only as teasers\n"
    assert len(site.asked) == 2
    assert run("fetch")[1] == "1 feed: 0 new, 3 left for the next run\n"
    assert site.asked[2:] == ["feed.xml"], "the feed may be asked, the pages may not"
    with Library(places.library_file()) as library, library.feeds._store.writing() as connection:
        connection.execute("DELETE FROM feed_host")
    for n in range(3):
        site.pages[str(n)] = page(f"Item {n}")
    assert run("fetch")[1] == "1 feed: 0 new, 3 changed\n"


def test_the_host_that_a_redirect_leads_to_is_the_one_that_is_left_alone(site, run):
    away = f"http://localhost:{site.port}/busy"
    site.pages |= {
        "a.xml": lambda _: (302, {"Location": away}, b""),
        "busy": lambda _: (429, {"Retry-After": "600"}, b""),
        "b.xml": one(),
    }
    follow(site.address("a.xml"), site.address("b.xml"))
    assert run("fetch", "-n", "1")[1].startswith("2 feeds: 1 new, 1 failed")
    with Library(places.library_file()) as library:
        assert list(library.feeds.held()) == ["localhost"]


# One request for a host at a time


def test_redirects_too_bring_a_host_one_request_at_a_time():
    now = most = 0
    lock = threading.Lock()

    def get(address, accept, turn=None, /):
        nonlocal now, most
        for host in (address.split("/")[2], "shared.example"):
            turn(host)
            with lock:
                now += host == "shared.example"
                most = max(most, now)
            time.sleep(0.01)
        with lock:
            now -= 1
        return Answer(url=address, content=b"")

    pool = Pool(get, 6)
    for number in range(12):
        pool.ask(number, f"https://{number}.example/", "*/*")
    came = [pool.next(5) for _ in range(12)]
    pool.close()
    assert most == 1
    assert all(isinstance(each.outcome, Answer) for each in came)


def test_two_that_lead_to_one_another_do_not_wait_for_ever():
    def get(address, accept, turn=None, /):
        first = address.split("/")[2]
        turn(first)
        time.sleep(0.02)
        turn("b.example" if first == "a.example" else "a.example")
        return Answer(url=address, content=b"")

    pool = Pool(get, 2)
    pool.ask(1, "https://a.example/", "*/*")
    pool.ask(2, "https://b.example/", "*/*")
    came = {pool.next(5).ticket for _ in range(2)}
    pool.close()
    assert came == {1, 2}


def test_a_redirect_does_not_lead_around_a_host_that_is_held():
    def get(address, accept, turn=None, /):
        turn("a.example")
        turn("held.example")
        raise AssertionError

    pool = Pool(get, 2, held={"held.example": "2999-01-01T10:00:00Z"})
    pool.ask(1, "https://a.example/", "*/*")
    outcome = pool.next(5).outcome
    pool.close()
    assert isinstance(outcome, HeldError)
    assert "2999-01-01 10:00 UTC" in str(outcome)


# Moved and gone


@pytest.mark.parametrize("status", [301, 308])
def test_a_feed_that_has_moved_for_good_is_asked_for_there_from_then_on(site, run, status):
    site.pages |= {"old.xml": lambda _: (status, {"Location": "/new.xml"}, b""), "new.xml": one()}
    follow(site.address("old.xml"))
    code, out, err = run("fetch")
    assert (code, out) == (0, "1 feed: 1 new\n")
    assert f"it has moved to {site.address('new.xml')}" in err
    (feed,) = feeds()
    assert (feed.address, feed.former) == (site.address("new.xml"), site.address("old.xml"))
    assert "moved from" in run("feeds", "list")[1]
    assert run("fetch") == (0, "1 feed: 0 new\n", "")
    assert site.asked == ["old.xml", "new.xml", "new.xml"]


def test_a_move_is_taken_back_for_good(site, run):
    old, new = site.address("old.xml"), site.address("new.xml")
    site.pages |= {"old.xml": lambda _: (301, {"Location": "/new.xml"}, b""), "new.xml": one()}
    follow(old)
    assert f"`briefing feeds move 1 {old}` takes that back" in run("fetch")[2]
    assert run("feeds", "move", "1", old) == (0, f"moved  Tarnow News  {old}\n", "")
    assert run("fetch") == (0, "1 feed: 0 new\n", "")
    assert feeds()[0].address == old
    follow(new)
    status, _, err = run("feeds", "move", "1", new)
    assert (status, "a feed of yours already" in err) == (1, True)
    assert run("feeds", "move", "1", "file:///etc/passwd")[0] == 1
    assert run("feeds", "move", "nobody", new)[0] == 2


@pytest.mark.parametrize("statuses", [(302,), (307,), (302, 301)])
def test_one_that_is_elsewhere_for_now_keeps_its_address(site, run, statuses):
    for at, status in enumerate(statuses):
        place = {"Location": f"/{at + 1}.xml"}
        site.pages[f"{at}.xml"] = lambda _, status=status, place=place: (status, place, b"")
    site.pages[f"{len(statuses)}.xml"] = one()
    follow(site.address("0.xml"))
    assert run("fetch")[:2] == (0, "1 feed: 1 new\n")
    assert feeds()[0].address == site.address("0.xml")


def test_what_is_no_feed_at_the_end_of_a_move_moves_nothing(site, run):
    site.pages |= {"old.xml": lambda _: (301, {"Location": "/login"}, b""), "login": page("Please log in")}
    follow(site.address("old.xml"))
    assert run("fetch")[0] == 1
    assert feeds()[0].address == site.address("old.xml")


def test_a_feed_that_moved_to_another_that_is_followed_says_so(site, run):
    site.pages |= {"old.xml": lambda _: (301, {"Location": "/new.xml"}, b""), "new.xml": one()}
    follow(site.address("old.xml"), site.address("new.xml"))
    assert "a feed of yours already: `briefing feeds remove 1`" in run("fetch")[2]
    assert len(feeds()) == 2


def test_a_feed_that_is_gone_for_good_is_asked_for_no_more_but_by_name(site, run):
    site.pages["feed.xml"] = lambda _: (410, {}, b"")
    follow(site.address("feed.xml"))
    status, _, err = run("fetch")
    assert status == 1
    assert "has been taken away" in err
    assert "`briefing feeds remove 1` takes it off" in err
    assert run("fetch") == (0, "0 feeds: 0 new, 1 gone for good\n", "")
    assert "gone for good since 20" in run("feeds", "list")[1]
    site.pages["feed.xml"] = one()
    assert run("fetch", "1")[1] == "1 feed: 1 new\n"
    assert feeds()[0].gone is None


# Removed and back


@pytest.mark.parametrize("how", ["undo", "add"])
def test_a_feed_that_was_removed_comes_back_with_its_state_and_its_articles_stay(site, run, how):
    site.pages["feed.xml"] = one()
    with Library(places.library_file()) as library:
        library.feeds.add(site.address("feed.xml"), name="Mine", folder="World")
    run("fetch")
    before = feeds()
    assert "`briefing library undo` takes this back" in run("feeds", "remove", "Mine")[1]
    assert (feeds(), titles()) == ((), ["Harbour"])
    assert run("feeds", "export")[1].count("<outline") == 0
    if how == "undo":
        assert run("library", "undo")[1] == "undone: followed Mine no longer\n"
    else:
        follow(site.address("feed.xml"))
    assert feeds() == before
    with Library(places.library_file()) as library:
        library.remove([row.rowid for row in library.newest(10)])
    assert run("fetch")[1] == "1 feed: 0 new\n", "what was removed does not come back with the feed"


# Settings


def test_how_many_requests_at_once_is_a_setting_and_the_flag_wins(site, run, monkeypatch):
    from briefing.feeds import refreshing

    most = []

    class Watched(Pool):
        def __init__(self, get, at_once, **known):
            most.append(at_once)
            super().__init__(get, at_once, **known)

    monkeypatch.setattr(refreshing, "Pool", Watched)
    site.pages["feed.xml"] = one()
    follow(site.address("feed.xml"))
    run("fetch")
    places.config_file().parent.mkdir(parents=True, exist_ok=True)
    places.config_file().write_text("at_once = 3\n", encoding="utf-8")
    run("fetch")
    run("fetch", "-n", "5")
    assert most == [8, 3, 5]
    places.config_file().write_text("at_once = 0\n", encoding="utf-8")
    status, _, err = run("fetch")
    assert (status, "“at_once” must be a number of requests from 1 to 64" in err) == (1, True)


# What is all there is


def test_a_short_text_without_a_page_is_no_teaser(site, run):
    site.pages["feed.xml"] = rss(item("Ferry late", guid="1", teaser="The ferry of nine left at ten. Nobody was hurt."))
    follow(site.address("feed.xml"))
    assert run("fetch")[1] == "1 feed: 1 new\n"
    assert only().completeness == "full"


def test_a_short_text_whose_page_has_no_more_is_no_teaser(site, run):
    words = "The ferry of nine left the quay of Tarnow at ten on Monday, the port said. " * 6
    site.pages["feed.xml"] = rss(item("Ferry late", guid="1", link="/ferry", teaser=words + "Nobody was hurt at all."))
    site.pages["ferry"] = page("Ferry late", f"<p>{words}</p>")
    follow(site.address("feed.xml"))
    assert run("fetch")[1] == "1 feed: 1 new\n"
    article = only()
    assert (article.completeness, article.notices) == ("full", ())
    assert "Nobody was hurt at all." in article.text


def test_the_name_of_the_feed_is_the_outlet_where_the_page_names_none_and_finds_its_articles(site, run):
    site.pages["feed.xml"] = rss(item("Harbour", link="/harbour", guid="1", teaser="A start of it."))
    site.pages["harbour"] = page("Harbour")
    follow(site.address("feed.xml"))
    run("fetch")
    assert only().outlet == "Tarnow News"
    assert "Harbour" in run("library", "search", 'outlet:"Tarnow News"')[1]
