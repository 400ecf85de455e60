"""Every row of the table: one brief, several, none, and foreign text that tries to be something else."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import jsonschema
import msgspec
import pytest
from handmade import TEXT, article, blocks_of, brief
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.export import EXPORTERS, Options, schema, schema_text
from briefing.model import Brief, Section

OPTIONS = Options()
HOSTILE = (
    '</style><script>alert(1)</script><img src=x onerror="a">&lt;',
    "---\ntitle: x\n---",
    "[a](javascript:b) <https://c.example> www.d.example e@f.example `g` **h**",
    "\x1b]52;c;aGk=\x07\u202eevil\x9b31m",
    "' onmouseover='x' \" onfocus=\"y\"",
)


def hostile(words: str) -> Brief:
    """A brief in which every field that is foreign text holds `words`."""
    known = brief()
    line = msgspec.structs.replace(known.summary[0], start=0, end=len(words), text=words)
    quote = msgspec.structs.replace(known.quotes[0], start=0, end=len(words), text=words)
    named = [msgspec.structs.replace(one, name=words) for one in known.entities]
    section = Section(id="lead", label=words, heading=words, kind="lead", start=0, end=len(words))
    one = article(
        words, title=words, byline=(words,), outlet=words, path=words, notices=(words,), url=None, language=words
    )
    return msgspec.structs.replace(
        known,
        article=one,
        summary=(line,),
        quotes=(quote,),
        entities=tuple(named),
        sections=(section,),
        figures=(),
        dates=(),
    )


def only(name: str, one: Brief) -> str:
    return EXPORTERS[name].render(one, OPTIONS)


def several(name: str, *many: Brief) -> str:
    return "".join(EXPORTERS[name].join(iter(many), OPTIONS))


class Page(HTMLParser):
    """What a browser would see: the elements, their attributes and the words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, name: str) -> list[str]:
        return [value or "" for key, value in self.attributes if key == name]


def test_the_table_names_its_rows() -> None:
    assert {name: row.suffix for name, row in EXPORTERS.items()} == {
        "markdown": ".md",
        "html": ".html",
        "json": ".json",
        "jsonl": ".jsonl",
    }
    assert all(name == row.name for name, row in EXPORTERS.items())


@pytest.mark.parametrize("name", EXPORTERS)
def test_every_export_ends_with_one_newline_and_is_written_piece_by_piece(name: str) -> None:
    assert only(name, brief()).endswith("\n")
    assert not only(name, brief()).endswith("\n\n")
    assert several(name, brief(), brief()).endswith("\n")
    pieces = EXPORTERS[name].join((brief() for _ in range(10**9)), OPTIONS)
    assert next(pieces)
    assert next(pieces)


def test_json_is_an_object_for_one_and_an_array_for_several() -> None:
    assert msgspec.json.decode(only("json", brief()), type=Brief) == brief()
    assert '\n  "format": "briefing.brief"' in only("json", brief())
    assert json.loads(several("json", brief(), brief())) == [json.loads(only("json", brief()))] * 2
    assert json.loads(several("json", brief())) == [json.loads(only("json", brief()))]
    assert json.loads(several("json")) == []


def test_json_lines_hold_one_object_each() -> None:
    assert only("jsonl", brief()).count("\n") == 1
    assert [json.loads(line)["format"] for line in several("jsonl", brief(), brief()).splitlines()] == [
        "briefing.brief"
    ] * 2
    assert several("jsonl") == ""


@pytest.mark.parametrize("name", EXPORTERS)
def test_a_file_name_that_is_no_text_does_not_spoil_the_export(name: str) -> None:
    odd = brief(article=article(path="caf\udce9.txt"))
    only(name, odd).encode("utf-8")
    if name.startswith("json"):
        assert json.loads(only(name, odd))["article"]["path"] == "caf\ufffd.txt"


