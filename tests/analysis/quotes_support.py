"""Drafts for the tests of quotes: texts of our own with the names given, so that no tagger decides."""

from __future__ import annotations

import re

import msgspec

from briefing.analysis.draft import Draft, Sentence
from briefing.analysis.quotes import find_quotes
from briefing.model import Article, Block, Entity, Mention, Quote, Section

TYPES = {"p": "person", "o": "organisation", "l": "place"}


def entity(text: str, name: str, type_: str) -> Entity:
    """An entity with all its mentions: the full name, and for persons the surname."""
    forms = [name] if type_ != "person" else [name, name.rsplit(maxsplit=1)[-1]]
    pattern = "|".join(re.escape(form) for form in forms)
    taken = [match.span() for match in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text)]
    mentions = tuple(Mention(start=a, end=b, text=text[a:b], section="lead") for a, b in taken)
    key = re.sub(r"\W+", "-", name.lower())
    return Entity(id=key, name=name, type=type_, salience=0.5, description=None, aliases=(), mentions=mentions)


def draft(text: str, names: str = "", kinds: str = "", language: str | None = "en", title: str = "") -> Draft:
    """A draft of `text`, its paragraphs one a line. `names`: ``p:Ann Lee, o:Sky News``; `kinds`: a letter a block."""
    blocks, sentences = [], []
    letters = {"p": "paragraph", "h": "heading", "q": "quotation", "i": "item"}
    for number, match in enumerate(re.finditer(r"[^\n]+", text)):
        letter = kinds[number] if number < len(kinds) else "p"
        blocks.append(Block(start=match.start(), end=match.end(), kind=letters[letter]))
        sentences += [
            Sentence(match.start() + part.start(), match.start() + part.end(), number)
            for part in re.finditer(r"\S.*?(?:[.!?][”\"’']*(?=\s|$)|$)", match.group())
        ]
    article = Article(
        id="a", sha256="", title=title, title_origin="given", media_type="text/plain", text=text,
        blocks=tuple(blocks), words=len(text.split()), reading_minutes=1, language=language,
    )  # fmt: skip
    section = Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=len(text))
    given = [part.strip().split(":", 1) for part in names.split(",") if part.strip()]
    entities = tuple(entity(text, name, TYPES[letter]) for letter, name in given)
    made = Draft(article=article, sections=(section,), entities=entities)
    return msgspec.structs.replace(made, sentences=tuple(sentences))


def quotes(
    text: str, names: str = "", kinds: str = "", language: str | None = "en", title: str = ""
) -> tuple[Quote, ...]:
    """The quotes of `text`."""
    return find_quotes(draft(text, names, kinds, language, title)).quotes


def spoken(text: str, names: str = "", kinds: str = "") -> list[tuple[str, str | None]]:
    """The words in marks with the names of their speakers."""
    return [(q.text, q.speaker.name if q.speaker else None) for q in quotes(text, names, kinds) if q.kind != "indirect"]
