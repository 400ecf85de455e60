"""Finding articles: a query language, the rows it finds, and the places where the words stand."""

from briefing.library.search.hits import Hit, hit, places_in
from briefing.library.search.parser import parse
from briefing.library.search.places import places_of
from briefing.library.search.pointed import pointed
from briefing.library.search.query import All, Query, words_of
from briefing.library.search.run import (
    First,
    best,
    best_rowids,
    collapsed,
    first,
    newest,
    rowids,
    story_rowids,
)

__all__ = [
    "All",
    "First",
    "Hit",
    "Query",
    "best",
    "best_rowids",
    "collapsed",
    "first",
    "hit",
    "newest",
    "parse",
    "places_in",
    "places_of",
    "pointed",
    "rowids",
    "story_rowids",
    "words_of",
]