def test_every_brief_conforms_to_the_schema_and_a_broken_one_does_not() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    check = jsonschema.Draft202012Validator(schema())
    good = json.loads(only("json", brief()))
    check.validate(good)
    check.validate({**good, "added_later": 1})
    for broken in (
        {key: value for key, value in good.items() if key != "quotes"},
        {**good, "version": 2},
        {**good, "article": {**good["article"], "sha256": "x"}},
        {**good, "article": {**good["article"], "published": "May 5"}},
        {**good, "quotes": [{**good["quotes"][0], "start": -1}]},
        {**good, "quotes": [{**good["quotes"][0], "kind": "loud"}]},
        {**good, "dates": [{**good["dates"][0], "from": "soon"}]},
        {**good, "entities": [{**good["entities"][0], "salience": 2}]},
    ):
        assert not check.is_valid(broken)
    assert json.loads(schema_text()) == schema()


def test_every_field_of_the_schema_is_required() -> None:
    assert all(one["required"] == list(one["properties"]) for one in schema()["$defs"].values())


def test_the_markdown_brief_follows_the_standard() -> None:
    text = only("markdown", brief())
    headings = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert text.startswith("# Vila Branca opens its harbour again\n\n## Bottom line\n\n- The harbour of")
    assert headings == ["Bottom line", "Reported", "Claimed", "Who said what", "Figures", "Names", "Gaps", "Source"]
    body = text[: text.index("## Names")]
    bullets = [line for line in body.splitlines() if line.startswith("- ")]
    assert all(
        "Coastal Wire, 2025-05-05" in one and "https://coastal.example/news" in one and "¶" in one for one in bullets
    )
    assert "> “We count every stone,” […] “Some of them twice,”" in text
    assert brief().article.sha256 in text


@pytest.mark.parametrize("words", [60, 100, 150, 250, 400])
def test_the_markdown_brief_keeps_to_its_length(words: int) -> None:
    text = EXPORTERS["markdown"].render(brief(), Options(words=words))
    body = [line for line in text[: text.index("## Source")].splitlines() if not line.lstrip().startswith(">")]
    # Below a hundred words only title, bottom line and basis are left, which stay.
    assert len(" ".join(body).split()) <= max(words, 100)


def test_several_markdown_briefs_are_one_document() -> None:
    kinds = [token.tag for token in MarkdownIt().parse(several("markdown", brief(), brief())) if token.nesting >= 0]
    assert kinds.count("h1") == 2
    assert kinds.count("hr") == 1


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_no_markdown(words: str) -> None:
    text = only("markdown", hostile(words))
    parts = [part for token in MarkdownIt("gfm-like").parse(text) for part in (token.children or [token])]
    assert not {"link_open", "image", "html_block", "html_inline", "em_open", "code_inline", "hr"} & {
        one.type for one in parts
    }
    assert [one.tag for one in parts].count("h1") == 2
    assert not set("\x1b\x9b\x07\u202e") & set(text)


def test_the_page_is_whole_and_loads_nothing() -> None:
    page = Page(only("html", brief()))
    assert page.open == []
    assert page.tags.count("h1") == 1
    assert not {"script", "img", "link", "iframe", "object", "form", "base"} & set(page.tags)
    assert not {"style", "src", "onclick"} & {key for key, _ in page.attributes}
    style = re.search(r"<style>(.*)</style>", only("html", brief()), re.DOTALL)
    assert style
    known = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert any(one.startswith(f"default-src 'none'; style-src 'sha256-{known}'") for one in page.all("content"))
    assert "url(" not in only("html", brief())
    assert "@import" not in only("html", brief())


@pytest.mark.parametrize("pages", [lambda: only("html", brief()), lambda: several("html", brief(), brief())])
def test_every_line_of_the_page_leads_to_its_evidence(pages: object) -> None:
    page = Page(pages())  # type: ignore[operator]  # one of the two lambdas above
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    inner = [target for target in page.all("href") if target.startswith("#")]
    assert len(inner) > 10
    assert {target[1:] for target in inner} <= set(ids)


