"""Going back, to sections, and finding words."""

from __future__ import annotations

from briefing.app.desk import Desk


def back(desk: Desk, _key: str) -> None:
    """Back to where one was."""
    desk.words.back()


def next_section(desk: Desk, _key: str) -> None:
    """The section after the one in view."""
    desk.words.to_section(desk.words.section_number() + 1)


def previous_section(desk: Desk, _key: str) -> None:
    """The section before the one in view."""
    desk.words.to_section(max(desk.words.section_number() - 1, 1))


def section(desk: Desk, key: str) -> None:
    """The section of the number that was pressed; from the palette, the first."""
    desk.words.to_section(int(key) if key.isdigit() else 1)


def find(desk: Desk, _key: str) -> None:
    """Find words in the open text; in the list of articles, articles in the library."""
    if desk.screen.place == "articles" and desk.library.keeper is not None:
        from briefing.app.commands.library import ask_query

        ask_query(desk)
        return
    # Late: the field it is typed into is not needed before.
    from briefing.app.find_bar import open_find

    open_find(desk)


HANDLERS = {
    "back": back,
    "next_section": next_section,
    "previous_section": previous_section,
    "section": section,
    "find": find,
}
