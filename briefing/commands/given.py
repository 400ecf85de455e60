"""What commands make of what was given to them, however it was given. Without the parser of options."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.errors import UsageError

if TYPE_CHECKING:
    from briefing.pipeline import Choices

STANDARD_INPUT = "-"


def only_one_standard_input(locations: Sequence[str]) -> None:
    """Refuse to read standard input twice."""
    if list(locations).count(STANDARD_INPUT) > 1:
        raise UsageError("standard input (-) can be read once; name it once")


def today() -> datetime.date:
    """Today, where the user is."""
    return datetime.datetime.now().astimezone().date()


def choices_of(locations: Sequence[str], allow_host: Sequence[str]) -> Choices:
    """What the settings and the command line say about the making of briefs."""
    from briefing.pipeline import Choices
    from briefing.settings import load
    from briefing.sources import web

    settings = load()
    asked = any(map(web.claims, locations))
    return Choices(names=settings.names, web=web.web_settings(settings, allow_host) if asked else None)
