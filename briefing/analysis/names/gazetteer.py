"""Lists of names that the training script took from packages: given names, surnames, places, companies, peoples.

The file is plain text under zlib: for every set of flags a line with their sum, then the words, up to a record
separator. NOTICE says which package each list comes from.
"""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files
from typing import Final

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
_END_OF_GROUP = "\x1e"


@cache
def gazetteer() -> dict[str, int]:
    """Words and phrases in lower case, each with its flags. Not to be changed by the caller."""
    text = zlib.decompress(files(__package__).joinpath("data", "gazetteer.bin").read_bytes()).decode()
    words: dict[str, int] = {}
    for group in text.split(_END_OF_GROUP):
        flags, _, rest = group.partition("\n")
        words.update(dict.fromkeys(rest.split("\n"), int(flags)))
    return words


@cache
def phrase_starts() -> dict[str, int]:
    """The first words of all phrases, each with the greatest number of words a phrase has after it."""
    starts: dict[str, int] = {}
    for phrase in gazetteer():
        if " " in phrase:
            first = phrase[: phrase.index(" ")]
            starts[first] = max(starts.get(first, 0), phrase.count(" "))
    return starts


def pack(words: dict[str, int]) -> bytes:
    """The content of the file for `words`, the same bytes for the same words."""
    groups: dict[int, list[str]] = {}
    for word in sorted(words):
        groups.setdefault(words[word], []).append(word)
    text = _END_OF_GROUP.join("\n".join([str(flags), *groups[flags]]) for flags in sorted(groups))
    return zlib.compress(text.encode(), 9)
