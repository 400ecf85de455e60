"""Copies of one report, joined behind one row: verbatim, trimmed, retitled, added to or rewritten.

:mod:`~briefing.library.copies.joining` finds them as articles come in; here is what is done with what was found.
"""

from briefing.library.copies.stories import Story, copies_of, join, siblings, split, story_of

__all__ = ["Story", "copies_of", "join", "siblings", "split", "story_of"]
