"""What a text that is to be translated is, for all who have words for people."""

from __future__ import annotations

from dataclasses import dataclass, field

CONTEXT = "words"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    return text


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text to translate and the values that go into it afterwards.

    One that counts has `one` besides: what English says of a single one. Other languages have as
    many forms as they need, in their catalogues.
    """

    template: str
    values: dict[str, str] = field(default_factory=dict)
    one: str = ""
    context: str = CONTEXT
    is_counted: bool = False

    def __str__(self) -> str:
        return self.english.format_map(self.values)

    @property
    def count(self) -> int:
        """-1 where nothing is counted, as Qt has it."""
        return int(self.values["count"]) if self.is_counted else -1

    @property
    def english(self) -> str:
        return self.one if self.one and self.count == 1 else self.template


def plural(context: str, many: str, one: str, count: int, **values: str) -> Sentence:
    """A text with {count} in it. `one` is what English says of a single one, and may be empty where
    that is the same; packaging/translations.py reads both out of the call.
    """
    return Sentence(many, {"count": str(count), **values}, one, context, is_counted=True)
