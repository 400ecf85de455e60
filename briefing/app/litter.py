"""Leaving the litter until the guests are seated: the garbage collector waits for the first frame.

Until then nearly everything that is made stays (modules, styles, widgets); looking through all of it again and again
for something to throw away takes a quarter of the time to the first frame.
"""

from __future__ import annotations

import gc


def leave() -> None:
    """Collect nothing for now."""
    gc.disable()


def tidy() -> None:
    """Collect from now on, without looking again at what is there to stay."""
    gc.freeze()
    gc.enable()
