"""A brief made by hand, a host that shows the widgets, and a layout to look at them in pictures."""

from __future__ import annotations

import sys
from typing import Any

from rich.color import ColorSystem
from textual.app import App, ComposeResult
from textual.containers import Vertical

from briefing.app.panes import (
    ArticlesPane,
    BriefPane,
    EntitiesPane,
    FiguresPane,
    Listed,
    Pane,
    QuotesPane,
    SectionsPane,
    TimelinePane,
)
from briefing.app.themes import FALLBACKS
from briefing.app.widgets.prose import Prose
from briefing.model import (
    Article,
    Block,
    Brief,
    Date,
    Dateline,
    Entity,
    Evidence,
    Failure,
    Figure,
    Made,
    Mention,
    Quote,
    Section,
    Span,
    Speaker,
    SummaryLine,
)

PARAGRAPHS = (
    ("paragraph", "SKARVIK, May 6 (Harbour Wire) – The port of Skarvik will shut its old ferry quay in autumn, the harbour board said on Tuesday, after engineers found that 40% of its piles are hollow. The quay carries about 1,250 passengers a day between Norway and Denmark."),
    ("paragraph", "“We would rather close a month early than an hour late,” harbour master Anna Berg said. Berg told Skarvik Radio that the board had “no choice” and that every crossing would be kept."),
    ("heading", "Who pays for the new quay"),
    ("paragraph", "Building another quay is to cost 85 million euros. Denmark has offered to carry a third of it, but Norway wants to wait until the summer, when the shipping line Nordlys publishes its accounts."),
    ("paragraph", "“Nobody has shown me a figure that I could defend before a school class,” Nordlys director Jonas Lie said, adding that the line would “look at every number twice” before it signs anything with the harbour board."),
    ("quotation", "The board notes that no tender has been opened and that none will be before June."),
    ("heading", "What becomes of the crossing"),
    ("paragraph", "Until then the ferries use the fish dock, where Berg expects delays of up to 20 minutes."),
    ("item", "The morning crossing leaves at the usual hour, from the northern end of the fish dock, and takes no lorries."),
    ("item", "The night crossing is moved to Vika."),
    ("paragraph", "People on the quay were calm. “It always leaked,” one passenger said. Lie said the line had no plan to leave Skarvik, and that Denmark remains its largest market."),
)  # fmt: skip
TEXT = "\n\n".join(text for _, text in PARAGRAPHS)


