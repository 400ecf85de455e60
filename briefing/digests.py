"""SHA-256 from the interpreter itself: ``hashlib`` would load OpenSSL first, which takes longer than all our digests."""

from __future__ import annotations

__all__ = ["sha256"]

try:
    from _sha2 import sha256  # type: ignore[import-not-found,unused-ignore]  # since 3.12; no stubs
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found,unused-ignore,no-redef]  # 3.11
    except ImportError:
        # An interpreter built without its own.
        from hashlib import sha256
