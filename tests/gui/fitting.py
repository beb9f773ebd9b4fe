"""What of a window cannot be read because it has too little room, or lies below something else."""

from __future__ import annotations

from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from kling_desktop.ui.details.editable import ShownLine
from kling_desktop.ui.labels import ElidedLabel
from kling_desktop.ui.status_line import StatusLine

_KINDS = (QPushButton, QToolButton, QCheckBox, QLabel, QComboBox, QAbstractSpinBox, QLineEdit)
_SHORTENED = (ElidedLabel, StatusLine, ShownLine)  # they leave out what does not fit, and say so
_AS_WIDE_AS_THERE_IS_ROOM = (QComboBox, QAbstractSpinBox, QLineEdit)


def cut_off(window: QWidget) -> list[str]:
    """What is smaller than its words need."""
    return [_told(it) for it in _shown(window) if not _has_room(it)]


def overlapping(window: QWidget) -> list[str]:
    """Neighbours of which one covers a part of the other."""
    return [
        f"{_told(one)} and {_told(other)}"
        for one, other in combinations(_shown(window), 2)
        if one.parentWidget() is other.parentWidget()
        and one.geometry().intersects(other.geometry())
    ]


def outside(window: QWidget) -> list[str]:
    """What lies, as a whole or in part, beyond the edge of what it is in."""
    return [_told(it) for it in _shown(window) if not _inside_parent(it)]


def _shown(window: QWidget) -> list[QWidget]:
    return [
        it
        for it in window.findChildren(QWidget)
        if isinstance(it, _KINDS) and it.isVisible() and it.window() is window and _says(it)
    ]


def _says(widget: QWidget) -> bool:
    """Arrows that Qt puts into a widget say nothing."""
    is_part = isinstance(widget.parentWidget(), (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar))
    return not is_part and not (isinstance(widget, QLabel) and not widget.text())


def _has_room(widget: QWidget) -> bool:
    size, wanted = widget.size(), widget.sizeHint()
    if isinstance(widget, _SHORTENED):
        return size.height() >= widget.fontMetrics().height()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return size.height() >= widget.heightForWidth(size.width())
    is_wide = isinstance(widget, _AS_WIDE_AS_THERE_IS_ROOM) or size.width() >= wanted.width()
    return is_wide and size.height() >= wanted.height()


def _inside_parent(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    place = QRect(QPoint(), widget.size()).translated(widget.pos())
    return parent is None or parent.rect().contains(place)


def _told(widget: QWidget) -> str:
    words = getattr(widget, "text", str)() or widget.accessibleName() or widget.toolTip()
    size, wanted = widget.size(), widget.sizeHint()
    return (
        f"{type(widget).__name__} {words!r} in {type(widget.parentWidget()).__name__}: "
        f"{size.width()} x {size.height()}, wants {wanted.width()} x {wanted.height()}"
    )
