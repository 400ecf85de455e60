"""Where things live: what is shipped with the program, and what belongs to the user. Pure: a getter creates nothing.

What is shipped (themes, sample articles) is found in the installed package first, then in a checkout. What is the
user's follows the platform's customs through platformdirs; ``BRIEFING_HOME`` puts all of it under one folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

_PACKAGE = Path(__file__).parent
_NAME = "briefing"


def themes() -> Path:
    """The folder of the themes that come with the program."""
    return _shipped("themes")


def samples() -> Path:
    """The folder of the sample articles that come with the program."""
    return _shipped("sample_articles")


def config_file() -> Path:
    """The user's settings."""
    return _users("config") / "config.toml"


def user_themes() -> Path:
    """The folder of the user's own themes."""
    return _users("config") / "themes"


def memory_file() -> Path:
    """What the reader remembers from one day to the next."""
    return _users("state") / "reader.json"


def library_file(chosen: str | None = None) -> Path:
    """The file of the library: the one that was `chosen`, else what ``BRIEFING_LIBRARY`` names, else the user's own."""
    named = chosen or os.environ.get("BRIEFING_LIBRARY")
    return Path(named).expanduser() if named else _users("data") / "library.db"


def brief_cache() -> Path:
    """The folder of the briefs made before."""
    return _users("cache") / "briefs"


def web_cache() -> Path:
    """The folder of what web servers gave before."""
    return _users("cache") / "web"


def drafts() -> Path:
    """The folder of the briefs that are edited and have no other place."""
    return _users("data") / "drafts"


def clipboard_file() -> Path:
    """Where a copy is put when neither the terminal nor the system has a clipboard."""
    return _users("cache") / "clipboard.txt"


def _shipped(name: str) -> Path:
    packaged = _PACKAGE / "_shared" / name
    return packaged if packaged.is_dir() else _PACKAGE.parent / name


def _users(kind: str) -> Path:
    home = os.environ.get("BRIEFING_HOME")
    if home:
        return Path(home) / kind
    # Late: platformdirs takes a few milliseconds, and most commands need no folder of the user's.
    import platformdirs

    getters: dict[str, Callable[..., Path]] = {
        "config": platformdirs.user_config_path,
        "data": platformdirs.user_data_path,
        "state": platformdirs.user_state_path,
        "cache": platformdirs.user_cache_path,
    }
    return getters[kind](_NAME, appauthor=False)
