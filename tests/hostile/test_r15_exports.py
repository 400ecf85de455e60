"""R15: no word of an article becomes markup, a link or front matter in an export; JSON is valid."""

from __future__ import annotations

import html
import json

import pytest
from inputs import FORMATS
from outcomes import Page, exported, markdown_parts, read_ones

_ACTIVE = {
    "script",
    "img",
    "iframe",
    "object",
    "embed",
    "form",
    "base",
    "link",
    "svg",
    "video",
    "input",
    "button",
    "a:b",
}


@pytest.mark.parametrize("form", FORMATS)
def test_r15_markdown_holds_no_foreign_markup(form: str) -> None:
    for name, text in exported(form, "markdown"):
        parts = list(markdown_parts(text))
        assert not {"image", "html_block", "html_inline", "fence", "code_block", "table_open"} & {
            kind for kind, _ in parts
        }, name
        assert not [address for kind, address in parts if kind == "link_open" and "evil" in address], name
        assert all(address.startswith(("http://", "https://")) for kind, address in parts if kind == "link_open"), name
        assert not text.startswith(("---", "+++")), name


@pytest.mark.parametrize("form", FORMATS)
def test_r15_a_page_holds_no_foreign_markup(form: str) -> None:
    for name, text in exported(form, "html"):
        page = Page(text)
        assert not page.tags & _ACTIVE, name
        assert not [key for key in page.attributes if key.startswith("on") or key in {"src", "style", "action"}], name
        assert all(one.startswith(("#", "http://", "https://")) for one in page.addresses), name
        assert not [one for one in page.addresses if "evil" in one or "secret" in one], name
        assert "default-src 'none'" in html.unescape(text[:1_000]), name


@pytest.mark.parametrize("form", FORMATS)
def test_r15_json_is_json_and_says_the_same(form: str) -> None:
    briefs = dict(read_ones(form))
    for name, text in exported(form, "json"):
        assert json.loads(text.encode("utf-8"))["article"]["text"] == briefs[name].article.text
    for name, text in exported(form, "jsonl"):
        assert text.count("\n") == 1, name
