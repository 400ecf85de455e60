"""A file is written whole or not at all, and never over another without being told to."""

from __future__ import annotations

import os
import stat

import pytest

from briefing.errors import ExportError
from briefing.writing import write_whole


def test_writes_utf8_with_plain_line_ends(tmp_path):
    write_whole(tmp_path / "a.md", "Ωmega\nend\n")
    assert (tmp_path / "a.md").read_bytes() == "Ωmega\nend\n".encode()


def test_leaves_nothing_else_behind(tmp_path):
    write_whole(tmp_path / "a.md", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_does_not_overwrite(tmp_path):
    target = tmp_path / "a.md"
    target.write_text("old")
    with pytest.raises(ExportError, match="--force"):
        write_whole(target, "new")
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_overwrites_when_told_to_and_keeps_the_mode(tmp_path):
    target = tmp_path / "a.md"
    target.write_text("old")
    target.chmod(0o640)
    write_whole(target, "new", force=True)
    assert target.read_text() == "new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_follows_the_users_umask(tmp_path):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "a.md", "x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.md").stat().st_mode) == 0o640


def test_writes_through_a_link(tmp_path):
    target, link = tmp_path / "a.md", tmp_path / "link.md"
    target.write_text("old")
    link.symlink_to(target)
    write_whole(link, "new", force=True)
    assert link.is_symlink()
    assert target.read_text() == "new"


@pytest.mark.parametrize("name", ["", "no/such/folder/a.md", "x" * 300 + ".md"])
def test_what_cannot_be_written_is_one_sentence(tmp_path, name):
    with pytest.raises(ExportError) as caught:
        write_whole(tmp_path / name, "x")
    assert "\n" not in str(caught.value)
    assert not any(tmp_path.iterdir())


def test_an_interrupted_write_leaves_the_old_file(tmp_path, monkeypatch):
    target = tmp_path / "a.md"
    target.write_text("old")

    def interrupt(_handle: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(target, "new", force=True)
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


def test_a_name_taken_meanwhile_is_not_overwritten_without_hard_links(tmp_path, monkeypatch):
    def no_links(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", no_links)
    write_whole(tmp_path / "a.md", "first")
    with pytest.raises(ExportError, match="already"):
        write_whole(tmp_path / "a.md", "second")
    assert (tmp_path / "a.md").read_text() == "first"
