"""The sentences of a written brief, each with who claims it and the dates that are in it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

import msgspec

from briefing.export.cite import Citation, Citer
from briefing.export.items import START, Fact, said_otherwise
from briefing.export.speakers import head_of, speaker_of, within
from briefing.model import Brief, Evidence, Quote, SummaryLine

_OVERLAPPING = 8
"""Quotations that begin before a sentence and may reach into it, at most."""
_LEADING = 60
"""Code points before a speaker with whom a sentence still begins: a day, a place, an office."""
_NEXT = 30
"""Code points between such a speaker and the cue."""
_MARK = 2
"""Code points of what may stand before the first word of a sentence."""
_POINTING = frozenset({"its", "his", "her", "their", "this", "that", "these", "those", "such"})


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A whole sentence of the article: what `speakers` claim, and `partly` who is behind a smaller part of it.

    ``dates`` puts the absolute date beside the words used: ``on Monday: 2025-03-31``.
    """

    text: str
    speakers: tuple[str, ...]
    partly: tuple[str, ...] = ()
    dates: tuple[str, ...]
    cite: Citation

    @property
    def claimed_by(self) -> str:
        """Who claims it, as it stands before the sentence: ``Ann Lee; in part from the council``. "" for nobody."""
        in_part = f"in part from {', '.join(self.partly)}" if self.partly else ""
        words = "; ".join(filter(None, (", ".join(self.speakers), in_part)))
        return words[:1].upper() + words[1:] if in_part and not self.speakers else words

    def holds(self, fact: Fact) -> bool:
        """Whether `fact` stands in this sentence."""
        return self.cite.start <= fact.cite.start and fact.cite.end <= self.cite.end


def points_of(brief: Brief, citer: Citer) -> list[Point]:
    """Return the lines of the summary, then those of the sections, each once."""
    lines: dict[int, SummaryLine | Evidence] = {line.start: line for line in brief.summary}
    for section in brief.sections:
        for line in section.summary:
            lines.setdefault(line.start, line)
    return [point_of(brief, citer, line) for line in lines.values()]


def point_of(brief: Brief, citer: Citer, line: SummaryLine | Evidence) -> Point:
    """Return `line` with the dates that are in it and the speakers, apart by how much of it is theirs."""
    first = bisect_left(brief.quotes, line.start, key=START)
    behind = bisect_left(brief.quotes, line.end, key=START)
    near = brief.quotes[max(first - _OVERLAPPING, 0) : behind]
    speakers, partly = _claimants([quote for quote in near if line.start < quote.end], line)
    dates = brief.dates[bisect_left(brief.dates, line.start, key=START) : bisect_left(brief.dates, line.end, key=START)]
    beside = dict.fromkeys(f"{date.text}: {days}" for date in dates if (days := said_otherwise(date)))
    cite = citer.cite(line.start, line.end)
    return Point(text=line.text, speakers=speakers, partly=partly, dates=tuple(beside), cite=cite)


def _claimants(quotes: Sequence[Quote], line: Evidence | SummaryLine) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who says most of `line`, and who a smaller part of it."""
    shares: Counter[str] = Counter()
    at_head: dict[str, str] = {}
    for quote in quotes:
        name = speaker_of(quote)
        shares[name] += _share(quote, line)
        at_head[name] = head_of(quote)
    most = [name for name, share in shares.items() if 2 * share >= line.end - line.start]
    return tuple(at_head[name] for name in most), tuple(within(name) for name in shares if name not in most)


def _share(quote: Quote, line: Evidence | SummaryLine) -> int:
    """How many code points of `line` are what `quote` says and what attributes it; all, where it begins so."""
    speaker, cue = quote.speaker, quote.cue
    if quote.start - line.start <= _MARK and line.start <= quote.start:
        return line.end - line.start  # The gate will shut, the council said on Friday, after …
    if speaker and cue and 0 <= speaker.start - line.start <= _LEADING and 0 < cue.start - speaker.end <= _NEXT:
        return line.end - line.start  # Ann Lee, the mayor, said …
    parts = (quote, speaker, cue, quote.told)
    return sum(max(min(part.end, line.end) - max(part.start, line.start), 0) for part in parts if part)


def reports_of(brief: Brief, citer: Citer, points: Sequence[Point]) -> list[Point]:
    """Return the sentences that report what a known speaker said without marks, where none of `points` holds it.

    The whole sentence, since its own words say best how far the report goes; not one that begins by pointing back.
    """
    shown = sorted((point.cite.start, point.cite.end) for point in points)
    lines: dict[int, Evidence] = {}
    for quote in brief.quotes:
        at = bisect_left(shown, (quote.end, 0)) - 1
        held = at >= 0 and quote.start < shown[at][1]
        line = None if held or quote.kind != "indirect" or not quote.speaker else citer.sentence(quote.start)
        if line and line.text.partition(" ")[0].lower() not in _POINTING:
            lines.setdefault(line.start, line)
    return [point_of(brief, citer, line) for line in lines.values()]
