"""Taking words along: copying, exporting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.app.desk import Desk
from briefing.app.session import today
from briefing.errors import LibraryError

if TYPE_CHECKING:
    from briefing.app.screens.exporting import Subject


def copy(desk: Desk, _key: str) -> None:
    """Copy what is chosen with its citation."""
    _copy(desk, cited=True)


def copy_words(desk: Desk, _key: str) -> None:
    """Copy the bare words of what is chosen."""
    _copy(desk, cited=False)


def copy_selection(desk: Desk, _key: str) -> None:
    """Copy what the mouse selected."""
    selected = desk.screen.get_selected_text()
    if not selected:
        desk.say("Nothing is selected: drag with the mouse, or copy with y.")
        return
    _put(desk, selected)


def export(desk: Desk, _key: str) -> None:
    """Ask where the brief goes, and show it first."""
    _export(desk, choosing=False)


def export_as(desk: Desk, _key: str) -> None:
    """The same, beginning with the format."""
    _export(desk, choosing=True)


def _copy(desk: Desk, *, cited: bool) -> None:
    item = desk.item()
    if item is None:
        desk.say("There is nothing to copy here: choose a line, a quote, a name, a figure or a date.")
        return
    _put(desk, item.citation if cited else item.words)


def _put(desk: Desk, text: str) -> None:
    # Late: what it needs of the system is found out at the first copy.
    from briefing.app.clipboard import copy as put

    desk.say(put(desk.app, text))


def _export(desk: Desk, *, choosing: bool) -> None:
    # Late: with it come the exporters.
    from briefing.app.screens.exporting import FORMATS, Exporting, Written
    from briefing.export import Options

    try:
        subjects = list(_subjects(desk))
    except LibraryError as error:
        desk.say(str(error), "warning")
        return
    if not subjects:
        desk.say("There is no brief to export.")
        return
    session = desk.session

    def done(written: Written | None) -> None:
        if written is not None:
            session.memory.export_folder = str(written.path.parent)
            session.memory.export_format = written.form
            desk.say(f"Written: {written.path}")

    folder = session.memory.export_folder or session.settings.export_folder or "."
    form = session.memory.export_format if session.memory.export_format in FORMATS else FORMATS[0]
    dialogue = Exporting(subjects, folder, form, Options(words=session.settings.words), choosing=choosing)
    desk.app.push_screen(dialogue, done)


def _subjects(desk: Desk) -> Iterator[Subject]:
    """What can be exported: the articles gathered for one brief, then the open one."""
    from briefing.app.screens.exporting import Subject
    from briefing.export import slug

    gathered = desk.gathering.briefs()
    if len(gathered) > 1:
        yield Subject(f"{len(gathered)} articles in one brief", f"briefs-{today().isoformat()}", gathered)
    elif gathered:
        yield Subject("the article that was added", slug(gathered[0].article.title), gathered)
    brief = desk.brief
    if brief is not None and [brief.article.id] != [one.article.id for one in gathered]:
        yield Subject("the open article alone", slug(brief.article.title), (brief,))


HANDLERS = {
    "copy": copy,
    "copy_words": copy_words,
    "copy_selection": copy_selection,
    "export": export,
    "export_as": export_as,
}
