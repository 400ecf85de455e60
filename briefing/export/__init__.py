"""Brief -> text. Pure: whoever calls decides where it is written.

Adding a format is one file and one row of :data:`EXPORTERS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from briefing.export.exporter import Exporter, Options
from briefing.export.html import html, html_joined
from briefing.export.json_text import json, json_array, json_line, json_lines
from briefing.export.markdown import markdown, markdown_joined
from briefing.export.schema import schema, schema_text
from briefing.export.slug import slug

EXPORTERS: Mapping[str, Exporter] = MappingProxyType(
    {
        exporter.name: exporter
        for exporter in (
            Exporter("markdown", ".md", markdown, markdown_joined),
            Exporter("html", ".html", html, html_joined),
            Exporter("json", ".json", json, json_array),
            Exporter("jsonl", ".jsonl", json_line, json_lines),
        )
    }
)

__all__ = ["EXPORTERS", "Exporter", "Options", "schema", "schema_text", "slug"]
