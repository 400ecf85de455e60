"""What ``add_subparsers`` gives, by a name."""

from __future__ import annotations

import argparse

from briefing.commands.arguments import Parser

Parts = argparse._SubParsersAction[Parser]  # noqa: SLF001  (argparse has no public name for it)
