"""A bar that shows how far a run is, on a terminal and nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from briefing.feeds.outcome import Progress


@contextmanager
def shown(stream: TextIO | None) -> Iterator[Callable[[Progress], None]]:
    """Show on `stream` what the function given is told, until the block is left; nothing is left on the screen."""
    if stream is None or not stream.isatty() or os.environ.get("TERM") in {None, "dumb"}:
        yield lambda _: None
        return
    # Late: a run of cron's has no terminal.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar
    from rich.table import Column

    one_line = Column(no_wrap=True, overflow="ellipsis", ratio=1)  # whatever a title is made of
    name = TextColumn("{task.description}", markup=False, table_column=one_line)
    columns = (BarColumn(20), MofNCompleteColumn(), name)
    with Bar(*columns, console=Console(file=stream), transient=True, expand=True) as bar:
        task = bar.add_task("")

        def tell(progress: Progress) -> None:
            bar.update(task, completed=progress.done, total=progress.total, description=progress.current)

        yield tell
