"""Finding articles: a query language, its SQL, and the sentence in which the words stand."""

from briefing.library.search.query import Query, parse
from briefing.library.search.sql import Search, compiled, words_of

__all__ = ["Query", "Search", "compiled", "parse", "words_of"]
