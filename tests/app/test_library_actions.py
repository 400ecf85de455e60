"""The library in the reader: what is kept, listed, marked and taken back, seen on screen and in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from libraries import article, keeping, listing, three, titles, typed, until
from readers import DAY, add, desk, lines, notes, press, reader, settled, shown
from specimen import specimen
from textual.widgets import Input

from briefing.app.jobs import Jobs, Result
from briefing.app.keeping import Keeper
from briefing.app.reader import Reader
from briefing.library import Library
from briefing.places import samples
from briefing.settings import Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of three articles."""
    file = tmp_path / "library.db"
    with Library(file) as library:
        library.put(three())
    return file


# What is listed


async def test_the_reader_opens_on_the_newest_article(path: Path) -> None:
    async with listing(path) as pilot:
        assert "Library › All articles" in lines(pilot)[0]
        assert "3 unread of 3" in lines(pilot)[0]
        assert desk(pilot).brief is not None
        await press(pilot, "j", "enter")
        assert desk(pilot).session.shelf.current == 1
        assert desk(pilot).screen.place == "text"


async def test_action_lists(path: Path) -> None:
    with Library(path) as library:
        library.lists.save("Quays", "title:quay")
    async with listing(path) as pilot:
        await press(pilot, "g", "l")
        assert "Quays" in shown(pilot)
        await press(pilot, "j", "j", "j", "j", "enter")
        assert "Library › Quays" in lines(pilot)[0]
        assert len(desk(pilot).session.shelf) == 2


async def test_lists_lead_from_what_was_opened_to_the_library_and_back(path: Path) -> None:
    async with keeping(path, article("new", "A fourth article")) as pilot:
        await until(pilot, lambda: len(titles(path, "read", on=False)) == 4)
        await press(pilot, "g", "l", "enter")
        assert "Library › All articles" in lines(pilot)[0]
        assert len(desk(pilot).session.shelf) == 4
        await press(pilot, "g", "l", "enter")
        assert "Library" not in lines(pilot)[0]
        assert desk(pilot).brief.article.title == "A fourth article"


async def test_a_query_is_asked_for_in_the_list_and_hits_open_at_the_words(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "/")
        await typed(pilot, "title:second quay")
        assert len(desk(pilot).session.shelf) == 1
        await press(pilot, "enter")
        assert desk(pilot).session.walk is not None
        assert desk(pilot).session.walk.kind == "match"


async def test_a_wrong_query_is_told_at_the_place_and_changes_nothing(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "/")
        await typed(pilot, "quay is:nonsense")
        assert "'nonsense'" in shown(pilot)
        assert pilot.app.screen.query_one(Input).cursor_position == len("quay is:")
        await press(pilot, "escape")
        assert len(desk(pilot).session.shelf) == 3


async def test_action_save_list(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "L")
        assert "A list is a query with a name" in notes(pilot)[-1]
        await press(pilot, "/")
        await typed(pilot, "quay")
        await press(pilot, "L")
        await typed(pilot, "Quays")
        await until(pilot, lambda: notes(pilot)[-1:] == ["The list “Quays” is kept."])
    with Library(path) as library:
        assert [(one.name, one.query) for one in library.lists.all()] == [("Quays", "quay")]


async def test_action_sort(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, ",")
        assert "Best first needs words" in notes(pilot)[-1]
        await press(pilot, "/")
        await typed(pilot, "second OR quay")
        newest = list(desk(pilot).session.catalogue.numbers)
        await press(pilot, ",")
        await until(pilot, lambda: not desk(pilot).session.catalogue.looking)
        best = list(desk(pilot).session.catalogue.numbers)
        assert sorted(best) == sorted(newest)
        assert desk(pilot).session.catalogue.row_at(0).title.startswith("A second")
        await press(pilot, ",")
        assert list(desk(pilot).session.catalogue.numbers) == newest


async def test_what_other_processes_add_is_listed(path: Path) -> None:
    async with listing(path) as pilot:
        with Library(path) as library:
            library.put([article("fourth", "From elsewhere")])
        await until(pilot, lambda: len(desk(pilot).session.shelf) == 4)
        assert "From elsewhere" in shown(pilot)
        assert "4 unread of 4" in lines(pilot)[0]


# Marks


async def test_marks_are_shown_at_once_and_last(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "j", "m")
        assert "2 unread of 3" in lines(pilot)[0]
        title = desk(pilot).session.catalogue.row_at(1).title
    assert titles(path, "read") == [title]


async def test_an_article_that_is_left_has_been_read(path: Path) -> None:
    async with listing(path) as pilot:
        first = desk(pilot).brief.article.title
        await press(pilot, "J")
    assert titles(path, "read") == [first]


