"""The library: what of it is listed, and the marks of its articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefing.app.desk import Desk
from briefing.app.librarian import OFF
from briefing.errors import LibraryError, QueryError

if TYPE_CHECKING:
    from briefing.app.catalogue import View
    from briefing.app.screens.asking import Choice, Complaint

_OPENED = "opened"
_NOT_LISTED = "That is for the lists of the library: g l goes there."


def lists(desk: Desk, _key: str) -> None:
    """Choose what is listed: the articles of this sitting, the library, what is unread, a list, a tag."""
    if desk.library.keeper is None:
        desk.say(OFF)
        return
    # Late: dialogues are opened later or never.
    from briefing.app.catalogue import View
    from briefing.app.screens.asking import Choosing

    try:
        choices = list(_choices(desk))
    except LibraryError as error:
        desk.say(str(error), "warning")
        return
    names = {choice.key: choice.words for choice in choices}

    def chosen(key: str | None) -> None:
        if key == _OPENED:
            desk.articles.to_opened()
        elif key is not None:
            show(desk, View("" if key == "all:" else names[key], key.partition(":")[2]))
        desk.screen.go("articles" if key else desk.screen.place)

    desk.app.push_screen(Choosing("Lists", choices), chosen)


def _choices(desk: Desk) -> Iterator[Choice]:
    from briefing.app.screens.asking import Choice

    session = desk.session
    library = session.opened_catalogue().library
    if session.catalogue is not None and len(session.opened):
        yield Choice(key=_OPENED, words="Opened now", note=f"{len(session.opened):,}")
    yield Choice(key="all:", words="All articles", note=f"{library.count():,}")
    yield Choice(key="query:is:unread", words="Unread", note=f"{library.unread():,}")
    yield Choice(key="query:is:starred", words="Starred")
    yield Choice(key="query:is:noted", words="With notes")
    for one in library.lists.all():
        yield Choice(key=f"query:{one.query}", words=one.name, note=one.query)
    for name, count in library.tags().items():
        yield Choice(key=f'query:tag:"{name}"', words=f"#{name}", note=f"{count:,}")


def show(desk: Desk, view: View) -> bool:
    """List `view`; where that cannot be done, say why."""
    try:
        desk.library.show(view)
    except LibraryError as error:
        desk.say(str(error), "warning")
        return False
    desk.screen.refresh_bars()
    return True


def ask_query(desk: Desk) -> None:
    """Ask for a query, and list what it finds."""
    from briefing.app.catalogue import View
    from briefing.app.screens.asking import Asking

    before = View() if desk.session.catalogue is None else desk.session.catalogue.view

    def given(query: str | None) -> None:
        if query is not None and show(desk, View("", query.strip(), before.best)):
            desk.screen.go("articles")

    asking = Asking(
        "Find in the library",
        'words, "a phrase", speaker: place: outlet: tag: since: is:unread',
        before.query,
        check=_wrong,
        anew=True,
    )
    desk.app.push_screen(asking, given)


def _wrong(query: str) -> Complaint | None:
    from briefing.app.screens.asking import Complaint
    from briefing.app.session import today
    from briefing.library.search import parse

    try:
        parse(query, today=today())
    except QueryError as error:
        return Complaint(str(error), error.at)
    return None


def save_list(desk: Desk, _key: str) -> None:
    """Keep the query of what is listed under a name."""
    from briefing.app.screens.asking import Asking, Complaint

    catalogue = desk.session.catalogue
    if catalogue is None or not catalogue.view.query:
        desk.say("A list is a query with a name: / in the articles of the library asks for one.")
        return
    query = catalogue.view.query

    def given(name: str | None) -> None:
        if name is not None:
            desk.marks.save_list(name.strip(), query)

    def check(name: str) -> Complaint | None:
        return None if name.strip() else Complaint("A list needs a name.")

    desk.app.push_screen(Asking("Keep as a list", query, catalogue.view.name, check=check), given)


def sort(desk: Desk, _key: str) -> None:
    """The best first, or the newest."""
    from briefing.app.catalogue import View

    catalogue = desk.session.catalogue
    if catalogue is None:
        desk.say(_NOT_LISTED)
    elif not catalogue.view.query:
        desk.say("Best first needs words to look for: / asks for them.")
    else:
        view = catalogue.view
        if show(desk, View(view.name, view.query, not view.best)):
            desk.say("The best first." if not view.best else "The newest first.")


def star(desk: Desk, _key: str) -> None:
    """Star the article, or take the star off."""
    desk.marks.star()


def tags(desk: Desk, _key: str) -> None:
    """Change the tags of the article."""
    # Late: dialogues are opened later or never.
    from briefing.app.screens.asking import Asking

    def ask(before: tuple[str, ...]) -> None:
        def given(words: str | None) -> None:
            if words is not None:
                after = {name.strip() for name in words.split(",") if name.strip()}
                desk.marks.retag(sorted(after - {*before}), off=sorted({*before} - after))

        desk.app.push_screen(Asking("Tags", "names, with commas between them", ", ".join(before)), given)

    desk.marks.with_tags(ask)


def all_listed(desk: Desk, _key: str) -> None:
    """Ask what is to be done with everything that is listed, and do it."""
    from briefing.app.screens.asking import Choice, Choosing

    shelf, catalogue = desk.session.shelf, desk.session.catalogue
    if not len(shelf):
        desk.say("Nothing is listed.")
        return
    ways = {} if catalogue is None else _marks_for_all(desk, tuple(catalogue.numbers))
    ways["Add them to one brief"] = desk.gathering.take_all

    def chosen(way: str | None) -> None:
        if way is not None:
            ways[way]()
            desk.screen.refresh_bars()

    count = "1 article" if len(shelf) == 1 else f"{len(shelf):,} articles"
    title = f"All {count} of “{catalogue.view.words}”" if catalogue is not None else f"All {count}"
    desk.app.push_screen(Choosing(title, [Choice(key=way, words=way) for way in ways]), chosen)


def _marks_for_all(desk: Desk, numbers: tuple[int, ...]) -> dict[str, Callable[[], None]]:
    """What can be done with that many articles of the library, by its words."""
    from briefing.app.screens.asking import Asking

    marks = desk.marks

    def tag() -> None:
        def named(name: str | None) -> None:
            if name and name.strip():
                marks.tag(numbers, [name.strip()])

        desk.app.push_screen(Asking("Tag all of them", "the name of the tag"), named)

    return {
        "Mark them read": lambda: marks.mark_all("read", on=True),
        "Mark them unread": lambda: marks.mark_all("read", on=False),
        "Star them": lambda: marks.mark_all("starred", on=True),
        "Take the stars off": lambda: marks.mark_all("starred", on=False),
        "Tag them …": tag,
    }


def copies(desk: Desk, _key: str) -> None:
    """Show the copies of the article under the cursor; split it from them, or join it with the open one."""
    from briefing.app.screens.asking import Choice, Choosing

    catalogue, here = desk.session.catalogue, desk.library.here()
    if catalogue is None or here is None:
        desk.say(_NOT_LISTED)
        return
    number, opened = catalogue.number_at(here), catalogue.number
    try:
        rows = catalogue.library.copies(number)
    except LibraryError as error:
        desk.say(str(error), "warning")
        return
    choices = [Choice(key=f"{row.rowid}", words=row.title, note=row.outlet or row.origin or "") for row in rows]
    if len(rows) > 1:
        choices += [Choice(key=f"split:{row.rowid}", words=f"Split off: {row.title}") for row in rows]
    if opened is not None and opened not in {row.rowid for row in rows}:
        choices.append(Choice(key="join", words="Join with the open article"))

    def chosen(key: str | None) -> None:
        if key == "join" and opened is not None:
            desk.marks.join(number, opened)
        elif key is not None and key.startswith("split:"):
            desk.marks.split(int(key.removeprefix("split:")))
        elif key is not None:
            desk.articles.open_number(int(key))

    count = "no copies" if len(rows) < 2 else f"{len(rows)} copies"
    desk.app.push_screen(Choosing(f"One report, {count}", choices), chosen)


def remove(desk: Desk, _key: str) -> None:
    """Take the article out of the library, or the note under the cursor away."""
    if desk.screen.place == "notes":
        desk.notes.remove()
        return
    catalogue, here = desk.session.catalogue, desk.library.here()
    if catalogue is None or here is None:
        desk.say(_NOT_LISTED)
    else:
        desk.marks.remove([catalogue.number_at(here)])


HANDLERS = {
    "lists": lists,
    "save_list": save_list,
    "sort": sort,
    "star": star,
    "tags": tags,
    "all_listed": all_listed,
    "copies": copies,
    "remove": remove,
}
