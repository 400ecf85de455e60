"""One brief of several articles: gathered one by one or all that is listed, shown, and exported as one document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from libraries import article, listing
from libraries import three as kept_three
from readers import desk, notes, press, reader, reading, shown, three

from briefing.app import gathering
from briefing.app.session import today
from briefing.library import Library


def said(pilot) -> str:
    return str(pilot.app.screen.query_one("#say").content)


def files(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Library(tmp_path / "library.db") as library:
        library.put(kept_three())
    return tmp_path / "library.db"


async def test_action_gather(tmp_path: Path) -> None:
    async with reading(*three(), export_folder=str(tmp_path)) as pilot:
        await press(pilot, "g", "a", "a", "j", "j", "a")
        assert "✓ 2 in one brief" in shown(pilot).splitlines()[0]
        assert len(notes(pilot)) == 1
        await press(pilot, "s")
        assert "Export the brief" in shown(pilot)
        assert "• 2 articles in one brief" in shown(pilot)
        await press(pilot, "enter")
        written = tmp_path / f"briefs-{today()}.md"
        text = written.read_text()
        assert text.index("# Skarvik closes") < text.index("* * *") < text.index("# And a third")
        assert "A second article" not in text


async def test_what_is_gathered_twice_is_taken_out() -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "a")
        assert list(reader(pilot).session.gathered) == ["quay"]
        await press(pilot, "a")
        assert not reader(pilot).session.gathered
        assert "in one brief" not in shown(pilot).splitlines()[0]


async def test_the_rows_show_what_is_gathered() -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "a")
        assert [row.gathered for row in desk(pilot).screen.articles.items.entries] == [True, False, False]
        assert " ✓" in shown(pilot)


async def test_the_open_article_alone_is_the_other_choice(tmp_path: Path) -> None:
    async with reading(*three(), export_folder=str(tmp_path)) as pilot:
        await press(pilot, "a", "J", "a", "s", "shift+tab", "shift+tab", "right")
        assert "the open article alone" in shown(pilot)
        assert said(pilot) == "Markdown, one article. Nothing is written yet."
        await press(pilot, "enter")
    assert files(tmp_path) == ["a-second-article-about-the-same-quay.md"]


@pytest.mark.parametrize(("turns", "suffix"), [(1, "html"), (2, "json"), (3, "jsonl")])
async def test_several_are_joined_as_the_command_line_joins_them(tmp_path: Path, turns: int, suffix: str) -> None:
    async with reading(*three(), export_folder=str(tmp_path)) as pilot:
        await press(pilot, "a", "J", "a", "S", *["right"] * turns, "enter")
        text = (tmp_path / f"briefs-{today()}.{suffix}").read_text()
        if suffix == "html":
            assert text.count("<!doctype html>") == 1
            assert text.count("<article") == 2
        else:
            made = json.loads(text) if suffix == "json" else [json.loads(line) for line in text.splitlines()]
            assert [one["article"]["id"] for one in made] == ["quay", "second"]


async def test_one_brief_of_several_is_not_written_over_unasked(tmp_path: Path) -> None:
    there = tmp_path / f"briefs-{today()}.md"
    there.write_text("mine")
    async with reading(*three(), export_folder=str(tmp_path)) as pilot:
        await press(pilot, "a", "J", "a", "s", "enter")
        assert "is there already" in said(pilot)
        assert there.read_text() == "mine"
        await press(pilot, "enter")
        assert there.read_text().count("\n# ") == 1


async def test_a_name_given_by_hand_stays(tmp_path: Path) -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "a", "J", "a", "s")
        field = pilot.app.screen.query_one("#path")
        field.value = str(tmp_path / "morning.md")
        await press(pilot, "shift+tab", "right")
        assert field.value == str(tmp_path / "morning.html")
        await press(pilot, "shift+tab", "right")
        assert field.value == str(tmp_path / "morning.html")


async def test_action_go_brief() -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "g", "b")
        assert "No article is added yet" in notes(pilot)[-1]
        await press(pilot, "a", "J", "a", "g", "b")
        assert "In one brief: 2 articles" in shown(pilot)
        await press(pilot, "enter")
        assert list(reader(pilot).session.gathered) == ["second"]
        await press(pilot, "a", "K", "a", "J", "a", "g", "b", "G", "enter")
        assert not reader(pilot).session.gathered


async def test_all_that_is_listed_goes_into_one_brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with reading(*three()) as pilot:
        await press(pilot, "g", "a", "A", "enter")
        assert list(reader(pilot).session.gathered) == ["quay", "second", "third"]
        monkeypatch.setattr(gathering, "MOST", 2)
        await press(pilot, "A", "enter")
        assert "at most 2 articles" in notes(pilot)[-1]


async def test_articles_of_the_library_are_gathered(path: Path, tmp_path: Path) -> None:
    async with listing(path) as pilot:
        await press(pilot, "a", "j", "a")
        assert "✓ 2 in one brief" in shown(pilot).splitlines()[0]
        with Library(path) as library:
            gone, stays = (number for _, number in reader(pilot).session.gathered.values())
            library.remove([gone])
            title = library.get(stays).article.title
        await press(pilot, "s")
        pilot.app.screen.query_one("#path").value = str(tmp_path / "one.md")
        await press(pilot, "enter")
        assert (tmp_path / "one.md").read_text().startswith(f"# {title}")


async def test_all_that_a_query_lists_goes_into_one_brief(path: Path) -> None:
    with Library(path) as library:
        library.put([article("fourth", "Of bread")])
    async with listing(path) as pilot:
        await press(pilot, "A", "G", "enter")
        assert len(reader(pilot).session.gathered) == 4
        assert all(isinstance(number, int) for _, number in reader(pilot).session.gathered.values())
