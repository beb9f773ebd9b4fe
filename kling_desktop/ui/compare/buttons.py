"""Small buttons with a sign that leave the focus where the keys are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from kling_desktop.ui.appearance import follow_theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ICON = 18  # px


def sign_button(
    icon: str, text: str, key: str, parent: QWidget, *, is_switch: bool = False
) -> QToolButton:
    """`key` is told by its tooltip."""
    button = QToolButton(parent)
    follow_theme(button, icon, size=ICON)
    name_button(button, text, key)
    button.setAutoRaise(True)
    button.setCheckable(is_switch)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def name_button(button: QToolButton, text: str, key: str) -> None:
    button.setToolTip(f"{text} ({key})")
    button.setAccessibleName(text)
