"""Other programs: a command that is given some words, and the user's editor. No shell, and no Textual.

A command runs in a session of its own, so that it cannot take the reader's terminal; it gets the words on standard
input and nothing of them in its arguments. What it prints is cut at :data:`MOST`.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO, Final

import msgspec

from briefing import wash
from briefing.errors import ProgramError

MOST: Final = 200_000
"""Bytes of a command's output that are kept; one that prints more is ended."""
_CHUNK: Final = 1 << 14


class Ended(msgspec.Struct, frozen=True):
    """What a command printed, washed, and how it ended, in a sentence."""

    output: str
    sentence: str
    failed: bool


def arguments(command: str, *, windows: bool = os.name == "nt") -> tuple[str, ...]:
    """`command` as a program and its arguments: quotation marks keep words together, and nothing else has a meaning.

    Raises :class:`~briefing.errors.ProgramError` for none, for quotation marks that do not close, and for a program
    that is not there.
    """
    try:
        # On Windows the backslash parts folders and protects nothing.
        words = shlex.split(command, posix=not windows)
    except ValueError as error:
        raise ProgramError(
            "a quotation mark in the command is not closed: close it, or put a backslash before it"
        ) from error
    if windows:
        words = [word[1:-1] if len(word) > 1 and word[0] == word[-1] == '"' else word for word in words]
    if not words:
        raise ProgramError("no command is named: type one, such as wc -w")
    with contextlib.suppress(ValueError):  # a NUL in the name
        if (found := shutil.which(words[0])) is not None:
            return (found, *words[1:])
    raise ProgramError(f"there is no program “{wash.line(words[0])}” here: check its name, or give its whole path")


class Command:
    """A running command. `tell` is called with how it ended, from another thread, once."""

    def __init__(self, argv: Sequence[str], text: str, tell: Callable[[Ended], None]) -> None:
        self._stopped = False
        self._tell = tell
        self._name = wash.line(os.path.basename(argv[0]))  # noqa: PTH119  (a Windows path has a Windows form of Path)
        try:
            self._process = subprocess.Popen(  # noqa: S603  (the command that the user typed)
                list(argv),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            reason = wash.line(getattr(error, "strerror", None) or str(error))
            raise ProgramError(f"{self._name} could not be started: {reason}; try it in a shell") from error
        assert self._process.stdin is not None
        content = wash.clean(text).encode("utf-8", "replace")
        threading.Thread(target=_give, args=(self._process.stdin, content), daemon=True).start()
        threading.Thread(target=self._gather, name="briefing-command", daemon=True).start()

    def stop(self) -> None:
        """End the command, and what it started."""
        self._stopped = True
        _end(self._process)

    def _gather(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as pipe:
            kept, whole = _at_most(pipe, MOST)
        if not whole:
            _end(self._process)
        status = self._process.wait()
        self._tell(Ended(wash.clean(kept.decode("utf-8", "replace")), *self._how(status, whole=whole)))

    def _how(self, status: int, *, whole: bool) -> tuple[str, bool]:
        if self._stopped:
            return f"{self._name} was stopped.", False
        if not whole:
            return f"{self._name} was ended: these are the first {MOST:,} bytes of what it printed.", True
        if status < 0:
            return f"{self._name} was ended by the system (signal {-status}).", True
        if status:
            return f"{self._name} ended with status {status}.", True
        return f"{self._name} is done.", False


def _give(pipe: IO[bytes], content: bytes) -> None:
    # A command may end before it has read all, as head does.
    with contextlib.suppress(OSError, ValueError), pipe:
        pipe.write(content)


def _at_most(pipe: IO[bytes], limit: int) -> tuple[bytes, bool]:
    """What comes from `pipe`, and whether that was all of it."""
    kept = bytearray()
    while some := pipe.read1(_CHUNK):  # type: ignore[attr-defined]  # buffered, as Popen makes it
        kept += some
        if len(kept) > limit:
            return bytes(kept[:limit]), False
    return bytes(kept), True


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def editor(environ: Mapping[str, str] = os.environ, *, windows: bool = os.name == "nt") -> tuple[str, ...]:
    """The user's editor and its arguments. Raises :class:`~briefing.errors.ProgramError` where there is none."""
    for name in ("VISUAL", "EDITOR"):
        if chosen := environ.get(name, "").strip():
            if whole := shutil.which(chosen):  # a path with spaces in it
                return (whole,)
            return arguments(chosen, windows=windows)
    if windows:
        return arguments("notepad", windows=True)
    raise ProgramError(
        "no editor is set: put a line such as export EDITOR=nano into your shell's settings, or export with s"
    )


def run_here(argv: Sequence[str]) -> int:
    """Run a program that takes the terminal, and wait for its end. Raises :class:`~briefing.errors.ProgramError`."""
    with _deaf_to_interrupts():
        try:
            return subprocess.run(list(argv), check=False).returncode  # noqa: S603  (the editor that the user chose)
        except (OSError, ValueError) as error:
            reason = wash.line(getattr(error, "strerror", None) or str(error))
            raise ProgramError(f"{wash.line(argv[0])} could not be started: {reason}; try it in a shell") from error


@contextlib.contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Ctrl-C is the other program's meanwhile. A handler and not SIG_IGN, which that program would inherit."""
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
