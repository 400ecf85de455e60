"""A table of numbers that is ready as soon as it is read: searched in place, and each answer remembered.

To build a dictionary of all entries would take longer than the analysis of the first article.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from zlib import crc32

_MOST_REMEMBERED = 200_000
_HEAD = struct.Struct("<I")


def _key(string: str) -> int:
    return crc32(string.encode(errors="surrogatepass"))


class Table(dict[str, int]):
    """Strings to numbers from 0 to 65535; a string that is not in it is 0.

    Strings are told apart by their CRC-32 alone: of a million that are not in a table of 70,000, about 16 seem to be.
    """

    def __init__(self, keys: array[int], values: array[int]) -> None:
        super().__init__()
        self._keys = keys
        self._values = values

    def __missing__(self, string: str) -> int:
        """Look `string` up, and remember the answer."""
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        value = self[string] = self.find(string)
        return value

    def find(self, string: str) -> int:
        """Look `string` up, for who remembers the answer elsewhere."""
        key = _key(string)
        at = bisect_left(self._keys, key)
        return self._values[at] if at < len(self._keys) and self._keys[at] == key else 0


def pack_table(entries: dict[str, int]) -> bytes:
    """The bytes of a table, the same for the same entries; of two strings with one key the greater value is kept."""
    by_key: dict[int, int] = {}
    for string, value in entries.items():
        key = _key(string)
        by_key[key] = max(value, by_key.get(key, 0))
    keys = sorted(by_key)
    values = [by_key[key] for key in keys]
    return _HEAD.pack(len(keys)) + struct.pack(f"<{len(keys)}I", *keys) + struct.pack(f"<{len(keys)}H", *values)


def read_table(data: bytes, at: int = 0) -> tuple[Table, int]:
    """The table that begins at `at`, and where it ends."""
    (count,) = _HEAD.unpack_from(data, at)
    middle = at + _HEAD.size + 4 * count
    end = middle + 2 * count
    return Table(_numbers("I", data[at + _HEAD.size : middle]), _numbers("H", data[middle:end])), end


def _numbers(kind: str, data: bytes) -> array[int]:
    numbers = array(kind, data)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
