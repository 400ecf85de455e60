"""What the footer says: the keys that work here, now."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping

from briefing.app.bars import Hint
from briefing.app.registry import BY_ID, Action, Place, key_name
from briefing.app.session import Session

ORDER: tuple[tuple[str, ...], ...] = (
    ("down", "up"),
    ("back",),
    ("choose",),
    ("next_pane",),
    ("zoom",),
    ("next", "previous"),
    ("next_article", "previous_article"),
    ("section",),
    ("stop",),
    ("failures",),
    ("find",),
    ("toggle_read",),
    ("gather",),
    ("export",),
    ("star",),
    ("tags",),
    ("changes",),
    ("highlight",),
    ("note",),
    ("remove",),
    ("copies",),
    ("all_listed",),
    ("save_list",),
    ("sort",),
    ("undo",),
    ("copy",),
    ("edit",),
    ("pipe",),
    ("browse",),
    ("open",),
    ("palette",),
    ("help",),
)
"""The footer in its order; pairs stand under one word. What does not fit is left out from the end, but help."""
OWN: Mapping[Place, tuple[tuple[str, ...], ...]] = {
    "articles": (("toggle_read",), ("gather",), ("star",)),
    "notes": (("note",), ("remove",)),
}
"""What a pane is for: it stands before what is done elsewhere too."""
_GENERAL = 4
"""Entries of the footer that come before that."""


def _sections(session: Session) -> bool:
    return session.shelf.brief is not None and len(session.shelf.brief.sections) > 1


def _kept(session: Session) -> bool:
    return session.keeper is not None and _brief(session)


def _stoppable(session: Session) -> bool:
    progress = session.jobs.progress
    reading = progress.running and progress.total > 1
    return reading or session.fetching or (session.keeper is not None and session.keeper.sparing)


def _walkable(session: Session) -> bool:
    return session.walk is not None and session.walk.walkable


def _brief(session: Session) -> bool:
    return session.shelf.brief is not None


_NOW: Mapping[str, Callable[[Session], bool]] = {
    "back": lambda session: bool(session.trail or session.walk),
    "next": lambda session: _walkable(session) or (session.shelf.unread > 0 and len(session.shelf) > 1),
    "next_article": lambda session: len(session.shelf) > 1,
    "zoom": lambda session: session.memory.zoomed,
    "section": _sections,
    "choose": _brief,
    "stop": _stoppable,
    "failures": lambda session: session.opened.failed > 0,
    "find": _brief,
    "toggle_read": lambda session: len(session.shelf) > 1,
    "lists": lambda session: session.keeper is not None,
    "star": _kept,
    "tags": _kept,
    "changes": lambda session: session.catalogue is not None and session.catalogue.changed,
    "go_notes": _kept,
    "highlight": _kept,
    "note": _kept,
    "remove": lambda session: session.catalogue is not None and len(session.catalogue) > 0,
    "copies": lambda session: session.catalogue is not None and len(session.catalogue) > 0,
    "all_listed": lambda session: len(session.shelf) > 1,
    "save_list": lambda session: session.catalogue is not None and bool(session.catalogue.view.query),
    "sort": lambda session: session.catalogue is not None and bool(session.catalogue.view.query),
    "undo": lambda session: bool(session.undos) or session.catalogue is not None,
    "gather": _brief,
    "go_brief": lambda session: bool(session.gathered),
    "copy": _brief,
    "export": lambda session: _brief(session) or bool(session.gathered),
    "edit": _brief,
    "pipe": _brief,
    "browse": lambda session: session.shelf.brief is not None and session.shelf.brief.article.url is not None,
    "open": lambda session: session.shelf.brief is None,
}
"""Whether an action has something to do now; those that are not named always have."""


def hints(session: Session, place: Place, *, ascii_only: bool, idle: Container[str] = ()) -> Iterator[Hint]:
    """The footer for `place`, without the actions named in `idle`."""
    actions = {action.id: action for action in session.actions}
    own = OWN.get(place, ())
    for ids in (*ORDER[:_GENERAL], *own, *(ids for ids in ORDER[_GENERAL:] if ids not in own)):
        action = actions[ids[0]]
        if place in action.places and action.keys and action.id not in idle and _works(action, session, place):
            keys = " ".join(_first_key(actions[name], session, ascii_only=ascii_only) for name in ids)
            yield Hint(action.id, keys, _word(action, session, place))


def _works(action: Action, session: Session, place: Place) -> bool:
    """Whether `action` has something to do now: in the notes there is always one to remove."""
    return (action.id == "remove" and place == "notes") or _NOW.get(action.id, _always)(session)


def chord_hints(session: Session, chords: Mapping[str, Action]) -> Iterator[Hint]:
    """The footer after the first of two keys: what the second can be."""
    for key, action in chords.items():
        if _NOW.get(action.id, _always)(session):
            yield Hint(action.id, key_name(key), action.id.removeprefix("go_"))


def _first_key(action: Action, session: Session, *, ascii_only: bool) -> str:
    if action.id == "section" and action.keys == BY_ID["section"].keys:
        brief = session.shelf.brief
        return f"1-{min(len(brief.sections) if brief else 9, 9)}"
    return key_name(action.keys[0], ascii_only=ascii_only) if action.keys else ""


def _word(action: Action, session: Session, place: Place) -> str:
    if action.id == "next":
        return session.walk.kind if session.walk and session.walk.walkable else "unread"
    if action.id == "choose" and place == "articles":
        return "open"
    return action.short


def _always(_session: Session) -> bool:
    return True
