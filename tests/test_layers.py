"""The layers, as they are at run time: what a command imports is what it needs."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = ("textual", "rich", "httpx", "trafilatura", "lxml", "markdown_it", "yaml", "charset_normalizer", "feedparser")


def modules_after(code: str) -> set[str]:
    """The modules that a fresh process holds after `code`."""
    script = f"import sys, io\nsys.stdout = io.TextIOWrapper(io.BytesIO())\n{code}\nimport json\nsys.stderr.write(json.dumps(list(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(json.loads(done.stderr))


def run(*arguments: str) -> str:
    return f"from briefing.cli import main\ntry:\n    main({list(arguments)!r})\nexcept SystemExit:\n    pass"


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("export", "--help"), ("schema",)])
def test_a_command_that_reads_nothing_imports_no_reader(arguments):
    loaded = modules_after(run(*arguments))
    assert loaded.isdisjoint(HEAVY)
    assert "briefing.analysis" not in loaded


def test_help_does_not_even_import_the_pipeline():
    assert "briefing.pipeline" not in modules_after(run("--help"))


def test_exporting_a_plain_text_imports_no_screen_no_network_and_no_other_format(samples):
    plain = next(samples.glob("01-*.txt"))
    loaded = modules_after(run("export", str(plain)))
    assert "briefing.analysis" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_the_app_is_imported_without_what_plain_text_does_not_need():
    loaded = modules_after("import briefing.app.reader")
    assert "textual" in loaded
    assert loaded.isdisjoint(set(HEAVY) - {"textual", "rich"} - {"markdown_it"})


def test_an_offline_command_opens_no_socket(samples):
    code = (
        "import sys\n"
        "def watch(event, arguments):\n"
        "    if event.startswith('socket.'):\n"
        "        raise SystemError(event)\n"
        "sys.addaudithook(watch)\n" + run("export", "--debug", str(samples))
    )
    assert "briefing.analysis" in modules_after(code)
