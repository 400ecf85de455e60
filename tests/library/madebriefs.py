"""Briefs made by hand, so that the tests of the library need no analysis; all words are our own."""

from __future__ import annotations

import hashlib

from briefing.model import Article, Block, Brief, Entity, Evidence, Made, Mention, Quote, Section, Speaker

RIVER = (
    "The river Ansa rose by two metres on Monday, the harbour office of Velmora said. “We closed the lower quay,” "
    "Ilse Tarn said.\n\nThe town of Velmora has 40,000 people. Its old bridge was shut at noon. Nobody was hurt."
)
TRAINS = (
    "Trains between Velmora and Port Hask will run every hour from June. The operator bought twelve engines.\n\n"
    "Fares stay as they are, it said. Night trains begin in autumn."
)


def brief(
    text=RIVER,
    *,
    title="The Ansa rises",
    identifier=None,
    url=None,
    path=None,
    published="2025-03-31",
    outlet="Velmora Post",
    analysis="1",
    title_origin="given",
):
    """A brief of `text`; its id comes from the address, else from the text, as the reading room makes it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Brief(
        made=Made(by="test", analysis=analysis, as_of="2025-04-01", read_at="2025-04-01T00:00:00Z", steps=("quotes",)),
        article=Article(
            id=identifier or (hashlib.sha256(url.encode()).hexdigest() if url else digest)[:16],
            sha256=digest,
            title=title,
            title_origin=title_origin,
            outlet=outlet,
            url=url,
            path=path,
            media_type="text/plain",
            published=published,
            language="en",
            text=text,
            blocks=tuple(_blocks(text)),
            words=len(text.split()),
            reading_minutes=1,
        ),
        sections=(Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=len(text)),),
        summary=(),
        quotes=tuple(_quotes(text)),
        entities=tuple(_entities(text)),
        figures=(),
        dates=(),
    )


def _blocks(text):
    at = 0
    for part in text.split("\n\n"):
        yield Block(start=at, end=at + len(part), kind="paragraph")
        at += len(part) + 2


def _quotes(text):
    start, end = text.find("“") + 1, text.find("”")
    speaker = text.find("Ilse Tarn")
    if 0 < start < end and speaker >= 0:
        who = Speaker(
            name="Ilse Tarn", entity="ilse-tarn", start=speaker, end=speaker + 9, text="Ilse Tarn", confidence=1.0
        )
        yield Quote(
            start=start,
            end=end,
            text=text[start:end],
            group=0,
            kind="direct",
            speaker=who,
            cue=Evidence(0, 3, text[:3]),
            told=None,
            sourcing="on-record",
            section="lead",
        )


def _entities(text):
    for name, kind in (("Ilse Tarn", "person"), ("Velmora", "place")):
        at = text.find(name)
        if at >= 0:
            mention = Mention(start=at, end=at + len(name), text=name, section="lead")
            yield Entity(
                id=name.lower().replace(" ", "-"),
                name=name,
                type=kind,
                salience=0.5,
                description=None,
                aliases=(name,),
                mentions=(mention,),
            )
