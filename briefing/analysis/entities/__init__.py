"""The step that fills ``Draft.entities``: names joined to persons, organisations and places, in order of salience."""

from __future__ import annotations

import unicodedata
from collections import Counter

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.entities.cluster import Cluster
from briefing.analysis.entities.credited import not_of_story
from briefing.analysis.entities.describe import description_of
from briefing.analysis.entities.groups import join_groups
from briefing.analysis.entities.people import join_people
from briefing.analysis.entities.salience import salience_of
from briefing.model import Entity, Mention
from briefing.patterns import pattern

__all__ = ["find_entities"]

_NOT_IN_SLUG = pattern(r"[^a-z0-9]+")


def find_entities(draft: Draft) -> Draft:
    """Return `draft` with its entities. Needs ``draft.names`` and ``draft.sections``."""
    text = draft.article.text
    clusters = join_people(text, [name for name in draft.names if name.type == "person"])
    clusters += join_groups(text, [name for name in draft.names if name.type != "person"])
    credited = not_of_story(text, clusters)
    clusters = [cluster for k, cluster in enumerate(clusters) if k not in credited]
    for cluster in clusters:
        cluster.mentions.sort(key=lambda name: name.start)
    most = max((len(cluster.mentions) for cluster in clusters), default=1)
    scored = sorted(((salience_of(draft, c, most), c) for c in clusters), key=lambda x: (-x[0], x[1].first))
    used: Counter[str] = Counter()
    entities = tuple(_entity(draft, cluster, salience, used) for salience, cluster in scored)
    return msgspec.structs.replace(draft, entities=entities)


def _entity(draft: Draft, cluster: Cluster, salience: float, used: Counter[str]) -> Entity:
    name = cluster.shown_name()
    text = draft.article.text
    return Entity(
        id=_slug(name, used),
        name=name,
        type=cluster.kind,
        salience=salience,
        description=description_of(draft, cluster) if cluster.kind == "person" else None,
        aliases=tuple(form for form in cluster.forms if form != name),
        mentions=tuple(
            Mention(start=n.start, end=n.end, text=text[n.start : n.end], section=draft.section_at(n.start))
            for n in cluster.mentions
        ),
    )


def _slug(name: str, used: Counter[str]) -> str:
    base = slug = _NOT_IN_SLUG.sub("-", _unaccented(name).lower()).strip("-") or "name"
    while slug in used:
        used[base] += 1
        slug = f"{base}-{used[base]}"
    used[slug] += 1
    return slug


def _unaccented(name: str) -> str:
    if name.isascii():
        return name
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
