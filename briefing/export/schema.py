"""The JSON Schema of the brief: made from the structs, tightened by one table of what types cannot say.

Fields may be added at any time, so unknown ones are allowed; every field that is known is required.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping
from typing import Any

import msgspec

from briefing.model import VERSION, Brief

_DATE = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_DATE_OR_NULL = {"anyOf": [_DATE, {"type": "null"}]}
_OFFSET = {"minimum": 0, "description": "In Unicode code points of article.text; start is part of it, end is not."}
_SHARE = {"minimum": 0, "maximum": 1}

_EVERYWHERE: Mapping[str, Mapping[str, object]] = {
    "start": _OFFSET,
    "end": _OFFSET,
    "text": {"description": "The slice of article.text from start to end, to the letter."},
    "section": {"minLength": 1, "description": "The id of the section it stands in."},
}
_FIELDS: Mapping[tuple[str, str], Mapping[str, object]] = {
    ("Made", "analysis"): {"description": "Changes when the result for an unchanged article can change."},
    ("Made", "as_of"): {**_DATE, "description": "The day on which the text is taken to be read."},
    ("Made", "read_at"): {"pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"},
    ("Made", "steps"): {"description": "What was looked for; a language without names says so by leaving them out."},
    ("Article", "id"): {"minLength": 1, "description": "Stable over corrections of the article."},
    ("Article", "sha256"): {"pattern": "^[0-9a-f]{64}$", "description": "Of the text, in UTF-8."},
    ("Article", "text"): {"description": "Title, byline and boilerplate left out; blocks separated by two newlines."},
    ("Article", "published"): {**_DATE_OR_NULL, "description": "The day of publication, where it is known."},
    ("Article", "published_origin"): {"description": "How the day of publication is known."},
    ("Article", "completeness"): {"description": "How much of the article was there to be read."},
    ("Article", "notices"): {"description": "What was cut or could not be read, in sentences."},
    ("Article", "words"): {"minimum": 0, "description": "Runs between white space."},
    ("Article", "reading_minutes"): {"minimum": 1, "description": "At 238 words a minute."},
    ("Dateline", "month"): {"description": "1 to 12."},
    ("Dateline", "day"): {"description": "1 to 31."},
    ("Block", "level"): {"minimum": 0},
    ("Section", "id"): {"minLength": 1},
    ("Section", "label"): {"minLength": 1, "description": "The one or two words that tell what it is about."},
    ("Quote", "group"): {"description": "Fragments of one utterance share it."},
    ("Quote", "kind"): {"description": "A sentence or more; quoted words inside a sentence; reported without marks."},
    ("Quote", "told"): {"description": "To whom it was said."},
    ("Quote", "key"): {"description": "One of the few worth showing first."},
    ("Speaker", "confidence"): _SHARE,
    ("Entity", "salience"): _SHARE,
    ("Entity", "description"): {"description": "The article's own words for it."},
    ("Entity", "aliases"): {"description": "The ways the text names it, without titles and roles."},
    ("Date", "from"): _DATE_OR_NULL,
    ("Date", "to"): _DATE_OR_NULL,
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of one brief."""
    made = msgspec.json.schema(Brief)
    definitions = {name: _tightened(name, found) for name, found in made["$defs"].items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"briefing.brief, version {VERSION}",
        "$ref": made["$ref"],
        "$defs": definitions,
    }


def schema_text() -> str:
    """Return :func:`schema` as JSON for people, with a newline at its end."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _tightened(name: str, found: Mapping[str, Any]) -> dict[str, Any]:
    fields = {field: _field(name, field, rules) for field, rules in found["properties"].items()}
    described = inspect.cleandoc(found["description"]).replace("``", "")
    return {**found, "description": described, "properties": fields, "required": list(fields)}


def _field(struct: str, field: str, rules: Mapping[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in rules.items() if key != "default"}
    added = _FIELDS.get((struct, field)) or _EVERYWHERE.get(field, {})
    return {**kept, **added}
