"""Buttons that do what an action does, and look as it does at the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QToolButton

from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.i18n import without_key
from kling_desktop.ui.worded_buttons import WordedPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QPushButton, QWidget


def push_button(action: QAction, parent: QWidget, *, is_rare: bool = False) -> QPushButton:
    """`is_rare`: not to be seen where it is of no use."""
    button = WordedPushButton(parent)
    button.clicked.connect(action.trigger)

    def follow() -> None:
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible() and (action.isEnabled() or not is_rare))
        button.setText(without_key(action.text()))
        button.setIcon(action.icon())

    action.changed.connect(follow)
    follow()
    return button


class SmallButton(QToolButton):
    """An icon without a frame, in the theme's muted colour."""

    def __init__(
        self, icon: str, text: str, parent: QWidget, action: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setToolTip(text)
        self.setAccessibleName(text)
        follow_theme(self, icon, "muted", 16)
        if action:
            self.clicked.connect(lambda: action())
