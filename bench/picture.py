"""The picture in the README: the app itself, on a sample article, saved as SVG. Run it with ``make docs``."""

from __future__ import annotations

import asyncio
import datetime
import os
import sys
import tempfile
from pathlib import Path

SIZE = (132, 40)
SAMPLE = next((Path(__file__).parent.parent / "sample_articles").glob("01-*"))


def main(target: Path) -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ["BRIEFING_HOME"] = home
        target.write_text(asyncio.run(_picture()), encoding="utf-8")


async def _picture() -> str:
    # After BRIEFING_HOME is set: the settings of whoever makes the picture stay out of it.
    from briefing.app.jobs import Jobs
    from briefing.app.reader import Reader
    from briefing.settings import Settings

    jobs = Jobs(as_of=datetime.date(2025, 4, 1))
    jobs.start([str(SAMPLE.parent)])
    app = Reader(jobs, Settings(), name="Sample articles")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(2)  # the articles come from a thread of their own
        return app.export_screenshot(title="briefing")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
