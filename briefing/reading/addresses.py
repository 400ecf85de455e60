"""Addresses as they may be kept, shown and opened."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit, urlunsplit

from briefing import wash


def web_address(written: str, base: str | None = None) -> str | None:
    """Return `written` as a full web address, without user information and fragment, or ``None`` where it is none."""
    try:
        parts = urlsplit(urljoin(base or "", wash.line(written)))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host or " " in written.strip():
        return None
    place = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, f"{place}:{port}" if port else place, parts.path, parts.query, ""))
