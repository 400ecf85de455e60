"""Going from article to article, marking, reading again, opening others."""

from __future__ import annotations

from briefing.app.browser import open_address
from briefing.app.desk import Desk


def next_article(desk: Desk, _key: str) -> None:
    """The article after this one."""
    desk.articles.step(1)


def previous_article(desk: Desk, _key: str) -> None:
    """The article before this one."""
    desk.articles.step(-1)


def onward(desk: Desk, _key: str) -> None:
    """The next match or mention while some are lit, else the next unread article."""
    _walk(desk, 1)


def backward(desk: Desk, _key: str) -> None:
    """The previous match or mention while some are lit, else the previous unread article."""
    _walk(desk, -1)


def _walk(desk: Desk, by: int) -> None:
    walk = desk.session.walk
    if walk is None or not walk.walkable:
        desk.articles.step(by, unread=True)
    else:
        desk.words.light(walk.step(by))


def toggle_read(desk: Desk, _key: str) -> None:
    """Mark the article under the cursor of the list, else the open one, read or unread."""
    index = desk.session.shelf.current
    if desk.screen.place == "articles":
        entry = desk.screen.articles.items.entry
        index = int(entry.key) if entry else -1
    if desk.session.catalogue is not None:
        index = -1 if (here := desk.library.here()) is None else here
    if index >= 0 and desk.articles.readable(index):
        desk.articles.mark(index, read=not desk.session.shelf.entries[index].read, undoable=True)


def undo(desk: Desk, _key: str) -> None:
    """Take back the last mark."""
    session = desk.session
    mark = session.undos.pop() if session.catalogue is None and session.undos else None
    if mark is not None:
        desk.articles.mark(mark.index, read=mark.read)
        desk.say(f"Marked {'read' if mark.read else 'unread'} again.")
    elif session.keeper is not None:
        desk.marks.undo()
    else:
        desk.say("There is nothing to undo.")


def reload(desk: Desk, _key: str) -> None:
    """Read the open article, or the one under the cursor of the list, again."""
    entry = desk.session.shelf.entry
    if desk.screen.place == "articles" and (row := desk.screen.articles.items.entry):
        entry = desk.session.shelf.entries[int(row.key)]
    if entry is not None and entry.location:
        desk.session.jobs.start([entry.location], again=True)


def reload_all(desk: Desk, _key: str) -> None:
    """Read all articles again; of the library, fetch the feeds."""
    if desk.session.catalogue is not None and desk.session.keeper is not None:
        desk.following.begin(desk.session.keeper)
        return
    desk.session.jobs.start([entry.location for entry in desk.session.shelf.entries], again=True)


def stop(desk: Desk, _key: str) -> None:
    """Stop what is being read in the background."""
    if desk.session.jobs.progress.running:
        desk.session.jobs.stop()
        desk.say("Stopped. What was read stays.")
    elif desk.following.stop():
        desk.say("Stopped. What came before stays.")
    elif desk.renewing.stop():
        desk.say("Stopped. The other briefs are made anew another time.")


def browse(desk: Desk, _key: str) -> None:
    """Open the article's address in the browser."""
    url = desk.brief.article.url if desk.brief else None
    desk.say(open_address(url) if url else "This article has no address.")


def open_other(desk: Desk, _key: str) -> None:
    """Ask for a file, a folder, addresses or a pasted text, and read it in the background."""
    # Late: the field it is typed into is not needed before.
    from briefing.app.screens.opening import Opening, locations

    def given(words: str | None) -> None:
        if words is None:
            return
        desk.articles.awaiting = True
        if found := locations(words):
            desk.session.jobs.start(found)
        else:
            desk.session.jobs.start_text(words)
        desk.screen.refresh_bars()

    desk.app.push_screen(Opening(), given)


HANDLERS = {
    "next_article": next_article,
    "previous_article": previous_article,
    "next": onward,
    "previous": backward,
    "toggle_read": toggle_read,
    "undo": undo,
    "reload": reload,
    "reload_all": reload_all,
    "stop": stop,
    "browse": browse,
    "open": open_other,
}
