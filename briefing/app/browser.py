"""Opening an address in the browser: only on the reader's own key, and only a plain web address."""

from __future__ import annotations

import threading
from urllib.parse import urlsplit


def is_web_address(url: str) -> bool:
    """Whether `url` is an http or https address without user info and without anything invisible in it."""
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


def open_address(url: str) -> str:
    """Open `url` without waiting for the browser; say in a sentence what happened."""
    # Late: it looks through the path for browsers.
    import webbrowser

    if not is_web_address(url):
        return "This article’s address is not a web address that can be opened."
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return f"There is no browser here. The address is {url}"
    if type(browser) is webbrowser.GenericBrowser:
        # It would take the terminal from the reader.
        return f"There is no browser with a window here. The address is {url}"
    threading.Thread(target=browser.open, args=(url,), daemon=True).start()
    return "Opened in the browser."
