"""Which mentions of organisations and places are one."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

from briefing.analysis.draft import Name
from briefing.analysis.entities.canon import canonical, key_of, shown
from briefing.analysis.entities.cluster import Cluster
from briefing.analysis.names.gazetteer import COMMON, COUNTRY, GIVEN, PEOPLE, PLACE, SURNAME, gazetteer
from briefing.analysis.names.heads import ORGANISATION_HEADS
from briefing.model import EntityType
from briefing.patterns import pattern

_MOST_ALIKE = 60
"""So many organisations that begin alike are weighed: a bound for texts that are lists."""
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "&", "de", "la", "des", "du"})
_CLUBS = frozenset({"united", "rovers", "wanderers", "rangers", "athletic"})
_END = "… "
"""Before a word under which names that end in it are kept."""
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
    homes: dict[str, Cluster] = {}
    longer: dict[str, list[Cluster]] = defaultdict(list)
    bracketed = _bracketed(text, found)
    for cluster in sorted(found, key=lambda c: (-len(c.key), c.first)):
        part = cluster.key.split()
        near = chain(longer[part[0]][:_MOST_ALIKE], longer[cluster.key[:1]][:_MOST_ALIKE]) if part else ()
        home = next((c for c in near if _stands_for(cluster, c)), None) or _ends_in(cluster, longer[_END + cluster.key])
        home = home or homes.get(bracketed.get(cluster.key, ""))
        homes[cluster.key] = home or cluster
        if home is not None:
            home.take(cluster)
            continue
        kept.append(cluster)
        if len(part) > 1:
            for key in (part[0], part[0][0], _END + part[-1]):
                longer[key].append(cluster)
    return kept


def _bracketed(text: str, found: list[Cluster]) -> dict[str, str]:
    """Acronyms that once stand in brackets right after a name of several words, by their keys; with that name’s key."""
    ends = {name.end: cluster.key for cluster in found if " " in cluster.key for name in cluster.mentions}
    out: dict[str, str] = {}
    for cluster in found:
        for name in cluster.mentions if not cluster.fixed and _is_acronym(cluster) else ():
            bracket = _BRACKET.search(text, max(0, name.start - 4), name.start)
            if bracket and text.startswith(")", name.end) and bracket.start() in ends:
                out.setdefault(cluster.key, ends[bracket.start()])
    return out


def _ends_in(short: Cluster, long: list[Cluster]) -> Cluster | None:
    """The one organisation that a word is the last of: ``Sociedad`` of ``Real Sociedad``, ``United`` of a club."""
    if len(long) != 1 or short.fixed or _is_acronym(short) or " and " in long[0].key:
        return None
    flags = gazetteer()[short.key] & ~SURNAME
    own = (not flags or _is_club_of(flags, long[0])) and short.key not in ORGANISATION_HEADS
    return long[0] if own or short.key in _CLUBS else None


def _is_club_of(flags: int, long: Cluster) -> bool:
    """Whether a town's name is that of its club too: ``Oster`` of ``Athletic Oster``; no country's airline."""
    return bool(flags & PLACE) and not flags & (COUNTRY | COMMON) and long.key.count(" ") == 1


def _stands_for(short: Cluster, long: Cluster) -> bool:
    words = long.key.split()
    if short.fixed:
        return False
    if _is_acronym(short) and _initials(words, short.key):
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
