from __future__ import annotations

import io
import os
import signal
import socket
import sys
import threading
import time
from pathlib import Path

import pytest

from briefing.errors import BriefingError, NotFoundError, RefusedError, SourceError
from briefing.model import Failure
from briefing.sources import expand, fetch, files
from briefing.sources.folders import natural

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
needs_permissions = pytest.mark.skipif(IS_ROOT or os.name == "nt", reason="the superuser may read everything")


def sentence(error: pytest.ExceptionInfo[BriefingError]) -> str:
    """The error's words, after checking that they are one clean line."""
    words = str(error.value)
    assert words == " ".join(words.split())
    assert words.isprintable()
    return words


def test_a_file_comes_with_its_type_and_path(tmp_path: Path) -> None:
    file = tmp_path / "report.TXT"
    file.write_bytes(b"Rain fell.\r\n")
    fetched = fetch(str(file))
    assert (fetched.content, fetched.media_type, fetched.path) == (b"Rain fell.\r\n", "text/plain", str(file))
    assert fetched.location == str(file)


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.md", "text/markdown"),
        ("a.htm", "text/html"),
        ("a.xhtml", "application/xhtml+xml"),
        ("a.log", None),
        ("a", None),
    ],
)
def test_the_suffix_says_the_type(name: str, media_type: str | None) -> None:
    assert files.media_type(name) == media_type


@pytest.mark.parametrize("name", ["foo:bar.txt", "C:", "http:x", "mailto:me", "https:/one", "a%20b.txt", "-n"])
def test_a_name_with_a_colon_is_a_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text("Words.")
    assert list(expand(name)) == [name]
    assert fetch(name).content == b"Words."


@pytest.mark.parametrize("address", ["http://127.0.0.1/", "HTTPS://user:secret@localhost/x?y"])
def test_an_address_inside_is_refused_with_a_remedy(address: str) -> None:
    assert list(expand(address)) == [address]
    with pytest.raises(RefusedError) as error:
        fetch(address)
    assert "--allow-host" in sentence(error)
    assert "secret" not in sentence(error)


def test_other_addresses_are_told_from_missing_files() -> None:
    with pytest.raises(NotFoundError, match="ftp addresses are not opened"):
        fetch("ftp://example.org/a.txt")
    with pytest.raises(NotFoundError, match="does not exist"):
        fetch("file:///no/such/file.txt")


@pytest.mark.parametrize("location", ["www.example.org", "example.org/news/story.html"])
def test_an_address_without_its_beginning_is_named_with_a_remedy(location: str) -> None:
    with pytest.raises(NotFoundError, match="an address begins with https://"):
        fetch(location)


def test_a_file_address_is_a_file(tmp_path: Path) -> None:
    file = tmp_path / "two words #1.txt"
    file.write_text("Words.")
    fetched = fetch(file.as_uri())
    assert (fetched.content, fetched.path, fetched.location) == (b"Words.", str(file), file.as_uri())
    assert fetch(file.as_uri().replace("file://", "file://localhost")).content == b"Words."
    assert list(expand(tmp_path.as_uri())) == [str(file)]
    with pytest.raises(RefusedError, match="another machine"):
        fetch("file://server/share/a.txt")


@pytest.mark.parametrize(
    "name", ["missing.txt", "", "a\0b.txt", "x" * 300, "y/" * 3000, "new\nline\x1b[31m.txt", "\udcff.txt"]
)
def test_what_is_not_there_is_said_in_one_line(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(expand(name)) == [name]
    with pytest.raises(NotFoundError) as error:
        fetch(name)
    sentence(error)


def test_more_than_the_limit_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 100)
    assert len(fetch(str(file), limit=100).content) == 100
    with pytest.raises(RefusedError, match="larger than 99 bytes"):
        fetch(str(file), limit=99)
    with file.open("wb") as sparse:
        sparse.truncate(20_000_001)
    with pytest.raises(RefusedError, match="larger than 20 MB"):
        fetch(str(file))


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text("One.")
    real = os.fdopen

    def growing(descriptor: int, *args: object, **rest: object) -> object:
        with file.open("a") as more:
            more.write(" Two.")
        return real(descriptor, *args, **rest)  # type: ignore[call-overload]  # handed on

    monkeypatch.setattr(files.os, "fdopen", growing)
    with pytest.raises(SourceError, match="being written"):
        fetch(str(file))


def test_a_file_that_vanishes_before_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_text("One.")
    real = os.stat

    def vanishing(path: str, **rest: object) -> os.stat_result:
        status = real(path, **rest)  # type: ignore[arg-type]  # handed on
        Path(path).unlink()
        return status

    monkeypatch.setattr(files.os, "stat", vanishing)
    with pytest.raises(NotFoundError):
        fetch(str(file))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a system with pipes in its files")
def test_special_files_are_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    listener = socket.socket(socket.AF_UNIX)
    os.chdir(tmp_path)  # the path of a socket must be short
    listener.bind("socket.txt")
    started = time.monotonic()
    try:
        for name, words in [
            ("pipe", "a pipe"),
            ("device", "a device"),
            ("circle", "in a circle"),
            ("socket", "a socket"),
        ]:
            with pytest.raises(RefusedError) as error:
                fetch(str(tmp_path / f"{name}.txt"))
            assert words in sentence(error)
    finally:
        listener.close()
        os.chdir("/")
    assert time.monotonic() - started < 2
    with pytest.raises(RefusedError, match="a folder where a file was meant"):
        fetch(str(tmp_path))


