from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.reading.markdown import read_markdown
from briefing.reading.parts import Part


def blocks(source: str) -> list[tuple[str, int, str]]:
    return [(kind, level, " ".join(text.split())) for kind, level, text in read_markdown(source).blocks]


def test_yaml_front_matter_gives_the_fields() -> None:
    parts = read_markdown(
        "---\ntitle: Ferries stand still\nauthor: Ana Lima and Bo Ek\ndate: 2025-03-31T08:00:00Z\nsource: The Harbour Post\n"
        "url: https://user:secret@example.org/a?b=1#c\nlang: en-GB\n---\nText.\n"
    )
    assert parts.title == "Ferries stand still"
    assert parts.byline == ("Ana Lima", "Bo Ek")
    assert (parts.published, parts.published_origin) == ("2025-03-31", None)
    assert (parts.outlet, parts.url, parts.language) == ("The Harbour Post", "https://example.org/a?b=1", "en-GB")
    assert parts.blocks == (Part("paragraph", 0, "Text."),)


@pytest.mark.parametrize(
    "authors",
    [
        "authors: [Ana Lima, Bo Ek]",
        "authors:\n  - name: Ana Lima\n  - Bo Ek",
        "byline: By Ana Lima and Bo Ek, Science Editor",
        "By: Ana Lima; Bo Ek",
    ],
)
def test_authors_come_in_many_ways(authors: str) -> None:
    assert read_markdown(f"---\n{authors}\n---\nText.").byline == ("Ana Lima", "Bo Ek")


def test_a_colon_in_an_unquoted_title_is_forgiven() -> None:
    parts = read_markdown(
        "---\ntitle: Ferries: no end\nauthors:\n  - Ana Lima\nsource: https://example.org/x\n---\nText."
    )
    assert (parts.title, parts.byline, parts.url, parts.outlet) == (
        "Ferries: no end",
        ("Ana Lima",),
        "https://example.org/x",
        None,
    )


def test_toml_front_matter() -> None:
    parts = read_markdown('+++\ntitle = "Ferries"\ndate = 2025-03-31\n[author]\nname = "Ana Lima"\n+++\nText.')
    assert (parts.title, parts.published, parts.byline) == ("Ferries", "2025-03-31", ("Ana Lima",))


NO_FIELDS = {
    "a text": "---\nThis is no mapping.\n---\nText.",
    "no end": "---\nRain fell: nobody came.\nText.",
    "deep": "---\n" + "[" * 15_000 + "\n---\nText.",
    "large": "---\ntitle: x\n" + "a: b\n" * 10_000 + "---\nText.",
    "aliases without an end": "---\na: &a [x, x]\nb: [*a, *a]\nc: [*b, *b]\n",
    "broken toml": "+++\nnot toml\n+++\nText.",
    "nothing": "---\n\n---\n",
}


@pytest.mark.parametrize("name", NO_FIELDS)
def test_what_is_no_front_matter_does_no_harm(name: str) -> None:
    started = time.process_time()
    parts = read_markdown(NO_FIELDS[name])
    assert parts.title is None
    assert time.process_time() - started < 5


def test_an_alias_is_not_followed() -> None:
    parts = read_markdown("---\nbase: &a [x, x]\ntitle: *a\nauthor: Ana Lima\n---\nText.")
    assert parts.byline == ("Ana Lima",)
    assert parts.title == "*a"


def test_an_object_in_yaml_is_not_made() -> None:
    parts = read_markdown("---\ntitle: !!python/object/apply:os.getcwd []\ndate: !!timestamp 2025-03-31\n---\nText.")
    assert parts.title is None
    assert parts.published == "2025-03-31"


def test_the_first_heading_of_level_one_is_the_title() -> None:
    parts = read_markdown("# Ferries *stand* still\n\nText.\n\n## Ports\n\nMore.")
    assert parts.title == "Ferries stand still"
    assert [part.kind for part in parts.blocks] == ["paragraph", "heading", "paragraph"]


