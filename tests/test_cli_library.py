"""``briefing library`` on the command line: what it prints, with which status, and that it is kept."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main

PORT = """The council met on Monday

LISBON, March 31 (Reuters) - The council of Almada met on Monday to agree on a port tax of 12%.

“We agreed on all of it,” Mayor Ana Prates told reporters. “Nobody is happy, and that is fair.”
"""
LAMP = """A lamp for the lighthouse

SKERROW, April 2 (Coastal News) - The keeper of the lighthouse has a new lamp. It cost 9,000 euros.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles."""
    place = tmp_path / "articles"
    place.mkdir()
    (place / "a.txt").write_text(PORT, encoding="utf-8")
    (place / "b.txt").write_text(LAMP, encoding="utf-8")
    return place


@pytest.fixture
def run(capsysbinary, monkeypatch: pytest.MonkeyPatch):
    """Run a command here; its output and its errors, after a look at its status."""
    monkeypatch.delenv("BRIEFING_LIBRARY", raising=False)

    def run(*arguments: object, status: int = 0) -> tuple[str, str]:
        assert main([str(argument) for argument in arguments]) == status, capsysbinary.readouterr().err
        printed = capsysbinary.readouterr()
        return printed.out.decode(), printed.err.decode()

    return run


@pytest.fixture
def kept(run, folder: Path) -> list[str]:
    """The ids of the two articles, in the library."""
    return [line.split()[1] for line in run("library", "add", folder)[0].splitlines()]


def listed(run, *query: str) -> list[dict]:
    return json.loads(run("library", "list", "-f", "json", *query)[0])


def test_add_says_what_became_of_each_article(run, folder: Path) -> None:
    lines = run("library", "add", folder)[0].splitlines()
    assert [line.split()[0] for line in lines] == ["added", "added"]
    (folder / "a.txt").write_text(PORT.replace("12%", "13%"), encoding="utf-8")
    lines = run("library", "add", folder)[0].splitlines()
    assert sorted(line.split()[0] for line in lines) == ["unchanged", "updated"]
    assert len(listed(run)) == 2


def test_add_names_what_failed_and_keeps_the_others(run, folder: Path) -> None:
    printed, errors = run("library", "add", folder / "missing.txt", folder / "a.txt", status=1)
    assert len(printed.splitlines()) == len(errors.splitlines()) == 1
    assert "missing.txt" in errors


def test_add_can_tag(run, folder: Path) -> None:
    run("library", "add", "--tag", "ports", folder / "a.txt")
    assert [one["tags"] for one in listed(run, "tag:ports")] == [["ports"]]


def test_what_was_said_to_be_kept_is_on_disk_when_the_process_dies(folder: Path) -> None:
    """The line comes after the commit: whoever read it may pull the plug."""
    command = [sys.executable, "-m", "briefing", "library", "add", str(folder / "a.txt"), "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as adding:
        # Standard input is waited for: the first article must be acknowledged only if it is stored.
        adding.stdin.write(LAMP.encode())
        adding.stdin.close()
        line = adding.stdout.readline()
        adding.kill()
    done = subprocess.run([sys.executable, "-m", "briefing", "library", "list"], capture_output=True, check=True)
    assert line.split()[1] in done.stdout


def test_list_is_the_newest_first_and_takes_a_query(run, kept: list[str]) -> None:
    assert [one["id"] for one in listed(run)] == kept[::-1]
    assert [one["title"] for one in listed(run, "outlet:reuters")] == ["The council met on Monday"]
    assert len(run("library", "list", "--limit", "1")[0].splitlines()) == 1


def test_search_gives_the_sentence_with_its_offsets(run, kept: list[str], folder: Path) -> None:
    (found,) = json.loads(run("library", "search", "port tax", "-f", "json")[0])
    hit = found["hit"]
    text = json.loads(run("export", folder / "a.txt", "-f", "json")[0])["article"]["text"]
    assert text[hit["start"] : hit["end"]] == hit["text"]
    assert "port tax of 12%." in hit["text"]
    printed = run("library", "search", "--best", "port")[0].splitlines()
    assert printed[0].startswith(kept[0])
    assert printed[1].strip().startswith(f"{hit['start']}-{hit['end']}: ")


def test_every_line_of_jsonl_has_all_the_fields_of_the_help(run, kept: list[str]) -> None:
    from briefing.commands.library.finding import _JSON, Found

    for line in run("library", "search", "the", "-f", "jsonl")[0].splitlines():
        assert set(json.loads(line)) == set(Found.__struct_fields__)
    assert all(name in _JSON for name in Found.__struct_fields__)


def test_nothing_found_is_no_error(run, kept: list[str]) -> None:
    assert run("library", "search", "zebra", "-f", "json")[0] == "[]\n"
    printed, errors = run("library", "search", "zebra")
    assert printed == ""
    assert len(errors.splitlines()) == 1


@pytest.mark.parametrize("part", [("search",), ("list",), ("export",), ("lists", "name")])
def test_a_wrong_query_is_shown_with_the_place(run, part: tuple[str, ...]) -> None:
    printed, errors = run("library", *part, "tariffs is:nonsense", status=2)
    assert printed == ""
    sentence, query, caret = errors.splitlines()
    assert sentence.startswith("briefing: ")
    assert query == "  tariffs is:nonsense"
    assert caret.index("^") == query.index("nonsense")


def test_tags_go_on_and_off(run, kept: list[str]) -> None:
    assert run("library", "tag", "energy", *kept)[0] == "tagged 2 articles\n"
    assert run("library", "tag", "--off", "energy", kept[0])[0] == "took the tag off 1 article\n"
    assert [one["id"] for one in listed(run, "tag:energy")] == [kept[1]]
    _, errors = run("library", "tag", "energy", "nobody", status=1)
    assert "nobody" in errors


def test_what_was_removed_comes_back(run, kept: list[str]) -> None:
    run("library", "remove", kept[0])
    assert len(listed(run)) == 1
    assert "council" in run("library", "undo")[0]
    assert len(listed(run)) == 2


def test_lists_are_made_shown_and_removed(run, kept: list[str]) -> None:
    run("library", "lists", "Wires", "outlet:reuters", "is:unread")
    assert run("library", "lists")[0] == "Wires: outlet:reuters is:unread\n"
    run("library", "lists", "Wires", "--remove")
    assert run("library", "lists")[0] == ""
    run("library", "lists", "Wires", "--remove", status=1)


def test_a_list_is_looked_in(run, kept: list[str]) -> None:
    run("library", "lists", "Wires", "outlet:reuters OR tax")
    assert [one["id"] for one in listed(run, "--list", "Wires")] == [kept[0]]
    assert listed(run, "--list", "Wires", "lighthouse") == []
    assert kept[0] in run("library", "search", "council", "--list", "Wires")[0]
    errors = run("library", "list", "--list", "Wire", status=1)[1]
    assert errors.startswith("briefing: there is no list Wire: ")
    assert run("library", "list", "zebra")[1] == "briefing: nothing in the library was found\n"


def test_add_takes_what_is_set_about_addresses(run) -> None:
    errors = run("library", "add", "http://127.0.0.1:9/page", status=1)[1]
    assert "add --allow-host 127.0.0.1" in errors
    errors = run("library", "add", "--allow-host", "127.0.0.1", "http://127.0.0.1:9/page", status=1)[1]
    assert "--allow-host" not in errors


def test_export_takes_a_query_in_both_places(run, kept: list[str], folder: Path) -> None:
    both = run("export", "--query", "port", "-f", "json")[0]
    assert [one["article"]["id"] for one in json.loads(both)] == [kept[0]]
    assert run("library", "export", "port", "-f", "json")[0] == both
    run("export", "--query", "zebra", status=1)
    run("export", folder, "--query", "port", status=2)


def test_exporting_a_location_touches_no_library(run, folder: Path, own_home: Path) -> None:
    run("export", folder)
    assert not (own_home / "data").exists()


def test_another_library_can_be_chosen(run, kept: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other.db"
    for arguments in (("library", "list", "--library", other), ("--library", other, "library", "list")):
        assert run(*arguments)[0] == ""
    assert other.exists()
    monkeypatch.setenv("BRIEFING_LIBRARY", str(other))
    assert run("library", "list")[0] == ""


def test_check_dump_and_restore(run, kept: list[str], tmp_path: Path) -> None:
    assert "2 articles" in run("library", "check")[0]
    run("library", "dump", tmp_path / "dump")
    assert "2" in run("library", "restore", tmp_path / "dump", "--library", tmp_path / "new.db")[0]
    assert len(run("library", "list", "--library", tmp_path / "new.db")[0].splitlines()) == 2


def test_a_library_of_others_is_a_sentence(run, tmp_path: Path) -> None:
    (tmp_path / "a.db").mkdir()
    _, errors = run("library", "list", "--library", tmp_path / "a.db", status=1)
    assert len(errors.splitlines()) == 1
    assert "--library" in errors


def test_a_reader_that_stops_reading_is_no_error(kept: list[str]) -> None:
    command = f'"{sys.executable}" -m briefing library list -f json | head -c 5'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False, env=dict(os.environ))
    assert done.stderr == b""


def test_help_and_a_wrong_command_line_open_no_library(run, own_home: Path) -> None:
    run("library", status=2)
    run("library", "search", status=2)
    with pytest.raises(SystemExit):
        main(["library", "search", "--help"])
    assert not (own_home / "data").exists()


def test_tag_and_remove_take_a_query_and_undo_takes_both_back(run, kept) -> None:
    assert run("library", "tag", "old", "--query", "until:2025-03-31 OR lamp")[0] == "tagged 2 articles\n"
    assert run("library", "remove", "--query", "tag:old lamp")[0].startswith("removed 1 article; ")
    assert [one["title"] for one in listed(run)] == ["The council met on Monday"]
    run("library", "undo")
    assert [one["tags"] for one in listed(run)] == [["old"], ["old"]]
    run("library", "undo")
    assert [one["tags"] for one in listed(run)] == [[], []]


def test_what_is_added_in_several_batches_is_one_change(run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.commands.library.adding._GATHERED", 1)
    run("library", "add", "--tag", "ports", folder)
    assert [one["tags"] for one in listed(run)] == [["ports"], ["ports"]]
    assert run("library", "undo")[0] == "undone: added 2 articles\n"
    assert listed(run) == []
    assert "nothing to undo" in run("library", "undo")[0]


def test_tag_and_remove_want_to_know_which_articles(run, kept) -> None:
    assert "name the articles" in run("library", "remove", status=2)[1]
    assert "either ids or --query" in run("library", "remove", "--query", " ", status=2)[1]
    assert "either ids or --query" in run("library", "tag", "old", kept[0], "--query", "lamp", status=2)[1]
    assert "nothing was changed" in run("library", "tag", "old", "--query", "no-such-word", status=1)[1]
    assert len(listed(run)) == 2


def test_where_nothing_is_found_small_operators_are_explained(run, kept) -> None:
    assert "written in capitals" in run("library", "search", "lamp", "or", "council")[1]
