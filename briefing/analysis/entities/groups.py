"""Which mentions of organisations and places are one."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

from briefing.analysis.draft import Name
from briefing.analysis.entities.canon import canonical, key_of, shown
from briefing.analysis.entities.cluster import Cluster
from briefing.analysis.names.gazetteer import COMMON, GIVEN, PEOPLE, PLACE, gazetteer
from briefing.model import EntityType
from briefing.patterns import pattern

_MOST_ALIKE = 60
"""So many organisations that begin alike are weighed: a bound for texts that are lists."""
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "&", "de", "la", "des", "du"})
_BRACKET = pattern(r"\s*\(\s*$")


def join_groups(text: str, names: list[Name]) -> list[Cluster]:
    """Organisations and places with their mentions; `names` are all mentions of these types, in order."""
    clusters: dict[tuple[EntityType, str], Cluster] = {}
    for name in names:
        written = text[name.start : name.end]
        known = canonical(written, name.type)
        kind, key = (known[1], known[0].lower()) if known else (name.type, key_of(written, name.type))
        cluster = clusters.setdefault((kind, key), Cluster(kind, key, fixed=known[0] if known else None))
        cluster.add(name, shown(written, kind))
    found = list(clusters.values())
    organisations = [c for c in found if c.kind == "organisation"]
    return _join_organisations(text, organisations) + [c for c in found if c.kind == "place"]


def _join_organisations(text: str, found: list[Cluster]) -> list[Cluster]:
    """Acronyms to their full names, and short forms to long ones."""
    kept: list[Cluster] = []
    longer: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in sorted(found, key=lambda c: (-len(c.key), c.first)):
        part = cluster.key.split()
        near = chain(longer[part[0]][:_MOST_ALIKE], longer[cluster.key[:1]][:_MOST_ALIKE]) if part else ()
        home = next((c for c in near if _stands_for(text, cluster, c)), None)
        if home is not None:
            home.take(cluster)
            continue
        kept.append(cluster)
        if len(part) > 1:
            longer[part[0]].append(cluster)
            longer[part[0][0]].append(cluster)
    return kept


def _stands_for(text: str, short: Cluster, long: Cluster) -> bool:
    words = long.key.split()
    if short.fixed:
        return False
    if _is_acronym(short) and (_initials(words, short.key) or _in_brackets(text, short, long)):
        return True
    part = short.key.split()
    if len(part) >= len(words) or words[: len(part)] != part:
        return False
    if len(part) > 1:
        return not long.key.startswith(short.key + " of ")
    flags = gazetteer()[short.key]
    return not flags & (COMMON | PLACE | PEOPLE | GIVEN) and "of" not in words


def _is_acronym(cluster: Cluster) -> bool:
    form = max(cluster.forms)
    return " " not in form and len(form) > 1 and sum(c.isupper() for c in form) >= 2


def _initials(words: list[str], acronym: str) -> bool:
    letters = acronym.replace(".", "")
    return letters in {"".join(w[0] for w in words), "".join(w[0] for w in words if w not in _SMALL_WORDS)}


def _in_brackets(text: str, short: Cluster, long: Cluster) -> bool:
    """Whether the short form once stands in brackets right after the long one, with a letter of it at its head."""
    ends = {name.end for name in long.mentions}
    if long.key[0] != short.key[0]:
        return False
    brackets = (
        _BRACKET.search(text, max(0, name.start - 4), name.start)
        for name in short.mentions
        if text[name.end : name.end + 1] == ")"
    )
    return any(bracket is not None and bracket.start() in ends for bracket in brackets)
