"""What of a planted article is missing or wrong in its brief, each fault as ``class: what``.

As a program it counts the faults by class over many articles, for whoever works on the analysis:
``python tests/generated/faults.py [HOW_MANY]``.
"""

from __future__ import annotations

import datetime
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import phrases
from planted import Planted, article

from briefing.model import Brief
from briefing.pipeline import brief_of

AS_OF = datetime.date(2026, 6, 30)


def brief_made(made: Planted, folder: Path) -> Brief:
    """Write `made` to a file in `folder` and return its brief, as the command line would."""
    path = folder / f"{made.seed:04}{made.suffix}"
    path.write_bytes(made.data)
    return brief_of(str(path), as_of=AS_OF)


def slice_faults(brief: Brief) -> Iterator[str]:
    """Every object with start, end and text, anywhere in the brief, holds its slice of the article's text."""
    text = brief.article.text
    waiting: list[object] = [msgspec.to_builtins(brief)]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.values())
            if {"start", "end", "text"} <= value.keys() and text[value["start"] : value["end"]] != value["text"]:
                yield f"slice: {value}"
            if {"start", "end"} <= value.keys() and not 0 <= value["start"] <= value["end"] <= len(text):
                yield f"offsets: {value}"
        elif isinstance(value, list | tuple):
            waiting.extend(value)


def order_faults(brief: Brief) -> Iterator[str]:
    """Sections cover the text without a gap, ids are unique, and every section named is one of them."""
    ends = [0, *(section.end for section in brief.sections)]
    starts = [*(section.start for section in brief.sections), len(brief.article.text)]
    if ends != starts:
        yield f"cover: sections begin at {starts} and end at {ends}"
    ids = [section.id for section in brief.sections]
    if len(set(ids)) != len(ids):
        yield f"ids: {ids}"
    placed = [*brief.summary, *brief.quotes, *brief.figures, *brief.dates]
    named = {one.section for one in placed} | {one.section for entity in brief.entities for one in entity.mentions}
    if not named <= set(ids):
        yield f"ids: {named - set(ids)} are no sections"
    for items in (brief.summary, brief.quotes, brief.figures, brief.dates):
        if [item.start for item in items] != sorted(item.start for item in items):
            yield f"order: {type(items[0]).__name__} are not in text order"


def head_faults(made: Planted, brief: Brief) -> Iterator[str]:
    """Title, byline and dateline."""
    read = brief.article
    if made.title and (read.title, read.title_origin) != (made.title, "given"):
        yield f"title: {made.title!r} was read as {read.title!r} ({read.title_origin})"
    if not made.title and read.title_origin == "given":
        yield f"title: made up {read.title!r}"
    if read.byline != made.byline:
        yield f"byline: {made.byline} was read as {read.byline}"
    line = read.dateline
    if line is None:
        yield f"dateline: {made.dateline!r} was not seen"
    elif (line.text, line.agency, line.month, line.day) != (made.dateline, made.agency, made.month, made.day):
        yield f"dateline: {made.dateline!r} was read as {line}"
    elif line.place != made.place:
        yield f"dateline place: {made.place!r} was read as {line.place!r}"


def body_faults(made: Planted, brief: Brief) -> Iterator[str]:
    """Every visible character of the body in its order, and every heading as one."""
    put_in, read = _visible(" ".join(made.body)), _visible(brief.article.text)
    if put_in != read:
        at = next(
            (at for at, (a, b) in enumerate(zip(put_in, read, strict=False)) if a != b), min(len(put_in), len(read))
        )
        yield f"characters: {put_in[at : at + 40]!r} was read as {read[at : at + 40]!r}"
    headings = tuple(section.heading for section in brief.sections if section.kind == "heading")
    if headings != made.headings:
        yield f"headings: {made.headings} were read as {headings}"
    for section in brief.sections:
        if not 1 <= len(section.label.split()) <= 2:
            yield f"label: {section.label!r} of {section.heading!r}"


