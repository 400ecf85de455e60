"""The brief as Markdown. Only http and https addresses become links; all foreign words go through ``plain``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.export.exporter import Options
from briefing.export.footer import ADDRESS, footer_of
from briefing.export.items import Fact, Voice, Who
from briefing.export.markdown_text import plain
from briefing.export.outline import Outline, outline_of
from briefing.export.points import Point
from briefing.export.reference import Reference
from briefing.model import Brief

_BARE = re.compile(r"[A-Za-z0-9:/?#=%._~-]+")
RULE = "\n* * *\n\n"


def markdown(brief: Brief, options: Options) -> str:
    """Return one brief as a Markdown document, with a newline at its end."""
    outline = outline_of(brief, options.words)
    parts = [part for part in (*_body(outline), *_footer(brief, outline)) if part]
    return "\n\n".join(parts) + "\n"


def markdown_joined(briefs: Iterable[Brief], options: Options) -> Iterator[str]:
    """Yield the briefs one after the other, set apart by a rule."""
    for number, brief in enumerate(briefs):
        yield (RULE if number else "") + markdown(brief, options)


def _body(outline: Outline) -> Iterator[str]:
    items, reference = outline.items, outline.reference
    yield f"# {plain(outline.title)}"
    yield _part("Bottom line", (_point(point, reference) for point in outline.bottom))
    yield f"**How the reporter knows:** {plain(outline.basis)}"
    yield _part("Reported", (_point(point, reference) for point in items.reported))
    yield _part("Claimed", (_point(point, reference) for point in items.claimed))
    yield _part("Who said what", (_voice(voice, reference) for voice in items.voices))
    yield _part("Figures", (_fact(fact, reference) for fact in items.figures))
    yield _part("Dates", (_fact(fact, reference) for fact in items.dates))
    if items.who:
        yield "\n\n".join(["## Names", *(_who(who) for who in items.who)])
    yield _part("Gaps", (f"- {plain(gap)}" for gap in outline.gaps))


def _footer(brief: Brief, outline: Outline) -> Iterator[str]:
    yield "## Source"
    yield "\n".join(f"- {name}: {_value(name, value)}" for name, value in footer_of(brief, outline.left_out))


def _part(heading: str, bullets: Iterable[str]) -> str:
    lines = "\n".join(bullets)
    return f"## {heading}\n\n{lines}" if lines else ""


def _point(point: Point, reference: Reference) -> str:
    said = f"**{plain(point.claimed_by)}:** " if point.claimed_by else ""
    dates = f" ({plain('; '.join(point.dates))})" if point.dates else ""
    return f"- {said}{plain(point.text)}{dates} {_cited(point.cite.where, reference)}"


def _voice(voice: Voice, reference: Reference) -> str:
    role = f", {plain(voice.role)}" if voice.role else ""
    words = " […] ".join(f"“{plain(words)}”" for words in voice.words)
    head = f"- **{plain(voice.name)}**{role}, {plain(voice.how)} {_cited(voice.cite.where, reference)}"
    return f"{head}\n  > {words}"


def _fact(fact: Fact, reference: Reference) -> str:
    meaning = f": {plain(fact.meaning)}" if fact.meaning else ""
    return f"- **{plain(fact.words)}**{meaning} {_cited(fact.cite.where, reference)}"


def _who(who: Who) -> str:
    names = [plain(f"{name} ({role})" if role else name) for name, role, _ in who.names]
    more = f", and {who.more} more" if who.more else ""
    return f"**{who.kind}:** {', '.join(names)}{more}"


def _cited(where: str, reference: Reference) -> str:
    words = plain(", ".join((*reference.words, where)))
    return f"([{words}]({_target(reference.url)}))" if reference.url else f"({words})"


def _value(name: str, value: str) -> str:
    # In pointed brackets an address is a link and can be read and copied as it is: `safe_url` leaves no bracket in it.
    return f"<{value}>" if name == ADDRESS else plain(value)


def _target(url: str) -> str:
    """Return `url` as the target of a link: pointed brackets take all that ``safe_url`` leaves, entities aside."""
    return url if _BARE.fullmatch(url) else f"<{url.replace('&', '&amp;')}>"
