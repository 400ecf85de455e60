"""The command line as a process: what it prints where, with which status, whatever is done to it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ARTICLE = """The council met on Monday

LISBON, March 31 (Reuters) - The council of Almada met on Monday to agree on a port tax of 12%.

“We agreed on all of it,” Mayor Ana Prates told reporters. “Nobody is happy, and that is fair.”
"""


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "port.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def run(*arguments, status=0, **options):
    """Run the command; check its status and that standard error never holds a traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        capture_output=True,
        stdin=options.pop("stdin", subprocess.DEVNULL) if "input" not in options else None,
        timeout=60,
        check=False,
        **options,
    )
    errors = done.stderr.decode("utf-8", "replace")
    assert "Traceback" not in errors
    assert done.returncode == status, errors
    return done.stdout.decode("utf-8"), errors


def test_one_file_is_one_object(article):
    printed, errors = run("export", article, "-f", "json")
    assert json.loads(printed)["format"] == "briefing.brief"
    assert errors == ""


def test_a_folder_is_an_array_even_with_one_article(article):
    printed, _ = run("export", article.parent, "-f", "json")
    assert len(json.loads(printed)) == 1


def test_several_are_an_array_and_lines_are_lines(article):
    other = article.with_name("other.txt")
    other.write_text(ARTICLE.replace("Lisbon", "Porto"), encoding="utf-8")
    assert len(json.loads(run("export", article, other, "-f", "json")[0])) == 2
    printed, _ = run("export", article, other, "-f", "jsonl")
    assert [json.loads(line)["version"] for line in printed.splitlines()] == [1, 1]


def test_without_a_terminal_the_markdown_brief_is_printed(article):
    assert run(article)[0].startswith("# ")


def test_standard_input_is_an_article():
    printed, _ = run("export", "-", "-f", "json", input=ARTICLE.encode())
    made = json.loads(printed)
    assert made["article"]["path"] is None
    assert "port tax" in made["article"]["text"]


def test_the_day_can_be_given(article):
    made = json.loads(run("export", article, "-f", "json", "--as-of", "2020-06-01")[0])
    assert made["made"]["as_of"] == "2020-06-01"
    assert made["article"]["published"] == "2014-03-31"


