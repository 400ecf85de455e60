"""What could not be read: shown with its reasons, and read again."""

from __future__ import annotations

from briefing.app.desk import Desk


def failures(desk: Desk, _key: str) -> None:
    """List what could not be read in this sitting; what is chosen is read again."""
    rows = desk.articles.failed()
    if not rows:
        desk.say("Nothing failed: all that was asked for is there.")
        return
    # Late: most sittings have none.
    from briefing.app.screens.failing import Failing

    def chosen(indices: tuple[int, ...] | None) -> None:
        if indices:
            entries = desk.session.opened.entries
            # Not as known ones: a folder that could not be looked into may be among them.
            desk.session.jobs.start([entries[index].location for index in indices])
            desk.articles.asked_again = True
            desk.screen.refresh_bars()
            desk.say(f"Reading {'it' if len(indices) == 1 else f'{len(indices):,}'} again …")

    desk.app.push_screen(Failing(rows), chosen)


HANDLERS = {"failures": failures}
