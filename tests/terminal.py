"""A terminal to test in: a program in a pseudo-terminal, keys typed into it, and what stands on its screen."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence

import pyte

# What pyte would draw as text: private modes and answers it does not know.
_UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;:]*[A-Za-z]|\x1b\[[0-9;?]*\$[a-z]|\x1b\[\?[0-9;]*u|\x1b[P_^X][^\x1b]*\x1b\\")


class Terminal:
    """`command` in a pseudo-terminal of `columns` by `rows`; everything it wrote is in ``written``."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str], columns: int = 120, rows: int = 36) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""
        self.status: int | None = None
        size = struct.pack("HHHH", rows, columns, 0, 0)
        # Their size is the window's, not what the terminal of whoever runs the tests has said (xdist says 80).
        env = {name: value for name, value in env.items() if name not in ("COLUMNS", "LINES")}
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execve(command[0], list(command), env)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, size)

    @property
    def shown(self) -> str:
        """The lines on the screen."""
        return "\n".join(self.screen.display)

    def type(self, keys: str) -> None:
        """Write `keys` as a person's terminal would."""
        os.write(self._fd, keys.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self.screen.resize(rows, columns)
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def see(self, words: str, seconds: float = 40) -> None:
        """Wait until `words` stand on the screen."""
        end = time.monotonic() + seconds
        while words not in self.shown:
            assert time.monotonic() < end, f"{words!r} did not appear:\n{self.shown}"
            self._read(0.2)

    def gone(self, words: str, seconds: float = 40) -> None:
        """Wait until `words` no longer stand on the screen."""
        end = time.monotonic() + seconds
        while words in self.shown:
            assert time.monotonic() < end, f"{words!r} is still there:\n{self.shown}"
            self._read(0.2)

    def ended(self, seconds: float = 30) -> int:
        """Wait for the end of the program and return its exit status."""
        end = time.monotonic() + seconds
        while self.status is None:
            assert time.monotonic() < end, f"still running:\n{self.shown}"
            self._read(0.1)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        self._read(0.1)
        return self.status

    def close(self) -> None:
        """End the program, however it is."""
        if self.status is None:
            with contextlib.suppress(ProcessLookupError, ChildProcessError):
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
        os.close(self._fd)

    def _read(self, seconds: float) -> None:
        if select.select([self._fd], [], [], seconds)[0]:
            try:
                some = os.read(self._fd, 1 << 16)
            except OSError:  # Linux tells the end of the other side this way.
                return
            self.written += some
            self._stream.feed(_UNKNOWN.sub(b"", some))
