"""The panes around the text. Each shows one part of a brief and speaks in its own messages.

State goes down by calling ``show``; choices come up as :class:`~briefing.app.panes.pane.Pane.Chosen` and
:class:`~briefing.app.panes.pane.Pane.Highlighted`. No pane knows the app, or another pane.
"""

from briefing.app.panes.articles import ArticlesPane, Catalogued, Listed
from briefing.app.panes.entities import EntitiesPane
from briefing.app.panes.figures import FiguresPane
from briefing.app.panes.pane import BriefPane, Pane
from briefing.app.panes.quotes import QuotesPane
from briefing.app.panes.sections import SectionsPane
from briefing.app.panes.timeline import TimelinePane

__all__ = [
    "ArticlesPane",
    "BriefPane",
    "Catalogued",
    "EntitiesPane",
    "FiguresPane",
    "Listed",
    "Pane",
    "QuotesPane",
    "SectionsPane",
    "TimelinePane",
]