def at(words: str, nth: int = 0) -> tuple[int, int]:
    """Where `words` occur for the `nth` time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return start, start + len(words)


def evidence(words: str, nth: int = 0) -> Evidence:
    return Evidence(*at(words, nth), words)


def blocks_of(paragraphs: Any) -> tuple[Block, ...]:
    blocks, start = [], 0
    for kind, text in paragraphs:
        level = 1 if kind in {"heading", "item"} else 0
        blocks.append(Block(start=start, end=start + len(text), kind=kind, level=level))
        start += len(text) + 2
    return tuple(blocks)


def _quote(words: str, group: int, name: str | None, mention: str, section: str, **more: Any) -> Quote:
    start, end = at(words)
    speaker = None
    if name:
        where = TEXT.index(mention, end)
        entity = name.lower().replace(" ", "-")
        speaker = Speaker(name=name, entity=entity, start=where, end=where + len(mention), text=mention, confidence=0.9)
    defaults = {"kind": "direct", "cue": evidence("said", 1), "told": None, "sourcing": "on-record"}
    return Quote(start=start, end=end, text=words, group=group, speaker=speaker, section=section, **(defaults | more))


def _entity(name: str, kind: str, salience: float, role: str | None, *aliases: str) -> Entity:
    mentions = []
    for words in (name, *aliases):
        start = TEXT.find(words)
        while start >= 0:
            if not any(m.start <= start < m.end for m in mentions):
                mentions.append(Mention(start=start, end=start + len(words), text=words, section=section_at(start)))
            start = TEXT.find(words, start + 1)
    return Entity(
        id=name.lower().replace(" ", "-"),
        name=name,
        type=kind,  # type: ignore[arg-type]  # given as words in this file
        salience=salience,
        description=evidence(role) if role else None,
        aliases=aliases,
        mentions=tuple(sorted(mentions, key=lambda mention: mention.start)),
    )


def section_at(offset: int) -> str:
    return [section.id for section in SECTIONS if section.start <= offset][-1]


_PAYS, _CROSSING = at("Who pays")[0], at("What becomes")[0]
SECTIONS = (
    Section(id="lead", label="Lead", heading=None, kind="lead", start=0, end=_PAYS),
    Section(id="costs", label="Costs", heading="Who pays for the new quay", kind="heading", start=_PAYS, end=_CROSSING),
    Section(id="crossing", label="Crossing", heading="What becomes of the crossing", kind="heading", start=_CROSSING, end=len(TEXT)),
)  # fmt: skip


def _line(words: str) -> SummaryLine:
    start = TEXT.index(words)
    end = TEXT.index(".", start + len(words)) + 1
    return SummaryLine(start=start, end=end, text=TEXT[start:end], section=section_at(start))


def specimen(**changes: Any) -> Brief:
    """The brief. `changes` are fields of its article."""
    article = {
        "id": "quay", "sha256": "0" * 64, "title": "Skarvik closes its old ferry quay and asks who will pay for the next",
        "title_origin": "first-sentence", "byline": ("Mona Dahl",), "outlet": "Harbour Wire", "url": "https://example.org/quay",
        "published": "2025-05-06", "published_origin": "dateline-and-weekday",
        "dateline": Dateline(start=0, end=31, text=TEXT[:31], place="Skarvik", month=5, day=6, agency="Harbour Wire"),
        "media_type": "text/plain", "language": "en", "completeness": "full", "text": TEXT, "blocks": blocks_of(PARAGRAPHS),
        "words": 286, "reading_minutes": 2,
    } | changes  # fmt: skip
    steps = ("sentences", "names", "sections", "entities", "quotes", "figures", "dates", "summary")
    return Brief(
        made=Made(by="briefing", analysis="1", as_of="2025-06-01", read_at="2025-06-01T08:00:00Z", steps=steps),
        article=Article(**article),
        sections=SECTIONS,
        summary=(_line("The port of Skarvik will"), _line("Denmark has offered"), _line("Until then the ferries")),
        quotes=(
            _quote("We would rather close a month early than an hour late,", 0, "Anna Berg", "Anna Berg", "lead", key=True),
            _quote("no choice", 1, "Anna Berg", "Berg", "lead", kind="partial", cue=evidence("told"), told=evidence("Skarvik Radio")),
            _quote("Nobody has shown me a figure that I could defend before a school class,", 2, "Jonas Lie", "Jonas Lie", "costs", key=True),
            _quote("look at every number twice", 3, "Jonas Lie", "harbour", "costs", kind="partial", cue=evidence("adding")),
            _quote("It always leaked,", 4, None, "", "crossing", sourcing="anonymous"),
            _quote("the line had no plan to leave Skarvik", 5, "Jonas Lie", "Denmark", "crossing", kind="indirect"),
        ),
        entities=(
            _entity("Anna Berg", "person", 0.5, "harbour master", "Berg"),
            _entity("Jonas Lie", "person", 0.3, "Nordlys director", "Lie"),
            _entity("Nordlys", "organisation", 0.2, None),
            _entity("Skarvik Radio", "organisation", 0.1, None),
            _entity("Norway", "place", 0.2, None),
            _entity("Denmark", "place", 0.2, None),
        ),
        figures=(
            Figure(start=at("40%")[0], end=at("40%")[1], text="40%", kind="percent", low=40, high=40, unit="%", approximate=False, of=evidence("of its piles"), section="lead"),
            Figure(start=at("1,250")[0], end=at("1,250")[1], text="1,250", kind="quantity", low=1250, high=1250, unit="passengers", approximate=True, of=evidence("passengers a day"), section="lead"),
            Figure(start=at("85 million euros")[0], end=at("85 million euros")[1], text="85 million euros", kind="money", low=85000000, high=85000000, unit="EUR", approximate=False, of=None, section="costs"),
        ),
        dates=(
            Date(start=at("on Tuesday")[0], end=at("on Tuesday")[1], text="on Tuesday", from_="2025-05-06", to="2025-05-06", precision="day", section="lead"),
            Date(start=at("before June")[0], end=at("before June")[1], text="before June", from_="2025-06-01", to="2025-06-30", precision="month", section="costs"),
            Date(start=at("the summer")[0], end=at("the summer")[1], text="the summer", from_=None, to=None, precision="unknown", section="costs"),
        ),
    )  # fmt: skip


KEYS = {
    "j,down": "cursor_down", "k,up": "cursor_up", "space": "page_down", "b": "page_up", "d": "half_down",
    "u": "half_up", "g,home": "top", "G,end": "bottom", "enter,l,right": "choose",
}  # fmt: skip


class Host(App[None]):
    """Gives the widgets their colours and, in place of the registry, their keys."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Any] = []
        self.console._color_system = ColorSystem.TRUECOLOR  # whatever terminal the tests run in
        for keys, action in KEYS.items():
            self.bind(keys, f"move('{action}')")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return FALLBACKS

    def action_move(self, name: str) -> None:
        getattr(self.focused, f"action_{name}")()

    def on_prose_moved(self, message: Prose.Moved) -> None:
        self.heard.append(message)

    on_prose_item_chosen = on_prose_mention_clicked = on_prose_moved
    on_item_list_chosen = on_item_list_highlighted = on_pane_chosen = on_pane_highlighted = on_prose_moved


