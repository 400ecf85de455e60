"""R5 to R8, R10 and R14 to R17 for feeds: documents made to do harm, and servers that send them."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
import time

import pytest
from feedserver import body, item, page, rss, site

from briefing import places, wash
from briefing.cli import main
from briefing.errors import ReadingError
from briefing.library import Library
from briefing.model import Fetched
from briefing.reading_process import read_feed_apart

__all__ = ["site"]

ALLOW = ("--allow-host", "127.0.0.1")
ESCAPES = "\x1b[31mred\x1b]0;owned\x07\x9b2J\u202egnp"


def follow(site, *paths: str) -> None:
    with Library(places.library_file()) as library:
        for path in paths or ("feed.xml",):
            library.feeds.add(site.address(path))


def fetch(capsys, *arguments: str) -> tuple[int, str, str]:
    status = main(["fetch", *ALLOW, *arguments])
    got = capsys.readouterr()
    return status, got.out, got.err


def titles() -> list[str]:
    with Library(places.library_file()) as library:
        return sorted(row.title for row in library.newest(100))


def only_article():
    with Library(places.library_file()) as library:
        (row,) = library.newest(10)
        return library.get(row.rowid).article


def apart(text: str):
    return read_feed_apart(Fetched(location="feed.xml", content=text.encode("utf-8", "surrogatepass"), path="feed.xml"))


# R5: where a feed may lead


@pytest.mark.parametrize(
    "link",
    [
        "http://localhost:{port}/inside",
        "http://[::1]:{port}/inside",
        "http://10.0.0.1/inside",
        "http://2130706433:{port}/inside",
    ],
)
def test_r5_an_entry_leads_to_no_private_address_that_was_not_allowed(site, capsys, link):
    site.pages["inside"] = page("Inside")
    site.pages["feed.xml"] = rss(item("Harbour", link=link.format(port=site.port), teaser="A start of it."))
    follow(site)
    assert fetch(capsys)[:2] == (0, "1 feed: 1 new, 1 only as teasers\n")
    assert site.asked == ["feed.xml"]
    assert only_article().completeness == "teaser"
    fetch(capsys)
    assert site.asked == ["feed.xml"] * 2, "it is not tried again"


def test_r5_neither_a_feed_nor_a_page_leads_on_to_one(site, capsys):
    away = lambda _: (302, {"Location": f"http://localhost:{site.port}/inside"}, b"")  # noqa: E731  (a page as short as the others)
    site.pages |= {"inside": rss(item("Inside", text=body("x"))), "away.xml": away, "page": away}
    site.pages["feed.xml"] = rss(item("Harbour", link="/page", teaser="A start of it."))
    follow(site, "feed.xml", "away.xml")
    status, _, err = fetch(capsys)
    assert status == 1
    assert "localhost is inside a private network" in err
    assert "inside" not in site.asked


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "exec:reboot", "data:text/html,x", "ftp://a/"]
)
def test_r5_other_addresses_are_dropped(site, capsys, link):
    site.pages["feed.xml"] = rss(item("Harbour", link=link, teaser="A start of it."))
    follow(site)
    assert fetch(capsys)[1] == "1 feed: 1 new\n"
    article = only_article()
    assert article.url is None
    assert link not in "".join(article.notices)


# R6: how much


def test_r6_a_feed_that_never_ends_and_one_that_unpacks_without_end_stop_no_other(site, capsys):
    def endless(handler):
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"<item><title>And on it goes.</title></item>" * 5_000)
        except OSError:
            return

    bomb = gzip.compress(b"<rss>" + b" " * 25_000_000)
    site.pages |= {"endless": endless, "bomb": lambda _: (200, {"Content-Encoding": "gzip"}, bomb)}
    site.pages["feed.xml"] = rss(item("Harbour", text=body("x")))
    follow(site, "endless", "bomb", "feed.xml")
    status, out, err = fetch(capsys)
    assert (status, titles()) == (1, ["Harbour"])
    assert "1 new, 2 failed" in out
    assert err.count("larger than") == 2


def test_r6_a_wait_without_measure_is_cut_to_a_week(site, capsys):
    site.pages["feed.xml"] = lambda _: (503, {"Retry-After": "9" * 30}, b"")
    follow(site)
    begun = time.monotonic()
    assert fetch(capsys)[0] == 1
    assert time.monotonic() - begun < 5
    with Library(places.library_file()) as library:
        (feed,) = library.feeds.all()
    left = time.mktime(time.strptime(feed.after, "%Y-%m-%dT%H:%M:%SZ")) - time.mktime(time.gmtime())
    assert 6.9 * 86_400 < left <= 7 * 86_400 + 60


def test_r6_a_feed_that_fails_for_long_is_asked_less_often_unless_it_is_named(site, capsys):
    follow(site)
    for _ in range(5):
        fetch(capsys)
    assert site.asked == ["feed.xml"] * 3
    fetch(capsys, "1")
    assert site.asked == ["feed.xml"] * 4


# R7 and R8: what is said, and what is asked for


def test_r7_no_cookie_and_no_referrer_goes_with_a_request(site, capsys):
    site.pages["page"] = page("Harbour")
    feed = rss(item("Harbour", link="/page", teaser="A start of it.")).encode()
    site.pages["feed.xml"] = lambda _: (200, {"Set-Cookie": "a=b; Path=/", "Content-Type": "text/xml"}, feed)
    follow(site)
    fetch(capsys)
    assert site.asked == ["feed.xml", "page"]
    assert all("cookie" not in head and "referer" not in head for head in site.heads)


def test_r8_nothing_but_the_feed_and_the_pages_of_its_entries_is_asked_for(site, capsys):
    decoys = (
        "<?xml-stylesheet href='/style.xsl'?><!DOCTYPE rss SYSTEM '/rss.dtd' [<!ENTITY x SYSTEM '/entity'>]>"
        "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'><channel>"
        "<title>News</title><image><url>/logo.png</url></image><cloud domain='127.0.0.1' path='/cloud'/>"
        "<atom:link rel='hub' href='/hub'/><atom:link rel='next' href='/next'/><icon>/icon</icon>"
        "<item><title>Harbour</title><link>/page</link><comments>/comments</comments><enclosure url='/sound.mp3'/>"
        "<media:content url='/film.mp4'/><source url='/source'>S</source>"
        "<description><![CDATA[A start. <img src='/image'><iframe src='/frame'></iframe>&x;]]></description></item>"
        "</channel></rss>"
    )
    site.pages |= {"feed.xml": decoys, "page": page("Harbour")}
    follow(site)
    assert fetch(capsys)[0] == 0
    assert site.asked == ["feed.xml", "page"]


def test_r8_a_feed_that_is_opened_asks_for_no_page(site, capsys):
    site.pages["feed.xml"] = rss(item("Harbour", link="/page", teaser="A start of it."))
    assert main(["export", "-f", "jsonl", *ALLOW, site.address("feed.xml")]) == 0
    assert json.loads(capsys.readouterr().out)["article"]["completeness"] == "teaser"
    assert site.asked == ["feed.xml"]


# R10: documents made to break a parser


LOL = "<!DOCTYPE rss [<!ENTITY l0 'lol'>" + "".join(f"<!ENTITY l{n + 1} '{f'&l{n};' * 10}'>" for n in range(12)) + "]>"


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        (LOL + rss(item("&l12;")), 1),
        ("<!DOCTYPE rss [<!ENTITY a '" + "x" * 50_000 + "'>]>" + rss(item("&a;" * 5_000)), 1),
        ("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + rss(item("&x;")), 1),
        ("<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x'> %x;]>" + rss(item("a")), 1),
        (rss("<item>" + "<a>" * 20_000 + "</a>" * 20_000 + "</item>"), 1),
        (rss(item("x" * 3_000_000)), 1),
        (rss(*(item(str(n)) for n in range(30_000))), 2_000),
        (rss("<item>" * 50_000), 2_000),
        (rss("<!--" * 200_000), 0),
        (rss("<![CDATA[" * 100_000), 0),
        (rss(item("&" * 100_000)), 1),
        (rss(item("\ud800\x00\x1b[31m&#27;[2J&#x9b;&#8238;&#xFFFE;")), 1),
        ('{"version":"https://jsonfeed.org/version/1","items":' + "[" * 300_000, None),
        ('{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"title":"\\ud800\\u001b[2J"}]}', 1),
    ],
    ids=lambda value: None if isinstance(value, int) else str(len(value or "")),
)
def test_r10_a_document_made_to_do_harm_is_read_or_refused_in_time(text, entries):
    begun = time.monotonic()
    if entries is None:
        with pytest.raises(ReadingError, match="nested too deeply"):
            apart(text)
        return
    feed = apart(text)
    assert time.monotonic() - begun < 10
    assert len(feed.entries) == entries
    for entry in feed.entries:
        assert len(entry.title) <= 1_000
        assert entry.title == wash.line(entry.title)
        assert "root:" not in entry.title


def test_r10_what_an_article_is_made_of_is_bounded_and_whole(site, capsys):
    deep = "<div>" * 2_000 + "The bridge over the Marn closed." + "</div>" * 2_000
    site.pages["feed.xml"] = rss(item("Deep", text=deep), item("Long", text=body("Long", 300)))
    follow(site)
    assert fetch(capsys)[1] == "1 feed: 2 new\n"
    with Library(places.library_file()) as library:
        texts = {row.title: library.get(row.rowid).article.text for row in library.newest(10)}
    assert texts["Deep"] == "The bridge over the Marn closed."
    assert "number 299 says of it." in texts["Long"]


@pytest.mark.parametrize(
    "content",
    [
        rss(item("Köln")).encode("utf-16"),
        rss(item("Köln")).replace("utf-8", "iso-8859-1").encode("latin-1"),
        rss(item("Köln")).replace("utf-8", "klingon").encode(),
        rss(item("Köln")).replace("utf-8", "utf-16").encode(),
        rss(item("Köln")).replace("utf-8", "utf-7").encode(),
    ],
    ids=["utf-16", "latin-1", "unknown", "wrong", "not of the web"],
)
def test_r11_encodings_that_are_right_wrong_or_unknown(content):
    (entry,) = read_feed_apart(Fetched(location="a.xml", content=content, path="a.xml")).entries
    assert entry.title == "Köln"


# R1, R15, R16: what is shown, and what is written


def test_r1_nothing_of_a_feed_acts_on_a_terminal(site, capsys):
    site.pages["feed.xml"] = rss(
        item(f"Harbour {ESCAPES}", text=f"<p>{ESCAPES} The harbour opened.</p>"), title=f"News {ESCAPES}"
    )
    follow(site)
    fetch(capsys)
    main(["feeds", "list"])
    main(["library", "list"])
    site.pages["feed.xml"] = None
    fetch(capsys)
    got = capsys.readouterr()
    for char in "\x1b\x9b\x07\u202e":
        assert char not in got.out + got.err
    assert titles() == ["Harbour redgnp"]


@pytest.mark.parametrize("form", ["html", "markdown", "json"])
def test_r15_a_title_is_no_markup_in_an_export(tmp_path, capsys, form):
    evil = "&lt;script&gt;alert(1)&lt;/script&gt;[x](javascript:y)"
    path = tmp_path / "feed.xml"
    path.write_text(rss(item(evil, text="<p>The harbour opened.</p>"), title=evil))
    assert main(["export", "-f", form, str(path)]) == 0
    out = capsys.readouterr().out
    if form == "json":
        assert json.loads(out)[0]["article"]["title"].startswith("<script>")
    else:
        assert "<script>alert" not in out
        assert 'href="javascript' not in out
        assert "[x](javascript" not in out or form == "html"


def test_r14_a_folder_gets_a_file_for_each_entry_and_none_elsewhere(tmp_path, capsys):
    path = tmp_path / "feed.xml"
    path.write_text(
        rss(item("../../evil", text=body("a")), item("../../evil", text=body("b")), item("CON", text=body("c")))
    )
    out = tmp_path / "out"
    assert main(["export", "-o", f"{out}/", str(path)]) == 0
    assert len(list(out.iterdir())) == 3
    assert sorted(found.name for found in tmp_path.iterdir()) == ["feed.xml", "out"]


def briefing(*arguments: str, **more) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "briefing", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_r16_interrupted_it_ends_at_once_and_keeps_what_came(site, tmp_path):
    def silent(_handler):
        time.sleep(30)

    libraries = {signal.SIGINT: tmp_path / "one.db", signal.SIGTERM: tmp_path / "two.db"}
    for sent, path in libraries.items():
        slow = f"slow{sent:d}"
        site.pages |= {
            f"{sent:d}.xml": rss(item("Harbour", text=body("x")), item("Slow", link=f"/{slow}", teaser="A start.")),
            slow: silent,
        }
        with Library(path) as library:
            library.feeds.add(site.address(f"{sent:d}.xml"))
    processes = {sent: briefing("fetch", "--library", str(path), *ALLOW) for sent, path in libraries.items()}
    until = time.monotonic() + 60
    while not {f"slow{sent:d}" for sent in libraries} <= set(site.asked) and time.monotonic() < until:
        time.sleep(0.02)
    begun = time.monotonic()
    for sent, process in processes.items():
        process.send_signal(sent)
    complaints = {sent: process.communicate(timeout=25)[1] for sent, process in processes.items()}
    assert time.monotonic() - begun < 20  # not the 30 of the silent server
    assert [process.returncode for process in processes.values()] == [130, 143]
    assert all("Traceback" not in err for err in complaints.values())
    for path in libraries.values():
        with Library(path) as library:
            assert [row.title for row in library.newest(100)] == ["Harbour"]
            (feed,) = library.feeds.all()
            # Nobody has it in hand any more.
            taken = library.feeds.take([feed.id], moment="2020-01-01T00:00:00Z", until="2020-01-01T00:00:01Z")
            assert taken == {feed.id}


def test_r16_several_processes_at_once_bring_each_article_once(site):
    for number in range(4):
        site.pages[f"{number}.xml"] = rss(*(item(f"{number} {n}", text=body(f"{number} {n}", 8)) for n in range(3)))
    follow(site, *(f"{number}.xml" for number in range(4)))
    processes = [briefing("fetch", *ALLOW) for _ in range(2)]
    done = [(process.communicate(timeout=60), process.returncode) for process in processes]
    assert [status for _, status in done] == [0, 0], done
    assert len(titles()) == 12
    assert sum(int(out.split(": ")[1].split(" new")[0]) for (out, _), _ in done) == 12


def test_r16_a_library_that_cannot_be_written_is_one_line(site, capsys, tmp_path):
    status = main(["fetch", "--library", str(tmp_path)])
    got = capsys.readouterr()
    assert (status, got.out, got.err.count("\n")) == (1, "", 1)


# R17: without the network


def test_r17_what_needs_no_network_opens_no_socket(tmp_path):
    path = tmp_path / "feed.xml"
    path.write_text(rss(item("Harbour", link="https://a.example/", teaser="A start.")))
    (tmp_path / "list.opml").write_text("<opml><body><outline xmlUrl='https://a.example/'/></body></opml>")
    code = (
        "import sys\n"
        "def watch(event, arguments):\n"
        "    if event.startswith('socket.'):\n"
        "        raise SystemError(event)\n"
        "sys.addaudithook(watch)\n"
        "from briefing.cli import main\n"
        f"assert main(['export', {str(path)!r}]) == 0\n"
        f"assert main(['feeds', 'import', {str(tmp_path / 'list.opml')!r}]) == 0\n"
        "assert main(['feeds', 'list']) == 0\n"
        "assert main(['feeds', 'export']) == 0\n"
        "assert main(['feeds', 'remove', '1']) == 0\n"
        "assert main(['fetch']) == 0\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
