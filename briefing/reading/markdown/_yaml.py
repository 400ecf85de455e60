"""The one door to PyYAML: mappings, lists and texts, and nothing else."""

from __future__ import annotations

from typing import Any

import yaml

_MOST_BRACKETS = 500
"""PyYAML takes time in the square of the brackets that are open."""


class _TextLoader(yaml.BaseLoader):  # every scalar is a text: no dates, numbers, objects
    """A loader without anchors and aliases, so that a small text cannot mean a large value."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def load(source: str) -> Any:
    """Return the value that `source` writes, or ``None`` where it is no YAML, refers, or is nested beyond measure."""
    if source.count("[") + source.count("{") > _MOST_BRACKETS:
        return None
    try:
        return yaml.load(source, Loader=_TextLoader)  # noqa: S506 (it builds texts, lists and mappings only)
    except (yaml.YAMLError, RecursionError):
        return None
