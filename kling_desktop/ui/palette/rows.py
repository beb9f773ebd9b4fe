"""What the palette lists: actions and renders, and how they are sought."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kling_desktop.domain.fuzzy import Field, Fields, fold, places
from kling_desktop.ui.actions import SPECS
from kling_desktop.ui.i18n import translated, without_key
from kling_desktop.ui.menus import CONTEXT as MENUS
from kling_desktop.ui.menus import MENU_BAR, SEPARATOR, Menu
from kling_desktop.ui.tasks.roles import BADGE_LOOKS
from kling_desktop.ui.theme import Tone
from kling_desktop.words import BADGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QAction

    from kling_desktop.domain.badge import Badge
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.ui.keyboard.bindings import Bindings

_NOT_LISTED = frozenset({"palette"})


@dataclass(frozen=True, slots=True)
class Row:
    """`target` is an action's name or a render's key. `strong` are places of letters in `title`
    that were typed, `tone` colours the icon, and what cannot be done now is not `is_enabled`.
    """

    target: str | TaskKey
    title: str
    icon: str
    beside: str
    key: str = ""
    tone: Tone | None = None
    is_enabled: bool = True
    strong: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Offer:
    """An action, and what it is found by."""

    row: Row
    fields: Fields


def offers(actions: Mapping[str, QAction], bindings: Bindings) -> list[Offer]:
    """In the order of the menus. What is only to be seen where it is of use is left out."""
    icons = {spec.name: spec.icon for spec in SPECS}
    found: dict[str, Offer] = {}
    for menu in MENU_BAR:
        for name, path in _entries(menu, ()):
            action = actions[name]
            if name in found or name in _NOT_LISTED or not action.isVisible():
                continue
            title, beside = without_key(action.text()), " › ".join(path)
            key = bindings.first(name)
            row = Row(name, title, icons[name], beside, key, is_enabled=action.isEnabled())
            found[name] = Offer(row, (Field(fold(title)), Field(fold(beside), 30)))
    return list(found.values())


def render_fields(task: Task) -> Fields:
    """What a render is found by: name, id, project and tags."""
    labels = (Field(fold(label), 60) for label in (task.project, *task.tags) if label)
    name = (Field(fold(task.name)),) if task.name else ()
    return (*name, Field(fold(task.task_id), 90, is_loose=False), *labels)


def render_row(task: Task, badge: Badge | None, words: Sequence[str]) -> Row:
    """`badge` as the list has it."""
    icon, tone = BADGE_LOOKS[badge] if badge else ("film", Tone.NEUTRAL)
    title = task.name or task.task_id
    told = (
        translated(BADGES[badge]) if badge else "",
        task.project,
        ", ".join(task.tags),
        task.task_id if task.name else "",
    )
    beside = " · ".join(part for part in told if part)
    strong = places(words, fold(title))
    return Row(task.key, title, icon, beside, tone=tone, strong=strong)


def _entries(menu: Menu, above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    path = (*above, without_key(QCoreApplication.translate(MENUS, menu.text)))
    for entry in menu.entries:
        if isinstance(entry, Menu):
            yield from _entries(entry, path)
        elif entry != SEPARATOR:
            yield entry, path
