"""Briefs made by hand, so that the exports are tested without the analysis."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from briefing.model import (
    Article,
    Block,
    Brief,
    Date,
    Entity,
    Evidence,
    Figure,
    Made,
    Mention,
    Quote,
    Section,
    Speaker,
    SummaryLine,
)

PARAGRAPHS = (
    """LISBON, May 5 (Coastal Wire) – The harbour of Vila Branca will reopen on Monday, the port authority said. \
Repairs to the mole may cost €3 million to €4 million.""",
    "“We count every stone,” harbour master Rosa Quintela told Radio Farol. “Some of them twice,” she added.",
    "A Slow Return",
    """Two ferries are expected in the first week. A critic, who asked not to be named, called the plan “paper boats”. \
Nobody knows when the third will sail.""",
)
TEXT = "\n\n".join(PARAGRAPHS)
SLOW = TEXT.index("A Slow Return")
STEPS = ("sentences", "names", "sections", "entities", "quotes", "figures", "dates", "summary")


def place(words: str, text: str = TEXT) -> dict[str, Any]:
    """Return start, end and text of the first `words` in `text`."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def blocks_of(text: str) -> tuple[Block, ...]:
    kinds = {"A Slow Return": "heading"}
    return tuple(
        Block(start=found.start(), end=found.end(), kind=kinds.get(found[0], "paragraph"), level=int(found[0] in kinds))  # type: ignore[arg-type]  # the two kinds of the table
        for found in re.finditer(r"[^\n]+", text)
    )


def article(text: str = TEXT, **changed: Any) -> Article:
    known: dict[str, Any] = {
        "id": "a1",
        "sha256": hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(),
        "title": "Vila Branca opens its harbour again",
        "title_origin": "given",
        "byline": ("Ana Prates",),
        "outlet": "Coastal Wire",
        "url": "https://coastal.example/news/harbour?id=7&copy;=1",
        "path": None,
        "media_type": "text/html",
        "published": "2025-05-05",
        "published_origin": "metadata",
        "language": "en",
        "completeness": "full",
        "text": text,
        "blocks": blocks_of(text),
        "words": len(text.split()),
        "reading_minutes": 1,
    }
    return Article(**{**known, **changed})


def made(**changed: Any) -> Made:
    known = {
        "by": "briefing 0",
        "analysis": "1",
        "as_of": "2025-05-06",
        "read_at": "2025-05-06T08:00:00Z",
        "steps": STEPS,
    }
    return Made(**{**known, **changed})


def quote(words: str, group: int, **more: Any) -> Quote:
    start = place(words)
    known = {
        "kind": "direct",
        "speaker": None,
        "cue": None,
        "told": None,
        "sourcing": "on-record",
        "section": "lead" if start["start"] < SLOW else "return",
    }
    return Quote(group=group, **start, **{**known, **more})


def quotes() -> tuple[Quote, ...]:
    rosa = Speaker(name="Rosa Quintela", entity="rosa-quintela", confidence=0.9, **place("Rosa Quintela"))
    told = {"cue": Evidence(**place("told")), "told": Evidence(**place("Radio Farol")), "key": True}
    return (
        quote("We count every stone,", 0, speaker=rosa, **told),
        quote("Some of them twice,", 0, speaker=rosa),
        quote("paper boats", 1, kind="partial", sourcing="anonymous"),
    )


def sections() -> tuple[Section, ...]:
    ferries = Evidence(**place("Two ferries are expected in the first week."))
    return (
        Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=SLOW),
        Section(
            id="return",
            label="Return",
            heading="A Slow Return",
            kind="heading",
            start=SLOW,
            end=len(TEXT),
            summary=(ferries,),
        ),
    )


def summary() -> tuple[SummaryLine, ...]:
    reopens = place("The harbour of Vila Branca will reopen on Monday, the port authority said.")
    critic = place("A critic, who asked not to be named, called the plan “paper boats”.")
    return (
        SummaryLine(section="lead", **reopens),
        SummaryLine(section="lead", **place("Repairs to the mole may cost €3 million to €4 million.")),
        SummaryLine(section="return", **critic),
    )


def entities() -> tuple[Entity, ...]:
    return (
        Entity(
            id="rosa-quintela",
            name="Rosa Quintela",
            type="person",
            salience=0.8,
            description=Evidence(**place("harbour master")),
            aliases=("Rosa Quintela",),
            mentions=(Mention(section="lead", **place("Rosa Quintela")),),
        ),
        Entity(
            id="vila-branca",
            name="Vila Branca",
            type="place",
            salience=0.5,
            description=None,
            aliases=("Vila Branca",),
            mentions=(Mention(section="lead", **place("Vila Branca")),),
        ),
    )


def figure() -> Figure:
    return Figure(
        kind="money",
        low=3_000_000,
        high=4_000_000,
        unit="EUR",
        approximate=False,
        of=Evidence(**place("Repairs to the mole")),
        section="lead",
        **place("€3 million to €4 million"),
    )


def dates() -> tuple[Date, ...]:
    return (
        Date(from_="2025-05-05", to="2025-05-05", precision="day", section="lead", **place("on Monday")),
        Date(from_=None, to=None, precision="unknown", section="return", **place("in the first week")),
    )


def brief(**changed: Any) -> Brief:
    """Return the brief of the harbour, with the fields in `changed` in place of its own."""
    known: dict[str, Any] = {
        "made": made(),
        "article": article(),
        "sections": sections(),
        "summary": summary(),
        "quotes": quotes(),
        "entities": entities(),
        "figures": (figure(),),
        "dates": dates(),
    }
    return Brief(**{**known, **changed})
