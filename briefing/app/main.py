"""The main screen: keys become commands, and what panes and work have to say goes to the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import events, on
from textual.message import Message

from briefing.app.bars import FooterBar
from briefing.app.bindings import add_bindings, chords
from briefing.app.desk import Desk
from briefing.app.hints import chord_hints, hints
from briefing.app.litter import tidy
from briefing.app.panes import Pane
from briefing.app.registry import BY_ID
from briefing.app.session import Session
from briefing.app.stage import Stage
from briefing.app.widgets.prose import Prose
from briefing.app.widgets.symbols import ASCII, symbols_of

Handlers = Mapping[str, Callable[[Desk, str], None]]
"""What each action of the registry does: id -> a function of the desk and the key that was pressed."""
FIRST_WAIT = 0.3
"""Seconds the first frame waits for the first brief: a short article is then there from the beginning."""
LONGEST_VEIL = 0.5
"""Seconds after which the screen is drawn, whatever the text is doing."""


class MainScreen(Stage):
    """Turns keys into commands, and hands messages of the panes to the desk."""

    class Done(Message):
        """Something was read in the background."""

        def can_replace(self, message: Message) -> bool:
            """One such message is enough for all that was read meanwhile."""
            return isinstance(message, MainScreen.Done)

    def __init__(self, session: Session, handlers: Handlers, width: int, height: int) -> None:
        super().__init__(session, width, height)
        self._held, self._drawn = True, False
        add_bindings(self._bindings, session.actions)
        self._chords = chords(session.actions)
        self._pending = ""
        self._handlers = handlers
        self.desk = Desk(self)

    def on_mount(self) -> None:
        """Show what is there already; the rest comes as it is read."""
        jobs = self.session.jobs
        jobs.listen(self._tell_done)
        if self.session.keeper is not None:
            self.session.keeper.listen(self._tell_done)
        if self.session.first is not None:
            self.desk.library.begin()
        else:
            jobs.wait_for_first(FIRST_WAIT)
            self.desk.articles.collect()
        self.set_focus(self.prose)
        self.refresh_bars()
        if self.session.shelf.brief is None or self.has_class("-tiny"):
            self._unveil()
        self.set_timer(LONGEST_VEIL, self._unveil)

    def _tell_done(self) -> None:
        """Called from the background thread."""
        self.post_message(self.Done())

    # The first frame

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Coming back from another screen; the first time, all styles are as new as they can be."""
        event.refresh_styles = not self._held

    def _compositor_refresh(self) -> None:
        """Draw nothing before the text has its lines: one whole frame instead of a torn one and four repairs."""
        if not self._held:
            super()._compositor_refresh()
            if not self._drawn:
                # The first frame is a whole one: a repaint that was asked for before would draw all of it again.
                self._drawn, self._repaint_required = True, False

    def _unveil(self) -> None:
        """Draw from now on."""
        if self._held:
            self._held = False
            if not self._layout_required:  # a layout that is due draws all that was held back, and would do it twice
                self.refresh()
            self.call_after_refresh(self._seated)

    def _seated(self) -> None:
        """The first frame is drawn: now there is time for what it did not need."""
        tidy()
        self.session.jobs.begin()
        if self.session.keeper is not None:
            self.session.keeper.begin()
            self.desk.renewing.begin()

    @on(events.Resize)
    def _resized(self) -> None:
        """Once there is room again, the pane that had the keys gets them back."""
        self.call_after_refresh(self._regain)

    def _regain(self) -> None:
        if not self.desk.finding:
            self.seating.regain()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether a key works here: not while words are being typed, and only in the panes it is for."""
        if action != "do":
            return True
        if self.desk.finding:
            return False
        return self.place in BY_ID[str(parameters[0])].places

    def action_do(self, name: str, key: str = "") -> None:
        """Do the action of that id."""
        if self.session.keeper is not None:
            self.session.keeper.stir()
        self._handlers[name](self.desk, key)
        self.refresh_bars()

    def on_key(self, event: events.Key) -> None:
        """Keys that are pressed one after the other: ``g a``."""
        if self.desk.finding:
            return
        if self._pending:
            action = self._chords[self._pending].get(event.key)
            self._pending = ""
            event.stop()
            if action is not None:
                self.action_do(action.id, event.key)
            self.refresh_bars()
        elif event.key in self._chords:
            self._pending = event.key
            event.stop()
            self.refresh_bars()

    @on(FooterBar.Pressed)
    def _pressed(self, message: FooterBar.Pressed) -> None:
        self._pending = ""
        self.action_do(message.action)

    def refresh_bars(self) -> None:
        """Say anew what is open and which keys work."""
        self.header.show(self.desk.heading())
        if self._pending:
            self.footer.show(chord_hints(self.session, self._chords[self._pending]))
        elif not self.desk.finding:
            ascii_only = symbols_of(self.app) is ASCII
            # In the text there is evidence to go to while a summary line is in view.
            idle = ("choose",) if self.place == "text" and self.prose.item is None else ()
            self.footer.show(hints(self.session, self.place, ascii_only=ascii_only, idle=idle))

    # What the panes and the work say

    @on(Done)
    def _done(self) -> None:
        self.desk.articles.collect()
        self.desk.library.collect()
        self.refresh_bars()

    @on(Pane.Chosen)
    def _chosen(self, message: Pane.Chosen) -> None:
        self.desk.chosen(message)
        self.refresh_bars()

    @on(Prose.ItemChosen)
    def _item_chosen(self, message: Prose.ItemChosen) -> None:
        self.desk.words.evidence(message.item)
        self.refresh_bars()

    @on(Prose.MentionClicked)
    def _mention_clicked(self, message: Prose.MentionClicked) -> None:
        self.desk.words.mention(message.entity, message.span)
        self.refresh_bars()

    @on(Prose.Moved)
    def _moved(self) -> None:
        if self._held:
            self.desk.words.follow()
            self._unveil()
        else:
            self.desk.moved()
        self.refresh_bars()
