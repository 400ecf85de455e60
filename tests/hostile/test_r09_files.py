"""R9: only regular files of bounded size are read, whatever the name says; the rest is one clean line at once."""

from __future__ import annotations

import os
import socket
import sys
import time
from pathlib import Path

import hostile_names
import pytest
from inputs import FORMATS
from outcomes import ACTS, DAY

from briefing.errors import SourceError
from briefing.model import Failure
from briefing.pipeline import briefs
from briefing.sources import fetch, files

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")


def sentence(path: Path, limit: int = 10_000) -> str:
    begun = time.perf_counter()
    with pytest.raises(SourceError) as raised:
        fetch(str(path), limit=limit)
    assert time.perf_counter() - begun < 1
    words = str(raised.value)
    assert words == " ".join(words.split())
    return words


@pytest.mark.parametrize("form", FORMATS)
def test_r9_what_is_no_regular_file_is_refused_at_once(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"x{FORMATS[form].suffix}"
    os.mkfifo(path)
    assert "a pipe" in sentence(path)
    path.unlink()
    path.symlink_to("/dev/zero")
    assert "a device" in sentence(path)
    path.unlink()
    path.symlink_to(path)
    assert "circle" in sentence(path)
    path.unlink()
    path.symlink_to(tmp_path / "gone")
    assert "does not exist" in sentence(path)
    path.unlink()
    assert "does not exist" in sentence(path)
    path.mkdir()
    assert "a folder" in sentence(path)


@pytest.mark.parametrize("form", FORMATS)
def test_r9_a_socket_is_refused(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    path = Path(f"s{FORMATS[form].suffix}")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(path))
        assert "a socket" in sentence(path)


@pytest.mark.parametrize("form", FORMATS)
def test_r9_a_file_that_grows_or_is_too_large_is_refused(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / f"x{FORMATS[form].suffix}"
    path.write_bytes(FORMATS[form].carry("words"))
    assert "larger than" in sentence(path, limit=50)
    known = os.fstat

    def growing(descriptor: int) -> os.stat_result:
        status = known(descriptor)
        with path.open("ab") as file:
            file.write(b"more")
        return status

    monkeypatch.setattr(files.os, "fstat", growing)
    assert "was being written" in sentence(path, limit=1_000_000)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_r9_a_file_without_permission_is_refused(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"x{FORMATS[form].suffix}"
    path.write_bytes(b"x")
    path.chmod(0)
    assert "permission" in sentence(path)


@pytest.mark.parametrize("source", hostile_names.BY_SOURCE)
def test_r9_a_folder_of_hostile_names_is_read_to_its_end(source: str, tmp_path: Path) -> None:
    made = hostile_names.BY_SOURCE[source](tmp_path)
    assert made >= 40
    hostile_names.links(tmp_path)
    outcomes = list(briefs([str(tmp_path)], as_of=DAY))
    failures = [one for one in outcomes if isinstance(one, Failure)]
    assert len(outcomes) - len(failures) == made
    assert len(failures) == 5
    assert not [one for one in failures if ACTS.search(f"{one.location}{one.reason}")]
