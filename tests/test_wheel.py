"""What is installed is what was built: the wheel in a fresh environment, started from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_", "PYTEST"))
    }
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    pip = (folder / "venv/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    run(*pip, "--upgrade", "pip", cwd=folder)
    run(*pip, "--constraint", ROOT / "constraints.txt", wheel, cwd=folder)
    return folder


def test_the_wheel_holds_themes_samples_model_and_layout(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert sum(name.startswith("briefing/_shared/themes/") for name in names) >= 3
    assert sum(name.startswith("briefing/_shared/sample_articles/") for name in names) >= 6
    assert any(name.endswith(".tcss") for name in names)
    assert "briefing/py.typed" in names
    assert wheel.stat().st_size < 4_000_000


def test_the_installed_command_finds_its_samples_from_anywhere(installed):
    printed = run(installed / "venv/bin/briefing", cwd=installed)
    assert printed.startswith("# ")
    assert printed.count("\n# ") >= 5


def test_the_installed_reader_finds_its_themes(installed):
    code = (
        "from briefing import places; from briefing.app.themes import paths; "
        "print(places.themes()); print(*sorted(paths()))"
    )
    printed = run(installed / "venv/bin/python", "-c", code, cwd=installed)
    assert str(installed) in printed
    assert "ink" in printed
    assert "paper" in printed


def test_python_dash_m_is_the_same_command(installed):
    version = run(installed / "venv/bin/briefing", "--version", cwd=installed)
    assert run(installed / "venv/bin/python", "-m", "briefing", "--version", cwd=installed) == version
