"""Feeds as they are met: what programs of twenty years write, and what each entry of it must come to."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from briefing.model import Fetched
from briefing.reading.feed import is_feed, read_feed


def fetched(content: str | bytes, charset: str | None = None, mt: str | None = None) -> Fetched:
    url = "https://a.example/feeds/main.xml"
    if isinstance(content, str):
        content = content.encode()
    return Fetched(location=url, content=content, charset=charset, media_type=mt, url=url)


SPACES = "xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:atom='http://www.w3.org/2005/Atom'"


def rss(items, head="<title>T</title><link>https://a.example/</link>", pre=""):
    return f"{pre}<rss version='2.0' {SPACES}><channel>{head}{items}</channel></rss>"


def item(x):
    return f"<item>{x}</item>"


def atom(e, attrs=""):
    return (
        f"<feed xmlns='http://www.w3.org/2005/Atom' {attrs}><title>T</title><link href='https://a.example/'/>{e}</feed>"
    )


def entry(e):
    return f"<entry><title>A</title><id>urn:1</id><link href='https://a.example/1'/>{e}</entry>"


KNOWN: list[Any] = []


def known(name, f, **exp):
    KNOWN.append(pytest.param(f, exp, id=name))


LINK = "<link>https://a.example/1</link>"
known("missing guid", fetched(rss(item("<title>A</title>" + LINK) * 1)), n=1, title="A", link="https://a.example/1")
known(
    "guid perma false",
    fetched(rss(item("<title>A</title><guid isPermaLink='false'>https://a.example/tag/7</guid>"))),
    n=1,
    link=None,
)
known(
    "guid perma default",
    fetched(rss(item("<title>A</title><guid>https://a.example/7</guid>"))),
    n=1,
    link="https://a.example/7",
)
known("guid not url", fetched(rss(item("<title>A</title><guid>12345</guid>"))), n=1, link=None)
known(
    "cdata nested",
    fetched(
        rss(
            item(
                "<title><![CDATA[A & B]]></title>"
                + LINK
                + "<description><![CDATA[<p>one ]]]]><![CDATA[> two</p>]]></description>"
            )
        )
    ),
    n=1,
    title="A & B",
    has="two",
)
known(
    "cdata escaped in",
    fetched(
        rss(
            item(
                "<title>A</title>"
                + LINK
                + "<content:encoded><![CDATA[<pre>&lt;![CDATA[x]]&gt;</pre><p>tail</p>]]></content:encoded>"
            )
        )
    ),
    n=1,
    has="tail",
)
known(
    "content vs desc",
    fetched(
        rss(
            item(
                "<title>A</title>"
                + LINK
                + "<description>short</description><content:encoded><![CDATA[<p>the long text here</p>]]></content:encoded>"
            )
        )
    ),
    n=1,
    has="the long text",
    summ=False,
)
known(
    "media group",
    fetched(
        rss(
            item(
                "<title>A</title>"
                + LINK
                + "<media:group><media:title>MT</media:title><media:description>MD</media:description><media:content url='https://a.example/x.jpg'/></media:group><description>real</description>"
            )
        )
    ),
    n=1,
    title="A",
    has="real",
)
known(
    "media title first",
    fetched(
        rss(
            item(
                "<media:content url='https://a.example/x.jpg'><media:title>MT</media:title><media:description>MD</media:description></media:content><title>A</title>"
                + LINK
                + "<description>real</description>"
            )
        )
    ),
    n=1,
    title="A",
    has="real",
)
known(
    "media title after",
    fetched(
        rss(
            item(
                "<title>A</title>"
                + LINK
                + "<description>real</description><media:content url='https://a.example/x.jpg'><media:title>MT</media:title><media:description>MD longer than the real one</media:description></media:content>"
            )
        )
    ),
    n=1,
    title="A",
    has="real",
)
known(
    "media credit",
    fetched(
        rss(
            item(
                "<title>A</title>"
                + LINK
                + "<dc:creator>Ann Lee</dc:creator><media:content url='x'><media:credit role='author'>Photo Man</media:credit></media:content>"
            )
        )
    ),
    n=1,
    by=("Ann Lee",),
)
known(
    "itunes",
    fetched(
        rss(
            item(
                "<title>A</title><itunes:title>IT</itunes:title><itunes:author>Ann</itunes:author><itunes:summary>sum</itunes:summary><enclosure url='https://a.example/x.mp3'/>"
                + LINK
            )
        )
    ),
    n=1,
    title="A",
    has="sum",
    by=("Ann",),
)
known(
    "itunes diff",
    fetched(
        rss(
            item(
                "<title>A</title>"
                + LINK
                + "<description>real text</description><itunes:subtitle>sub</itunes:subtitle><itunes:summary>other</itunes:summary>"
            )
        )
    ),
    n=1,
    title="A",
    has="real text",
)
known(
    "dc",
    fetched(
        rss(
            item(
                "<title>A</title>"
                + LINK
                + "<dc:creator>Ann Lee</dc:creator><dc:date>2025-03-31T10:00:00+01:00</dc:date>"
            )
        )
    ),
    n=1,
    by=("Ann Lee",),
    date="2025-03-31",
)
known("dc title", fetched(rss(item("<title>A</title><dc:title>DT</dc:title>" + LINK))), n=1, title="A")
known(
    "dc multi",
    fetched(rss(item("<title>A</title>" + LINK + "<dc:creator>Ann Lee</dc:creator><dc:creator>Bo Ray</dc:creator>"))),
    n=1,
    by=("Ann Lee", "Bo Ray"),
)
known(
    "author mail",
    fetched(rss(item("<title>A</title>" + LINK + "<author>ann@a.example (Ann Lee)</author>"))),
    n=1,
    by=("Ann Lee",),
)
known(
    "atom link in rss",
    fetched(
        rss(
            item("<title>A</title>" + LINK + "<atom:link rel='self' href='https://a.example/self'/>"),
            head="<title>T</title><atom:link rel='self' href='https://a.example/feed'/><link>https://a.example/</link>",
        )
    ),
    n=1,
    link="https://a.example/1",
    site="https://a.example/",
)
known(
    "atom link only in item",
    fetched(
        rss(
            item(
                "<title>A</title><atom:link rel='replies' href='https://a.example/r'/><atom:link rel='alternate' href='https://a.example/alt'/>"
            )
        )
    ),
    n=1,
    link="https://a.example/alt",
)
known(
    "xhtml",
    fetched(
        atom(
            entry(
                "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>one <em>two</em></p></div></content>"
            )
        )
    ),
    n=1,
    has="<em>two",
    kind="text/html",
)
known(
    "xhtml title",
    fetched(
        atom(
            "<entry><title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>B</b></div></title><id>urn:1</id></entry>"
        )
    ),
    n=1,
    title="A B",
)
known(
    "xml:base",
    fetched(
        atom(
            "<entry xml:base='https://b.example/x/'><title>A</title><id>urn:1</id><link href='1'/></entry>",
            "xml:base='https://a.example/'",
        )
    ),
    n=1,
    link="https://b.example/x/1",
)
known(
    "xml:base feed",
    fetched(atom("<entry><title>A</title><id>urn:1</id><link href='1'/></entry>", "xml:base='https://b.example/y/'")),
    n=1,
    link="https://b.example/y/1",
)
known("relative", fetched(rss(item("<title>A</title><link>/n/1</link>"))), n=1, link="https://a.example/n/1")
known(
    "protocol relative",
    fetched(rss(item("<title>A</title><link>//b.example/1</link>"))),
    n=1,
    link="https://b.example/1",
)
known(
    "html entities",
    fetched(
        rss(
            item(
                "<title>A &nbsp;&eacute;&mdash; &rsquo;s</title>"
                + LINK
                + "<description>x &hellip; y &euro;</description>"
            )
        )
    ),
    n=1,
    title="A é— ’s",
    has="… y €",
)
known(
    "bare ampersand",
    fetched(rss(item("<title>A & B</title><link>https://a.example/?a=1&b=2</link>"))),
    n=1,
    title="A & B",
    link="https://a.example/?a=1&b=2",
)
known("double escaped", fetched(rss(item("<title>A &amp;amp; B &amp;#8217;s</title>" + LINK))), n=1, title="A & B ’s")
known(
    "title lt", fetched(rss(item("<title>Is 3 &lt; 5 and x &gt; y?</title>" + LINK))), n=1, title="Is 3 < 5 and x > y?"
)
known(
    "win1251",
    fetched(rss(item("<title>Новости дня</title>" + LINK)).encode("windows-1251"), charset="windows-1251"),
    n=1,
    title="Новости дня",
)
known(
    "win1251 decl",
    fetched(
        ("<?xml version='1.0' encoding='windows-1251'?>" + rss(item("<title>Новости дня</title>" + LINK))).encode(
            "windows-1251"
        )
    ),
    n=1,
    title="Новости дня",
)
known(
    "utf16",
    fetched(("<?xml version='1.0' encoding='utf-16'?>" + rss(item("<title>Ünï</title>" + LINK))).encode("utf-16")),
    n=1,
    title="Ünï",
)
known(
    "utf16be nobom",
    fetched(("<?xml version='1.0' encoding='utf-16'?>" + rss(item("<title>Ünï</title>" + LINK))).encode("utf-16-be")),
    n=1,
    title="Ünï",
)
known(
    "utf16 decl but utf8",
    fetched(("<?xml version='1.0' encoding='utf-16'?>" + rss(item("<title>Ünï</title>" + LINK))).encode()),
    n=1,
    title="Ünï",
)
known(
    "bom",
    fetched(
        b"\xef\xbb\xbf" + b"<?xml version='1.0' encoding='utf-8'?>" + rss(item("<title>Ü</title>" + LINK)).encode()
    ),
    n=1,
    title="Ü",
)
known(
    "blank lines",
    fetched("\n\n  <?xml version='1.0' encoding='utf-8'?>\n" + rss(item("<title>A</title>" + LINK))),
    n=1,
    title="A",
)
known(
    "junk before",
    fetched("<!-- cached -->\n<?xml version='1.0'?>\n" + rss(item("<title>A</title>" + LINK))),
    n=1,
    title="A",
)
known(
    "php warning before",
    fetched(
        "<br />\n<b>Warning</b>: x in y\n<?xml version='1.0'?>\n" + rss(item("<title>A</title>" + LINK)),
        mt="application/rss+xml",
    ),
    n=1,
    title="A",
)
known(
    "stylesheet",
    fetched(
        "<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='x.xsl'?>" + rss(item("<title>A</title>" + LINK))
    ),
    n=1,
)
known(
    "rss090",
    fetched(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>T</title><link>https://a.example/</link></channel><item><title>A</title><link>https://a.example/1</link></item><item><title>B</title><link>https://a.example/2</link></item></rdf:RDF>"
    ),
    n=2,
    title="A",
)
known(
    "rss10",
    fetched(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='x'><title>T</title><link>https://a.example/</link><items><rdf:Seq><rdf:li rdf:resource='https://a.example/1'/></rdf:Seq></items></channel><item rdf:about='https://a.example/1'><title>A</title><link>https://a.example/1</link><dc:date>2025-03-31</dc:date></item></rdf:RDF>"
    ),
    n=1,
    title="A",
    date="2025-03-31",
)
known(
    "rss091 doctype",
    fetched(
        '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>T</title><item><title>A</title><link>https://a.example/1</link></item></channel></rss>'
    ),
    n=1,
    title="A",
)
known(
    "rss092 prefix",
    fetched(
        "<rss version='0.92'><channel><title>T</title><item><description>Only a description here.</description></item></channel></rss>"
    ),
    n=1,
    title="",
    has="Only",
)
known(
    "atom03 escaped",
    fetched(
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title><entry><title mode='escaped' type='text/html'>A &amp;amp; B</title><link rel='alternate' href='https://a.example/1'/><id>u</id><issued>2004-03-31T10:00:00Z</issued><content type='text/html' mode='escaped'>&lt;p&gt;Hello&lt;/p&gt;</content></entry></feed>"
    ),
    n=1,
    title="A & B",
    has="<p>Hello",
    date="2004-03-31",
    kind="text/html",
)
known(
    "atom03 base64",
    fetched(
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>T</title><entry><title>A</title><link rel='alternate' href='https://a.example/1'/><id>u</id><content type='text/html' mode='base64'>"
        + base64.b64encode("<p>Hellö</p>".encode()).decode()
        + "</content></entry></feed>"
    ),
    n=1,
    has="<p>Hellö",
)
known(
    "atom source",
    fetched(
        atom(
            entry(
                "<source><title>Other</title><id>urn:s</id></source><author><name>Ann</name></author><author><name>Bo</name></author><updated>2025-03-31T23:30:00-05:00</updated>"
            )
        )
    ),
    n=1,
    by=("Ann", "Bo"),
    date="2025-03-31",
    outlet="Other",
)
known(
    "atom feed author",
    fetched(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title><author><name>Ann Lee</name></author><entry><title>A</title><id>urn:1</id></entry></feed>"
    ),
    n=1,
    by=("Ann Lee",),
)
known(
    "atom links",
    fetched(
        atom(
            "<entry><title>A</title><id>urn:1</id><link rel='enclosure' href='https://a.example/x.mp3'/><link rel='self' href='https://a.example/self'/><link rel='alternate' type='text/html' href='https://a.example/1'/><link rel='replies' href='https://a.example/c'/></entry>"
        )
    ),
    n=1,
    link="https://a.example/1",
)
known(
    "atom prefixed",
    fetched(
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>T</a:title><a:entry><a:title>A</a:title><a:id>urn:1</a:id></a:entry></a:feed>"
    ),
    n=1,
    title="A",
)
known(
    "atom content src",
    fetched(atom(entry("<summary>s</summary><content src='https://a.example/x' type='text/html'/>"))),
    n=1,
    has="s",
)
JSON = '{"version":"https://jsonfeed.org/version/1.%d","title":"T","home_page_url":"https://a.example/","items":[%s]}'
known(
    "json10",
    fetched(
        JSON % (0, '{"id":"1","url":"https://a.example/1","title":"A","author":{"name":"Ann"},"content_text":"x"}')
    ),
    n=1,
    by=("Ann",),
    title="A",
)
known(
    "json11",
    fetched(
        JSON
        % (
            1,
            '{"id":1,"url":"https://a.example/1","title":"A","authors":[{"name":"Ann"},{"url":"x"},{"name":"Bo"}],"content_html":"<p>x</p>","date_published":"2025-03-31T10:00:00-07:00"}',
        )
    ),
    n=1,
    by=("Ann", "Bo"),
    date="2025-03-31",
)
known("json bom", fetched(b"\xef\xbb\xbf" + (JSON % (1, '{"id":"1","title":"A","content_text":"x"}')).encode()), n=1)
known(
    "json feed authors",
    fetched(
        '{"version":"https://jsonfeed.org/version/1.1","title":"T","authors":[{"name":"Ann"}],"items":[{"id":"1","title":"A","content_text":"x"}]}'
    ),
    n=1,
    by=("Ann",),
)
known(
    "json odd types",
    fetched(
        JSON
        % (
            1,
            '{"id":"1","title":"A","content_text":"x","tags":"a","authors":null},{"id":"2","title":5,"content_text":"y"},{"id":"3","title":"C","authors":"Ann","content_text":"z"}',
        )
    ),
    n=3,
    title="A",
)
known(
    "json bad author",
    fetched(JSON % (1, '{"id":"1","title":"A","author":"Ann Lee","content_text":"x"}')),
    n=1,
    by=("Ann Lee",),
)
known("json null items", fetched('{"version":"https://jsonfeed.org/version/1","title":"T","items":null}'), n=0)
known(
    "dup ids",
    fetched(
        rss(
            "".join(
                item(f"<title>A{n}</title><guid isPermaLink='false'>1</guid><link>https://a.example/{n}</link>")
                for n in range(3)
            )
        )
    ),
    n=3,
    keys=3,
)
known(
    "dup links",
    fetched(rss("".join(item(f"<title>A{n}</title><link>https://a.example/same</link>") for n in range(3)))),
    n=3,
    keys=3,
)
known("empty", fetched(rss("")), n=0)
known("empty atom", fetched(atom("")), n=0)
known(
    "no title",
    fetched(rss(item(LINK + "<description>The council met on Tuesday. It voted.</description>"))),
    n=1,
    title="",
)
known(
    "1000",
    fetched(rss("".join(item(f"<title>A{n}</title><link>https://a.example/{n}</link>") for n in range(1000)))),
    n=1000,
    keys=1000,
)


def dated(w, exp, tag="pubDate"):
    known(f"date {w}", fetched(rss(item(f"<title>A</title>{LINK}<{tag}>{w}</{tag}>"))), n=1, date=exp)


dated("Mon, 31 Mar 2025 10:00:00 EST", "2025-03-31")
dated("Mon, 31 Mar 2025 10:00:00 GMT+0200", "2025-03-31")
dated("Mon, 31 Mar 2025 10:00 Z", "2025-03-31")
dated("31 Mar 25 10:00:00 +0000", "2025-03-31")
dated("Monday, 31 March 2025 10:00:00 CEST", "2025-03-31")
dated("2025-03-31T10:00:00", "2025-03-31", "dc:date")
dated("2025-03-31 10:00:00", "2025-03-31")
dated("2025-03", "2025-03-01", "dc:date")
dated("lun., 31 mars 2025 10:00:00 +0100", "2025-03-31")
dated("Lun, 31 Mar 2025 10:00:00 +0200", "2025-03-31")
dated("Пн, 31 мар 2025 10:00:00 +0300", "2025-03-31")
dated("Mo, 31 Dez 2024 10:00:00 +0100", "2024-12-31")
dated("sáb, 01 feb 2025 08:00:00 +0100", "2025-02-01")
dated("mer., 05 févr. 2025 08:00:00 +0100", "2025-02-05")
dated("Do, 05 Okt 2023 08:00:00 +0200", "2023-10-05")
dated("Qui, 06 Fev 2025 08:00:00 -0300", "2025-02-06")
dated("0000-00-00T00:00:00Z", None, "dc:date")
dated("Sun, 30 Nov 0000 00:00:00 +0000", None)
dated("Thu, 01 Jan 1970 00:00:00 +0000", None)
dated("03/31/2025 10:00 AM", "2025-03-31")
dated("31.03.2025 10:00", "2025-03-31")
dated("Mar 31, 2025", "2025-03-31")
dated("March 31, 2025 10:00 AM", "2025-03-31")
dated("20250331T100000Z", "2025-03-31")
dated("1743415200", "2025-03-31")
dated("2025-13-45", None)
dated("Mon Mar 31 10:00:00 2025", "2025-03-31")
dated("Mon Mar 31 10:00:00 UTC 2025", "2025-03-31")
dated("2025/03/31 10:00:00", "2025-03-31")

_FIELDS = {
    "title": "title",
    "link": "link",
    "by": "byline",
    "date": "published",
    "summ": "is_summary",
    "kind": "kind",
    "outlet": "outlet",
}


@pytest.mark.parametrize(("document", "expected"), KNOWN)
def test_a_feed_as_it_is_met(document, expected):
    assert is_feed(document)
    feed = read_feed(document)
    assert len(feed.entries) == expected["n"]
    assert len({entry.key for entry in feed.entries}) == expected.get("keys", len({e.key for e in feed.entries}))
    if "site" in expected:
        assert feed.site == expected["site"]
    for name, field in _FIELDS.items():
        if name in expected:
            assert getattr(feed.entries[0], field) == expected[name]
    assert expected.get("has", "") in (feed.entries[0].content if feed.entries else "")
