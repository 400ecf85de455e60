"""R10: reading goes on in something that can be stopped, and is stopped."""

from __future__ import annotations

import datetime as dt
import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from briefing import reading_process
from briefing.analysis import analyse
from briefing.errors import ReadingError
from briefing.model import Fetched
from briefing.pipeline import brief_of
from briefing.reading import read, takes_long
from briefing.reading_process import Reader, service
from briefing.reading_process.frames import Request

DAY = dt.date(2026, 1, 1)
PAGE = (
    b"<html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>"
    b"<p>The new harbour of Tarnow opened on Monday after four years of work, the council said.</p></article></body></html>"
)


@pytest.fixture(scope="module")
def reader():
    kept = Reader()
    yield kept
    kept.close()


def page(location: str = "a.html", content: bytes = PAGE) -> Fetched:
    return Fetched(location=location, content=content, media_type="text/html", path=location)


def pid_of(reader: Reader) -> int:
    assert reader._process is not None
    return reader._process.pid


def test_the_article_is_the_same_and_the_process_is_kept(reader):
    assert reader.read(page(), as_of=DAY) == read(page(), as_of=DAY)
    first = pid_of(reader)
    assert reader.read(page("b.html"), as_of=DAY).path == "b.html"
    assert pid_of(reader) == first


def test_an_error_is_the_same_sentence(reader):
    with pytest.raises(ReadingError, match=r"empty\.html is empty"):
        reader.read(page("empty.html", b" "), as_of=DAY)


def test_a_name_that_utf8_cannot_write_comes_through(reader):
    assert "Harbour" in reader.read(page("caf\udce9.html"), as_of=DAY).title


def test_r10_what_takes_too_long_is_stopped_and_the_next_is_read():
    impatient = Reader(seconds=0.001)
    begun = time.monotonic()
    with pytest.raises(ReadingError, match="takes longer than") as error:
        impatient.read(page(), as_of=DAY)
    assert time.monotonic() - begun < 2
    assert ": take out what is not the article, or save it as text" in str(error.value)
    assert impatient._process is None
    impatient._seconds = 20
    assert impatient.read(page(), as_of=DAY).title == "Harbour opens"
    impatient.close()


@pytest.mark.skipif(os.name == "nt", reason="there a process is not stopped by the time it had of the processor")
def test_r10_the_time_is_that_of_the_processor():
    busy = Reader(seconds=0.1)
    with pytest.raises(ReadingError, match=r"takes longer than 0\.1 seconds to read"):
        busy.read(page(content=b"<html>" + b"<p>" * 300_000), as_of=DAY)
    busy._seconds = 20
    assert busy.read(page(), as_of=DAY).title == "Harbour opens"
    busy.close()


def test_r10_an_analysis_that_takes_too_long_is_stopped(reader):
    article = read(page(), as_of=DAY)
    told = {"as_of": "2026-01-01", "read_at": "2026-01-01T00:00:00Z"}
    assert reader.analyse(article, **told) == analyse(article, **told)
    impatient = Reader(analysis=0.001)
    with pytest.raises(ReadingError, match=r"takes longer than 0\.001 seconds to analyse: split it"):
        impatient.analyse(article, **told)
    assert impatient._process is None


def test_only_what_is_done_for_the_thread_is_interrupted(reader):
    reader.read(page(), as_of=DAY)
    reader.interrupt(threading.Thread())
    reader._served = threading.Thread()
    assert reader._process.poll() is None
    reader.interrupt(reader._served)
    assert reader._process.wait(10)
    reader._served = None
    assert reader.read(page(), as_of=DAY).title == "Harbour opens"


def test_for_a_thread_that_is_interrupted_nothing_more_is_done(reader):
    left = []

    def ask():
        reader.interrupt(threading.current_thread())
        with pytest.raises(ReadingError, match="ended the process") as error:
            reader.read(page(), as_of=DAY)
        left.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join(20)
    assert left


def test_r10_a_long_text_is_read_and_analysed_apart(tmp_path, monkeypatch):
    asked = []
    for name in ("read_apart", "analyse_apart"):
        known = getattr(reading_process, name)
        monkeypatch.setattr(
            reading_process, name, lambda *a, known=known, name=name, **k: (asked.append(name), known(*a, **k))[1]
        )
    monkeypatch.setattr("briefing.pipeline._LONG", 1_000)
    monkeypatch.setattr("briefing.reading._LONG", 5_000)
    path = tmp_path / "a.txt"
    path.write_text("word " * 300)
    brief_of(str(path), as_of=DAY)
    assert asked == ["analyse_apart"]
    path.write_text("word " * 1_100)
    brief_of(str(path), as_of=DAY)
    assert asked == ["analyse_apart", "read_apart", "analyse_apart"]


