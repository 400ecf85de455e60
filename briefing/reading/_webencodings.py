"""The one typed door to ``webencodings``, which ships no types."""

from __future__ import annotations

import webencodings


def codec_of(label: str) -> str | None:
    """The Python codec for an encoding's `label`, or ``None`` where it is not on the WHATWG list.

    ``iso-8859-1`` gives ``cp1252``, as in every browser.
    """
    encoding = webencodings.lookup(label)
    name = str(encoding.codec_info.name) if encoding else None
    return None if name in {"replacement", "x-user-defined"} else name


def codecs() -> list[str]:
    """The Python codecs of all encodings on the list."""
    found = (codec_of(name) for name in sorted(set(webencodings.LABELS.values())))
    return [name for name in found if name]
