"""CPU time until the brief is on the screen, beside that of a blank Textual app, in turns within one run.

Both are started as whole processes in a pseudo-terminal of 120 x 36; the time is that of the process and its children,
user and system, at the moment the words appear. Linux only (``/proc``). Run it with ``make bench``.
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

GOAL_FIRST, GOAL_SECOND = 2.0, 1.5
ROUNDS = 9
SAMPLE = next((Path(__file__).parent.parent / "sample_articles").glob("01-*"))
BLANK = (
    "from textual.app import App\nfrom textual.widgets import Static\n"
    "class Blank(App):\n    def compose(self):\n        yield Static('READY')\nBlank().run()\n"
)
# pyte would draw these as text.
UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;:]*[A-Za-z]|\x1b\[[0-9;?]*\$[a-z]|\x1b\[\?[0-9;]*u|\x1b[P_^X][^\x1b]*\x1b\\")


def main() -> None:
    home = Path(tempfile.mkdtemp(prefix="briefing-bench-"))
    try:
        first, second, blank = [], [], []
        reader = [sys.executable, "-m", "briefing", str(SAMPLE)]
        _cpu_until("IN BRIEF", reader, home)  # compiles the modules
        for _ in range(ROUNDS):
            shutil.rmtree(home / "cache", ignore_errors=True)
            blank.append(_cpu_until("READY", [sys.executable, "-c", BLANK], home))
            first.append(_cpu_until("IN BRIEF", reader, home))
            second.append(_cpu_until("IN BRIEF", reader, home))
    finally:
        shutil.rmtree(home, ignore_errors=True)
    for name, times, goal in (("first", first, GOAL_FIRST), ("second", second, GOAL_SECOND)):
        ratio = statistics.median(mine / its for mine, its in zip(times, blank, strict=True))
        print(f"{name} opening / blank app: {ratio:.2f} (goal {goal}); CPU {statistics.median(times) * 1000:.0f} ms")
    print(f"blank app: CPU {statistics.median(blank) * 1000:.0f} ms")


def _cpu_until(words: str, command: list[str], home: Path) -> float:
    """CPU seconds that `command` has used when `words` stand on its screen."""
    pid, terminal = pty.fork()
    if pid == 0:
        folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
        # The window has the size, and modules are compiled once, as they are for whoever starts it a second time.
        for name in ("COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE", "BRIEFING_HOME"):
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
    screen = pyte.Screen(120, 36)
    stream = pyte.ByteStream(screen)
    deadline = time.monotonic() + 30
    try:
        while time.monotonic() < deadline:
            if select.select([terminal], [], [], 0.5)[0]:
                stream.feed(UNKNOWN.sub(b"", os.read(terminal, 1 << 16)))
                if any(words in line for line in screen.display):
                    return _cpu_of(pid)
        raise SystemExit(f"{words!r} did not appear within 30 s:\n" + "\n".join(screen.display))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        with contextlib.suppress(OSError):
            os.close(terminal)


def _cpu_of(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
    return sum(int(fields[at]) for at in (11, 12, 13, 14)) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
