"""The fields at the head of a Markdown file, in YAML or TOML. Nothing in them can run, refer or grow."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any, Final, NamedTuple

from briefing import wash
from briefing.patterns import pattern
from briefing.reading.addresses import web_address
from briefing.reading.calendar import date_in
from briefing.reading.credits import names_in

_LARGEST: Final = 20_000
"""Code points of front matter; what is larger is no front matter."""
_FENCED: Final = pattern(r"(---|\+\+\+)[ \t]*\n(.*?)(?<=\n)(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LINE: Final = pattern(r"([A-Za-z][\w -]{0,40}?)[ \t]*:[ \t]+(\S.*)")
_LONGEST_LANGUAGE: Final = 35

_TITLE: Final = ("title", "headline")
_AUTHOR: Final = ("author", "authors", "byline", "by", "creator", "creators", "writer")
_DATE: Final = ("date", "published", "publishdate", "pubdate", "datepublished", "publishedat", "created", "issued")
_OUTLET: Final = ("source", "outlet", "publisher", "publication", "site", "sitename", "newspaper", "agency")
_ADDRESS: Final = ("url", "link", "canonical", "canonicalurl", "sourceurl", "permalink", "source")
_LANGUAGE: Final = ("language", "lang", "locale")


class Fields(NamedTuple):
    """What front matter says; what it does not say is empty."""

    title: str = ""
    byline: tuple[str, ...] = ()
    published: str | None = None
    outlet: str = ""
    url: str | None = None
    language: str = ""


def split(text: str) -> tuple[Fields, str]:
    """Return the fields at the head of `text`, and the text without them; all of it where there are none."""
    fenced = _FENCED.match(text, 0, _LARGEST)
    if not fenced:
        return Fields(), text
    fence, source = fenced.groups()
    values = _toml(source) if fence == "+++" else _yaml(source)
    if not values:
        return Fields(), text
    return _fields(values), text[fenced.end() :]


def _toml(source: str) -> dict[str, Any]:
    try:
        return _plain_keys(tomllib.loads(source))
    except (tomllib.TOMLDecodeError, RecursionError):  # nested beyond what the parser can follow
        return {}


def _yaml(source: str) -> dict[str, Any]:
    """The mapping that `source` is; a colon in an unquoted title, which breaks YAML, is forgiven."""
    from briefing.reading.markdown._yaml import load

    lines = source.split("\n")
    for attempt in (source, "\n".join(map(_quoted, lines))):
        value = load(attempt)
        if isinstance(value, dict):
            return _plain_keys(value)
    fields = (_LINE.fullmatch(line.rstrip()) for line in lines)
    return _plain_keys({match[1]: match[2].strip("\"' ") for match in fields if match})


def _quoted(line: str) -> str:
    """`line` with its value in quotation marks, where it is a field with a plain text."""
    field = _LINE.fullmatch(line.rstrip())
    return f"{field[1]}: {json.dumps(field[2])}" if field and field[2][0] not in "\"'[{|>&*!" else line


def _plain_keys(values: dict[Any, Any]) -> dict[str, Any]:
    return {re.sub(r"[\s_-]", "", str(key)).lower(): value for key, value in values.items()}


def _fields(values: dict[str, Any]) -> Fields:
    said = {name: texts for name, value in values.items() if (texts := _texts(value))}
    dates = (date_in(said[name][0]) for name in _DATE if name in said)
    outlets = (said[name][0] for name in _OUTLET if name in said)
    addresses = (web_address(said[name][0]) for name in _ADDRESS if name in said)
    return Fields(
        title=next((said[name][0] for name in _TITLE if name in said), ""),
        byline=next((names for name in _AUTHOR if (names := _byline(said.get(name, [])))), ()),
        published=next((found[0].isoformat() for found in dates if found), None),
        outlet=next((name for name in outlets if not web_address(name)), ""),
        url=next((address for address in addresses if address), None),
        language=next((said[name][0] for name in _LANGUAGE if name in said), "")[:_LONGEST_LANGUAGE],
    )


def _byline(said: list[str]) -> tuple[str, ...]:
    return tuple(name for text in said for name in names_in(text))


def _texts(value: Any) -> list[str]:
    """The texts in a value: one, a list of them, or of mappings with a ``name``."""
    if isinstance(value, dict):
        return _texts(value.get("name") or value.get("Name") or "")
    if isinstance(value, list):
        return [text for inner in value if not isinstance(inner, list) for text in _texts(inner)]
    text = wash.line(str(value)) if value is not None else ""
    return [text] if text else []
