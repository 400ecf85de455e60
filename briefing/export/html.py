"""The brief as one self-contained page: it loads nothing, runs nothing, and every word of it is escaped.

The brief comes first, then the article; each line of the brief leads to its evidence in the text.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from briefing.digests import sha256
from briefing.export.exporter import Options
from briefing.export.html_brief import brief_html
from briefing.export.markup import Html, element, joined, opening
from briefing.model import Brief


def html(brief: Brief, options: Options) -> str:
    """Return one brief as a page, with a newline at its end."""
    return f"{_head(brief.article.title)}{brief_html(brief, options.words, '')}\n{_TAIL}"


def html_joined(briefs: Iterable[Brief], options: Options) -> Iterator[str]:
    """Yield one page with the briefs one below the other."""
    yield _head("Briefs")
    for number, brief in enumerate(briefs, 1):
        yield f"{brief_html(brief, options.words, f'a{number}-')}\n"
    yield _TAIL


_TAIL = "</main>\n</body>\n</html>\n"


def _head(title: str) -> str:
    style = _style()
    policy = f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        opening("meta", charset="utf-8"),
        opening("meta", http_equiv="Content-Security-Policy", content=policy),
        opening("meta", name="viewport", content="width=device-width, initial-scale=1"),
        opening("meta", name="color-scheme", content="light dark"),
        opening("meta", name="referrer", content="no-referrer"),
        element("title", title),
        # The style is ours and holds no markup; inside its element nothing would be unescaped.
        joined(opening("style"), Html(style), Html("</style>")),
    )
    return f"<!doctype html>\n{opening('html', lang='en')}\n{head}\n<body>\n<main>\n"


@cache
def _style() -> str:
    return files("briefing.export").joinpath("page.css").read_text(encoding="utf-8")


def _hash(style: str) -> str:
    """Return the source expression by which the policy knows this one style and no other."""
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    return f"sha256-{digest}"