def test_the_page_shows_the_whole_article_with_its_marks() -> None:
    text = only("html", brief())
    words = "".join(Page(text[text.index('<div class="text"') : text.index("<footer")]).words)
    assert "".join(TEXT.split()) == "".join(words.split()).replace("Lead", "", 1).replace("Return", "", 1)
    assert 'class="said" title="Rosa Quintela">We count every stone,</span>' in text
    assert 'class="date" title="2025-05-05">on Monday</span>' in text


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_no_markup(words: str) -> None:
    known, page = Page(only("html", brief())), Page(only("html", hostile(words)))
    assert page.open == []
    assert set(page.tags) <= set(known.tags)
    assert {key for key, _ in page.attributes} <= {key for key, _ in known.attributes}
    assert not set("\x1b\x9b\x07\u202e") & set(only("html", hostile(words)))


@given(st.text(max_size=80).filter(str.strip))
@settings(max_examples=60, deadline=None)
def test_any_words_leave_the_page_whole(words: str) -> None:
    page = Page(only("html", hostile(words)))
    assert page.open == []
    assert "script" not in page.tags


def test_only_web_addresses_are_links() -> None:
    for url in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"):
        for name in ("markdown", "html"):
            assert url not in only(name, brief(article=article(url=url)))
    assert "user:secret" not in only("html", brief(article=article(url="https://user:secret@a.example/")))


def test_the_address_at_the_foot_can_be_copied_from_the_markdown_as_it_is() -> None:
    url = "https://a.example/news/top_story.html?a=1&copy=2#p"
    text = only("markdown", brief(article=article(url=url)))
    assert f"- Address: <{url}>\n" in text
    parts = [part for token in MarkdownIt("gfm-like").parse(text) for part in (token.children or ())]
    assert {part.attrs["href"] for part in parts if part.type == "link_open"} == {url}


def test_marks_that_cross_are_closed_and_opened_again() -> None:
    words = "the port authority said. Repairs to the mole"
    start = TEXT.index(words)
    crossing = msgspec.structs.replace(brief().quotes[2], start=start, end=start + len(words), text=words)
    text = only("html", brief(quotes=(crossing,)))
    assert Page(text).open == []
    assert (
        f'<span id="s-{start}-{start + len(words)}" class="said" title="Unnamed source">the port authority said.</span>'
        in text
    )
    assert '<span class="said" title="Unnamed source"> <span id=' in text


def test_a_mark_ends_with_its_block() -> None:
    start = TEXT.index("€4 million")
    running = msgspec.structs.replace(brief().quotes[2], start=start, end=start + 30, text=TEXT[start : start + 30])
    assert Page(only("html", brief(quotes=(running,)))).open == []


def test_lists_and_quotations_keep_their_shape_on_the_page() -> None:
    text = "Before.\n\nOne.\n\nTwo.\n\nSaid.\n\nAfter."
    kinds = ("paragraph", "item", "item", "quotation", "paragraph")
    blocks = tuple(
        msgspec.structs.replace(block, kind=kind) for block, kind in zip(blocks_of(text), kinds, strict=True)
    )
    shaped = article(text, blocks=blocks)
    page = only("html", brief(article=shaped, sections=(), summary=(), quotes=(), entities=(), figures=(), dates=()))
    assert '<ul><li class="level-0" dir="auto">One.</li>\n<li class="level-0" dir="auto">Two.</li></ul>' in page
    assert '<blockquote><p dir="auto">Said.</p></blockquote>' in page
    assert "<nav" not in page


def test_the_footer_tells_how_title_and_day_are_known() -> None:
    bare = article(
        title_origin="first-sentence",
        published_origin="dateline-and-weekday",
        outlet=None,
        byline=(),
        url=None,
        path="a/b.txt",
    )
    text = only("markdown", brief(article=bare))
    assert "- Title: the first sentence; the text has none\n" in text
    assert "- Published: 2025-05-05, inferred from the dateline and the weekday in the text\n" in text
    assert "- File: a/b.txt\n" in text
    assert "Outlet" not in text
