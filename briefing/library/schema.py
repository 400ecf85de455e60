"""The tables of the library, as the ordered list of steps that made them.

A step, once released, is never changed: a new need is a new step at the end. ``PRAGMA user_version`` counts the steps a
file has been through.

``article.rowid`` is in date order (see :func:`briefing.library.rows.rowid_for`), so that the newest of anything, a
full-text search included, is read from the end and stops as soon as enough is there.
"""

from __future__ import annotations

from typing import NamedTuple

APPLICATION_ID = 0x62726966
"""``brif``: tells our files from those of others (``PRAGMA application_id``)."""


class Migration(NamedTuple):
    """One named step, and the statements that take it."""

    name: str
    statements: tuple[str, ...]


FIRST = Migration(
    "articles, their versions and briefs, what people made of them, and the index",
    (
        """CREATE TABLE article (
            rowid INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            sha256 TEXT NOT NULL,
            version INTEGER NOT NULL,
            title TEXT NOT NULL,
            outlet TEXT,
            url TEXT,
            address TEXT,
            path TEXT,
            published TEXT,
            language TEXT,
            completeness TEXT NOT NULL,
            words INTEGER NOT NULL,
            minutes INTEGER NOT NULL,
            added TEXT NOT NULL,
            updated TEXT NOT NULL,
            analysis TEXT NOT NULL,
            story INTEGER NOT NULL,
            placed INTEGER NOT NULL DEFAULT 0,
            origin TEXT,
            read INTEGER NOT NULL DEFAULT 0,
            starred INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        # `placed`: a person joined it to its story or split it off, and nothing automatic moves it.
        "CREATE INDEX article_story ON article (story, rowid)",
        "CREATE INDEX article_address ON article (address) WHERE address IS NOT NULL",
        "CREATE INDEX article_path ON article (path) WHERE path IS NOT NULL",
        "CREATE INDEX article_read ON article (read)",
        "CREATE INDEX article_starred ON article (rowid) WHERE starred = 1",
        "CREATE INDEX article_analysis ON article (analysis)",
        "CREATE INDEX article_outlet ON article (outlet, rowid) WHERE outlet IS NOT NULL",
        # Apart from the row, so that a list of rows never reads through the briefs.
        """CREATE TABLE brief (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE ON UPDATE CASCADE,
            body BLOB NOT NULL
        ) STRICT""",
        """CREATE TABLE version (
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE ON UPDATE CASCADE,
            number INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            read_at TEXT NOT NULL,
            title TEXT NOT NULL,
            body BLOB NOT NULL,
            PRIMARY KEY (article, number)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE tag (
            name TEXT NOT NULL,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE ON UPDATE CASCADE,
            PRIMARY KEY (name, article)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX tag_article ON tag (article)",
        # A highlight is a note without words.
        """CREATE TABLE note (
            id INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE ON UPDATE CASCADE,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            exact TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            words TEXT NOT NULL,
            made TEXT NOT NULL,
            changed TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX note_article ON note (article)",
        "CREATE TABLE list (name TEXT PRIMARY KEY, query TEXT NOT NULL, made TEXT NOT NULL) STRICT, WITHOUT ROWID",
        """CREATE TABLE shingle (
            hash INTEGER NOT NULL,
            article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE ON UPDATE CASCADE,
            PRIMARY KEY (hash, article)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX shingle_article ON shingle (article)",
        # What was done, for undo, and apart from it how each is taken back: one row a step, however many there are.
        "CREATE TABLE change (id INTEGER PRIMARY KEY, made TEXT NOT NULL, words TEXT NOT NULL) STRICT",
        """CREATE TABLE step (
            id INTEGER PRIMARY KEY,
            change INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
            body BLOB NOT NULL
        ) STRICT""",
        "CREATE INDEX step_change ON step (change)",
        """CREATE VIRTUAL TABLE found USING fts5 (
            title, text, quotes, speakers, people, organisations, places, outlet, authors, origin,
            tokenize='unicode61 remove_diacritics 2'
        )""",
        # Bytes that FTS5 gathers before it writes: a tenth more articles a second in one transaction than with one MB.
        "INSERT INTO found (found, rank) VALUES ('hashsize', 16777216)",
    ),
)

FEEDS = Migration(
    "feeds, and what of them has been seen",
    (
        # `taken`: until when a process has it in hand, so that two never fetch the same.
        """CREATE TABLE feed (
            id INTEGER PRIMARY KEY,
            address TEXT NOT NULL UNIQUE,
            name TEXT,
            title TEXT NOT NULL,
            folder TEXT NOT NULL,
            site TEXT,
            added TEXT NOT NULL,
            fetched TEXT,
            after TEXT,
            failures INTEGER NOT NULL DEFAULT 0,
            trouble TEXT,
            digest TEXT,
            taken TEXT
        ) STRICT""",
        # `article` is an id and no reference: what a person removed is not to come back with the next fetch.
        """CREATE TABLE feed_entry (
            feed INTEGER NOT NULL REFERENCES feed ON DELETE CASCADE,
            key TEXT NOT NULL,
            digest TEXT NOT NULL,
            article TEXT,
            tries INTEGER NOT NULL,
            seen TEXT NOT NULL,
            PRIMARY KEY (feed, key)
        ) STRICT, WITHOUT ROWID""",
    ),
)

COPIES = Migration(
    "an article's prints in one row, and an index of the copies alone",
    (
        # Twelve rows an article, with a second index to find them by article, were a tenth of what an article costs.
        """CREATE TABLE printed (
            article INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE ON UPDATE CASCADE,
            numbers TEXT NOT NULL
        ) STRICT""",
        "INSERT INTO printed (article, numbers) SELECT article, group_concat(hash, ' ') FROM shingle GROUP BY article",
        """CREATE TABLE print (
            number INTEGER NOT NULL,
            article INTEGER NOT NULL,
            PRIMARY KEY (number, article)
        ) STRICT, WITHOUT ROWID""",
        "INSERT INTO print (number, article) SELECT hash, article FROM shingle",
        "DROP TABLE shingle",
        # Most articles are alone in their story: a list that shows one row for each story reads these few, not all.
        "CREATE INDEX article_copy ON article (rowid, story) WHERE story <> rowid",
    ),
)

HOSTS = Migration(
    "hosts that asked to be left alone; feeds that are gone, that moved, and that are followed no longer",
    (
        "CREATE TABLE feed_host (name TEXT PRIMARY KEY, after TEXT NOT NULL) STRICT, WITHOUT ROWID",
        "ALTER TABLE feed ADD COLUMN gone TEXT",
        "ALTER TABLE feed ADD COLUMN former TEXT",
        # Followed no longer, with all that was seen of it: who follows it again is not given old articles as new.
        "ALTER TABLE feed ADD COLUMN removed TEXT",
    ),
)

WORDS = Migration(
    "a print with all its articles in one row, the words of an article in short, and indexes for what is asked",
    (
        "CREATE TABLE holders (number INTEGER PRIMARY KEY, articles TEXT NOT NULL) STRICT",
        "INSERT INTO holders SELECT number, group_concat(article, ' ') FROM print GROUP BY number",
        "DROP TABLE print",
        "ALTER TABLE holders RENAME TO print",
        # Tells most articles apart without reading their texts. Those that are there have none, and are read as before.
        "ALTER TABLE printed ADD COLUMN words BLOB",
        # A new copy asks whether a person has read one of its story, which may be large.
        "CREATE INDEX article_story_read ON article (story) WHERE read = 1",
        "DROP INDEX article_outlet",  # the full-text index answers what it was for
    ),
)

MIGRATIONS = (FIRST, FEEDS, COPIES, HOSTS, WORDS)
"""All steps, in their order."""
