"""Print what the analysis misses and gets wrong in the small texts: ``python tests/annotated/report.py [quality]``."""

from __future__ import annotations

import sys
from collections import defaultdict

from annotated import TEXTS, faults


def main() -> None:
    right, wrong = defaultdict(int), defaultdict(int)
    for path in TEXTS:
        for quality, hits, missed, extra in faults(path):
            right[quality] += hits
            wrong[quality] += len(missed) + len(extra)
            if len(sys.argv) < 2 or quality in sys.argv[1:]:
                for words in (*missed, *extra):
                    print(f"{path.stem:20} {quality:14} {words}")
    for quality in sorted(right | wrong):
        print(f"{quality:14} {100 * right[quality] / max(1, right[quality] + wrong[quality]):5.0f} %")


if __name__ == "__main__":
    main()
