"""What the figures of bench/first_frame.py rest on, counted: what is imported, laid out and drawn before the brief shows."""

from __future__ import annotations

import os
import sys
from ast import literal_eval

import pytest
from terminal import Terminal

COUNTING = """
import sys
from collections import Counter
from textual._compositor import Compositor
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen

counts = Counter()

def counting(kind, name):
    ours = getattr(kind, name)
    def counted(*arguments, **options):
        counts[f"{kind.__name__}.{name}"] += 1
        return ours(*arguments, **options)
    setattr(kind, name, counted)

for kind, name in ((Screen, "_refresh_layout"), (Stylesheet, "apply"), (Stylesheet, "reparse"),
                   (Compositor, "render_update")):
    counting(kind, name)

import briefing.app.main as main

main.FIRST_WAIT = main.LONGEST_VEIL = 60  # what is counted does not hang on how busy the machine is

def told():
    counts["widgets"] = len(main.MainScreen.shown.app._registry)
    with open(sys.argv[1], "w") as file:
        file.write(repr((set(sys.modules), dict(counts))))
    print("\\x1b]0;counted\\x07", end="", flush=True, file=sys.__stderr__)

mount = main.MainScreen.on_mount
def on_mount(screen):
    main.MainScreen.shown = screen
    mount(screen)
main.MainScreen.on_mount = on_mount
main.tidy = told

from briefing.cli import main as run
sys.exit(run([sys.argv[2]]))
"""
"""Runs the reader, and counts until the first frame is drawn."""

NEVER = {
    "argparse", "calendar", "gettext", "hashlib", "importlib.resources", "json", "sqlite3", "tomllib", "zipfile",
    "feedparser", "httpx", "lxml", "markdown_it", "trafilatura", "yaml",
    "briefing.app.catalogue", "briefing.app.palette", "briefing.commands.arguments", "briefing.fetching.client",
    "briefing.library", "briefing.reading.html", "briefing.reading_process",
}  # fmt: skip
"""What an article in plain text, or one that was read before, is shown without."""
ANALYSIS = {"briefing.analysis", "briefing.reading"}
AT_MOST = {
    "Compositor.render_update": 1,
    "Screen._refresh_layout": 5,
    "Stylesheet.apply": 30,
    "Stylesheet.reparse": 0,
    "widgets": 32,
}


@pytest.fixture
def opened(own_home, samples, tmp_path):
    """Open the first sample and give what was imported and counted by the time it was shown."""
    script, told = tmp_path / "counting.py", tmp_path / "told"
    script.write_text(COUNTING, encoding="utf-8")
    env = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", BRIEFING_HOME=str(own_home))

    def opened() -> tuple[set[str], dict[str, int]]:
        article = next(samples.glob("01-*"))
        terminal = Terminal([sys.executable, str(script), str(told), str(article)], env)
        try:
            terminal.see("IN BRIEF")
            while b"counted" not in terminal.written:
                terminal.see("IN BRIEF")
                terminal._read(0.2)
        finally:
            terminal.close()
        modules, counts = literal_eval(told.read_text())
        return modules, counts

    return opened


def test_before_the_first_frame_only_what_it_needs_is_imported_and_all_is_drawn_once(opened):
    first, counts = opened()
    assert first & NEVER == set()
    assert first >= ANALYSIS
    second, again = opened()
    assert second & (NEVER | ANALYSIS) == set()
    for name, most in AT_MOST.items():
        assert counts.get(name, 0) <= most, (name, counts)
        assert again.get(name, 0) <= most, (name, again)


def test_keys_typed_before_the_first_frame_are_not_lost(own_home, samples):
    env = dict(os.environ, TERM="xterm-256color", BRIEFING_HOME=str(own_home))
    terminal = Terminal([sys.executable, "-m", "briefing", str(next(samples.glob("01-*")))], env)
    try:
        terminal.type("?")
        terminal.see("Keys in the text")
    finally:
        terminal.close()
