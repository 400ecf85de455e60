"""What stands before a name and after it that tells a person's gender."""

from __future__ import annotations

from typing import Final, Literal

from briefing.analysis.names.gazetteer import FEMALE, GIVEN, MALE, gazetteer
from briefing.patterns import pattern
from briefing.tables import words

Gender = Literal["f", "m"]

FEMALE_WORDS: Final = words(
    "mrs ms miss madam madame mme dame lady queen princess duchess countess baroness empress sister mother wife"
    " widow daughter aunt niece grandmother stepmother girlfriend actress spokeswoman chairwoman congresswoman"
    " councilwoman assemblywoman policewoman businesswoman saleswoman sportswoman servicewoman waitress heiress"
    " hostess stewardess nun girl woman schoolgirl bride fiancée fiancee señora signora frau sen̄ora mum mom"
)
MALE_WORDS: Final = words(
    "mr sir lord king prince duke count baron emperor brother father husband widower son uncle nephew"
    " grandfather stepfather boyfriend actor spokesman chairman congressman councilman assemblyman policeman"
    " businessman salesman sportsman serviceman waiter heir monk boy man schoolboy groom fiancé señor signor"
    " herr sheikh imam pope bishop dad fisherman cameraman anchorman frontman gunman"
)
_LAST = pattern(r"([^\W\d_]+)\.?$")
_REACH = 24


def title_gender(text: str, start: int) -> Gender | None:
    """The gender that the word right before the name at `start` tells (``Mrs``, ``spokesman``), or ``None``."""
    before = text[max(0, start - _REACH) : start]
    if not before[-1:].isspace() or not (words := before.split()):
        return None
    match = _LAST.search(words[-1])
    return word_gender(match[1]) if match else None


def word_gender(word: str) -> Gender | None:
    """The gender of the person that `word` names: ``actress``, ``king``; ``None`` for ``teacher``."""
    low = word.lower()
    if low in FEMALE_WORDS:
        return "f"
    return "m" if low in MALE_WORDS else None


def name_gender(name: str) -> Gender | None:
    """The gender that the lists tell of a full name’s given name, ``None`` where both or neither have it.

    Where the given name comes last (``Ma Ying-chen``) the lists, of given names in Latin spellings, say nothing.
    """
    given, _, rest = name.partition(" ")
    _, hyphen, after = rest.partition("-")
    if not rest or (hyphen and after.islower()):
        return None
    flags = gazetteer()[given.lower()] & GIVEN
    if flags == FEMALE:
        return "f"
    return "m" if flags == MALE else None