async def test_an_article_that_is_left_by_a_query_has_been_read(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "j", "enter", "g", "a", "/")
        left = {"And a third", desk(pilot).brief.article.title}
        await typed(pilot, "title:old OR title:nothing")
        await until(pilot, lambda: {*titles(path, "read")} == left)
        # The first hit was put there by the reader: who asks for something else has not read it.
        await press(pilot, "/")
        await typed(pilot, "title:second")
        await press(pilot, "/")
        await typed(pilot, "")
        await until(pilot, lambda: "1 unread of 3" in lines(pilot)[0])
    assert {*titles(path, "read")} == left


async def test_copies_that_are_read_with_an_article_are_counted(path: Path) -> None:
    with Library(path) as library:
        library.join(*[row.rowid for row in library.newest(2)])
    async with listing(path) as pilot:
        await until(pilot, lambda: "3 unread of 3" in lines(pilot)[0])
        await press(pilot, "m")
        expected = len(titles(path, "read", on=False))
        await until(pilot, lambda: f"{expected} unread of 3" in lines(pilot)[0])


async def test_what_other_processes_mark_is_seen_in_a_sitting_without_the_list(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    async with keeping(path, *three()) as pilot:
        await until(pilot, lambda: desk(pilot).library.has("second"))
        with Library(path) as library:
            library.mark("read", [library.row("second").rowid])
        await until(pilot, lambda: "2 unread of 3" in lines(pilot)[0])


async def test_best_first_joins_copies_too(path: Path) -> None:
    with Library(path) as library:
        library.join(*[row.rowid for row in library.newest(2)])
    async with listing(path) as pilot:
        await press(pilot, "/")
        await typed(pilot, "quay")
        await press(pilot, ",")
        await until(pilot, lambda: not desk(pilot).session.catalogue.looking)
        assert len(desk(pilot).session.shelf) == 2
        assert "3 unread of 3" in lines(pilot)[0]


async def test_action_star(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "f")
        await until(pilot, lambda: "★" in shown(pilot))
        assert len(titles(path, "starred")) == 1
        await press(pilot, "f")
        await until(pilot, lambda: "★" not in shown(pilot))
    assert titles(path, "starred") == []


async def test_action_tags(path: Path) -> None:
    async with listing(path) as pilot:
        for given, kept in (("energy, ports", ("energy", "ports")), ("ports", ("ports",))):
            await press(pilot, "t")
            await until(pilot, lambda: pilot.app.screen.query("#answer"))
            await typed(pilot, given)
            await until(pilot, lambda: notes(pilot)[-1:] == [f"Tags: {', '.join(kept)}."])  # noqa: B023  (asked before the next turn)
        number = desk(pilot).session.catalogue.number_at(0)
    with Library(path) as library:
        assert library.tags_of(number) == ("ports",)


async def test_action_all_listed(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "/")
        await typed(pilot, "title:quay")
        await press(pilot, "A")
        assert "All 2 articles of “title:quay”" in shown(pilot)
        assert titles(path, "read") == []
        await press(pilot, "enter")
        await until(pilot, lambda: "2 articles marked read." in notes(pilot))
    assert len(titles(path, "read")) == 2


async def test_a_query_asked_anew_takes_the_place_of_the_one_before(path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "/")
        await typed(pilot, "title:quay")
        await press(pilot, "/", *"zebra", "enter")
        assert desk(pilot).session.catalogue.view.query == "zebra"
        await until(pilot, lambda: "Nothing is found: /" in shown(pilot))
        assert "Library › zebra" in shown(pilot).splitlines()[0]
        await press(pilot, "/")
        assert pilot.app.screen.query_one(Input).value == "zebra"


@pytest.mark.parametrize(("steps", "words"), [(1, "unread"), (2, "starred"), (3, "taken off"), (4, "tagged")])
async def test_all_that_is_listed_can_be_starred_and_tagged(path: Path, steps: int, words: str) -> None:
    async with listing(path) as pilot:
        await press(pilot, "A", *["j"] * steps, "enter")
        if steps == 4:
            await typed(pilot, "all")
        await until(pilot, lambda: any(words in note for note in notes(pilot)))
    if steps == 2:
        assert len(titles(path, "starred")) == 3


async def test_action_remove(path: Path) -> None:
    async with listing(path) as pilot:
        title = desk(pilot).session.catalogue.row_at(0).title
        await press(pilot, "D")
        await until(pilot, lambda: len(desk(pilot).session.shelf) == 2)
        assert title not in titles(path, "read", on=False)
        await press(pilot, "U")
        await until(pilot, lambda: len(desk(pilot).session.shelf) == 3)
        assert notes(pilot)[-1].startswith("Taken back: removed")


async def test_action_copies(path: Path) -> None:
    with Library(path) as library:
        library.join(*[row.rowid for row in library.newest(2)])
    async with listing(path) as pilot:
        await until(pilot, lambda: "2 copies" in shown(pilot))
        assert len(desk(pilot).session.shelf) == 2
        await press(pilot, "c", "j", "enter")
        assert desk(pilot).brief.article.id == "second"
        await press(pilot, "g", "a", "c")
        assert "One report, 2 copies" in shown(pilot)
        await press(pilot, "j", "j", "enter")
        await until(pilot, lambda: len(desk(pilot).session.shelf) == 3)
        await press(pilot, "g", "a", "G", "c", "G", "enter")
        await until(pilot, lambda: "Joined: one row stands for them." in notes(pilot))
        assert len(desk(pilot).session.shelf) == 2


async def test_the_last_article_can_be_removed(tmp_path: Path) -> None:
    path = tmp_path / "one.db"
    with Library(path) as library:
        library.put([specimen()])
    async with listing(path) as pilot:
        await press(pilot, "D")
        await until(pilot, lambda: len(desk(pilot).session.shelf) == 0)
        for key in ("j", "enter", "f", "m", "J", "n", "A", "D", "U"):
            await press(pilot, key)
        await until(pilot, lambda: len(desk(pilot).session.shelf) == 1)


# What is kept


async def test_what_is_opened_is_kept_and_marks_go_with_it(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    async with keeping(path, *three()) as pilot:
        await press(pilot, "J")
        await until(pilot, path.exists)
        await press(pilot, "f")
        await until(pilot, lambda: "Starred." in notes(pilot))
    assert len(titles(path, "starred")) == 1
    assert len(titles(path, "read")) == 1
    assert len(titles(path, "read", on=False)) == 2


async def test_what_was_read_before_is_shown_as_read(path: Path) -> None:
    with Library(path) as library:
        library.mark("read", [row.rowid for row in library.newest(9)])
    async with keeping(path, *three()) as pilot:
        await until(pilot, lambda: "3 articles, none unread" in lines(pilot)[0])


async def test_the_samples_are_never_kept(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    app = Reader(Jobs(as_of=DAY), Settings(), keeper=Keeper(path))
    app.session.jobs._results.append(Result(str(samples() / "01-sample.txt"), specimen(), again=False))
    app.session.jobs._first.set()
    async with app.run_test(size=(120, 36)) as pilot:
        await settled(pilot)
        app.session.keeper.close()
    assert not path.exists()


async def test_what_is_opened_while_the_library_is_listed_is_kept_and_shown(path: Path) -> None:
    async with listing(path) as pilot:
        desk(pilot).articles.awaiting = True
        add(reader(pilot).session.jobs, article("extra", "Opened from the library"))
        await until(pilot, lambda: desk(pilot).brief.article.title == "Opened from the library")
        assert "4" in lines(pilot)[2]


async def test_a_library_that_cannot_be_used_is_a_sentence_and_reading_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "folder.db"
    path.mkdir()
    async with keeping(path, *three()) as pilot:
        await until(pilot, lambda: any("is not a file" in note for note in notes(pilot)))
        await press(pilot, "J", "f", "g", "l")
        assert desk(pilot).brief.article.id == "second"


async def test_without_a_library_its_actions_say_so() -> None:
    from readers import reading

    async with reading(*three()) as pilot:
        await press(pilot, "g", "a")
        for key in ("f", "t", "D", "L", ",", "g l"):
            pilot.app.clear_notifications()
            await press(pilot, *key.split())
            assert len(notes(pilot)) == 1
        assert desk(pilot).screen is pilot.app.screen


# Room and time


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (200, 50)])
async def test_the_list_and_its_dialogues_at_every_size(path: Path, size: tuple[int, int]) -> None:
    async with listing(path, size) as pilot:
        for keys in (("g", "l"), ("/",), ("A",)):
            await press(pilot, *keys)
            assert pilot.app.screen is not desk(pilot).screen
            assert all(len(line) <= size[0] for line in lines(pilot))
            await press(pilot, "escape")
        await press(pilot, "G", "g", "g", "enter")
        assert desk(pilot).brief is not None


async def test_a_long_list_costs_its_window_only(tmp_path: Path) -> None:
    """Not the hardware is timed: how many rows are fetched for a key."""
    path = tmp_path / "long.db"
    with Library(path) as library:
        library.put(article(f"a{number}", f"Article {number}") for number in range(400))
    async with listing(path) as pilot:
        catalogue = desk(pilot).session.catalogue
        fetched: list[int] = []
        rows = catalogue.library.rows
        catalogue.library.rows = lambda numbers: fetched.append(len(numbers)) or rows(numbers)  # type: ignore[method-assign]  # counted
        await press(pilot, "G", *["k"] * 20, "g", "g", *["j"] * 20)
        assert sum(fetched) <= 3 * 64
