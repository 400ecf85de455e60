"""Names as they are compared and shown: one spelling for countries and unions that have several, capitals brought down."""

from __future__ import annotations

import re
from typing import Final

from briefing.model import EntityType

_CANONICAL: Final[dict[str, tuple[str, EntityType]]] = {
    key: (name, kind)
    for name, kind, keys in (
        ("United States", "place", "u.s. us usa u.s.a. united_states america united_states_of_america u.s"),
        ("United Kingdom", "place", "u.k. uk united_kingdom great_britain britain"),
        ("United Arab Emirates", "place", "uae u.a.e. united_arab_emirates"),
        ("European Union", "organisation", "eu e.u. european_union"),
        ("United Nations", "organisation", "un u.n. united_nations"),
        ("Associated Press", "organisation", "ap associated_press"),
        ("Agence France-Presse", "organisation", "afp agence_france-presse"),
    )
    for key in keys.split()
}
_SPACE = re.compile(r"\s+")
_MARK = re.compile(r"^[\"“”‘’']+|[\"“”‘’',;:]+$")
_COMPANY_FORMS = re.compile(
    r"(?:,? (?:inc|incorporated|corp|corporation|co|cos|company|companies|ltd|limited|llc|llp|lp|plc|ag|se|sa|s\.a|nv|n\.v|ab|asa|"
    r"oyj|spa|s\.p\.a|gmbh|kgaa|bhd|pty|group|holding|holdings)\.?)+$"
)
_LOWER_IN_NAMES = frozenset(
    {"of", "the", "and", "for", "de", "la", "del", "der", "van", "von", "bin", "al", "in", "on"}
)


def canonical(name: str, kind: EntityType) -> tuple[str, EntityType] | None:
    """The usual name and type of a country or union that has several names, or ``None``."""
    known = _CANONICAL.get(_SPACE.sub("_", _bare(name)))
    if known is None or (known[1] != kind and not name.isupper()):
        return None
    return known


def key_of(name: str, kind: EntityType) -> str:
    """What two mentions of one name have in common: lower case, single spaces, no article, no legal form of a company."""
    key = _bare(name)
    if kind == "organisation":
        key = _COMPANY_FORMS.sub("", key) or key
    return key


def shown(name: str) -> str:
    """The name as it is shown: on one line, and a word of more than three capitals brought down (``MOSCOW``)."""
    name = _SPACE.sub(" ", _MARK.sub("", name)).strip()
    words = name.split(" ")
    if name.isupper() and (len(words) > 1 or len(name) > 5):
        return " ".join(w.lower() if i and w.lower() in _LOWER_IN_NAMES else _title(w) for i, w in enumerate(words))
    return name


def _title(word: str) -> str:
    return word if "." in word else "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _bare(name: str) -> str:
    name = _SPACE.sub(" ", _MARK.sub("", name)).strip().lower().replace("’", "'")
    return name[4:] if name.startswith("the ") else name
