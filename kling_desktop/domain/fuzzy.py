"""How well a text fits what somebody types in a hurry: its beginning, a word's, or single letters.

Texts and queries are folded first; a folded text has as many characters as the text itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WHOLE, _BEGINS, _WORD, _INSIDE, _APART, _NOT = 1_050, 1_000, 800, 600, 200, 0
_FARTHEST = 100  # characters that count against a fit
_AT_A_START = 30  # for each letter that begins a word
_CJK = "\u2e80"  # from here on scripts have no spaces: each character may begin a word


@dataclass(frozen=True, slots=True)
class Field:
    """`text` is folded. `weight` in percent. In what `is_loose`, letters may lie apart: in digits
    that would find anything.
    """

    text: str
    weight: int = 100
    is_loose: bool = True


Fields = tuple[Field, ...]


def fold(text: str) -> str:
    """Small letters, one for each character."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(small if len(small := it.lower()) == 1 else it for it in text)


def words_of(query: str) -> tuple[str, ...]:
    return tuple(fold(query).split())


def fit(words: Iterable[str], fields: Fields) -> int:
    """The more the better; 0 where a word is found in none of the fields."""
    total = 0
    for word in words:
        best = max((field.weight * _fit(word, field) // 100 for field in fields), default=_NOT)
        if best == _NOT:
            return _NOT
        total += best
    return total


def places(words: Iterable[str], text: str) -> frozenset[int]:
    """Which characters of a folded text the words stand for, as far as they are in it."""
    found: set[int] = set()
    for word in words:
        start = _best_start(word, text)
        found.update(range(start, start + len(word)) if start >= 0 else _apart(word, text) or ())
    return frozenset(found)


def _fit(word: str, field: Field) -> int:
    text = field.text
    start = _best_start(word, text)
    if start == 0:
        left = len(text) - len(word)
        return _BEGINS - min(left, _FARTHEST) if left else _WHOLE
    if start > 0:
        kind = _WORD if _begins_word(text, start) else _INSIDE
        return kind - min(start, _FARTHEST)
    found = _apart(word, text) if field.is_loose else None
    if found is None:
        return _NOT
    starts = sum(_begins_word(text, place) for place in found)
    gap = found[-1] - found[0] + 1 - len(word)
    return max(_APART + _AT_A_START * min(starts, 8) - min(gap, _FARTHEST), 1)


def _best_start(word: str, text: str) -> int:
    """Where the word stands: at a word's start if it does anywhere; -1 if nowhere."""
    first = start = text.find(word)
    while start >= 0:
        if _begins_word(text, start):
            return start
        start = text.find(word, start + 1)
    return first


def _apart(word: str, text: str) -> list[int] | None:
    """Where its letters stand one after the other, the first at the start of a word."""
    for start in _all(word[0], text):
        if _begins_word(text, start):
            found = _follow(word, text, start, eager=True) or _follow(word, text, start)
            if found:
                return found
    return None


def _follow(word: str, text: str, start: int, *, eager: bool = False) -> list[int] | None:
    """From a start on; `eager` to have letters at the start of words where there are any."""
    found = [start]
    for letter in word[1:]:
        place = text.find(letter, found[-1] + 1)
        if place < 0:
            return None
        if eager and place > found[-1] + 1:
            later = (it for it in _all(letter, text, place) if _begins_word(text, it))
            place = next(later, place)
        found.append(place)
    return found


def _all(letter: str, text: str, start: int = 0) -> Iterator[int]:
    while (start := text.find(letter, start)) >= 0:
        yield start
        start += 1


def _begins_word(text: str, place: int) -> bool:
    if place == 0 or text[place] >= _CJK:
        return True
    before = text[place - 1]
    return not before.isalnum() or (text[place].isdigit() and not before.isdigit())
