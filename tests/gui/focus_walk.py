"""Goes through a window by Tab, as somebody without a mouse does, and looks at what is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

MOST = 120  # stops; more is a trap
AROUND = 8  # px, in which a frame may stand
OPERATED = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit),
    *(QAbstractItemView, QAbstractSlider, QTabBar),
)


@dataclass(frozen=True, slots=True)
class Walk:
    """`stops` in order, `unseen` are those that look the same without the focus, `unreached` what
    can be used and is no stop.
    """

    stops: list[QWidget]
    unseen: list[str]
    unreached: list[str]


def walk(window: QWidget) -> Walk:
    """Until it comes back to a stop; where that is a trap, much is unreached."""
    here = _press_tab(window)
    stops: list[QWidget] = []
    unseen: list[str] = []
    while len(stops) < MOST:
        stops.append(here)
        with_focus = _look(window, here)
        after = _press_tab(window)
        if after is not here and _look(window, here) == with_focus:  # one alone needs no sign
            unseen.append(told(here))
        here = after
        if any(here is it for it in stops):
            unreached = [told(it) for it in _operated(window) if not _is_stop(it, stops)]
            return Walk(stops, unseen, unreached)
    raise AssertionError(f"caught among {[told(it) for it in stops[-8:]]}")


def walk_back(window: QWidget, stops: list[QWidget]) -> list[QWidget]:
    """The stops that Shift and Tab lead to, from the first on."""
    return [_press_tab(window, back=True) for _ in stops]


def told(widget: QWidget) -> str:
    name = widget.accessibleName() or (widget.text() if hasattr(widget, "text") else "")
    return f"{type(widget).__name__} {name or widget.objectName()!r}".strip()


def _press_tab(window: QWidget, *, back: bool = False) -> QWidget:
    key, modifiers = Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier
    if back:
        key, modifiers = Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.focusWidget(), key, modifiers)
    focus = QApplication.focusWidget()
    assert focus, "the focus is lost"
    return focus


def _look(window: QWidget, widget: QWidget) -> QImage:
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    return window.grab(place.adjusted(-AROUND, -AROUND, AROUND, AROUND)).toImage()


def _operated(window: QWidget) -> Iterator[QWidget]:
    """What is seen, and does something when it is used."""
    for widget in window.findChildren(QWidget):
        is_one = isinstance(widget, OPERATED) and not isinstance(widget, (QScrollBar, QHeaderView))
        is_here = widget.window() is window and not widget.visibleRegion().isEmpty()
        if is_one and is_here and widget.isEnabled() and not _is_part(widget):
            yield widget


def _is_part(widget: QWidget) -> bool:
    """Inside something that is operated as a whole: a spin box, a combo box, a table's corner."""
    parent = widget.parentWidget()
    while parent and not isinstance(parent, (*OPERATED, QMenuBar)):
        parent = parent.parentWidget()
    return parent is not None


def _is_stop(widget: QWidget, stops: list[QWidget]) -> bool:
    return any(it is widget or it.focusProxy() is widget for it in stops)
