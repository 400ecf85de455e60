"""Feeds of every kind, well-formed and not, as frozen entries."""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import ReadingError
from briefing.model import Feed, Fetched
from briefing.reading import is_feed, read
from briefing.reading.feed import read_feed
from briefing.reading.feed.entry import documents, split_location

ADDRESS = "https://tarnow.example/news/feed.xml"
DAY = dt.date(2026, 1, 1)

RSS_2 = """<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://tarnow.example/</link>
<item><title>Harbour opens</title><link>harbour</link><description>It opened.</description>
<author>ada@tarnow.example (Ada Brandt)</author><pubDate>Mon, 31 Mar 2025 23:30:00 -0500</pubDate></item>
</channel></rss>"""
RSS_091 = """<rss version="0.91"><channel><title>News</title>
<item><title>Harbour opens</title><link>https://tarnow.example/news/harbour</link><description>It opened.</description>
</item></channel></rss>"""
RSS_090 = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
<channel><title>News</title></channel>
<item><title>Harbour opens</title><link>https://tarnow.example/news/harbour</link></item></rdf:RDF>"""
RSS_1 = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>News</title></channel>
<item rdf:about="https://tarnow.example/news/harbour"><title>Harbour opens</title>
<link>https://tarnow.example/news/harbour</link><description>It opened.</description><dc:creator>Ada Brandt</dc:creator>
<dc:date>2025-03-31T23:30:00-05:00</dc:date></item></rdf:RDF>"""
ATOM_1 = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://tarnow.example/news/">
<title>News</title><entry><id>urn:1</id><title type="html">Harbour &lt;b&gt;opens&lt;/b&gt;</title><link href="harbour"/>
<author><name>Ada Brandt</name></author><published>2025-03-31T23:30:00-05:00</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It opened.</p></div></content></entry></feed>"""
ATOM_03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>News</title><entry><id>urn:1</id>
<title>Harbour opens</title><link rel="alternate" type="text/html" href="https://tarnow.example/news/harbour"/>
<issued>2025-03-31T23:30:00-05:00</issued><author><name>Ada Brandt</name></author><content>It opened.</content></entry></feed>"""
JSON_1 = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "News",
        "items": [
            {
                "id": 7,
                "url": "harbour",
                "title": "Harbour opens",
                "content_html": "<p>It opened.</p>",
                "date_published": "2025-03-31T23:30:00-05:00",
                "authors": [{"name": "Ada Brandt"}],
            }
        ],
    }
)
KINDS = {
    "rss-2.0": RSS_2,
    "rss-0.91": RSS_091,
    "rss-0.90": RSS_090,
    "rss-1.0": RSS_1,
    "atom-1.0": ATOM_1,
    "atom-0.3": ATOM_03,
    "json": JSON_1,
}


def fetched(text: str | bytes, **known: str) -> Fetched:
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return Fetched(location=ADDRESS, content=content, url=ADDRESS, **known)


def feed(text: str | bytes) -> Feed:
    return read_feed(fetched(text))


def rss(*items: str) -> str:
    return f'<rss version="2.0"><channel><title>News</title>{"".join(items)}</channel></rss>'


def articles(text: str):
    return [read(document, as_of=DAY) for document in documents(feed(text), fetched(text))]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gives_the_same_entry(kind):
    assert is_feed(fetched(KINDS[kind]))
    found = feed(KINDS[kind])
    (entry,) = found.entries
    assert found.title == "News"
    assert entry.title == "Harbour opens"
    assert entry.link == "https://tarnow.example/news/harbour"
    if kind != "rss-0.90":
        assert "It opened." in entry.content
    if kind not in {"rss-0.90", "rss-0.91"}:
        assert entry.byline == ("Ada Brandt",)
        assert (entry.published, entry.moment) == ("2025-03-31", "2025-04-01T04:30:00Z")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_known_in_every_encoding(kind):
    for codec in ("utf-8-sig", "utf-16", "utf-32"):
        content = KINDS[kind].encode(codec)
        assert is_feed(fetched(content)), codec
        assert feed(content).entries[0].title == "Harbour opens", codec


@pytest.mark.parametrize(
    "text",
    [
        "The feed of the harbour opened on Monday.",
        "<!doctype html><html><head><title>rss</title></head><body><rss></body></html>",
        '<?xml version="1.0"?><svg><rss/></svg>',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><owl:Class/></rdf:RDF>',
        '{"version": "1.0", "items": []}',
        "",
    ],
)
def test_other_documents_are_no_feeds(text):
    assert not is_feed(fetched(text))


def test_what_comes_before_the_first_tag_does_not_hide_a_feed():
    before = '<?xml version="1.0"?>\n<!-- a comment > with a bracket -->\n<?xml-stylesheet href="x"?><!DOCTYPE rss>\n'
    assert is_feed(fetched(before + rss()))
    assert is_feed(fetched("\n\n" + rss()))
    assert is_feed(fetched("junk first " + rss(), media_type="application/rss+xml"))


@pytest.mark.parametrize("broken", ["no end", "ampersand", "no namespace", "control", "text before"])
def test_what_is_not_well_formed_is_read_all_the_same(broken):
    text = {
        "no end": RSS_2.removesuffix("</channel></rss>"),
        "ampersand": RSS_2.replace("It opened", "Ships & more"),
        "no namespace": RSS_2.replace("<description>", "<media:x>1</media:x><description>"),
        "control": RSS_2.replace("It opened", "It\x0b opened"),
        "text before": "\n  " + RSS_2,
    }[broken]
    (entry,) = feed(text).entries
    assert entry.title == "Harbour opens"
    assert "opened" in entry.content or "Ships & more" in entry.content


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://a.example/x", "https://a.example/x"),
        ("HTTP://a.example/x", "http://a.example/x"),
        ("//a.example/x", "https://a.example/x"),
        ("/x", "https://tarnow.example/x"),
        ("https://me:secret@a.example/x", "https://a.example/x"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("exec:reboot", None),
        ("ftp://a.example/x", None),
        ("https://", None),
        ("   ", None),
        ("", None),
    ],
)
def test_only_addresses_of_the_web_are_kept(written, kept):
    (entry,) = feed(rss(f"<item><title>a</title><link>{written}</link></item>")).entries
    assert entry.link == kept


def test_a_guid_is_an_address_only_where_it_looks_like_one():
    one, two, three = feed(
        rss(
            "<item><guid>1234</guid><title>a</title></item>",
            "<item><guid>https://a.example/x</guid><title>b</title></item>",
            "<item><guid isPermaLink='false'>https://a.example/y</guid><title>c</title></item>",
        )
    ).entries
    assert (one.link, two.link, three.link) == (None, "https://a.example/x", None)


def test_a_link_that_several_share_or_that_is_the_sites_own_is_nobodys():
    text = rss(
        "<link>https://tarnow.example/</link>",
        "<item><title>a</title><link>https://tarnow.example/all</link></item>",
        "<item><title>b</title><link>https://tarnow.example/all</link></item>",
        "<item><title>c</title><link>https://tarnow.example/</link></item>",
        f"<item><title>d</title><link>{ADDRESS}</link></item>",
    )
    entries = feed(text).entries
    assert [entry.link for entry in entries] == [None] * 4
    assert len({entry.key for entry in entries}) == 4


def test_keys_stay_when_words_change_and_differ_when_ids_are_shared():
    def keys(*items: str) -> list[str]:
        return [entry.key for entry in feed(rss(*items)).entries]

    assert keys("<item><guid>1</guid><title>a</title></item>") == keys("<item><guid>1</guid><title>b</title></item>")
    assert len(set(keys(*(f"<item><guid>1</guid><title>{n}</title></item>" for n in range(5))))) == 5
    same = "<item><guid>1</guid><title>a</title></item>"
    assert len(keys(same, same)) == 2
    assert len(set(keys(same, same))) == 1


def test_an_entry_that_stands_there_twice_is_one_article():
    same = "<item><guid>1</guid><title>a</title><description>Words of it.</description></item>"
    assert len(articles(rss(same, same))) == 1


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Mon, 31 Mar 2025 10:00:00 GMT", "2025-03-31"),
        ("2025-03-31", "2025-03-31"),
        ("31 March 2025", "2025-03-31"),
        ("Fri, 31 Dec 9999 23:59:59 GMT", None),
        ("9999-12-31T23:59:59Z", None),
        ("0001-01-01T00:00:00Z", None),
        ("2999-01-01", None),
        ("99999999999999999999", None),
        ("yesterday", None),
        ("2025-02-31T25:61:00Z", None),
    ],
)
def test_days_are_sane(written, day):
    (entry,) = feed(rss(f"<item><title>a</title><pubDate>{written}</pubDate></item>")).entries
    assert entry.published == day


def test_titles_are_words():
    one, two, three = feed(
        rss(
            "<item><title>Bread &amp;amp; butter</title></item>",
            "<item><title><![CDATA[<b>Bold</b> words]]></title></item>",
            "<item><title>3 &lt; 4 and 5 &gt; 4</title></item>",
        )
    ).entries
    assert (one.title, two.title, three.title) == ("Bread & butter", "Bold words", "3 < 4 and 5 > 4")


def test_an_entry_becomes_an_article_with_its_structure():
    text = rss(
        "<item><title>Bridge closed</title><guid>1</guid><description><![CDATA[<p>The bridge closed.</p><h2>Why</h2>"
        "<ul><li>It has cracks.</li></ul><blockquote>We wait.</blockquote><script>x()</script>]]></description></item>"
    )
    (article,) = articles(text)
    assert [(block.kind, article.text[block.start : block.end]) for block in article.blocks] == [
        ("paragraph", "The bridge closed."),
        ("heading", "Why"),
        ("item", "It has cracks."),
        ("quotation", "We wait."),
    ]
    assert article.outlet == "News"
    assert article.url is None


def test_articles_say_how_much_of_them_is_there():
    whole = "".join(f"<p>The bridge number {n} over the Marn closed on Tuesday.</p>" for n in range(30))
    content = (
        "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[{}]]></content:encoded>"
    )
    full, cut, linked, teaser, headline = articles(
        rss(
            f"<item><title>1</title>{content.format(whole)}</item>",
            f"<item><title>2</title>{content.format(whole + '<p>And then […]</p>')}</item>",
            f"<item><title>3</title>{content.format(whole + '<p><a>Continue reading…</a></p>')}</item>",
            "<item><title>4</title><link>/4</link><description>The bridge closed.</description></item>",
            "<item><title>The bridge closed</title></item>",
        )
    )
    assert [article.completeness for article in (full, cut, linked, teaser, headline)] == [
        "full",
        "partial",
        "partial",
        "teaser",
        "teaser",
    ]
    assert not full.notices
    assert "Continue reading" not in linked.text
    assert "https://tarnow.example/4" in teaser.notices[0]
    assert headline.text == "The bridge closed"


def test_what_blogs_add_below_is_no_part_of_the_article():
    text = "<p>The bridge closed.</p><p>The post <a>Bridge</a> appeared first on <a>Tarnow</a>.</p>"
    (article,) = articles(rss(f"<item><title>Bridge</title><description><![CDATA[{text}]]></description></item>"))
    assert article.text == "The bridge closed."


def test_an_entry_has_a_location_of_its_own():
    (document,) = documents(feed(RSS_2), fetched(RSS_2))
    assert split_location(document.location) == (ADDRESS, feed(RSS_2).entries[0].key)
    assert split_location(ADDRESS) is None


def test_json_feeds_are_held_to_their_types():
    broken = json.loads(JSON_1)
    broken["items"] += [{"id": "a", "title": ["no"]}, {"id": "b", "title": "Fine"}]
    found = feed(json.dumps(broken))
    assert [entry.title for entry in found.entries] == ["Harbour opens", "Fine"]
    assert found.notices == ("1 of 3 entries break the rules of JSON Feed and were left out.",)
    for text in ('{"version": "https://jsonfeed.org/version/1", "items": 3}', '{"version": "2"}', "{", "{}"):
        with pytest.raises(ReadingError, match="no JSON Feed"):
            feed(text)


def test_more_entries_than_are_read_are_said():
    many = rss(*(f"<item><title>{n}</title></item>" for n in range(30)))
    found = read_feed(fetched(many), most=10)
    assert [entry.title for entry in found.entries] == [str(n) for n in range(10)]
    assert found.notices == ("The feed has more than 10 entries; the first 10 were read.",)
    found = read_feed(fetched(json.dumps({**json.loads(JSON_1), "items": [{"id": n} for n in range(30)]})), most=10)
    assert len(found.entries) == 10
    assert found.notices


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(sorted(KINDS)), st.integers(0, 600))
def test_nothing_that_is_put_into_a_feed_breaks_the_reader_or_acts(text, kind, at):
    whole = KINDS[kind]
    try:
        found = feed(whole[:at] + text + whole[at:])
    except ReadingError:
        return
    shown = "".join((found.title, *(entry.title + "".join(entry.byline) for entry in found.entries)))
    assert shown.isprintable() or all(char >= "\x20" and not "\x7f" <= char <= "\x9f" for char in shown)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ada@tarnow.example (Ada Brandt)", "Ada Brandt"),
        ("Ada Brandt &lt;ada@tarnow.example&gt;", "Ada Brandt"),
        ("Ada Brandt", "Ada Brandt"),
        ("Ada Brandt and Bo Li", "Ada Brandt and Bo Li"),
        ("ada@tarnow.example", None),
    ],
)
def test_authors_are_names(written, name):
    (entry,) = feed(rss(f"<item><title>a</title><author>{written}</author></item>")).entries
    assert entry.byline == ((name,) if name else ())


@pytest.mark.skipif(
    "BRIEFING_DATA" not in os.environ, reason="other people's samples lie outside: BRIEFING_DATA names them"
)
def test_the_samples_of_others_have_as_many_entries_as_they_should():
    folder = Path(os.environ["BRIEFING_DATA"]) / "feeds"
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        known = json.loads(line)
        path = folder / known["id"]
        document = Fetched(location=path.name, content=path.read_bytes(), path=str(path))
        try:
            count = len(read_feed(document).entries)
        except ReadingError:
            assert not known["items_by_regex"], path.name
            continue
        assert not known["well_formed_xml_or_json"] or count == known["items_by_regex"], path.name
