"""What changed in an article since it was first kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.desk import Desk
from briefing.app.session import Walk
from briefing.model import Span

if TYPE_CHECKING:
    from briefing.app.screens.versions import Version
    from briefing.library import Library

SHOWN = 20
"""Versions that are compared, the latest."""


def changes(desk: Desk, _key: str) -> None:
    """Show what changed in the article that is meant, from version to version."""

    def found(versions: tuple[Version, ...]) -> None:
        if len(versions) < 2:
            desk.say("The library has one version of this article: nothing has changed.")
            return
        # Late: most articles never change.
        from briefing.app.screens.versions import Versions

        latest = versions[-1].article

        def chosen(span: Span | None) -> None:
            brief = desk.brief
            if span is None:
                return
            if brief is None or brief.article.sha256 != latest.sha256:
                desk.say("Open the article to go to its words.")
                return
            spans = tuple(Span(one.after.start, one.after.end) for one in versions[-1].differences if one.after)
            desk.session.remember(desk.words.stand())
            desk.screen.go("text")
            desk.words.light(Walk("match", "changes", spans, spans.index(span)))

        desk.app.push_screen(Versions(versions), chosen)

    desk.marks.with_one(_versions, found)


def _versions(library: Library, number: int) -> tuple[Version, ...]:
    from briefing.app.screens.versions import Version

    texts = [brief for _, brief in library.versions(number)]
    current = library.get(number)
    texts += [current] if current is not None else []
    first = max(len(texts) - SHOWN, 0)
    return tuple(
        Version(
            number=at,
            article=brief.article,
            read_at=brief.made.read_at,
            differences=library.differences(number, at) if at > 1 else (),
        )
        for at, brief in enumerate(texts[first:], first + 1)
    )


HANDLERS = {"changes": changes}
