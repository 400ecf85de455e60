"""Plain text -> Parts: what a typed or pasted article is made of, by what its lines look like and stand between."""

from __future__ import annotations

from briefing.model import BlockKind
from briefing.reading.parts import Part, Parts
from briefing.reading.plain.closing import reporters
from briefing.reading.plain.head import split_head
from briefing.reading.plain.headings import find_headings
from briefing.reading.plain.layout import Paragraph, paragraphs

__all__ = ["read_plain"]

_HEADING_LEVEL = 2


def read_plain(text: str) -> Parts:
    """Return the parts of `text`, which is washed and has no line break but the newline.

    Every visible character of the body is in the blocks, in its order; title, byline, date line and outlet are taken
    out of the head where a line says nothing else. Without a byline there, the reporters in a credit line at the end,
    which stays in the body, are it.
    """
    head = split_head(paragraphs(text))
    headings = find_headings(head.body, head.title)
    return Parts(
        title=head.title,
        byline=head.byline or reporters(head.body),
        outlet=head.outlet,
        url=head.url,
        published=head.published.isoformat() if head.published else None,
        published_origin="text" if head.published else None,
        blocks=tuple(_part(paragraph, heading=at in headings) for at, paragraph in enumerate(head.body)),
    )


def _part(paragraph: Paragraph, *, heading: bool) -> Part:
    if heading:
        return Part("heading", _HEADING_LEVEL, paragraph.text)
    kind: BlockKind = paragraph.shape if paragraph.shape in {"item", "quotation"} else "paragraph"
    return Part(kind, int(kind == "item"), paragraph.text)
