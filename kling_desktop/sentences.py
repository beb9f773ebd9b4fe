"""What a text that is to be translated is, for all who have words for people."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

CONTEXT = "words"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name lupdate looks for
    return text


_LISTED = QT_TRANSLATE_NOOP("words", "{0}, {1}")
_STOPPED = QT_TRANSLATE_NOOP("words", "{0}.")
_FOLLOWED = QT_TRANSLATE_NOOP("words", "{0} {1}")


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


def paragraph(sentences: Sequence[Sentence], translated: Callable[[Sentence | str], str]) -> str:
    """Those without a full stop in English make one sentence, which the others follow."""
    parts = [translated(it) for it in sentences if not it.template.endswith(".")]
    others = [translated(it) for it in sentences if it.template.endswith(".")]
    listed = _joined(parts, translated(_LISTED))
    first = [translated(_STOPPED).format(listed)] if parts else []
    return one_after_another([*first, *others], translated)


def one_after_another(told: Iterable[str], translated: Callable[[Sentence | str], str]) -> str:
    """Sentences with the room between that the language wants, if any."""
    return _joined(list(filter(None, told)), translated(_FOLLOWED))


def _joined(told: Sequence[str], template: str) -> str:
    return reduce(template.format, told) if told else ""
