"""The brief as JSON by the contract: indented for people, or one object a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from briefing.export.exporter import Options
from briefing.model import Brief

_SURROGATE = re.compile("[\ud800-\udfff]")


def json(brief: Brief, _options: Options) -> str:
    """One object, indented by two, with a newline at its end."""
    return _indented(brief) + "\n"


def json_array(briefs: Iterable[Brief], _options: Options) -> Iterator[str]:
    """One array of the objects, each piece written as soon as its brief is there."""
    opening = "["
    for brief in briefs:
        yield f"{opening}\n{_indented(brief)}"
        opening = ","
    yield "[]\n" if opening == "[" else "\n]\n"


def json_line(brief: Brief, _options: Options) -> str:
    """One object on one line."""
    return _encoded(brief).decode() + "\n"


def json_lines(briefs: Iterable[Brief], options: Options) -> Iterator[str]:
    """One object a line, each as soon as its brief is there."""
    return (json_line(brief, options) for brief in briefs)


def _indented(brief: Brief) -> str:
    return msgspec.json.format(_encoded(brief), indent=2).decode()


def _encoded(brief: Brief) -> bytes:
    try:
        return msgspec.json.encode(brief)
    except UnicodeEncodeError:
        # A file name may hold bytes that are no text, which Python keeps as lone surrogates.
        return msgspec.json.encode(_whole(msgspec.to_builtins(brief)))


def _whole(value: object) -> object:
    """Return `value` with every lone surrogate as U+FFFD: one code point for one, so that offsets stay."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(item) for item in value]
    return value
