"""Names as they are compared and shown: one for countries that have several, capitals brought down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from briefing.model import EntityType
from briefing.patterns import pattern

_MANY_NAMES: Final[tuple[tuple[str, EntityType, str], ...]] = (
    ("United States", "place", "u.s. u.s us usa u.s.a. united_states america united_states_of_america"),
    ("United Kingdom", "place", "u.k. uk united_kingdom great_britain britain"),
    ("United Arab Emirates", "place", "uae u.a.e. united_arab_emirates"),
    ("European Union", "organisation", "eu e.u. european_union"),
    ("United Nations", "organisation", "un u.n. united_nations"),
    ("Associated Press", "organisation", "ap associated_press"),
    ("Agence France-Presse", "organisation", "afp agence_france-presse"),
)
_STATES: Final = (
    "Ala.=Alabama Ariz.=Arizona Ark.=Arkansas Calif.=California Colo.=Colorado Conn.=Connecticut Del.=Delaware"
    " Fla.=Florida Ga.=Georgia Ill.=Illinois Ind.=Indiana Kan.=Kansas Ky.=Kentucky La.=Louisiana Md.=Maryland"
    " Mass.=Massachusetts Mich.=Michigan Minn.=Minnesota Miss.=Mississippi Mo.=Missouri Mont.=Montana"
    " Neb.=Nebraska Nev.=Nevada N.H.=New_Hampshire N.J.=New_Jersey N.M.=New_Mexico N.Y.=New_York"
    " N.C.=North_Carolina N.D.=North_Dakota Okla.=Oklahoma Ore.=Oregon Pa.=Pennsylvania R.I.=Rhode_Island"
    " S.C.=South_Carolina S.D.=South_Dakota Tenn.=Tennessee Tex.=Texas Vt.=Vermont Va.=Virginia"
    " W.Va.=West_Virginia Wis.=Wisconsin Wyo.=Wyoming"
)
"""The press's abbreviations of the states of the United States."""
_CANONICAL: Final[Mapping[str, tuple[str, EntityType]]] = {
    **{key: (name, kind) for name, kind, keys in _MANY_NAMES for key in keys.split()},
    **{key.lower(): (name.replace("_", " "), "place") for key, name in (s.split("=") for s in _STATES.split())},
}
_OPENING = "\"“”‘’'"
_CLOSING = _OPENING + ",;:"
"""What a name is shown without, at its beginning and at its end."""
_COMPANY_FORMS = pattern(
    r"(?:,? (?:inc|incorporated|corp|corporation|co|cos|company|companies|ltd|limited|llc|llp|lp|plc|ag|se|sa|s\.a|nv"
    r"|n\.v|ab|asa|"
    r"oyj|spa|s\.p\.a|gmbh|kgaa|bhd|pty|group|holding|holdings)\.?)+$"
)
_LONGEST_ACRONYM = 6
_LONGEST_CODE = 3
_LOWER_IN_NAMES = frozenset(
    {"of", "the", "and", "for", "de", "la", "del", "der", "van", "von", "bin", "al", "in", "on"}
)


def canonical(name: str, kind: EntityType) -> tuple[str, EntityType] | None:
    """The usual name and type of a country or union that has several names, or ``None``."""
    known = _CANONICAL.get(_bare(name).replace(" ", "_"))
    if known is None or (known[1] != kind and not name.isupper()):
        return None
    return known


def key_of(name: str, kind: EntityType) -> str:
    """What all mentions of one name share: lower case, single spaces, no article, no legal form of a company."""
    key = _bare(name)
    if kind == "organisation":
        key = _COMPANY_FORMS.sub("", key) or key
    return key


def shown(name: str, kind: EntityType) -> str:
    """The name as it is shown: on one line, and words in capitals brought down (``MOSCOW``), but no acronym."""
    name = _unmarked(name)
    words = name.split(" ")
    longest = _LONGEST_ACRONYM if kind == "organisation" else _LONGEST_CODE
    if name.isupper() and "." not in name and (len(words) > 1 or len(name) > longest):
        return " ".join(w.lower() if i and w.lower() in _LOWER_IN_NAMES else _title(w) for i, w in enumerate(words))
    return name


def _title(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def _bare(name: str) -> str:
    return _unmarked(name).lower().replace("’", "'").removeprefix("the ")


def _unmarked(name: str) -> str:
    return " ".join(name.lstrip(_OPENING).rstrip(_CLOSING).split())
