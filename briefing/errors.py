"""What can go wrong, as one tree.

::

    BriefingError
    ├── SourceError          a location could not be fetched
    │   ├── NotFoundError    nothing is there
    │   ├── RefusedError     something is there that is not taken (a device, too large, no permission)
    │   │   └── PrivateAddressError   an address within a private network (fetching/refusals.py)
    │   └── FetchError       an address gave nothing (fetching/refusals.py)
    ├── ReadingError         the bytes are not an article (binary, empty, no readable text)
    ├── ExportError          a brief could not be written
    ├── ProgramError         another program could not be run (a command, the editor)
    ├── LibraryError         the library could not be opened, read or written
    │   └── QueryError       a query is not understood, with the place where
    ├── NoSuchFinderError    a finder of names is asked for that is not on this machine
    ├── SettingsError        the settings file or a theme says something that is not understood
    └── UsageError           the command line was wrong (status 2 instead of 1)

The text of every error is one sentence that says what happened and, where there is one, the remedy.
It may hold foreign text (file names): whoever shows it washes it first.
"""


class BriefingError(Exception):
    """The base of all errors that are meant for the user."""

    status = 1


class SourceError(BriefingError):
    """A location could not be fetched."""


class NotFoundError(SourceError):
    """There is nothing at the location."""


class RefusedError(SourceError):
    """There is something at the location, but it is not taken."""


class ReadingError(BriefingError):
    """The bytes could not be read as an article."""


class ExportError(BriefingError):
    """A brief could not be written."""


class ProgramError(BriefingError):
    """Another program could not be run."""


class LibraryError(BriefingError):
    """The library could not be opened, read or written."""


class QueryError(LibraryError):
    """A query is not understood. ``at`` is the offset in the query, in code points, where it goes wrong."""

    status = 2

    def __init__(self, sentence: str, at: int) -> None:
        super().__init__(sentence)
        self.at = at


class NoSuchFinderError(BriefingError):
    """The setting ``names`` asks for a library or a model that is not on this machine."""


class SettingsError(BriefingError):
    """The settings file or a theme holds something that is not understood."""


class UsageError(BriefingError):
    """The command line was wrong."""

    status = 2