def test_r10_a_process_that_dies_is_one_sentence_and_started_anew(reader):
    reader.read(page(), as_of=DAY)
    first = reader._process
    first.kill()
    first.wait()
    assert reader.read(page(), as_of=DAY).title == "Harbour opens"
    reader._replies.put(None)
    with pytest.raises(ReadingError, match="ended the process"):
        reader.read(page(), as_of=DAY)


def test_r10_a_reply_that_is_no_article_is_one_sentence(reader):
    reader.read(page(), as_of=DAY)
    reader._replies.put(b"\xff\xfe nonsense")
    with pytest.raises(ReadingError, match="broke the process"):
        reader.read(page(), as_of=DAY)
    reader.close()


@pytest.mark.skipif(sys.platform != "linux", reason="not every system can bound the memory of a process")
def test_r10_memory_is_bounded():
    code = "from briefing.reading_process import service as r\nr.limit_memory()\ntry:\n    bytes(2_000_000_000)\nexcept MemoryError:\n    print('bounded')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "bounded\n"


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="this system does not tell the limits of a process")
def test_r10_the_process_that_reads_has_the_limit(reader):
    reader.read(page(), as_of=DAY)
    limits = Path(f"/proc/{pid_of(reader)}/limits").read_text()
    (space,) = [line for line in limits.splitlines() if line.startswith("Max address space")]
    assert space.split()[3] == str(reading_process.MEMORY)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (ZeroDivisionError("\x1b[2Jx"), r"unforeseen error inside briefing \(ZeroDivisionError: x\): take"),
        (RecursionError(), "nested too deeply: take"),
        (MemoryError(), "more memory than"),
    ],
)
def test_a_fault_in_the_process_is_one_sentence(fault, words, monkeypatch):
    def broken(*_):
        raise fault

    monkeypatch.setitem(service._ANSWERS, "article", broken)
    answer = service._answer(Request("article", "a.html", 10, {}, b""))
    assert re.fullmatch(f"a\\.html .*{words}.*", answer.sentence)


def test_plain_text_never_starts_the_process(tmp_path, monkeypatch):
    def refuse(*_):
        raise AssertionError("the process was started")

    monkeypatch.setattr(reading_process.Reader, "_begin", refuse)
    for name in ("a.txt", "a.md"):
        tmp_path.joinpath(name).write_text("The council met on Monday and voted for the harbour.\n")
        brief_of(str(tmp_path / name), as_of=DAY)


def test_a_page_comes_in_by_a_pipe():
    command = [sys.executable, "-m", "briefing", "export", "-f", "json", "-"]
    done = subprocess.run(command, input=PAGE, capture_output=True, check=True, timeout=20)
    assert b'"title": "Harbour opens"' in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_r16_no_process_is_left_behind(how):
    code = (
        "import sys, time, datetime\nfrom briefing.reading_process import _KEPT\nfrom briefing.model import Fetched\n"
        "_KEPT.read(Fetched(location='a', content=b'<html><p>The council met on Monday.', media_type='text/html'),"
        " as_of=datetime.date(2026, 1, 1))\n"
        "print(_KEPT._process.pid, flush=True)\ntime.sleep(30)"
    )
    # What is started in the background of a shell ignores Ctrl-C, and so would its children.
    heeds = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **heeds) as parent:
        child = int(parent.stdout.readline())
        parent.send_signal(how)
        parent.wait(10)
    for _ in range(50):
        if not Path(f"/proc/{child}").exists() if Path("/proc/self").exists() else not alive(child):
            return
        time.sleep(0.1)
    pytest.fail("the process that reads is still there")


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_r10_long_markdown_is_read_where_it_can_be_stopped():
    text = b"*a **" * 30_000
    assert takes_long(Fetched(location="a.md", content=text, media_type="text/markdown"))
    assert not takes_long(Fetched(location="a.md", content=text[:1_000], media_type="text/markdown"))
    assert not takes_long(Fetched(location="a.txt", content=text, media_type="text/plain"))
