"""Copies of one report, joined behind one row: verbatim, trimmed, retitled, added to or rewritten."""

from briefing.library.copies.joining import settle
from briefing.library.copies.noting import News, forget, note
from briefing.library.copies.stories import Story, copies_of, join, siblings, split, story_of

__all__ = ["News", "Story", "copies_of", "forget", "join", "note", "settle", "siblings", "split", "story_of"]
