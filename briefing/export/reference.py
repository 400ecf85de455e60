"""What every citation of one article shares: outlet, day and address."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

import msgspec

from briefing.model import Article

_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\"<>\\^`{|}\s\ud800-\udfff]")


class Reference(msgspec.Struct, frozen=True):
    """``words`` are outlet, day and address as far as they are known; ``url`` is safe to be a link, or ``None``."""

    words: tuple[str, ...]
    url: str | None


def reference_of(article: Article) -> Reference:
    """Return what is cited for `article`."""
    url = safe_url(article.url)
    address = urlsplit(url).hostname if url else file_name(article.path)
    words = (article.outlet, article.published, address)
    return Reference(tuple(word for word in words if word), url)


def file_name(path: str | None) -> str | None:
    """Return the last part of `path`, whichever way its slashes lean."""
    return re.split(r"[/\\]", path.rstrip("/\\"))[-1] or None if path else None


def safe_url(url: str | None) -> str | None:
    """Return `url` as a link may carry it, or ``None``: http and https only, without user and password."""
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not host or _UNSAFE.search(host):
        return None
    host = f"[{host}]" if ":" in host else host
    place = f"{host}:{port}" if port is not None else host
    rest = (_UNSAFE.sub(_percent, part) for part in parts[2:])
    return urlunsplit((parts.scheme.lower(), place, *rest))


def _percent(found: re.Match[str]) -> str:
    return quote(found[0], safe="", errors="replace")
