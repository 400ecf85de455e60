"""What a key costs in the list of a large library: bytes written to the terminal, and CPU of the whole process.

The reader runs in a pseudo-terminal, and j is pressed two hundred times: most keys move the cursor, some of them all
rows. Linux only. Run it with ``make bench``; a number as its argument is how many articles.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from library import _kinds, _variant  # the articles that are measured there

from briefing.library import Library

TESTS = Path(__file__).parent.parent / "tests"
KEYS, PATIENCE = 200, 2.0
MOST_BYTES, MOST_CPU = 500, 8
SIZES = ((120, 36), (200, 50))


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "library.db"
        kinds = tuple(_kinds())
        with Library(path) as library:
            library.put([_variant(kinds[number % len(kinds)], number) for number in range(count)])
        for columns, rows in SIZES:
            costs, cpu = _walked(Path(home), path, columns, rows)
            median, mean = statistics.median(costs), statistics.mean(costs)
            print(
                f"list of {count:,} at {columns}x{rows}: {median:.0f} bytes a key (goal {MOST_BYTES}), {mean:.0f} on "
                f"average with those that move all rows; {cpu:.1f} ms of CPU (goal {MOST_CPU})"
            )


def _walked(home: Path, library: Path, columns: int, rows: int) -> tuple[list[int], float]:
    sys.path.insert(0, str(TESTS))
    from terminal import Terminal  # the terminal that the tests type into

    env = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", BRIEFING_HOME=str(home))
    terminal = Terminal([sys.executable, "-m", "briefing", "--library", str(library)], env, columns, rows)
    try:
        terminal.see("IN BRIEF")
        _quiet(terminal, PATIENCE)  # what is counted in the background
        for key in "ga":
            terminal.type(key)
            _quiet(terminal, 0.5)
        start, costs = _cpu(terminal.pid), []
        for _ in range(KEYS):
            before = len(terminal.written)
            terminal.type("j")
            _quiet(terminal, 0.06)
            costs.append(len(terminal.written) - before)
        return costs, (_cpu(terminal.pid) - start) / KEYS * 1e3
    finally:
        terminal.close()


def _quiet(terminal: Any, seconds: float) -> None:
    """Read until nothing has come for so long."""
    end = time.monotonic() + PATIENCE + seconds
    while time.monotonic() < end:
        before = len(terminal.written)
        terminal._read(seconds)  # noqa: SLF001  (the tests' own, as here)
        if len(terminal.written) == before:
            return


def _cpu(pid: int) -> float:
    """Seconds of user and system time of the process with all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
