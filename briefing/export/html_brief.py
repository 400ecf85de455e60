"""One brief and its article as a part of a page."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.export.cite import Citation
from briefing.export.footer import ADDRESS, footer_of
from briefing.export.html_article import article_html, section_anchor
from briefing.export.items import Fact, Voice, Who
from briefing.export.marks import anchor
from briefing.export.markup import Html, element, joined, lines
from briefing.export.outline import outline_of
from briefing.export.points import Point
from briefing.model import Brief


def brief_html(brief: Brief, words: int, prefix: str) -> Html:
    """Return `brief` in at most `words` words, and the article under it. `prefix` begins every id of the part."""
    return element("article", _Part(brief, words, prefix).whole(), class_="brief")


class _Part:
    """What the pieces of one brief on a page share: its citations and the beginning of its ids."""

    def __init__(self, brief: Brief, words: int, prefix: str) -> None:
        self._brief = brief
        self._outline = outline_of(brief, words)
        self._prefix = prefix
        self._language = brief.article.language

    def whole(self) -> Html:
        items = self._outline.items
        return lines(
            self._header(),
            self._list("Bottom line", map(self._point, self._outline.bottom), "bottom"),
            element("p", element("b", "How the reporter knows: "), self._outline.basis, class_="basis"),
            self._list("Reported", map(self._point, items.reported)),
            self._list("Claimed", map(self._point, items.claimed)),
            self._list("Who said what", map(self._voice, items.voices), "voices"),
            self._list("Figures", map(self._fact, items.figures), "facts"),
            self._list("Dates", map(self._fact, items.dates), "facts"),
            self._list("Names", map(self._who, items.who), "names"),
            self._list("Gaps", (element("li", gap, dir="auto") for gap in self._outline.gaps), "gaps"),
            element("h2", "The article"),
            self._contents(),
            article_html(self._brief, self._prefix, (point.cite for point in self._outline.points)),
            self._footer(),
        )

    def _header(self) -> Html:
        article = self._brief.article
        place = article.dateline.place if article.dateline else None
        by = f"by {', '.join(article.byline)}" if article.byline else None
        known = [
            article.outlet,
            by,
            place,
            article.published,
            f"{article.words} words",
            f"{article.reading_minutes} min",
        ]
        return element(
            "header",
            element("h1", self._outline.title, lang=self._language, dir="auto"),
            element("p", " · ".join(word for word in known if word), class_="source"),
        )

    def _list(self, heading: str, entries: Iterable[Html], kind: str | None = None) -> Html:
        inner = lines(*entries)
        return lines(element("h2", heading), element("ul", inner, class_=kind)) if inner else Html()

    def _point(self, point: Point) -> Html:
        said = element("b", f"{point.claimed_by}: ") if point.claimed_by else None
        words = element("span", point.text, lang=self._language)
        dates = element("span", f" ({'; '.join(point.dates)})", class_="beside") if point.dates else None
        return element("li", said, words, dates, " ", self._cited(point.cite), dir="auto")

    def _voice(self, voice: Voice) -> Html:
        head = element("p", element("b", voice.name), f", {voice.role}" if voice.role else None, class_="who")
        words = " […] ".join(f"“{words}”" for words in voice.words)
        said = element("blockquote", element("p", words), lang=self._language, dir="auto")
        how = element("p", voice.how, " · " if voice.how else None, self._cited(voice.cite), class_="how")
        return element("li", head, said, how)

    def _fact(self, fact: Fact) -> Html:
        meaning = f": {fact.meaning}" if fact.meaning else None
        return element("li", element("b", fact.words), meaning, " ", self._cited(fact.cite), dir="auto")

    def _who(self, who: Who) -> Html:
        names = [self._name(name, role, cite) for name, role, cite in who.names]
        apart = [joined(Html(", ") if at else None, name) for at, name in enumerate(names)]
        more = f", and {who.more} more" if who.more else None
        return element("li", element("b", f"{who.kind}: "), *apart, more)

    def _name(self, name: str, role: str | None, cite: Citation) -> Html:
        link = element("a", name, href=self._target(cite))
        return joined(link, f" ({role})" if role else None)

    def _cited(self, cite: Citation) -> Html:
        shared = "".join(f"{word}, " for word in self._outline.reference.words)
        where = element("span", cite.where, class_="where")
        return element("a", shared, where, href=self._target(cite), class_="cite")

    def _target(self, cite: Citation) -> str:
        return f"#{anchor(self._prefix, cite.start, cite.end)}"

    def _contents(self) -> Html:
        links = [
            element("li", element("a", section.label, href=f"#{section_anchor(self._prefix, section)}"))
            for section in self._brief.sections
        ]
        return element("nav", element("ol", *links), aria_label="Sections") if len(links) > 1 else Html()

    def _footer(self) -> Html:
        facts = [
            joined(element("dt", name), element("dd", self._value(name, value), dir="auto"))
            for name, value in footer_of(self._brief, self._outline.left_out)
        ]
        return element("footer", element("h2", "Source"), element("dl", lines(*facts)))

    def _value(self, name: str, value: str) -> str:
        return element("a", value, href=value, rel="noopener noreferrer") if name == ADDRESS else value
