"""Copies and rewrites of a report are joined, independent reports are not: precision and recall over made families."""

from __future__ import annotations

import itertools
import random
import re

import newfamilies
import pytest
from families import EVENTS, family
from madebriefs import brief

from briefing.library import Library
from briefing.library.copies.wording import likeness, wording


def stored(path, reports):
    with Library(path) as library:
        given = [
            brief(report.text, title=report.title, published=f"2025-03-{1 + number % 9:02}", outlet=f"Outlet {number}")
            for number, report in enumerate(reports)
        ]
        # A verbatim copy is told from the article itself by its address.
        given = [made(one, number) for number, one in enumerate(given)]
        rows = [one.rowid for one in library.put(given)]
        return {
            report: next(row.story for row in library.copies(rowid) if row.rowid == rowid)
            for report, rowid in zip(reports, rows, strict=True)
        }


def made(one, number):
    import msgspec

    article = msgspec.structs.replace(one.article, id=f"{number:016x}", url=f"https://example.org/{number}")
    return msgspec.structs.replace(one, article=article)


def assert_told_apart(path, reports):
    stories = stored(path, reports)
    pairs = list(itertools.combinations(reports, 2))
    wanted = {pair for pair in pairs if pair[0].origin == pair[1].origin}
    joined = {pair for pair in pairs if stories[pair[0]] == stories[pair[1]]}
    missed = {(one.origin, one.kind, other.kind) for one, other in wanted - joined}
    wrong = {(one.kind, one.origin, other.kind, other.origin) for one, other in joined - wanted}
    assert len(wanted & joined) / len(wanted) >= 0.95, missed
    assert len(wanted & joined) / len(joined) >= 0.95, wrong


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_pairs_of_copies_are_joined_and_no_others(tmp_path, seed):
    reports = [report for number in range(len(EVENTS)) for report in family(number)]
    random.Random(seed).shuffle(reports)
    assert_told_apart(tmp_path / "library.db", reports)


def test_briefs_long_reports_and_reports_of_one_form_are_told_apart_as_well(tmp_path):
    found = newfamilies.reports()
    random.Random(4).shuffle(found)
    assert_told_apart(tmp_path / "library.db", found)


def test_the_markets_of_two_days_are_two_reports_and_an_update_of_one_report_is_one():
    today, yesterday, *_ = newfamilies.form_reports("market", 2, daily=True)
    assert not likeness(wording(today.text), wording(yesterday.text)).is_copy
    updated = today.text.replace(re.search(r"\d+ sessions", today.text)[0], "99 sessions").replace(
        "million", "million Hask"
    )
    assert likeness(wording(today.text), wording(updated)).is_copy
