"""What a screen reader is told of a window, and what is wrong with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_Role = QAccessible.Role
BUTTONS = {
    *(_Role.Button, _Role.CheckBox, _Role.RadioButton, _Role.ButtonMenu, _Role.ButtonDropDown),
    *(_Role.PageTab, _Role.Link, _Role.MenuItem),
}
USABLE = BUTTONS | {
    *(_Role.EditableText, _Role.ComboBox, _Role.SpinBox, _Role.Slider, _Role.Dial),
    *(_Role.List, _Role.Table, _Role.Tree, _Role.PageTabList, _Role.ProgressBar),
}
# Whatever has the focus does something; these only stand there.
_SILENT = {_Role.StaticText, _Role.Graphic, _Role.NoRole, _Role.Pane, _Role.Border, _Role.Separator}
_FEW = 400  # children of a list that are looked at: the others are made by the same model
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing as it is told; `place` leads to it from the window."""

    place: str
    role: QAccessible.Role
    name: str
    description: str
    is_focusable: bool
    label: str
    whose: int  # the same for all that stand beside each other
    is_inside_combo: bool
    is_read_letter_by_letter: bool  # a text in which a cursor can be moved

    def __str__(self) -> str:
        return f"{self.place}: {self.role.name} {self.name!r} ({self.description!r})"


def hear(window: QWidget) -> list[Heard]:
    """Everything in a window that is to be seen now."""
    return list(_walk(QAccessible.queryAccessibleInterface(window), type(window).__name__, 0))


def faults(window: QWidget) -> list[str]:
    """What somebody who listens could not tell, or could not tell apart."""
    heard = hear(window)
    found = [f"{fault}: {it}" for it in heard for fault in _faults_of(it, heard)]
    return found + [f"twice in one group: {it}" for it in _twins(heard)]


def _faults_of(it: Heard, heard: list[Heard]) -> Iterator[str]:
    if it.is_inside_combo:  # Qt's own list below the word that is chosen
        return
    if it.role is _Role.Graphic and not it.name and not _is_explained(it, heard):
        yield "a picture without words"
    if not (it.is_focusable or it.role in USABLE):
        return
    if it.role is _Role.ComboBox:  # on Linux its name is what is chosen
        if not (it.label or it.description):
            yield "a choice of nobody knows what"
    elif not it.name.strip():
        yield "no name"
    if it.is_focusable and it.role in _SILENT and not it.is_read_letter_by_letter:
        yield "wrong role"


def _is_explained(it: Heard, heard: list[Heard]) -> bool:
    """Whether words stand beside a picture."""
    beside = (other for other in heard if other.whose == it.whose)
    return any(other.role is _Role.StaticText and other.name for other in beside)


def _twins(heard: list[Heard]) -> list[Heard]:
    def what(it: Heard) -> tuple[int, QAccessible.Role, str, str]:
        return it.whose, it.role, it.name, it.label

    usable = [it for it in heard if it.role in USABLE and not it.is_inside_combo]
    counted = Counter(map(what, usable))
    return [it for it in usable if counted[what(it)] > 1]


def _walk(
    face: QAccessibleInterface, place: str, whose: int, *, is_inside_combo: bool = False
) -> Iterator[Heard]:
    state = face.state()
    if state.invisible:
        return
    heard = _heard(face, place, whose, is_inside_combo=is_inside_combo)
    yield heard
    for number in range(min(face.childCount(), _FEW)):
        child: QAccessibleInterface | None = face.child(number)  # the stub knows of no gaps
        if child and child.isValid():
            inside = is_inside_combo or heard.role is _Role.ComboBox
            below = f"{place} / {_kind(child)}"
            yield from _walk(child, below, id_of(face), is_inside_combo=inside)


def id_of(face: QAccessibleInterface) -> int:
    return int(QAccessible.uniqueId(face))


def _heard(face: QAccessibleInterface, place: str, whose: int, *, is_inside_combo: bool) -> Heard:
    return Heard(
        place,
        face.role(),
        face.text(QAccessible.Text.Name),
        face.text(QAccessible.Text.Description),
        _is_focusable(face),
        _label(face),
        whose,
        is_inside_combo,
        _is_text(face),
    )


def _is_focusable(face: QAccessibleInterface) -> bool:
    """Cells go with their list."""
    return bool(face.state().focusable) and isinstance(face.object(), QWidget)


def _is_text(face: QAccessibleInterface) -> bool:
    label = face.object()
    return isinstance(label, QLabel) and bool(label.textInteractionFlags() & _SELECTABLE)


def _label(face: QAccessibleInterface) -> str:
    """Of the label that leads to it."""
    labels = face.relations(QAccessible.RelationFlag.Label)
    return labels[0][0].text(QAccessible.Text.Name) if labels else ""


def _kind(face: QAccessibleInterface) -> str:
    thing: QObject | None = face.object()  # the stub forgets that cells have none
    return face.role().name if thing is None else type(thing).__name__
