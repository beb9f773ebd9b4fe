"""Buttons that do what an action does, and look as it does at the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QToolButton

from kling_desktop.ui import icons
from kling_desktop.ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


def push_button(action: QAction, parent: QWidget, *, is_rare: bool = False) -> QPushButton:
    """`is_rare`: not to be seen where it is of no use."""
    button = QPushButton(parent)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible() and (action.isEnabled() or not is_rare))
        button.setText(action.text().replace("&", ""))
        button.setIcon(action.icon())

    action.changed.connect(follow)
    follow()
    return button


def small_button(
    icon: str, text: str, parent: QWidget, action: Callable[[], None] | None = None
) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icons.icon(icon, current_theme().muted, 16))
    button.setIconSize(QSize(16, 16))
    button.setAutoRaise(True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    if action:
        button.clicked.connect(lambda: action())
    return button
