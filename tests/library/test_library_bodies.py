"""Briefs in the file are in zlib's format, whichever library compressed them."""

from __future__ import annotations

import sys
import zlib

from madebriefs import TRAINS, brief

from briefing.library import bodies


def test_bodies_are_read_whichever_library_made_them(monkeypatch):
    one = brief(TRAINS * 3, title="The trains")
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "isal", None)
        bodies._compress.cache_clear()
        assert bodies._compress() is zlib.compress
        plainly = bodies.packed(one)
    bodies._compress.cache_clear()
    assert bodies.unpacked(plainly) == bodies.unpacked(bodies.packed(one)) == one
    assert zlib.decompress(bodies.packed(one)) == zlib.decompress(plainly)
