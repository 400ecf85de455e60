"""The command line in a process of its own, in which every use of the network is written down."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import hostile_names
from inputs import FORMATS, inputs

# It is imported by every Python that starts with its folder on the path: also by the one that reads pages.
_WATCH = """
import os, sys

def note(event, arguments):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.sendto", "socket.gethostbyname", "urllib.Request"}:
        with open(os.environ["HOSTILE_LOG"], "a", encoding="utf-8") as log:
            log.write(event + " " + repr(arguments[1:])[:200] + "\\n")

sys.addaudithook(note)
"""
# A process tells the largest of all that it waited for, and theirs; a new one inherits the figure of who started it.
# So a small one stands between the command and the tests, which are large themselves.
_MEASURE = """
import subprocess, sys

status = subprocess.call(sys.argv[2:])
try:
    import resource
except ImportError:
    sys.exit(status)
with open(sys.argv[1], "w") as file:
    file.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(status)
"""
_UNIT = 1 if sys.platform == "darwin" else 1024
MOST = 14
"""Files of each format: structures, which are the worst."""


class Ran(NamedTuple):
    """How a command ended, what it wrote, and which connections it asked for.

    ``memory`` is the most that one of its processes had, in bytes; 0 where the system does not tell.
    """

    status: int
    out: bytes
    err: bytes
    network: str
    given: int
    memory: int


def run(arguments: list[str], *, stdin: bytes = b"", given: int = 1, folder: str | None = None) -> Ran:
    """Run ``briefing`` with `arguments`."""
    with tempfile.TemporaryDirectory(prefix="hostile-") as place:
        log, peak = Path(place) / "log", Path(place) / "peak"
        (Path(place) / "sitecustomize.py").write_text(_WATCH)
        env = dict(
            os.environ,
            PYTHONPATH=os.pathsep.join((place, os.environ.get("PYTHONPATH", ""))),
            HOSTILE_LOG=str(log),
            BRIEFING_HOME=f"{place}/home",
        )
        done = subprocess.run(
            [sys.executable, "-S", "-c", _MEASURE, str(peak), sys.executable, "-m", "briefing", *arguments],
            input=stdin, capture_output=True, env=env, check=False, timeout=120, cwd=folder or str(Path(__file__).parents[2]),
        )  # fmt: skip
        network = log.read_text() if log.exists() else ""
        memory = int(peak.read_text()) * _UNIT if peak.exists() else 0
    return Ran(done.returncode, done.stdout, done.stderr, network, given, memory)


def _in_folder(fill: Callable[[Path], int]) -> Ran:
    with tempfile.TemporaryDirectory(prefix="hostile-") as place:
        given = fill(Path(place))
        return run(["export", place, "-f", "jsonl"], given=given)


@functools.cache
def of_format(form: str) -> Ran:
    """Export a folder of the worst of one format."""

    def fill(folder: Path) -> int:
        worst = list(islice((one for one in inputs(form) if not one.carried), MOST))
        for one in worst:
            (folder / f"{one.name}{one.suffix}").write_bytes(one.content)
        return len(worst)

    return _in_folder(fill)


@functools.cache
def of_source(source: str) -> tuple[Ran, ...]:
    """Export what comes from one kind of source."""
    if source == "standard input":
        chosen = [one for form in FORMATS for one in islice((one for one in inputs(form) if not one.carried), 5, 6)]
        carried = [one for one in inputs("text") if one.name in {"text-clipboard", "text-surrogates"}]
        return tuple(run(["export", "-", "-f", "jsonl"], stdin=one.content) for one in (*chosen, *carried))
    if source == "file names":
        return (_in_folder(hostile_names.make),)
    wrong = (
        "http://user:secret@127.0.0.1:9/\x1b]0;x\x07",
        "https://[::1]/a",
        "http://evil.invalid\u202e/",
        "http://0x7f.1/",
    )
    return tuple(run(["export", address, "-f", "jsonl"]) for address in wrong[:2])
