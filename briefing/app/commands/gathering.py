"""The brief of several articles: what is in it, and what goes in and out."""

from __future__ import annotations

from briefing.app.desk import Desk


def gather(desk: Desk, _key: str) -> None:
    """Add the article to the brief of several, or take it out."""
    desk.gathering.turn()


def go_brief(desk: Desk, _key: str) -> None:
    """List what is in the brief of several; what is chosen is taken out."""
    gathered = desk.session.gathered
    if not gathered:
        desk.say("No article is added yet: a adds the one under the cursor, A all that are listed.")
        return
    # Late: dialogues are opened later or never.
    from briefing.app.screens.asking import Choice, Choosing

    choices = [Choice(key=identifier, words=title, note="take out") for identifier, (title, _) in gathered.items()]

    def chosen(key: str | None) -> None:
        if key is not None:
            desk.gathering.put_out(list(gathered) if key == _ALL else [key])
            desk.screen.refresh_bars()

    if len(choices) > 1:
        choices.append(Choice(key=_ALL, words="All of them", note="take out"))
    count = "1 article" if len(gathered) == 1 else f"{len(gathered)} articles"
    desk.app.push_screen(Choosing(f"In one brief: {count}; s exports", choices), chosen)


_ALL = "all:"
HANDLERS = {"gather": gather, "go_brief": go_brief}
