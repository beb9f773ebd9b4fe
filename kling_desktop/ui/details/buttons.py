"""Buttons that do what an action does, and look as it does at the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
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


class SmallButton(QToolButton):
    """An icon without a frame, in the theme's muted colour."""

    def __init__(
        self, icon: str, text: str, parent: QWidget, action: Callable[[], None] | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setIconSize(QSize(16, 16))
        self.setAutoRaise(True)
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._wear()
        if action:
            self.clicked.connect(lambda: action())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._wear()

    def _wear(self) -> None:
        self.setIcon(icons.icon(self._icon, current_theme().muted, 16))