def test_a_given_title_is_not_repeated_and_another_heading_stays() -> None:
    assert len(read_markdown("---\ntitle: Ferries\n---\n# Ferries!\n\nText.").blocks) == 1
    assert len(read_markdown("---\ntitle: Ferries\n---\n# Ports\n\nText.").blocks) == 2


def test_a_byline_and_a_date_line_under_the_title_are_taken() -> None:
    parts = read_markdown(
        "# Ferries\n\n*By Ana Lima*\n\nMarch 31, 2025\n\nThe ferries stood still.\n\nBy noon they moved."
    )
    assert (parts.byline, parts.published, parts.published_origin) == (("Ana Lima",), "2025-03-31", "text")
    assert [part.text for part in parts.blocks] == ["The ferries stood still.", "By noon they moved."]


def test_inline_markup_is_taken_off() -> None:
    source = "He *said* **so** in [a `note`](https://example.org 'x') &amp; left ~~now~~.  \nHard <b>break</b><br>here\\* ![map](m.png)."
    assert blocks(source) == [("paragraph", 0, "He said so in a note & left now. Hard break here* .")]


def test_blocks_keep_what_they_are() -> None:
    source = (
        "Lead.\n\n> One.\n>\n> > Two.\n\n- first\n\n  more of it\n- second\n  1. inner\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "```py\ncode  here\n```\n\nTitle\n-----\n\n<div>raw &lt; <p>text</p></div>\n<!-- gone -->\n\n***\n\n![only](a.png)\n"
    )
    assert [block for block in blocks(source) if block[2]] == [
        ("paragraph", 0, "Lead."),
        ("quotation", 0, "One."),
        ("quotation", 0, "Two."),
        ("item", 1, "first"),
        ("item", 1, "more of it"),
        ("item", 1, "second"),
        ("item", 2, "inner"),
        ("item", 1, "a | b"),
        ("item", 1, "1 | 2"),
        ("paragraph", 0, "code here"),
        ("heading", 2, "Title"),
        ("paragraph", 0, "raw < text"),
    ]


def test_what_is_nested_too_deeply_keeps_its_words_and_says_so() -> None:
    parts = read_markdown(">" * 200 + " Deep words.\n\n" + "\n".join("  " * depth + "- item" for depth in range(100)))
    assert "Deep words." in " ".join(part.text for part in parts.blocks)
    assert parts.notices


HOSTILE = {
    "brackets": "[" * 200_000,
    "pictures": ("![" * 280 + "\n\n") * 200,
    "stars": "*a " * 50_000,
    "open links": "[a](" * 100_000,
    "ticks": "`" * 200_000 + "a",
    "comments": "<!--" * 50_000,
    "items": "- a\n" * 10_000,
    "quotations": "> " * 20_000,
    "lines": "a\n" * 40_000,
    "tags": "<a " * 50_000,
    "entities": "&" * 100_000,
    "table": "|" * 20_000 + "\n" + "|-" * 20_000,
    "rules": "---\n" * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markdown_takes_bounded_time(name: str) -> None:
    started = time.process_time()
    read_markdown(HOSTILE[name])
    assert time.process_time() - started < 5


@given(st.text("ab#*_[]()!<>-`|~\\\n &:+", max_size=120))
@settings(deadline=None, max_examples=150)
def test_any_markdown_is_read(source: str) -> None:
    for part in read_markdown(source).blocks:
        assert part.level >= 0


@given(
    st.lists(
        st.sampled_from(["The vote failed.", "“No,” she said.", "In *Oslo* and [Bonn](x)."]), min_size=1, max_size=8
    )
)
@settings(deadline=None, max_examples=40)
def test_the_words_of_the_body_survive(paragraphs: list[str]) -> None:
    found = [part.text for part in read_markdown("\n\n".join(paragraphs)).blocks]
    assert found == [text.replace("*", "").replace("[Bonn](x)", "Bonn") for text in paragraphs]
