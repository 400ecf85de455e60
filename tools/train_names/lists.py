"""The lists of names that made-up reports draw from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.resources import files

from train_names import gazetteers
from train_names.invent import Lists


def lists() -> Lists:
    """Names from the packages of the gazetteers, in a fixed order."""
    return Lists(
        given=_words([*gazetteers.given("female"), *gazetteers.given("male")]),
        surnames=_words(gazetteers.surnames()),
        cities=_words(gazetteers.cities(100_000)),
        countries=_words(gazetteers.countries()),
        companies=_words([*gazetteers.companies(), *_brands()]),
    )


def _words(names: Iterable[str]) -> list[str]:
    kept = {_cased(name) for name in set(names) if re.fullmatch(r"[^\W\d_][\w'’.& -]{1,30}", name)}
    return sorted(kept)


def _cased(name: str) -> str:
    return name.title() if name.islower() else name


def _brands() -> list[str]:
    """Names of companies and their products from simple-icons (CC0)."""
    source = files("simpleicons").joinpath("icons.py").read_text(encoding="utf-8")
    return re.findall(r'^    title="([A-Z][\w &.]{2,24})"', source, re.MULTILINE)
