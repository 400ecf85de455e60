"""The blocks of a Markdown document, by markdown-it-py, walked token by token."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token

from briefing import wash
from briefing.model import BlockKind
from briefing.patterns import pattern
from briefing.reading.letters import letters
from briefing.reading.markdown.front_matter import Fields, split
from briefing.reading.opening import take_opening
from briefing.reading.parts import Part, Parts
from briefing.reading.plain import read_plain

_DEEPEST: Final = 60
"""Blocks within blocks; markdown-it drops what is deeper, so such a text is read as plain."""
_MOST_LINES: Final = 50_000
_MOST_MARKS: Final = 100_000
"""What markdown-it reads in a few seconds; a book of prose has less."""
_BRACKETS: Final = 1_000_000
"""markdown-it takes time in the square of a paragraph's brackets; the sum of these squares is bounded by this."""
_LEAVES: Final = frozenset({"inline", "fence", "code_block", "html_block"})
_CELL_BREAK: Final = " | "
_TOO_MUCH: Final = "It holds too much markup to be taken off in good time; it is shown as it is written."
_TOO_DEEP: Final = "Its lists and quotations are nested too deeply to be kept; the words are all here."

_COMMENT: Final = pattern(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SILENT: Final = pattern(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_TAG: Final = pattern(r"</?[A-Za-z][^<>]*>")


def read_markdown(text: str) -> Parts:
    """Return the parts of the document `text`. Its first heading of level one is the title if none is given."""
    fields, body = split(wash.clean(text).lstrip("\n"))
    if body.count("\n") > _MOST_LINES or sum(map(body.count, "*_[<&`~|")) > _MOST_MARKS:
        return _as_plain(body, fields, _TOO_MUCH)
    document = _Document()
    tokens = document.tokens(body)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return _as_plain(body, fields, _TOO_DEEP)
    title, blocks = _titled(list(document.blocks(tokens)), fields.title)
    return _with(fields, title, blocks)


def _as_plain(body: str, fields: Fields, notice: str) -> Parts:
    plain = read_plain(body)
    return msgspec.structs.replace(_with(fields, plain.title or "", list(plain.blocks)), notices=(notice,))


def _with(fields: Fields, title: str, blocks: list[Part]) -> Parts:
    opening = take_opening(blocks)
    return Parts(
        title=fields.title or title or None,
        byline=fields.byline or opening.byline,
        outlet=fields.outlet or opening.outlet,
        url=fields.url,
        published=fields.published or opening.published,
        published_origin="text" if opening.published and not fields.published else None,
        language=fields.language or None,
        blocks=tuple(opening.blocks),
    )


def _titled(blocks: list[Part], given: str) -> tuple[str, list[Part]]:
    """The title among `blocks`, and the blocks without it: the first heading of level one, or the one given again."""
    for at, part in enumerate(blocks):
        if part.kind == "heading" and part.level == 1:
            if given and letters(part.text) != letters(given):
                break
            return part.text, blocks[:at] + blocks[at + 1 :]
    return "", blocks


class _Document:
    """One document and what is left of the time for it."""

    def __init__(self) -> None:
        self._parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
        # Inline markup is parsed block by block, so that a hostile paragraph costs itself alone.
        self._parser.core.ruler.enableOnly(["normalize", "block"])
        self._definitions: dict[str, object] = {}
        self._brackets = _BRACKETS

    def tokens(self, body: str) -> list[Token]:
        """The tokens of the blocks in `body`."""
        return self._parser.parse(body, self._definitions)

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Part]:
        """Yield a part for every paragraph, heading, item, row of a table and piece of code, in their order."""
        opened: list[str] = []
        row: list[str] = []
        for token in tokens:
            if token.nesting > 0:
                opened.append(token.tag)
            elif token.nesting < 0:
                opened.pop()
                if token.type == "tr_close":
                    yield Part("item", 1, _CELL_BREAK.join(filter(None, row)))
                    row = []
            elif token.type == "inline" and opened[-1] in {"td", "th"}:
                row.append(self._inline(token.content))
            elif token.type in _LEAVES:
                yield _part(opened, self._leaf(token))

    def _leaf(self, token: Token) -> str:
        if token.type == "inline":
            return self._inline(token.content)
        return _without_tags(token.content) if token.type == "html_block" else token.content

    def _inline(self, source: str) -> str:
        """The words of `source`: links by their text, code as it stands, no pictures and no tags."""
        self._brackets -= source.count("[") ** 2
        if self._brackets < 0 and "[" in source:
            return source
        tokens: list[Token] = []
        self._parser.inline.parse(source, self._parser, self._definitions, tokens)
        return "".join(map(_words, tokens))


def _part(opened: list[str], text: str) -> Part:
    """The part that `text` is inside the elements that are `opened`."""
    if opened and opened[-1][0] == "h" and opened[-1][1:].isdigit():
        return Part("heading", int(opened[-1][1:]), text)
    kind: BlockKind = "item" if "li" in opened else "quotation" if "blockquote" in opened else "paragraph"
    return Part(kind, opened.count("li"), text)


def _without_tags(source: str) -> str:
    bare = _TAG.sub(" ", _SILENT.sub("", _COMMENT.sub("", source)))
    return html.unescape(bare)


def _words(token: Token) -> str:
    if token.type in {"text", "text_special", "code_inline"}:
        return token.content
    is_break = token.type in {"softbreak", "hardbreak"} or token.content[:3].lower() == "<br"
    return " " if is_break else ""
