"""How a brief names who said something."""

from __future__ import annotations

from briefing.model import Quote

UNKNOWN = "Speaker not known"
UNNAMED = "Unnamed source"
_WITHIN = {UNKNOWN: "a speaker who is not known", UNNAMED: "an unnamed source"}
"""The same within a line."""
_ARTICLES = ("a ", "an ", "the ", "one ", "some ", "several ", "two ", "three ")


def speaker_of(quote: Quote) -> str:
    """Return the words for who said `quote`."""
    if quote.speaker:
        return quote.speaker.name
    return UNNAMED if quote.sourcing == "anonymous" else UNKNOWN


def head_of(quote: Quote) -> str:
    """The same as it begins a line: ``The operator``, ``Diplomats``, but ``de Gaulle``."""
    name = speaker_of(quote)
    described = quote.speaker is not None and quote.speaker.entity is None
    return name[0].upper() + name[1:] if described or name.startswith(_ARTICLES) else name


def within(name: str) -> str:
    """`name` as it stands within a line."""
    began = name.partition(" ")[0].lower() + " " in _ARTICLES
    return _WITHIN.get(name, name[0].lower() + name[1:] if began else name)
