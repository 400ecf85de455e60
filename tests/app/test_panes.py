"""The panes, each on a brief of its own: what they show, what they say when there is nothing, what they send."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from specimen import TEXT, Demo, Host, specimen
from textual.app import ComposeResult

from briefing.app.items import Places, summary_items
from briefing.app.panes import (
    ArticlesPane,
    EntitiesPane,
    FiguresPane,
    Listed,
    Pane,
    QuotesPane,
    SectionsPane,
    TimelinePane,
)
from briefing.app.panes.entities import EntityRow
from briefing.app.panes.quotes import QuoteRow
from briefing.app.panes.rows import Remark, TwoColumns
from briefing.app.panes.sections import SectionRow
from briefing.app.panes.timeline import meaning
from briefing.app.widgets.line import Piece
from briefing.app.widgets.measures import Entry
from briefing.app.widgets.symbols import ASCII, UNICODE
from briefing.model import Brief, Date, Evidence, Failure

RUN: dict[str, Any] = {"notifications": True, "tooltips": True}
OF_A_BRIEF: tuple[type[Any], ...] = (SectionsPane, QuotesPane, EntitiesPane, FiguresPane, TimelinePane)


class Shelf(Host):
    AUTO_FOCUS = None  # the cursor shows only where the keys are

    def __init__(self, pane: type[Pane]) -> None:
        super().__init__()
        self.kind = pane

    def compose(self) -> ComposeResult:
        yield self.kind()

    @property
    def pane(self) -> Any:
        return self.query_one(Pane)

    def heading(self) -> str:
        return str(self.pane.render()).strip()

    def text(self) -> list[str]:
        items = self.pane.items
        return [items.render_line(y).text.rstrip() for y in range(items.size.height)]


async def shown(pane: type[Any], brief: Brief | None, size: tuple[int, int] = (45, 40)) -> tuple[str, list[str]]:
    app = Shelf(pane)
    async with app.run_test(size=size, **RUN) as pilot:
        app.pane.show(brief)
        await pilot.pause()
        return app.heading(), app.text()


async def test_quotes_worth_most_come_first() -> None:
    heading, lines = await shown(QuotesPane, specimen())
    assert heading == "QUOTES  5"
    assert lines[:5] == [
        "  Anna Berg harbour master",
        "  “We would rather close a month early than",
        "  an hour late,”",
        "  said · Lead ¶2",
        "",
    ]
    assert lines[5] == "  Jonas Lie Nordlys director"
    assert "  told Skarvik Radio · Lead ¶2" in lines
    nobody = lines.index("  Speaker not named with certainty")
    assert lines[nobody + 1 : nobody + 3] == ["  “It always leaked,”", "  said · anonymous source · Crossing ¶4"]
    reported = lines.index("  Reported in other words  1")
    assert lines[reported + 2] == "  the line had no plan to leave Skarvik"


async def test_a_mark_that_is_the_cue_is_not_shown() -> None:
    whole = specimen()
    marked = [msgspec.structs.replace(quote, cue=Evidence(0, 1, ":")) for quote in whole.quotes]
    _, lines = await shown(QuotesPane, msgspec.structs.replace(whole, quotes=tuple(marked)))
    assert lines[3] == "  Lead ¶2"


async def test_quotes_in_the_order_of_the_text() -> None:
    app = Shelf(QuotesPane)
    async with app.run_test(size=(44, 40), **RUN):
        app.pane.show(specimen())
        app.pane.order = "text"
        starts = [entry.item.evidence[0].start for entry in app.pane.items.entries if entry.item][:-1]
        assert starts == sorted(starts)


async def test_fragments_of_one_utterance_are_one_row() -> None:
    brief = specimen()
    quotes = tuple(msgspec.structs.replace(quote, group=0) if quote.group < 2 else quote for quote in brief.quotes)
    heading, lines = await shown(QuotesPane, msgspec.structs.replace(brief, quotes=quotes))
    assert heading == "QUOTES  4"
    assert lines[2] == "  an hour late,” … “no choice”"


async def test_fragments_stay_together_when_another_speaks_between() -> None:
    brief = specimen()
    quotes = tuple(msgspec.structs.replace(quote, group=0) if quote.group == 2 else quote for quote in brief.quotes)
    heading, lines = await shown(QuotesPane, msgspec.structs.replace(brief, quotes=quotes))
    assert heading == "QUOTES  4"
    assert lines[1:4] == [
        "  “We would rather close a month early than",
        "  an hour late,” … “Nobody has shown me a",
        "  figure that I could defend before a",
    ]


async def test_names_by_kind_with_counts_and_where() -> None:
    heading, lines = await shown(EntitiesPane, specimen())
    assert heading == "NAMES  6"
    assert lines[0] == "  People  2"
    assert lines[1].startswith("  ■ Anna Berg")
    assert lines[1].split()[3] == "3"
    assert [line for line in lines if line.startswith("  Org")] == ["  Organisations  2"]
    assert any(sign in lines[1] for sign in "▂▃▄▅▆▇█")


async def test_figures_and_what_they_count() -> None:
    heading, lines = await shown(FiguresPane, specimen())
    assert heading == "FIGURES  3"
    assert lines[0].split() == ["40%", "of", "its", "piles", "Lead"]
    assert lines[2].split() == ["85", "million", "euros", "Costs"]


async def test_what_does_not_fit_beside_goes_below() -> None:
    _, lines = await shown(FiguresPane, specimen(), (26, 12))
    assert lines[:3] == ["  40%  of its piles  Lead", "  1,250  passengers a day", "  85 million euros  Costs"]
    _, lines = await shown(TimelinePane, specimen(), (26, 12))
    assert lines[:2] == ["  Tue 6 May 2025     Lead", "    “on Tuesday”"]
    _, lines = await shown(QuotesPane, specimen(), (26, 40))
    told = lines.index("  told Skarvik Radio")
    assert lines[told + 1] == "  Lead ¶2"
    assert lines[:2] == ["  Anna Berg", "  harbour master"]


async def test_dates_stand_beside_the_words() -> None:
    heading, lines = await shown(TimelinePane, specimen())
    assert heading == "DATES  3"
    assert lines[0].split("  ")[1:3] == ["Tue 6 May 2025", " “on Tuesday”"]
    assert lines[1].strip().startswith("Jun 2025")
    assert lines[2].strip().startswith("day not known")
    assert "“the summer”" in lines[2]


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        ("2025-03-31", "2025-03-31", "day", "Mon 31 Mar 2025"),
        ("2025-01-01", "2025-01-31", "month", "Jan 2025"),
        ("2024-01-01", "2024-12-31", "year", "2024"),
        ("2025-03-24", "2025-03-30", "week", "24–30 Mar 2025"),
        ("2025-03-31", "2025-04-06", "week", "31 Mar – 6 Apr 2025"),
        ("2024-12-30", "2025-01-05", "week", "30 Dec 2024 – 5 Jan 2025"),
        ("2025-03-31", None, "unknown", "from Mon 31 Mar 2025"),
        (None, "2025-03-31", "unknown", "until Mon 31 Mar 2025"),
        (None, None, "unknown", "day not known"),
        ("not a day", None, "day", "day not known"),
    ],
)
def test_what_a_date_means(start: str | None, end: str | None, precision: Any, words: str) -> None:
    date = Date(start=0, end=1, text="x", from_=start, to=end, precision=precision, section="lead")
    assert meaning(date) == words


async def test_sections_and_how_far_one_has_read() -> None:
    app = Shelf(SectionsPane)
    async with app.run_test(size=(36, 12), **RUN) as pilot:
        app.pane.show(specimen())
        await pilot.pause()
        assert app.heading() == "SECTIONS  3"
        assert [line.split()[:2] for line in app.text()[:3]] == [["1", "Lead"], ["2", "Costs"], ["3", "Crossing"]]
        assert "━" not in app.text()[1]
        app.pane.follow("costs", {"lead": 1.0, "costs": 0.5, "crossing": 0.0}.__getitem__)
        lead, costs, crossing = app.text()[:3]
        assert "─" not in lead
        assert "━─" in costs
        assert "━" not in crossing
        assert [entry.current for entry in app.pane.items.entries] == [False, True, False]


@pytest.mark.parametrize("pane", OF_A_BRIEF)
async def test_no_article_is_said(pane: type[Any]) -> None:
    heading, lines = await shown(pane, None)
    assert "No article is open." in lines[0]
    assert heading.isupper()


@pytest.mark.parametrize(
    ("pane", "step", "field", "words"),
    [
        (QuotesPane, "quotes", "quotes", "Nobody is quoted."),
        (EntitiesPane, "entities", "entities", "Nobody and nothing is named."),
        (FiguresPane, "figures", "figures", "No figures."),
        (TimelinePane, "dates", "dates", "No dates."),
    ],
)
async def test_nothing_found_and_nothing_looked_for_differ(pane: type[Any], step: str, field: str, words: str) -> None:
    brief = msgspec.structs.replace(specimen(language="fr"), **{field: ()})
    assert (await shown(pane, brief))[1][0].strip() == words
    made = msgspec.structs.replace(brief.made, steps=tuple(name for name in brief.made.steps if name != step))
    heading, lines = await shown(pane, msgspec.structs.replace(brief, made=made))
    assert " ".join(" ".join(lines).split()).endswith("are not looked for in French.")
    assert not any(sign.isdigit() for sign in heading)


async def test_articles_say_what_they_are_and_what_failed() -> None:
    app = Shelf(ArticlesPane)
    async with app.run_test(size=(36, 20), **RUN) as pilot:
        pane = app.pane
        pane.show([Listed.of(specimen(), key="a")])
        pane.add([Listed.of(specimen(title="Short", outlet=None), key="b", unread=False, starred=True)])
        pane.add([Listed.failed(Failure(location="gone.txt", reason="There is no such file."), key="c")])
        await pilot.pause()
        assert app.heading() == "ARTICLES  3"
        assert app.text()[:8] == [
            "  ● Skarvik closes its old ferry",
            "    quay and asks who will pay for…",
            "    Harbour Wire · 6 May · 2 min",
            "    Short",
            "    6 May · 2 min ★",
            "  ✗ gone.txt",
            "    There is no such file.",
            "",
        ]
        pane.add([Listed.of(specimen(title="Found"), key="c"), Listed.of(specimen(title="New"), key="d")])
        await pilot.pause()
        assert pane.row("c").title == "Found"
        assert len(pane.items.entries) == 4
        pane.mark_open("c")
        pane.mark_open("d")
        assert [row.open for row in pane.items.entries] == [False, False, False, True]
        assert pane.items.entry.key == "d"
        pane.progress("reading 4 of 9")
        assert app.heading() == "ARTICLES  4  reading 4 of 9"
        pane.progress("")
        assert app.heading() == "ARTICLES  4"


async def test_choosing_tells_which_pane_and_which_words() -> None:
    app = Shelf(QuotesPane)
    async with app.run_test(size=(44, 40), **RUN) as pilot:
        app.pane.show(specimen())
        app.pane.focus()
        await pilot.pause()
        await pilot.press("j", "enter")
        await pilot.pause()
        highlighted, chosen = app.heard
        assert type(highlighted) is Pane.Highlighted
        assert type(chosen) is Pane.Chosen
        assert chosen.control is app.pane
        item = chosen.item
        assert item.words == TEXT[item.evidence[0].start : item.evidence[0].end]
        assert item.citation == (
            "“Nobody has shown me a figure that I could defend before a school class,” — Jonas Lie, Nordlys director "
            "(Harbour Wire, 6 May 2025, Costs ¶2, https://example.org/quay)"
        )
        assert app.pane.item == item


@pytest.mark.parametrize("pane", OF_A_BRIEF)
async def test_every_item_has_its_place_in_the_text(pane: type[Any]) -> None:
    app = Shelf(pane)
    async with app.run_test(size=(44, 40), **RUN):
        app.pane.show(specimen())
        items = [entry.item for entry in app.pane.items.entries if entry.selectable]
        assert items
        assert len({item.id for item in items}) == len(items)
        for item in items:
            assert item.evidence
            assert all(0 <= span.start < span.end <= len(TEXT) for span in item.evidence)
            assert item.words in item.citation


@pytest.mark.parametrize("pane", OF_A_BRIEF)
async def test_hostile_words_in_every_pane(pane: type[Any]) -> None:
    evil = msgspec.json.encode(specimen()).decode().replace("Berg", "[/x]").replace("harbour", "[red]港[")
    brief = msgspec.json.decode(evil, type=Brief)
    app = Shelf(pane)
    async with app.run_test(size=(20, 12), **RUN) as pilot:
        app.pane.show(brief)
        app.pane.head("[/x]", 3)
        for width, height in ((20, 12), (40, 12), (200, 50)):
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            for y in range(app.pane.items.size.height):
                assert app.pane.items.render_line(y).cell_length == width


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36)])
async def test_all_together(size: tuple[int, int]) -> None:
    app = Demo()
    async with app.run_test(size=size, **RUN) as pilot:
        await pilot.pause()
        for keys in ("tab", "j", "enter", "tab", "space", "tab", "G", "tab", "tab"):
            await pilot.press(keys)
        regions = [widget.region for widget in app.query("Pane, Prose")]
        for one in regions:
            assert not any(one is not other and one.overlaps(other) for other in regions)


@given(st.text(max_size=60), st.integers(1, 90))
@settings(deadline=None, max_examples=150)
def test_rows_have_as_many_lines_as_they_said(words: str, width: int) -> None:
    brief = specimen()
    item = summary_items(brief, Places(brief))[0]
    rows: list[Entry] = [
        QuoteRow(key="", item=item, speaker=words, role=words, words=words, reported=False, how=words, where="Lead ¶1"),
        QuoteRow(key="", item=item, speaker="", role="", words=words, reported=True, how="", where=""),
        TwoColumns(key="", item=item, first=Piece("40%"), second=words, where="Lead", column=16),
        TwoColumns(key="", item=item, first=Piece(words), second="by Friday", where="Lead", column=17),
        EntityRow(key="", item=item, name=words, type="person", parts=(1,) * 8, most=1),
        SectionRow(key="", item=item, number=3, label=words, length=4),
        Listed(key="", title=words, meta=words, starred=True),
        Listed(key="", title=words, reason=words),
        Remark(words),
    ]
    for row in rows:
        for symbols in (UNICODE, ASCII):
            assert len(row.lines(width, symbols)) == row.height(width)