def quote_faults(made: Planted, brief: Brief) -> Iterator[str]:
    """Every quotation with its speaker, and none that nobody said."""
    found = {_bare(quote.text): quote for quote in brief.quotes if quote.kind != "indirect"}
    for said in made.said:
        quote = found.pop(_bare(said.text), None)
        if quote is None:
            yield f"quotation: {said.text!r} was not found"
        elif quote.speaker is None:
            yield f"speaker unknown: {said.speaker!r} of {said.text!r}"
        elif quote.speaker.name != said.speaker:
            yield f"speaker wrong: {said.speaker!r} was read as {quote.speaker.name!r} of {said.text!r}"
    for text in found:
        yield f"quotation made up: {text!r}"


def name_faults(made: Planted, brief: Brief) -> Iterator[str]:
    """Every person, organisation and place, with its type."""
    found = {(entity.type, name) for entity in brief.entities for name in (entity.name, *entity.aliases)}
    for kind, names in (("person", made.people), ("organisation", made.organisations), ("place", made.places)):
        for name in names:
            if (kind, name) not in found:
                other = [entity.type for entity in brief.entities if name in (entity.name, *entity.aliases)]
                yield f"{kind}: {name!r} is {other or 'missing'}"


def heading_name_faults(made: Planted, brief: Brief) -> Iterator[str]:
    """No entity is made of nothing but the capitals of a heading."""
    headings = [section for section in brief.sections if section.heading]
    ends = [(section.start, section.start + len(section.heading or "")) for section in headings]
    for entity in brief.entities:
        if entity.mentions and all(any(a <= one.start < b for a, b in ends) for one in entity.mentions):
            yield f"name made up: {entity.type} {entity.name!r} stands only in a heading"


def figure_faults(made: Planted, brief: Brief) -> Iterator[str]:
    """Every figure, alone or as an end of a range; and a summary that is there."""
    body = " ".join(made.body)
    for words in phrases.FIGURES:
        if words in body and not any(words in figure.text for figure in brief.figures):
            yield f"figure: {words!r} was not found"
    if not brief.summary:
        yield "summary: there is none"


def form_faults(made: Planted, brief: Brief) -> Iterator[str]:
    """What must hold of any brief, and of what the reader took from the file."""
    yield from slice_faults(brief)
    yield from order_faults(brief)
    yield from head_faults(made, brief)
    yield from body_faults(made, brief)


def content_faults(made: Planted, brief: Brief) -> Iterator[str]:
    """What the analysis found: quotations, speakers, names, figures, a summary."""
    yield from quote_faults(made, brief)
    yield from name_faults(made, brief)
    yield from heading_name_faults(made, brief)
    yield from figure_faults(made, brief)


def faults(made: Planted, brief: Brief) -> Iterator[str]:
    """All of the above."""
    yield from form_faults(made, brief)
    yield from content_faults(made, brief)


def _visible(text: str) -> str:
    return "".join(text.split())


def _bare(text: str) -> str:
    return text.rstrip(",.")


def _counted(how_many: int) -> None:
    classes: Counter[str] = Counter()
    examples: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(how_many):
            made = article(seed)
            try:
                found = list(faults(made, brief_made(made, Path(folder))))
            except Exception:  # noqa: BLE001 -- a crash is one more class of fault to be counted here
                found = [f"crash: {traceback.format_exc().splitlines()[-1]}"]
            for fault in found:
                kind = fault.partition(":")[0]
                classes[kind] += 1
                examples.setdefault(kind, []).append(f"{seed} ({made.layout}) {fault}")
    for kind, number in classes.most_common():
        shown = examples[kind][:: max(1, len(examples[kind]) // 4)][:4]
        sys.stdout.write("\n         ".join([f"{number:6} {kind}", *shown]) + "\n")


if __name__ == "__main__":
    _counted(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
