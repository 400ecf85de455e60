"""The step: marks, frames, rules and speakers put together."""

from __future__ import annotations

from itertools import groupby

import msgspec

from briefing.analysis.draft import Draft
from briefing.analysis.quotes.frames import Frame, frames
from briefing.analysis.quotes.marks import Quoted, pair
from briefing.analysis.quotes.rules import Attribution, Place, attribute
from briefing.analysis.quotes.speakers import Cast
from briefing.model import Evidence, Quote, Speaker

DEBUG: dict[int, object] = {}

def find_quotes(draft: Draft) -> Draft:
    """Return `draft` with its quotes."""
    article = draft.article
    text = article.text
    quoted = pair(text, [(block.start, block.end) for block in article.blocks])
    cast = Cast(draft)
    quotes: list[Quote] = []
    last: tuple[Attribution | None, Frame | None, int, Quote | None] = (None, None, -9, None)
    DEBUG.clear()
    previous_frame = None
    for number, members in groupby(enumerate(quoted), key=lambda pair: pair[1].block):
        block = article.blocks[number]
        mine = list(members)
        for frame in frames(text, number, (block.start, block.end), mine, cast.spans):
            first = None
            for at, which in frame.quoted.items():
                mask = quoted[which]
                found = attribute(Place(frame, at, text[mask.end - 1]))
                here = frame
                if first is not None and (found is None or found.confidence < 0.9 or True) and (found is None or found.rule in ("subject", "before, in a clause", "before, weak, in a clause")):
                    found, here = first
                bare = frame.kinds.strip(",.-c") == "Q"
                if found is None and bare and last[0] is not None and number - last[2] <= 1:
                    found, here = last[0], last[1]
                    found = msgspec.structs.replace(found, rule="continued" if number == last[2] else "continued in next")
                first = first or ((found, here) if found else None)
                speaker = cue = None
                if found is not None:
                    ref = cast.refer(here, found.who)
                    speaker = Speaker(name=ref.name, entity=ref.entity, start=ref.start, end=ref.end, text=text[ref.start:ref.end], confidence=found.confidence)
                    if found.cue:
                        a, b = here.spans[found.cue[0]][0], here.spans[found.cue[1] - 1][1]
                        cue = Evidence(a, b, text[a:b])
                    last = (found, here, number, None)
                DEBUG[mask.start] = (found.rule if found else None, frame.kinds)
                quotes.append(Quote(start=mask.start, end=mask.end, text=text[mask.start:mask.end], group=which, kind="direct", speaker=speaker, cue=cue, told=None, sourcing="unattributed", section="lead"))
    return msgspec.structs.replace(draft, quotes=tuple(quotes))
