"""Lists of names that the training script took from packages: given names, surnames, places, companies, peoples.

The file holds two tables: words with the sum of their flags, and the first words of phrases. NOTICE says
which package each list comes from.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from briefing.analysis.names.table import Table, pack_table, read_table

FEMALE: Final = 1
MALE: Final = 2
SURNAME: Final = 4
CITY: Final = 8
BIG_CITY: Final = 16
COUNTRY: Final = 32
REGION: Final = 64
COMPANY: Final = 128
PEOPLE: Final = 256
CALENDAR: Final = 512
ROLE: Final = 1024
COMMON: Final = 2048
"""A word that running text writes in lower case."""

GIVEN: Final = FEMALE | MALE
PLACE: Final = CITY | BIG_CITY | COUNTRY | REGION


@cache
def gazetteer() -> Table:
    """Words and phrases in lower case, each with its flags; 0 for what is in no list."""
    return _tables()[0]


@cache
def phrase_starts() -> Table:
    """The first words of all phrases, each with the greatest number of words a phrase has after it."""
    return _tables()[1]


@cache
def _tables() -> tuple[Table, Table]:
    data = Path(__file__).with_name("data").joinpath("gazetteer.bin").read_bytes()
    words, end = read_table(data)
    return words, read_table(data, end)[0]


def pack(words: dict[str, int]) -> bytes:
    """The content of the file for `words`, the same bytes for the same words."""
    starts: dict[str, int] = {}
    for phrase in words:
        first, _, rest = phrase.partition(" ")
        if rest:
            starts[first] = max(starts.get(first, 0), phrase.count(" "))
    return pack_table(words) + pack_table(starts)
