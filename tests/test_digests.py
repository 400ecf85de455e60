from __future__ import annotations

import hashlib

from briefing.digests import sha256


def test_a_digest_is_that_of_hashlib() -> None:
    digest = sha256(b"one")
    digest.update(b"two")
    assert digest.hexdigest() == hashlib.sha256(b"onetwo").hexdigest()