class Demo(Host):
    """All panes side by side, as the reader has them."""

    CSS = """
    Screen { background: $background; }
    #left { width: 36; background: $surface; padding-top: 1; }
    #right { width: 44; background: $surface; padding-top: 1; }
    #left Pane, #right Pane { height: auto; margin-bottom: 1; max-height: 35%; }
    """

    def on_mount(self) -> None:
        from briefing.app.themes import build, paths, read_palette

        for path in paths().values():
            self.register_theme(build(read_palette(path)))
        for argument in sys.argv[1:]:
            if argument in self.available_themes:
                self.theme = argument
        self.show()

    def compose(self) -> ComposeResult:
        if self.size.width >= 100:
            with Vertical(id="left"):
                yield ArticlesPane(id="articles")
                yield SectionsPane(id="sections")
        yield Prose(id="text")
        if self.size.width >= 80:
            with Vertical(id="right"):
                yield QuotesPane(id="quotes")
                yield EntitiesPane(id="entities")
                yield FiguresPane(id="figures")
                yield TimelinePane(id="timeline")

    CSS += "Screen { layout: horizontal; }"

    def show(self) -> None:
        brief = specimen()
        for pane in self.query(Pane):
            if isinstance(pane, ArticlesPane):
                pane.show([
                    Listed.of(brief, key="a", unread=True),
                    Listed.of(specimen(title="Short one", outlet=None), key="b", unread=False, starred=True),
                    Listed.failed(Failure(location="https://example.org/away", reason="No answer within 20 seconds; try again with r."), key="c"),
                ])  # fmt: skip
                pane.mark_open("a")
            elif isinstance(pane, BriefPane):
                pane.show(brief)
        prose = self.query_one(Prose)
        prose.show(brief)
        prose.focus()
        start, end = at("Denmark has offered to carry a third of it, but Norway wants to wait until the summer")
        prose.light("evidence", [Span(start, end)])

    def on_prose_moved(self, message: Any) -> None:
        super().on_prose_moved(message)
        if isinstance(message, Prose.Moved):
            for pane in self.query(SectionsPane):
                pane.follow(message.section, message.prose.progress)

    def on_prose_item_chosen(self, message: Prose.ItemChosen) -> None:
        message.prose.light("evidence", message.item.evidence)
        message.prose.go_to(message.item.evidence[0].start)

    def on_pane_chosen(self, message: Pane.Chosen) -> None:
        if message.item:
            prose = self.query_one(Prose)
            prose.light("evidence", message.item.evidence)
            prose.go_to(message.item.evidence[0].start)


if __name__ == "__main__":
    Demo().run()
