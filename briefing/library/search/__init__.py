"""Finding articles: a query language, its SQL, and the places where the words stand."""

from briefing.library.search.hits import places_of
from briefing.library.search.query import Query, parse
from briefing.library.search.run import best, newest
from briefing.library.search.sql import words_of

__all__ = ["Query", "best", "newest", "parse", "places_of", "words_of"]
