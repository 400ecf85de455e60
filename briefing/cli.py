"""Placeholder command line until the real one lands."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path


def main() -> int:
    import msgspec

    from briefing.model import Failure
    from briefing.pipeline import briefs

    args = sys.argv[2:]
    out = None
    locations = []
    while args:
        a = args.pop(0)
        if a == "-f":
            args.pop(0)
        elif a == "-o":
            out = args.pop(0)
        else:
            locations.append(a)
    lines = []
    for b in briefs(locations, as_of=datetime.date.today()):
        if isinstance(b, Failure):
            print(b.location, b.reason, file=sys.stderr)
        else:
            lines.append(msgspec.json.encode(b).decode())
    if out:
        Path(out).write_text("\n".join(lines) + "\n")
    else:
        print("\n".join(lines))
    return 0
