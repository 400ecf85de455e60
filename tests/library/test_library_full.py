"""A full disk, where SQLite speaks of another thing."""

from __future__ import annotations

import sqlite3

import pytest

from briefing.library.connection import is_want_of_room, refusal


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE])
def test_no_room_for_what_lies_beside_the_library_is_a_full_disk(code: int) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    assert is_want_of_room(error)
    assert "the disk is full" in str(refusal("l.db", error))
    assert "make room and try again" in str(refusal("l.db", error))
