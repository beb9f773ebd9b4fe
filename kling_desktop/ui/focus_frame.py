"""In high contrast, a thick frame around the button or field with the focus: Fusion's is thin."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from kling_desktop.ui.accent_button import AccentButton
from kling_desktop.ui.panes.focus import FocusRing
from kling_desktop.ui.theme import current_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_FIELDS = (QLineEdit, QAbstractSpinBox, QPlainTextEdit)
_BY_KEY_ONLY = (QAbstractButton, QComboBox)


class FocusFrame(QObject):
    """Follows the focus, with one frame at a time."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._ring: FocusRing | None = None
        application.focusChanged.connect(self._follow)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        ring, self._ring = self._ring, None
        if ring:
            with suppress(RuntimeError):  # it is gone with the dialog that it was in
                ring.let_go()
                ring.deleteLater()
        if now and now.parentWidget() and _is_framed(now):
            self._ring = FocusRing(now)
            self._ring.show()  # which lays out what stands around it
            self._ring.go_round()


def _is_framed(widget: QWidget) -> bool:
    if not current_theme().is_high_contrast or isinstance(widget, AccentButton):
        return False
    is_by_key = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return isinstance(widget, _FIELDS) or (is_by_key and isinstance(widget, _BY_KEY_ONLY))
