"""Articles for the tests of names and entities, from plain sentences."""

from __future__ import annotations

from plain_articles import article_of

from briefing.analysis.draft import Draft, Name
from briefing.analysis.entities import find_entities
from briefing.analysis.names import find_names
from briefing.analysis.sentences import find_sentences
from briefing.model import Entity, EntityType, Section


def draft_of(*paragraphs: str, title: str = "Title") -> Draft:
    """A draft with one block a paragraph, its sentences, and one section."""
    article = article_of(*paragraphs, id="a", title=title)
    section = Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=len(article.text))
    return find_sentences(Draft(article=article, sections=(section,)))


def named(*paragraphs: str) -> list[tuple[str, str]]:
    """The mentions in the paragraphs as (text, first three letters of the type), in order."""
    draft = find_names(draft_of(*paragraphs))
    return [(draft.article.text[name.start : name.end], name.type[:3]) for name in draft.names]


def marked(text: str, *names: tuple[str, EntityType], title: str = "Title") -> Draft:
    """A draft in which every place of each of `names` is a mention: to test entities without a tagger."""
    draft = draft_of(*text.split("\n\n"), title=title)
    found: list[Name] = []
    for name, kind in sorted(names, key=lambda n: -len(n[0])):
        at = text.find(name)
        while at >= 0:
            if not any(n.start < at + len(name) and at < n.end for n in found):
                found.append(Name(at, at + len(name), kind))
            at = text.find(name, at + 1)
    found.sort(key=lambda n: n.start)
    return Draft(article=draft.article, sentences=draft.sentences, sections=draft.sections, names=tuple(found))


def entities_of(text: str, *names: tuple[str, EntityType], title: str = "Title") -> dict[str, Entity]:
    """The entities of :func:`marked`, by id."""
    return {entity.id: entity for entity in find_entities(marked(text, *names, title=title)).entities}
