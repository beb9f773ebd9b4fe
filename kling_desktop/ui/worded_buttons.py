"""Buttons with a sign and words, and room between the two: Qt leaves two pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QPushButton,
    QStyleOptionButton,
    QStyleOptionToolButton,
    QToolButton,
    QWidget,
)

from kling_desktop.ui.theme import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_GAP = " "  # drawn only: for screen readers and tests the words are as they were
_SIGN = 16  # px at the usual size of text


class WordedPushButton(QPushButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._fit_sign()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = _GAP + option.text

    def sizeHint(self) -> QSize:
        return _wider(self, super().sizeHint())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_sign()

    def _fit_sign(self) -> None:
        self.setIconSize(QSize(scaled(_SIGN), scaled(_SIGN)))


class WordedToolButton(QToolButton):
    """Does what `action` does; the Tab key stops at it."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setDefaultAction(action)
        self._fit_sign()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.text = _GAP + option.text

    def sizeHint(self) -> QSize:
        has_words = self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        return _wider(self, super().sizeHint()) if has_words else super().sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_sign()

    def _fit_sign(self) -> None:
        """In a toolbar, that one's size counts."""
        self.setIconSize(QSize(scaled(_SIGN), scaled(_SIGN)))


def _wider(button: QPushButton | QToolButton, hint: QSize) -> QSize:
    return QSize(hint.width() + button.fontMetrics().horizontalAdvance(_GAP), hint.height())