@needs_permissions
def test_a_file_without_permission(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("One.")
    file.chmod(0)
    with pytest.raises(RefusedError, match="permission"):
        fetch(str(file))


# --- folders


def make(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Words.")


def below(folder: Path) -> list[str]:
    return [os.path.relpath(found, folder) for found in expand(str(folder)) if isinstance(found, str)]


def test_a_folder_gives_its_files_in_natural_order(tmp_path: Path) -> None:
    make(tmp_path, "item10.txt", "Item2.txt", "item1.MD", "b/2.html", "a/x.txt", "b/c/1.text", "z.htm")
    make(tmp_path, ".hidden.txt", ".git/config.txt", "picture.png", "notes", "table.csv")
    assert below(tmp_path) == ["item1.MD", "Item2.txt", "item10.txt", "z.htm", "a/x.txt", "b/2.html", "b/c/1.text"]


def test_names_sort_as_people_sort_them() -> None:
    names = ["10", "9", "a10b2", "a10B1", "a9", "", "٣", "1a", "1"]
    assert sorted(names, key=natural)[:4] == ["", "1", "1a", "9"]
    assert sorted(["b", "A", "a"], key=natural) == ["A", "a", "b"]


def test_links_to_folders_are_followed_once(tmp_path: Path) -> None:
    make(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "zub").symlink_to(tmp_path / "sub")
    assert below(tmp_path) == ["sub/a.txt"]


@pytest.mark.parametrize("names", [[], [".hidden.txt", "a.png", "empty/b.zip"]])
def test_a_folder_with_nothing_to_read_is_an_error(names: list[str], tmp_path: Path) -> None:
    make(tmp_path, *names)
    with pytest.raises(NotFoundError) as error:
        list(expand(str(tmp_path)))
    assert "nothing to read" in sentence(error)


def test_a_subfolder_that_cannot_be_opened_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.txt", "b\x1b[31m/b.txt", "c/c.txt")
    real = os.scandir

    def scandir(path: str) -> object:
        if "\x1b" in path:
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr("briefing.sources.folders.os.scandir", scandir)
    found = list(expand(str(tmp_path)))
    assert [Path(one).name if isinstance(one, str) else type(one) for one in found] == [
        "a.txt",
        Failure,
        "c.txt",
    ]
    failure = next(one for one in found if isinstance(one, Failure))
    assert failure.reason.endswith("may not be read: you lack the permission")
    assert failure.location.isprintable()


@needs_permissions
def test_a_folder_without_permission(tmp_path: Path) -> None:
    tmp_path.chmod(0)
    try:
        with pytest.raises(RefusedError, match="permission"):
            list(expand(str(tmp_path)))
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="their file systems refuse such names")
def test_a_hostile_folder_is_walked_to_its_end(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "new\nline.txt", "esc\x1b]0;x\x07.txt", "\u202etxt.md", "z" * 200 + ".txt")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.txt")).write_text("Words.")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "device.txt").symlink_to("/dev/zero")
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    read, refused = [], []
    for found in expand(str(tmp_path)):
        assert isinstance(found, str)
        try:
            read.append(fetch(found).content)
        except SourceError as error:
            refused.append(str(error))
    assert read == [b"Words."] * 6
    assert len(refused) == 4
    assert all(map(str.isprintable, refused))


def test_a_large_folder_is_given_out_as_it_is_found(tmp_path: Path) -> None:
    make(tmp_path, *(f"{part}/{number}.txt" for part in "ab" for number in range(50)))
    locations = expand(str(tmp_path))
    assert os.path.relpath(str(next(locations)), tmp_path) == str(Path("a", "0.txt"))
    make(tmp_path, "b/late.txt")
    assert len(list(locations)) == 100


# --- standard input


class Piped:
    def __init__(self, content: bytes | None) -> None:
        self.buffer = io.BytesIO(content or b"")
        self.closed = content is None


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(b"\xffWords"))
    assert list(expand("-")) == ["-"]
    fetched = fetch("-")
    assert (fetched.content, fetched.media_type, fetched.path, fetched.location) == (b"\xffWords", None, None, "-")


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Piped(b"x" * 11))
    with pytest.raises(RefusedError, match="standard input is larger than 10 bytes"):
        fetch("-", limit=10)


@pytest.mark.parametrize("stdin", [None, Piped(None)])
def test_a_closed_standard_input_is_said(stdin: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(SourceError, match="standard input is closed"):
        fetch("-")


def test_a_real_pipe_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    out, into = os.pipe()
    with os.fdopen(out) as stdin, os.fdopen(into, "wb") as writer:
        monkeypatch.setattr(sys, "stdin", stdin)

        def write() -> None:
            writer.write(b"Words." * 20_000)
            writer.close()

        thread = threading.Thread(target=write)
        thread.start()
        assert len(fetch("-").content) == 120_000
        thread.join()


def test_a_pipe_that_does_not_wait_is_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    out, into = os.pipe()
    os.set_blocking(out, False)
    with os.fdopen(out) as stdin, os.fdopen(into, "wb", buffering=0) as writer:
        monkeypatch.setattr(sys, "stdin", stdin)

        def write() -> None:
            writer.write(b"The council")
            time.sleep(0.2)
            writer.write(b" met.")
            writer.close()

        thread = threading.Thread(target=write)
        thread.start()
        assert fetch("-").content == b"The council met."
        thread.join()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
def test_r16_a_signal_between_two_reads_is_heeded_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pieces(io.BytesIO):
        def read1(self, _size: int = -1) -> bytes:
            signal.raise_signal(signal.SIGINT)  # no read is under way that it could interrupt
            return b"more"

    stdin = Piped(b"")
    stdin.buffer = Pieces()
    monkeypatch.setattr(sys, "stdin", stdin)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # in the background of a shell it is ignored
    try:
        with pytest.raises(KeyboardInterrupt):
            fetch("-")
    finally:
        signal.signal(signal.SIGINT, before)
