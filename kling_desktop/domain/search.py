"""What is typed into the search: words, and tokens like `state:failed project:"spot 2"`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kling_desktop.domain.task import Task


class Field(StrEnum):
    """What a token can ask for; the values are what is typed before the colon."""

    STATE = "state"
    PROJECT = "project"
    ACCOUNT = "account"
    TAG = "tag"
    KIND = "kind"
    NAME = "name"
    ID = "id"
    NOTE = "note"
    IS = "is"


_LABELS = frozenset({Field.STATE, Field.PROJECT, Field.ACCOUNT, Field.TAG})
_ONE_OF_MANY = frozenset({Field.TAG, Field.IS, Field.NAME, Field.NOTE})
_TERM = re.compile(r'(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))', re.IGNORECASE)
_FIELDS = {field.value: field for field in Field}


class Subject(NamedTuple):
    """A render as it is searched. `states` are words for its state, in small letters."""

    task: Task
    account: str
    states: frozenset[str]

    @property
    def text(self) -> str:
        """All that plain words are looked for in; worth keeping while nothing changes. What many
        renders have in common, kind and account, is found by tokens only.
        """
        task = self.task
        tags = " ".join(task.tags)
        said = f"{task.name}\n{task.task_id}\n{task.project}\n{tags}\n{task.note}\n{task.reason}"
        return said.casefold()


@dataclass(frozen=True, slots=True)
class Token:
    field: Field
    value: str


@dataclass(frozen=True, slots=True)
class Query:
    """Every word must be there, none of `without`. Tokens of a field that holds one value are
    alternatives: `state:failed state:ready` shows both.
    """

    words: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    tokens: tuple[Token, ...] = ()
    without_tokens: tuple[Token, ...] = ()

    @property
    def is_empty(self) -> bool:
        return self == NO_QUERY

    def matches(self, subject: Subject, text: str) -> bool:
        """`text` is the subject's."""
        return self.has_words(text) and self.has_tokens(subject)

    def has_words(self, text: str) -> bool:
        for word in self.words:
            if word not in text:
                return False
        return not any(word in text for word in self.without)

    def has_tokens(self, subject: Subject) -> bool:
        return self._accepts(lambda token: _holds(token, subject))

    def _accepts(self, holds: Callable[[Token], bool]) -> bool:
        if any(holds(token) for token in self.without_tokens):
            return False
        return all(
            (all if field in _ONE_OF_MANY else any)(
                holds(token) for token in self.tokens if token.field is field
            )
            for field in {token.field for token in self.tokens}
        )

    @property
    def is_of_words(self) -> bool:
        """Whether a subject's text is all that it takes."""
        return not self.tokens and not self.without_tokens

    @property
    def is_of_labels(self) -> bool:
        """Whether all tokens ask for what many renders have in common."""
        return all(it.field in _LABELS for it in (*self.tokens, *self.without_tokens))


NO_QUERY = Query()


def parse_query(text: str) -> Query:
    """Never fails: what is no token is a word."""
    words: dict[bool, list[str]] = {False: [], True: []}
    tokens: dict[bool, list[Token]] = {False: [], True: []}
    for minus, name, quoted, bare in _TERM.findall(text.casefold()):
        is_excluded, value = bool(minus), quoted or bare
        field = _FIELDS.get(name)
        if field:
            tokens[is_excluded].append(Token(field, value))
        elif name or value:
            words[is_excluded].append(f"{name}:{value}" if name else value)
    return Query(tuple(words[False]), tuple(words[True]), tuple(tokens[False]), tuple(tokens[True]))


def token_text(field: Field, value: str) -> str:
    """How a token is typed."""
    return f'{field}:"{value}"' if not value or re.search(r"\s", value) else f"{field}:{value}"


def _holds(token: Token, subject: Subject) -> bool:
    value = token.value
    if token.field in {Field.STATE, Field.IS}:
        known = subject.states if token.field is Field.STATE else _traits(subject.task)
        return _is_one_of(value, known)
    found = [held.casefold() for held in _held(token.field, subject)]
    if not value:  # `project:""`: has none
        return not any(found)
    return any(value in held for held in found)


def _is_one_of(value: str, known: Iterable[str]) -> bool:
    return any(word.startswith(value) for word in known)


def _held(field: Field, subject: Subject) -> tuple[str, ...]:
    task = subject.task
    match field:
        case Field.TAG:
            return task.tags
        case Field.PROJECT:
            return (task.project,)
        case Field.ACCOUNT:
            return (subject.account,)
        case Field.KIND:
            return (task.kind,)
        case Field.ID:
            return (task.task_id,)
        case Field.NOTE:
            return (task.note,)
        case _:
            return (task.name,)


def _traits(task: Task) -> list[str]:
    return ["starred"] * task.is_starred + ["paused"] * task.is_paused
