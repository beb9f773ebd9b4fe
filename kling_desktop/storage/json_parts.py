"""A large JSON object read piece by piece: in one go, no other thread gets a turn for a second."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLANK = re.compile(r"[ \t\r\n]*")
_decode = json.JSONDecoder().raw_decode


class JsonParts:
    """Iterates over the list that the object has as `name`; all else of it is in `head`.

    What stands behind the list is known when it has come to its end. Raises ValueError for what is
    no such object, and RecursionError for one that is nested too deep.
    """

    def __init__(self, text: str, name: str) -> None:
        self._text = text
        self._name = name
        self._at = 0
        self.head: dict[str, Any] = {}

    def __iter__(self) -> Iterator[Any]:
        self._take("{")
        if not self._takes("}"):
            while True:
                yield from self._member()
                if not self._takes(","):
                    break
            self._take("}")
        self._skip_blank()
        if self._at != len(self._text):
            raise ValueError(self._at)

    def _member(self) -> Iterator[Any]:
        name = self._value()
        if not isinstance(name, str) or name in self.head:
            raise ValueError(self._at)
        self._take(":")
        if name == self._name and self._takes("["):
            self.head[name] = None
            yield from self._elements()
        else:
            self.head[name] = self._value()

    def _elements(self) -> Iterator[Any]:
        if self._takes("]"):
            return
        while True:
            yield self._value()
            if not self._takes(","):
                break
        self._take("]")

    def _value(self) -> Any:
        self._skip_blank()
        value, self._at = _decode(self._text, self._at)
        return value

    def _takes(self, sign: str) -> bool:
        self._skip_blank()
        is_there = self._text.startswith(sign, self._at)
        self._at += is_there
        return is_there

    def _take(self, sign: str) -> None:
        if not self._takes(sign):
            raise ValueError(self._at)

    def _skip_blank(self) -> None:
        found = _BLANK.match(self._text, self._at)
        self._at = found.end() if found else self._at
