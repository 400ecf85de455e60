"""No article text can become markup, a link or front matter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from briefing.export.markdown_text import plain

RENDERER = MarkdownIt("gfm-like", {"typographer": False}).use(front_matter_plugin).use(footnote_plugin)
FRAGMENTS = (
    "# ", "## h #", "- ", "+ x", "* * *", "---", "+++", "===", "> q", "1. ", "12) ", "| a | b |", "|---|", "    code", "\tcode",
    "```", "~~~", "`c`", "**b**", "_e_", "~~s~~", "<b>", "<!-- c -->", "<https://a.example>", "&amp;", "&#65;", "&copy",
    "[a](http://b.example)", "![i](x)", "[a]: http://b.example", "[^1]", "[^1]: note", "www.a.example", "www.b", "http://c.example",
    "HTTPS://localhost", "ftp://d.example/x", "//localhost", "mailto:a@b.example", "a@b.co", "c.com", "💥.com", "é.рф", "\\", "\\*",
    "\n", "\n\n", "\r", "  \n", "\u2028", "\x0b", "$x$", "==h==", "^s^", ":tada:", "{.class}", "{{ x }}", "“q”", "’", "word", " ",
)  # fmt: skip
texts = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join),
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn")), max_size=40),
    st.text("#-+=*_`~<>&[]()!|\\:./@^{}$ \n1a.w", max_size=30),
)


def shown(markdown: str) -> list[Token]:
    """Return what the renderer makes of `markdown`: its blocks, and their inline parts in place of each ``inline``."""
    return [part for token in RENDERER.parse(markdown) for part in (token.children or [token])]


def anatomy(markdown: str) -> tuple[list[str], str]:
    """Return the kinds of all parts that are no text, and the text."""
    parts = shown(markdown)
    words = "".join(part.content for part in parts if part.type == "text")
    return [part.type for part in parts if part.type != "text"], "".join(words.split())


@pytest.mark.parametrize(
    "before", ["", "# ", "- ", "before\n", "- before\n  > ", "**bold** (", "[link](http://a.example) "]
)
@given(text=texts)
@example(text="1. Not a list")
@example(text="---\ntitle: no\n---")
@example(text="https://localhost/a?b=c&d=e")
@settings(max_examples=100, deadline=None)
def test_any_text_is_shown_as_itself(before: str, text: str) -> None:
    if written := plain(text):
        kinds, words = anatomy(before + "word")
        assert anatomy(before + written) == (kinds, words.removesuffix("word") + "".join(text.split()))


@given(text=texts)
@settings(max_examples=100, deadline=None)
def test_the_source_is_one_line(text: str) -> None:
    assert len(plain(text).splitlines()) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. dollar rose 0.7% to $3.7 billion, a 5-year high (see page 3).",
        "“We don’t know,” O’Rourke said - 1,250 troops; well-known: yes!",
        "At 10:30 a.m. No. 10 said it was #1, e.g. 50/50.",
    ],
)
def test_ordinary_prose_needs_hardly_an_escape(text: str) -> None:
    assert plain(text).replace("\\#", "#") == text


def test_wide_and_combining_letters_stay() -> None:
    text = unicodedata.normalize("NFD", "Málaga 東京 🌾")
    assert plain(text) == text
