from __future__ import annotations

import json
import time
from typing import Any

import pytest

from briefing.reading.html import read_page
from briefing.reading.html._lxml import parse
from briefing.reading.html.json_ld import described
from briefing.reading.html.metadata import read_metadata
from briefing.reading.parts import Parts

LEAD = (
    "The ferries of Port Amrey stood still on Monday after the crews walked out over a plan to cut the night service."
)
MORE = (
    "Company officials said that talks would begin again on Wednesday, and that they hoped for an end within the week."
)
LAST = (
    "Passengers slept in the halls of the old customs house, where volunteers handed out soup, blankets and the news."
)
NAV = "<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>World</a></li><li><a href=/c>Sport</a></li></ul></nav>"
FOOT = (
    "<footer><p>Copyright The Harbour Post. All rights reserved.</p><ul><li><a href=/i>Imprint</a></li></ul></footer>"
)


def page(body: str, head: str = "", attributes: str = "") -> str:
    return (
        f"<!doctype html><html {attributes}><head>{head}</head><body>{NAV}<article>{body}</article>{FOOT}</body></html>"
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def shapes(parts: Parts) -> list[tuple[str, int, str]]:
    return [(kind, level, " ".join(text.split())) for kind, level, text in parts.blocks]


def meta(**contents: str) -> str:
    return "".join(f'<meta property="{name.replace("__", ":")}" content="{value}">' for name, value in contents.items())


def ld(**fields: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def known(head: str, body: str = "", attributes: str = "", url: str | None = None):
    tree, _ = parse(page(body + paragraphs(LEAD, MORE), head, attributes))
    return read_metadata(tree, url)


# --- the body


def test_the_article_is_kept_and_what_surrounds_it_is_not() -> None:
    parts = read_page(
        page(f"<h1>Ferries stand still</h1>{paragraphs(LEAD, MORE, LAST)}", "<title>Ferries stand still</title>")
    )
    assert parts.title == "Ferries stand still"
    assert shapes(parts) == [("paragraph", 0, LEAD), ("paragraph", 0, MORE), ("paragraph", 0, LAST)]
    assert parts.completeness == "full"
    assert not parts.notices


def test_headings_lists_and_quotations_keep_their_structure() -> None:
    body = (
        f"{paragraphs(LEAD)}<h2>A plan to cut</h2>{paragraphs(MORE)}<blockquote><p>{LAST}</p></blockquote>"
        f"<h3>What they want</h3><ul><li>{LEAD}<ul><li>{MORE}</li></ul></li><li>Soup for all who wait</li></ul>{paragraphs(LAST)}"
    )
    found = shapes(read_page(page(body)))
    assert ("heading", 2, "A plan to cut") in found
    assert ("heading", 3, "What they want") in found
    assert ("quotation", 0, LAST) in found
    assert ("item", 1, LEAD) in found
    assert ("item", 2, MORE) in found
    assert ("item", 1, "Soup for all who wait") in found


def test_a_linked_heading_before_a_paragraph_is_put_back() -> None:
    body = "".join(
        f"<h3><a href='https://shop.example/{n}'>Offer number {n}</a></h3><p>{text}</p>"
        for n, text in enumerate([LEAD, MORE, LAST])
    )
    found = shapes(
        read_page(
            page(paragraphs("It begins with a sentence that opens the piece and says what follows below.") + body)
        )
    )
    assert [text for kind, _, text in found if kind == "heading"] == [
        "Offer number 0",
        "Offer number 1",
        "Offer number 2",
    ]


def test_an_empty_line_parts_paragraphs_and_a_line_break_does_not() -> None:
    found = shapes(read_page(page(f"<div>{LEAD}<br><br />\n{MORE}<br>{LAST}</div>")))
    assert found == [("paragraph", 0, LEAD), ("paragraph", 0, f"{MORE} {LAST}")]


def test_bold_lines_between_paragraphs_are_headings_and_one_alone_is_not() -> None:
    bold = "<p><strong>{}</strong></p>"
    two = page(
        paragraphs(LEAD) + bold.format("A plan to cut") + paragraphs(MORE) + bold.format("What next") + paragraphs(LAST)
    )
    assert [text for kind, _, text in shapes(read_page(two)) if kind == "heading"] == ["A plan to cut", "What next"]
    one = page(paragraphs(LEAD) + bold.format("Sign up for more") + paragraphs(MORE, LAST))
    assert "heading" not in {kind for kind, _, _ in shapes(read_page(one))}
    sentences = page(
        paragraphs(LEAD) + bold.format("He left.") + paragraphs(MORE) + bold.format("She stayed.") + paragraphs(LAST)
    )
    assert "heading" not in {kind for kind, _, _ in shapes(read_page(sentences))}


def test_verbatim_text_is_no_quotation() -> None:
    assert "quotation" not in {
        kind for kind, _, _ in shapes(read_page(page(f"{paragraphs(LEAD)}<pre>ship 1  ship 2</pre>{paragraphs(MORE)}")))
    }


def test_rows_of_a_table_are_items() -> None:
    table = "<table><tr><th>Port</th><th>Ferries</th></tr><tr><td>Amrey</td><td>twelve</td></tr></table>"
    found = shapes(read_page(page(paragraphs(LEAD, MORE) + table + paragraphs(LAST))))
    assert ("item", 1, "Amrey | twelve") in found


def test_words_are_not_torn_apart_by_their_looks() -> None:
    text = "The <b>fer</b>ries of <i>Port</i> <a href='/x'>Amrey</a>, said <q>the captain</q>, use H<sub>2</sub>O and stand still since Monday noon."
    found = shapes(read_page(page(f"<p>{text}</p>{paragraphs(MORE, LAST)}")))
    assert found[0][2] == "The ferries of Port Amrey, said “the captain”, use H2O and stand still since Monday noon."


def test_scripts_styles_and_comments_are_no_words() -> None:
    body = f"{paragraphs(LEAD)}<script>var a='evil words'</script><style>p{{}}</style><!-- hidden words --><template>x words</template>{paragraphs(MORE, LAST)}"
    text = " ".join(text for _, _, text in shapes(read_page(page(body))))
    assert "words" not in text


def test_nothing_is_lost_in_a_page_nested_beyond_measure() -> None:
    depth = 3_000
    body = f"{paragraphs(LEAD)}{'<div><span>' * depth}<p>{MORE}</p>{'</span></div>' * depth}{paragraphs(LAST)}"
    parts = read_page(page(body))
    assert [text for _, _, text in shapes(parts) if text in {LEAD, MORE, LAST}] == [LEAD, MORE, LAST]
    assert any("nested too deeply" in notice for notice in parts.notices)


def test_a_page_too_large_for_the_extraction_is_shown_whole_and_says_so() -> None:
    started = time.process_time()
    parts = read_page(page("".join(f"<p>Sentence number {n} of many.</p>" for n in range(15_100))))
    assert len(parts.blocks) == 15_100
    assert any("too large" in notice for notice in parts.notices)
    assert time.process_time() - started < 10


def test_a_page_of_hundreds_of_thousands_of_tags_keeps_its_words() -> None:
    parts = read_page("<p>Rain &amp; <b>hail</b>.</p><script>x</script>" * 30_000)
    assert len(parts.blocks) == 30_000
    assert shapes(parts)[-1] == ("paragraph", 0, "Rain & hail.")
    assert any("too large" in notice for notice in parts.notices)


def test_a_text_of_more_than_ten_megabytes_is_not_dropped() -> None:
    parts = read_page(f"<p>{'Rain fell. ' * 1_000_000}</p>")
    assert sum(len(part.text) for part in parts.blocks) >= 10_900_000


def test_a_short_page_keeps_its_few_words() -> None:
    parts = read_page("<html><body><p>Rain fell.</p><p>Nobody came.</p></body></html>")
    assert [text for _, _, text in shapes(parts)] == ["Rain fell.", "Nobody came."]


@pytest.mark.parametrize("source", ["", "<html></html>", "<!-- -->", "<script>x</script>", "<"])
def test_a_page_without_text_has_no_blocks(source: str) -> None:
    assert not "".join(part.text for part in read_page(source).blocks).strip("<")


HOSTILE = {
    "open brackets": "<" * 200_000,
    "open tags": "<p " * 30_000,
    "wrong ends": "</x>&zz;" * 50_000,
    "open comments": "<!--" * 50_000,
    "bold": "<b>" * 20_000 + LEAD,
    "tables in tables": "<table>" * 2_000,
    "lists in lists": "<ul><li>" * 2_000,
    "spans": f"<p><span>{LEAD}</span></p>" * 2_000,
    "headings": "<h2>a</h2>" * 4_000,
    "links": f"<a href=x>{LEAD}</a>" * 3_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_bounded_time(name: str) -> None:
    started = time.process_time()
    read_page(HOSTILE[name])
    assert time.process_time() - started < 5


def test_entities_of_a_dtd_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    parts = read_page(f"{bomb}<html><body>{paragraphs(LEAD, '&b; &c; and more', MORE)}</body></html>")
    text = " ".join(text for _, _, text in shapes(parts))
    assert "haha" not in text
    assert "root:" not in text


# --- what the page declares


def test_json_ld_is_believed_first() -> None:
    head = ld(
        headline="Ferries &amp; crews", author=[{"@type": "Person", "name": "Ana Lima"}, {"name": "Bo Ek"}],
        publisher={"name": "The Harbour Post"}, datePublished="2025-03-31T23:30:00-05:00", inLanguage="en-GB", url="https://example.org/f",
    )  # fmt: skip
    found = known(head + meta(og__title="Other", article__published_time="2024-01-01"))
    assert (found.title, found.byline, found.outlet) == ("Ferries & crews", ("Ana Lima", "Bo Ek"), "The Harbour Post")
    assert (found.published, found.language, found.url) == ("2025-03-31", "en-GB", "https://example.org/f")
    assert found.is_free


def test_json_ld_is_found_in_a_graph_and_broken_ones_are_passed_over() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    deep = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    graph = '<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["Thing", "NewsArticle"], "headline": "Found"}]}</script>'
    tree, _ = parse(page("", broken + deep + graph))
    assert described(tree).headline == "Found"


def test_meta_elements_come_next() -> None:
    head = meta(
        og__title="Ferries stand still | The Harbour Post",
        og__site_name="The Harbour Post",
        article__published_time="2025-03-31T08:00Z",
        og__url="https://example.org/x",
    )
    found = known(head + '<meta name="author" content="By Ana Lima, Science Editor">', attributes='lang="en"')
    assert (found.title, found.outlet, found.published) == ("Ferries stand still", "The Harbour Post", "2025-03-31")
    assert (found.byline, found.url, found.language) == (("Ana Lima",), "https://example.org/x", "en")


def test_the_page_itself_comes_last() -> None:
    body = '<h1>Ferries stand still</h1><p class="byline">By Ana Lima and Bo Ek</p><time datetime="2025-03-31">today</time>'
    found = known("<title>Ferries stand still - Post</title>", body)
    assert (found.title, found.byline, found.published) == ("Ferries stand still", ("Ana Lima", "Bo Ek"), "2025-03-31")
    assert (found.outlet, found.url, found.language) == (None, None, None)


def test_no_date_is_taken_from_the_text() -> None:
    assert known("", paragraphs("On March 31, 2025 the crews walked out.")).published is None


@pytest.mark.parametrize(
    ("href", "url", "address"),
    [
        ("https://user:secret@example.org/a?b#c", None, "https://example.org/a?b"),
        ("/a", "https://example.org/b", "https://example.org/a"),
        ("javascript:alert(1)", None, None),
        ("file:///etc/passwd", None, None),
        ("/a", None, None),
        ("https://[::1", "https://example.org/b", "https://example.org/b"),
        ("https://exa mple.org/", None, None),
    ],
)
def test_only_a_web_address_is_canonical(href: str, url: str | None, address: str | None) -> None:
    assert known(f'<link rel="canonical" href="{href}">', url=url).url == address


def test_an_organisation_is_no_author_and_an_address_no_name() -> None:
    assert known(ld(headline="x", author={"@type": "Organization", "name": "Post"})).byline == ()
    assert known('<meta name="author" content="https://example.org/ana">').byline == ()
    assert known('<meta name="author" content="desk@example.org">').byline == ()


def test_a_page_that_is_not_free_says_so() -> None:
    parts = read_page(page(paragraphs(LEAD), ld(headline="x", isAccessibleForFree="False")))
    assert parts.completeness == "teaser"
    assert any("not free" in notice for notice in parts.notices)


def test_title_and_byline_are_not_repeated_in_the_text() -> None:
    body = (
        f"<h1>Ferries stand still</h1><p>By Ana Lima</p><p>March 31, 2025</p>{paragraphs(LEAD, MORE)}<h2>Related</h2>"
    )
    parts = read_page(page(body, "<title>Ferries stand still</title>"))
    assert [text for _, _, text in shapes(parts)] == [LEAD, MORE]
    assert (parts.byline, parts.published) == (("Ana Lima",), "2025-03-31")


HOST = "https://www.portamreytimes.example/news/1"


@pytest.mark.parametrize(
    ("title", "head", "url", "outlet"),
    [
        ("Ferries stop - The Port Amrey Times", "", HOST, "The Port Amrey Times"),
        ("The Amrey Space Review: Ferries stop", "", "http://amreyspacereview.example/1", None),
        ("The Amrey Space Review | Ferries stop", "", "http://amreyspacereview.example/1", "The Amrey Space Review"),
        ("Ferries stop - World", "", HOST, None),
        ("Ferries stop - Port Amrey Times meets the crews of the ferries", "", HOST, None),
        ("Ferries stop - The Port Amrey Times", "", None, None),
        ("Ferries stop", "Port Amrey Times | News of the harbour", HOST, "Port Amrey Times"),
        ("Ferries stop", "News of the harbour - Port Amrey Times", HOST, "Port Amrey Times"),
        ("Ferries stop - World", "The Herald", HOST, "The Herald"),
    ],
)
def test_the_outlet_is_what_the_address_bears_out(title: str, head: str, url: str | None, outlet: str | None) -> None:
    declared = meta(og__site_name=head) if head else ""
    found = known(f"<title>{title}</title>{declared}", "<h1>Ferries stop</h1>", url=url)
    assert (found.title, found.outlet) == ("Ferries stop", outlet)


def test_an_outlet_is_no_author_also_where_it_has_a_longer_name() -> None:
    found = known(
        meta(og__site_name="Port Amrey Times Online") + ld(headline="x", author=["Ida Sund", "Port Amrey Times"])
    )
    assert found.byline == ("Ida Sund",)


def test_the_day_of_a_page_without_an_article_in_its_data() -> None:
    data = {"@type": "ClaimReview", "datePublished": "2025-03-31T10:00:00Z"}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert known(head).published == "2025-03-31"
    assert known("", "<span itemprop='datePublished'>Fri 6:45 PM, Feb 16, 2018</span>").published == "2018-02-16"


def test_the_only_time_of_a_page_is_its_day_and_one_of_several_is_nobodys() -> None:
    one = "</article><div><time datetime='2025-03-31T10:00:00Z'>a day ago</time></div>"
    assert known("", one).published == "2025-03-31"
    assert known("", one + one.replace("03-31", "03-30")).published is None
