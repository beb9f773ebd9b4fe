"""What a creator may make of renders: names, notes, projects and tags; and taking that back."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING
from unicodedata import category

from kling_desktop.domain.task import Bell, Task

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

# In characters.
MAX_NAME = 200
MAX_LABEL = 80  # of a project or a tag
MAX_NOTE = 4_000
MAX_TAGS = 20

# What is taken back together, or not at all.
_GROUPS = (
    *(("name",), ("note",), ("project",), ("tags",), ("bell",)),
    *(("is_starred", "is_rejected"), ("seen_at",), ("is_archived",)),
)
_JOINERS = "\u200c\u200d"  # without them some scripts, and families of emoji, fall apart
_AFTER = {Bell.ON: Bell.FAILURES, Bell.FAILURES: Bell.OFF, Bell.OFF: Bell.ON}


class LabelFault(StrEnum):
    NAME_TOO_LONG = "name_too_long"
    LABEL_TOO_LONG = "label_too_long"
    NOTE_TOO_LONG = "note_too_long"
    TOO_MANY_TAGS = "too_many_tags"


class LabelRefused(ValueError):
    """What was typed cannot be kept."""

    def __init__(self, fault: LabelFault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def read_name(text: str) -> str:
    """A render's name: one line, trimmed; empty to go by its id. Raises LabelRefused."""
    return _within(_one_line(text), MAX_NAME, LabelFault.NAME_TOO_LONG)


def read_label(text: str) -> str:
    """A project or a tag: one line, trimmed. Raises LabelRefused."""
    return _within(_one_line(text), MAX_LABEL, LabelFault.LABEL_TOO_LONG)


def read_note(text: str) -> str:
    """Lines stay lines; empty lines around them go. Raises LabelRefused."""
    lines = (_readable(line).rstrip() for line in text.splitlines())
    return _within("\n".join(lines).strip("\n"), MAX_NOTE, LabelFault.NOTE_TOO_LONG)


def read_tags(text: str) -> tuple[str, ...]:
    """`hero, night` → its tags, sorted. Raises LabelRefused."""
    return with_tags((), map(read_label, text.split(",")))


def with_tags(
    tags: Iterable[str], added: Iterable[str] = (), removed: Iterable[str] = ()
) -> tuple[str, ...]:
    """Sorted, and each once however it is written: the first way stays.

    What is to be removed goes before anything is added. Raises LabelRefused.
    """
    gone = {tag.casefold() for tag in removed}
    kept: dict[str, str] = {}
    for tag in (*(tag for tag in tags if tag.casefold() not in gone), *added):
        if tag:
            kept.setdefault(tag.casefold(), tag)
    if len(kept) > MAX_TAGS:
        raise LabelRefused(LabelFault.TOO_MANY_TAGS)
    return tuple(sorted(kept.values(), key=lambda tag: (tag.casefold(), tag)))


def used_projects(tasks: Iterable[Task]) -> list[str]:
    return _used(task.project for task in tasks)


def used_tags(tasks: Iterable[Task]) -> list[str]:
    return _used(tag for task in tasks for tag in task.tags)


def next_bell(tasks: Collection[Task]) -> Bell:
    """On, for failures only, off, and on again; on where they differ."""
    bells = {task.bell for task in tasks}
    return _AFTER[bells.pop()] if len(bells) == 1 else Bell.ON


def taken_back(before: Task, after: Task) -> Callable[[Task], Task]:
    """The change that undoes another: what was changed then, and by nobody since."""
    changed = [group for group in _GROUPS if not _are_alike(before, after, group)]

    def take_back(now: Task) -> Task:
        same = [name for group in changed if _are_alike(now, after, group) for name in group]
        return replace(now, **{name: getattr(before, name) for name in same})

    return take_back


def _are_alike(one: Task, other: Task, names: Iterable[str]) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in names)


def _used(labels: Iterable[str]) -> list[str]:
    return sorted({label for label in labels if label}, key=lambda label: (label.casefold(), label))


def _one_line(text: str) -> str:
    return " ".join(_readable(text).split())


def _readable(text: str) -> str:
    """Without control characters, and those that turn the reading direction."""
    return "".join(
        " " if character.isspace() else character
        for character in text
        if character.isspace() or character in _JOINERS or category(character)[0] != "C"
    )


def _within(text: str, limit: int, fault: LabelFault) -> str:
    if len(text) > limit:
        raise LabelRefused(fault)
    return text
