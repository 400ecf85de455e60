"""What a brief says on paper, before it has a format: the standard of a written brief, within a length.

The title states the point and the bottom line comes first. What is reported and what somebody claims stand apart;
the sentences are the article's own, so that every hedge in them stays; nothing here passes a judgement. Each item
knows its place in the text.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

import msgspec

from briefing.export.budget import Budget, clipped, counted
from briefing.export.cite import Citer
from briefing.export.gaps import gaps_of
from briefing.export.items import Fact, Voice, Who, basis_of, dates_of, figures_of, voices_of, who_of
from briefing.export.points import Point, point_of, points_of, reports_of
from briefing.export.reference import Reference, reference_of
from briefing.model import Brief

Item = Point | Voice | Fact | Who
Placed = TypeVar("Placed", Point, Voice, Fact)

BOTTOM = 2
"""Sentences of the bottom line."""
SHARE = 4
"""One sentence of the bottom line takes at most one part in this many of the budget."""
HEADINGS = 24
"""Words of the headings and labels that stand in every brief, their marks counted as words too."""
RANKS = {
    "reported": (0.0, 1.0),
    "voices": (0.2, 0.45),
    "claimed": (0.7, 1.2),
    "figures": (0.8, 1.0),
    "who": (0.9, 0.4),
}
"""Which items the budget goes to: for each kind the rank of its first, and the step to each next one."""
KEPT_FOR_DATES = 10
"""One part in this many of the budget is kept for the dates, which come last: most stand beside their sentence."""

NOUNS = {
    "reported": ("reported sentence", "reported sentences"),
    "claimed": ("claim", "claims"),
    "voices": ("quotation", "quotations"),
    "figures": ("figure", "figures"),
    "dates": ("date", "dates"),
    "who": ("kind of names", "kinds of names"),
}


class Items(msgspec.Struct, frozen=True, kw_only=True):
    """The items of a brief by kind, the most telling of a kind first, or in text order once they are chosen."""

    reported: tuple[Point, ...]
    claimed: tuple[Point, ...]
    voices: tuple[Voice, ...]
    figures: tuple[Fact, ...]
    dates: tuple[Fact, ...]
    who: tuple[Who, ...]


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """One brief, cut to its budget. ``left_out`` tells how many items of a kind the budget had no room for."""

    title: str
    reference: Reference
    basis: str
    bottom: tuple[Point, ...]
    items: Items
    gaps: tuple[str, ...]
    left_out: tuple[str, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """Every sentence that is shown."""
        return (*self.bottom, *self.items.reported, *self.items.claimed)


def outline_of(brief: Brief, words: int) -> Outline:
    """Return the outline of `brief` in at most `words` words, quotations and footer not counted.

    Title, headings, basis and the first words of the bottom line stay, however small the budget: below about 100
    words it cannot be kept.
    """
    citer = Citer(brief)
    reference = reference_of(brief.article)
    basis = basis_of(brief)
    bottom = tuple(_clipped(point_of(brief, citer, line), words // SHARE) for line in brief.summary[:BOTTOM])
    budget = Budget(words - HEADINGS - counted(brief.article.title, basis))
    for point in bottom:
        budget.spend(cost(point, reference))
    gaps = tuple(gap for gap in gaps_of(brief) if budget.take(counted(gap) + 1))
    kept = max(budget.left, 0) // KEPT_FOR_DATES
    budget.spend(kept)
    found = _items(brief, citer, bottom)
    chosen: dict[str, set[int]] = {kind: set() for kind in RANKS}
    _choose(chosen, found, budget, reference)
    points = [getattr(found, kind)[at] for kind in ("reported", "claimed") for at in chosen[kind]]
    found = msgspec.structs.replace(found, dates=_elsewhere(found.dates, [*bottom, *points]))
    budget.spend(-kept)
    chosen["dates"] = {at for at, date in enumerate(found.dates) if budget.take(cost(date, reference))}
    _choose(chosen, found, budget, reference, but=("reported", "claimed"))
    return Outline(
        title=brief.article.title,
        reference=reference,
        basis=basis,
        bottom=bottom,
        items=Items(
            reported=_placed(found.reported, chosen["reported"]),
            claimed=_placed(found.claimed, chosen["claimed"]),
            voices=_placed(found.voices, chosen["voices"]),
            figures=_placed(found.figures, chosen["figures"]),
            dates=_placed(found.dates, chosen["dates"]),
            who=tuple(found.who[at] for at in sorted(chosen["who"])),
        ),
        gaps=gaps,
        left_out=tuple(_left_out(found, chosen)),
    )


def cost(item: Item, reference: Reference) -> int:
    """Return how many words `item` takes on paper, with the mark before it and its citation."""
    if isinstance(item, Who):
        return counted(item.kind, *(word for name, role, _ in item.names for word in (name, role))) + 3
    if isinstance(item, Point):
        own = counted(item.text, item.claimed_by, *item.dates)
    elif isinstance(item, Voice):
        own = counted(item.name, item.role, item.how)
    else:
        own = counted(item.words, item.meaning)
    return 1 + own + counted(item.cite.where, *reference.words)


def _clipped(point: Point, most: int) -> Point:
    return msgspec.structs.replace(point, text=clipped(point.text, max(most, 5)))


def _items(brief: Brief, citer: Citer, bottom: Sequence[Point]) -> Items:
    """Return all that may be shown below the bottom line; what stands in it already is left out."""
    points = [point for point in points_of(brief, citer) if all(point.cite != shown.cite for shown in bottom)]
    points += reports_of(brief, citer, [*bottom, *points])
    return Items(
        reported=tuple(point for point in points if not point.claimed_by),
        claimed=tuple(point for point in points if point.claimed_by),
        voices=tuple(voices_of(brief, citer)),
        figures=tuple(figures_of(brief, citer)),
        dates=tuple(dates_of(brief, citer)),
        who=tuple(who_of(brief, citer)),
    )


def _choose(
    chosen: dict[str, set[int]], found: Items, budget: Budget, reference: Reference, but: Collection[str] = ()
) -> None:
    """Add to `chosen`, for each kind in the table `but` those named, the places of the items there is room for."""
    ranked = sorted(
        (first + at * step, kind, at)
        for kind, (first, step) in RANKS.items()
        for at in range(len(getattr(found, kind)))
        if kind not in but and at not in chosen[kind]
    )
    for _, kind, at in ranked:
        if budget.take(cost(getattr(found, kind)[at], reference)):
            chosen[kind].add(at)


def _elsewhere(dates: Sequence[Fact], shown: Sequence[Point]) -> tuple[Fact, ...]:
    """Return the dates that do not stand beside a sentence already."""
    return tuple(date for date in dates if not any(point.holds(date) for point in shown))


def _placed(items: Sequence[Placed], chosen: Collection[int]) -> tuple[Placed, ...]:
    return tuple(sorted((items[at] for at in chosen), key=lambda item: item.cite.start))


def _left_out(found: Items, chosen: dict[str, set[int]]) -> Iterator[str]:
    for kind, (one, many) in NOUNS.items():
        if number := len(getattr(found, kind)) - len(chosen[kind]):
            yield f"{number} {one if number == 1 else many}"
