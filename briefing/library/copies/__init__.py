"""Copies of one report, joined behind one row: verbatim, trimmed, retitled, added to or rewritten."""

from briefing.library.copies.joining import note, settle
from briefing.library.copies.stories import Story, copies_of, join, siblings, split, story_of

__all__ = ["Story", "copies_of", "join", "note", "settle", "siblings", "split", "story_of"]
