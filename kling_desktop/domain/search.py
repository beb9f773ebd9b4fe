"""What is typed into the search: words, and tokens like `state:failed project:"spot 2"`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


_ONE_OF_MANY = frozenset({Field.TAG, Field.IS, Field.NAME, Field.NOTE})
_TERM = re.compile(r'(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))', re.IGNORECASE)
_FIELDS = {field.value: field for field in Field}


@dataclass(frozen=True, slots=True)
class Subject:
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
        said = (task.name, task.task_id, task.project, *task.tags, task.note, task.reason)
        return "\n".join(said).casefold()


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
        if any(word not in text for word in self.words):
            return False
        if any(word in text for word in self.without):
            return False
        if any(_holds(token, subject) for token in self.without_tokens):
            return False
        return not self.tokens or self._tokens_match(subject)

    def _tokens_match(self, subject: Subject) -> bool:
        held: dict[Field, list[bool]] = {}
        for token in self.tokens:
            held.setdefault(token.field, []).append(_holds(token, subject))
        return all(
            all(found) if field in _ONE_OF_MANY else any(found) for field, found in held.items()
        )


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
        return any(word.startswith(value) for word in known)
    found = [held.casefold() for held in _held(token.field, subject)]
    if not value:  # `project:""`: has none
        return not any(found)
    return any(value in held for held in found)


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
