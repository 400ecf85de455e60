"""Regular expressions that are compiled when they are first used.

A language reader has hundreds of patterns, and one article needs but a part of them: compiled at import, those for
interviews, for bylines and for other scripts would cost every article its share of a tenth of a second.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn")


class _Late:
    """Stands for a compiled pattern; from the first use on, its methods are those of the pattern itself."""

    __slots__ = ("_flags", "_written", *_METHODS)

    def __init__(self, written: str | bytes, flags: int) -> None:
        self._written = written
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        # Only called for a slot that is still empty.
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self._written, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(written: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return the pattern `written`, as :func:`re.compile` does, compiled when one of its methods is first asked for.

    Only the methods that search are there. A mistake in `written` shows at that first use, as :class:`re.error`.
    """
    return cast("re.Pattern[AnyStr]", _Late(written, flags))
