"""Handing words to other programs: to a command's standard input, and to the editor."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import places, wash
from briefing.app.desk import Desk
from briefing.app.doors import sentence
from briefing.errors import BriefingError, ExportError, ProgramError

if TYPE_CHECKING:
    from briefing.app.doors import Severity
    from briefing.app.screens.asking import Complaint


def pipe(desk: Desk, _key: str) -> None:
    """Ask for a command, give it the chosen item with its citation, and show what it prints.

    Where nothing is chosen, it gets the text of the article.
    """
    brief, item = desk.brief, desk.item()
    if brief is None:
        desk.say("There is nothing to pipe: open an article first.")
        return
    # Late: dialogues are opened later or never.
    from briefing.app.screens.asking import Asking

    text = item.citation if item is not None else brief.article.text
    what = f"the {_kind(item.kind)}" if item is not None else "the article"

    def given(command: str | None) -> None:
        if command is not None:
            desk.session.memory.command = command.strip()
            _run(desk, command, f"{text}\n")

    label = f"gets {what} on standard input, {len(text):,} letters"
    desk.app.push_screen(Asking("Pipe to a command", label, desk.session.memory.command, check=_no_command), given)


def _kind(kind: str) -> str:
    return {"entity": "name", "summary": "line"}.get(kind, kind)


def _no_command(command: str) -> Complaint | None:
    from briefing.app.outside import arguments
    from briefing.app.screens.asking import Complaint

    try:
        arguments(command)
    except ProgramError as error:
        return Complaint(str(error))
    return None


def _run(desk: Desk, command: str, text: str) -> None:
    from briefing.app.outside import arguments
    from briefing.app.screens.output import Output

    try:
        argv = arguments(command)
    except ProgramError as error:  # it has gone since the question
        desk.say(str(error), "warning")
        return
    desk.app.push_screen(Output(command, argv, text))


def edit(desk: Desk, _key: str) -> None:
    """Write the brief to a file, or take the one that is there, and open it in the user's editor."""
    brief = desk.brief
    if brief is None:
        desk.say("There is no brief to edit.")
        return
    # Late: dialogues and exporters come with the first use.
    from briefing.app.outside import editor
    from briefing.app.screens.asking import Asking
    from briefing.export import slug

    try:
        argv = editor()
    except ProgramError as error:
        desk.say(str(error), "warning")
        return
    # The id, since two articles may have one title.
    draft = places.drafts() / f"{slug(brief.article.title)}-{slug(brief.article.id)[:8]}.md"

    def given(name: str | None) -> None:
        if name is not None:
            desk.say(*_edited(desk, argv, Path(name.strip()).expanduser().absolute()))

    title = f"Edit the brief in {wash.line(Path(argv[0]).name)}"
    asking = Asking(title, "the file; one that is there is opened as it is", str(draft), check=_no_file)
    desk.app.push_screen(asking, given)


def _no_file(name: str) -> Complaint | None:
    from briefing.app.screens.asking import Complaint

    if not name.strip():
        return Complaint("Name a file.")
    if name.strip().endswith("/") or Path(name.strip()).expanduser().is_dir():
        return Complaint("That is a folder: name a file in it.")
    return None


def _edited(desk: Desk, argv: tuple[str, ...], path: Path) -> tuple[str, Severity]:
    """Have `path` edited; what is to be said of it."""
    try:
        fresh = _written(desk, path)
        before = path.read_bytes()
        status = _lend(desk, (*argv, str(path)))
        after = path.read_bytes() if path.exists() else None
    except (BriefingError, OSError) as error:
        return f"{sentence(str(error))} The brief is in {path}." if path.exists() else str(error), "warning"
    if status:
        return f"The editor ended with status {status}. The brief is in {path}", "warning"
    if after is None:
        return f"There is no longer a file at {path}", "warning"
    return f"{'Saved' if fresh or after != before else 'Unchanged'}: {path}", "information"


def _written(desk: Desk, path: Path) -> bool:
    """Write the brief to `path` if nothing is there; whether it was written."""
    from briefing.export import EXPORTERS, Options
    from briefing.writing import write_whole

    if path.exists():
        return False
    assert desk.brief is not None
    text = EXPORTERS["markdown"].render(desk.brief, Options(words=desk.session.settings.words))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise ExportError(
            f"{path.parent} could not be made: {error.strerror or error}; choose another folder"
        ) from error
    write_whole(path, text)
    return True


def _lend(desk: Desk, argv: tuple[str, ...]) -> int:
    """Run `argv` in the reader's terminal. Raises :class:`~briefing.errors.ProgramError`."""
    from textual.app import SuspendNotSupported

    from briefing.app.outside import run_here

    try:
        with desk.app.suspend() if not desk.app.is_headless else nullcontext():
            return run_here(argv)
    except SuspendNotSupported as error:
        raise ProgramError("this terminal cannot be lent to an editor: open the file in another one") from error


HANDLERS = {
    "pipe": pipe,
    "edit": edit,
}