def test_what_fails_is_named_and_stops_nothing_else(article, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02" * 50)
    missing = tmp_path / "missing.txt"
    printed, errors = run(
        "export", tmp_path / "empty.txt", missing, tmp_path / "binary.txt", article, "-f", "jsonl", status=1
    )
    assert len(printed.splitlines()) == 1
    lines = errors.splitlines()
    assert len(lines) == 3
    assert all(line.startswith("briefing: ") for line in lines)
    for name, line in zip(("empty.txt", "missing.txt", "binary.txt"), lines, strict=True):
        assert name in line


def test_a_folder_with_a_bad_file_gives_the_others(article):
    article.with_name("binary.txt").write_bytes(b"%PDF-1.7\x00\x00")
    printed, errors = run("export", article.parent, "-f", "jsonl", status=1)
    assert len(printed.splitlines()) == 1
    assert "binary.txt" in errors


def test_a_folder_with_nothing_to_read_is_a_sentence(tmp_path):
    printed, errors = run("export", tmp_path, status=1)
    assert printed == ""
    assert len(errors.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("export",),
        ("export", "x", "-f", "yaml"),
        ("--as-of", "tomorrow", "x"),
        ("--nonsense",),
        ("export", "-", "-"),
        ("export", "x", "--words", "0"),
        ("export", "x", "--words", "many"),
        ("schema", "x"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_status_2(arguments):
    printed, errors = run(*arguments, status=2)
    assert printed == ""
    assert len(errors.splitlines()) == 1


def test_a_file_named_like_a_command(article):
    (article.parent / "export").write_text(ARTICLE, encoding="utf-8")
    printed, _ = run("./export", cwd=article.parent)
    assert printed.startswith("# ")


def test_output_to_a_file_is_never_over_another(article, tmp_path):
    target = tmp_path / "brief.md"
    run("export", article, "-o", target)
    before = target.read_bytes()
    _, errors = run("export", article, "-f", "html", "-o", target, status=1)
    assert "--force" in errors
    assert target.read_bytes() == before
    run("export", article, "-f", "html", "-o", target, "--force")
    assert target.read_bytes() != before


def test_output_to_a_folder_is_one_file_an_article(article, tmp_path):
    (tmp_path / "in").mkdir()
    for number in range(3):
        (tmp_path / "in" / f"{number}.txt").write_text(ARTICLE, encoding="utf-8")
    run("export", tmp_path / "in", "-o", f"{tmp_path}/out/")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(names) == 3
    assert all(name.endswith(".md") and len(name) <= 100 for name in names)
    _, errors = run("export", tmp_path / "in", "-o", tmp_path / "out", status=1)
    assert len(errors.splitlines()) == 3


def test_nothing_is_written_where_nothing_could_be_read(tmp_path):
    run("export", tmp_path / "missing", "-o", tmp_path / "out.md", status=1)
    assert not (tmp_path / "out.md").exists()


def test_the_schema_is_a_schema():
    assert json.loads(run("schema")[0])["$schema"].startswith("https://json-schema.org/")


def test_config_shows_where_and_writes_once(tmp_path):
    home = dict(os.environ, BRIEFING_HOME=str(tmp_path / "home"))
    shown, errors = run("config", env=home)
    assert "--write" in errors
    assert not (tmp_path / "home").exists()
    run("config", "--write", env=home)
    written = (tmp_path / "home").rglob("*.toml")
    assert str(next(written)) == shown.strip()
    assert run("config", "--write", env=home) == (shown, "")


def test_a_full_disk_is_a_sentence(article):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "export", str(article)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "export -o" in done.stderr.decode()


@pytest.mark.parametrize("command", [["fetch"], ["library", "add", "-"], ["schema"]])
def test_a_full_disk_has_a_remedy_that_the_command_has(command, article):
    with Path("/dev/full").open("wb") as full, article.open("rb") as given:
        command = [sys.executable, "-m", "briefing", *command]
        done = subprocess.run(command, stdin=given, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().endswith("send it elsewhere\n")


@pytest.mark.parametrize("command", ["fetch", "library add -", "library list", "feeds list", "feeds add http://[::1]/"])
def test_r16_a_home_that_cannot_be_written_is_a_sentence(command, article, tmp_path):
    (tmp_path / "file").write_text("no folder")
    home = dict(os.environ, BRIEFING_HOME=str(tmp_path / "file"))
    _, errors = run(*command.split(), env=home, input=article.read_bytes(), status=1)
    assert errors.count("\n") == 1
    assert "--library" in errors


def test_r16_a_home_that_cannot_be_written_is_none_of_an_exports_business(article, tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert run("export", article, env=dict(os.environ, BRIEFING_HOME=str(tmp_path / "file")))[1] == ""


def test_a_closed_output_is_a_sentence(article):
    command = f'"{sys.executable}" -m briefing export "{article}" >&-'
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1


def test_a_reader_that_stops_reading_is_no_error(article):
    command = f'for i in 1 2 3 4; do echo "{article}"; done | xargs "{sys.executable}" -m briefing export -f json | head -c 10'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert done.stderr == b""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_quietly_and_leaves_no_half_file(tmp_path, number):
    read, write = os.pipe()
    command = [sys.executable, "-m", "briefing", "export", "-", "-o", str(tmp_path / "out.md")]
    # What is started in the background of a shell ignores Ctrl-C, and so would its children.
    heeds = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    with subprocess.Popen(command, stdin=read, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **heeds) as process:
        os.close(read)
        os.write(write, b"x" * 300_000)  # more than a pipe holds: when it is gone, the command is reading
        time.sleep(0.2)  # and now waits for more: a signal between two readings is only seen at the next bytes
        process.send_signal(number)
        _, errors = process.communicate(timeout=20)
    os.close(write)
    assert process.returncode == 128 + number
    assert b"Traceback" not in errors
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_the_export_is_utf8_whatever_the_locale(article, locale):
    environment = dict(os.environ, LANG=locale, LC_ALL=locale, PYTHONUTF8="0", PYTHONIOENCODING="latin-1")
    printed, _ = run("export", article, env=environment)
    assert "“We agreed" in printed


def test_a_missing_home_and_a_dumb_terminal_are_no_error(article):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent/home", "TERM": "dumb"}
    assert run(article, env=environment)[0].startswith("# ")


def test_hostile_names_are_washed_in_messages(tmp_path):
    name = os.fsencode(tmp_path) + b"/\x1b]0;owned\x07\xff\nmissing.txt"
    done = subprocess.run([sys.executable, "-m", "briefing", "export", name], capture_output=True, check=False)
    assert done.returncode == 1
    assert b"\x1b" not in done.stderr
    assert b"\x07" not in done.stderr
    assert done.stderr.count(b"\n") == 1
    done.stderr.decode("utf-8")


def test_debug_shows_the_traceback(tmp_path):
    command = [sys.executable, "-m", "briefing", "export", "--debug", str(tmp_path / "missing")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1


def test_few_descriptors_end_cleanly(article):
    command = f'ulimit -n 12; exec "{sys.executable}" -m briefing export "{article}"'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode in {0, 1}


@pytest.mark.parametrize(("slip", "meant"), [("exprt", "export"), ("libary", "library"), ("help", "--help")])
def test_a_slip_in_a_command_is_named_with_what_was_meant(slip, meant, article):
    _, errors = run(slip, article, status=2)
    assert errors == f"briefing: there is no command or file {slip}; did you mean `briefing {meant}`?\n"


def test_a_file_with_nearly_the_name_of_a_command_is_read(article):
    article.rename(article.with_name("exprt"))
    printed, _ = run("exprt", cwd=article.parent)
    assert printed.startswith("# The council met on Monday")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_help_that_cannot_be_printed_is_one_sentence(article):
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", "--help"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)


@pytest.mark.parametrize(("wrong", "statuses"), [("/no/such.txt", (0, 1)), ("--wrong", (2,))])
def test_errors_that_nobody_reads_are_no_trouble_at_the_end(wrong, statuses):
    command = f'"{sys.executable}" -m briefing export {wrong} 2>&1 >/dev/full | true; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.returncode in statuses
