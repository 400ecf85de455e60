"""briefing: a terminal reader that shows the evidence for every word of its briefs."""

__version__ = "0.1.0"
