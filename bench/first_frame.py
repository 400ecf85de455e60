"""CPU time until the brief is on the screen, beside that of a blank Textual app, in turns within one run.

All are started as whole processes in a pseudo-terminal of 120 x 36; the time is that of the process with all its
threads, user and system, when what put the words on the screen had been written. Linux only (a clock of another
process). Run it with ``make bench``; it ends with status 1 where a limit is passed.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

import pyte

LIMITS = {"first opening": 2.0, "second opening": 1.5}
ROUNDS = 11
SAMPLE = next((Path(__file__).parent.parent / "sample_articles").glob("01-*"))
# As people start it, where it is installed.
SCRIPT = Path(sys.executable).with_name("briefing")
READER = [str(SCRIPT)] if SCRIPT.exists() else [sys.executable, "-m", "briefing"]
BRIEF, READY = "IN BRIEF", "READY"
BLANK = (
    "from textual.app import App\nfrom textual.widgets import Static\n"
    "class Blank(App):\n    def compose(self):\n        yield Static('READY')\nBlank().run()\n"
)
QUIET = (
    "Over the limit. On a machine that does other things at the same time the figures are worth little: measure again "
    "when it is quiet; then look at what `python -X importtime -m briefing FILE` imports before the first frame."
)
# pyte would draw these as text.
UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;:]*[A-Za-z]|\x1b\[[0-9;?]*\$[a-z]|\x1b\[\?[0-9;]*u|\x1b[P_^X][^\x1b]*\x1b\\")


def main() -> int:
    blank: list[float] = []
    times: dict[str, list[float]] = {"first opening": [], "second opening": [], "sample articles": []}
    home = Path(tempfile.mkdtemp(prefix="briefing-bench-"))
    try:
        _cpu_until(BRIEF, [*READER, str(SAMPLE)], home)  # compiles the modules
        for _ in range(ROUNDS):
            shutil.rmtree(home / "cache", ignore_errors=True)
            blank.append(_cpu_until(READY, [sys.executable, "-c", BLANK], home))
            times["first opening"].append(_cpu_until(BRIEF, [*READER, str(SAMPLE)], home))
            times["second opening"].append(_cpu_until(BRIEF, [*READER, str(SAMPLE)], home))
            times["sample articles"].append(_cpu_until(BRIEF, READER, home))
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(f"blank app: CPU {statistics.median(blank) * 1000:.0f} ms (median of {ROUNDS} rounds)")
    over = False
    for name, spent in times.items():
        ratio = statistics.median(mine / its for mine, its in zip(spent, blank, strict=True))
        limit = LIMITS.get(name)
        verdict = "no limit" if limit is None else f"limit {limit}: {'ok' if ratio <= limit else 'OVER'}"
        over |= limit is not None and ratio > limit
        print(f"{name} / blank app: {ratio:.2f} ({verdict}); CPU {statistics.median(spent) * 1000:.0f} ms")
    if over:
        print(QUIET, file=sys.stderr)
    return int(over)


def _cpu_until(words: str, command: list[str], home: Path) -> float:
    """CPU seconds that `command` had used when it had written what puts `words` on its screen."""
    pid, terminal = pty.fork()
    if pid == 0:
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        # The window has the size, and modules are compiled once, as they are for whoever starts it a second time.
        for name in ("COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE", "BRIEFING_HOME", "BRIEFING_LIBRARY"):
            os.environ.pop(name, None)
        os.environ.update(
            folders,
            PYTHONPYCACHEPREFIX=str(home / "compiled"),
            TERM="xterm-256color",
            COLORTERM="truecolor",
            HOME=str(home),
        )
        os.execv(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    clock = (~pid << 3) | 2  # the CPU time of that process with all threads it has had: clock_getcpuclockid(3)
    written: list[tuple[float, bytes]] = []
    deadline = time.monotonic() + 30
    try:
        # Drawn only afterwards: while we draw, the process would go on, and its time with it.
        while words.encode() not in b"".join(piece for _, piece in written) and time.monotonic() < deadline:
            if select.select([terminal], [], [], 0.5)[0]:
                piece = os.read(terminal, 1 << 16)
                written.append((time.clock_gettime(clock), piece))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        with contextlib.suppress(OSError):
            os.close(terminal)
    screen = pyte.Screen(120, 36)
    stream = pyte.ByteStream(screen)
    for spent, piece in written:
        stream.feed(UNKNOWN.sub(b"", piece))
        if any(words in line for line in screen.display):
            return spent
    raise SystemExit(f"{words!r} did not appear within 30 s:\n" + "\n".join(screen.display))


if __name__ == "__main__":
    sys.exit(main())
