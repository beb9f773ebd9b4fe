"""How much may move: by the creator's choice, else as the system asks.

The program itself moves nothing: bars stand still, notes come and go at once, a poster is scrubbed
by the pointer alone. With less motion no clip starts by itself, the cursor does not blink, and Qt
slides and fades no menus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from kling_desktop.storage.setting_values import MotionChoice

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints
    from PySide6.QtWidgets import QApplication

LESS_MOTION = "less_motion"  # a property of the application


def is_motion_reduced() -> bool:
    application = QCoreApplication.instance()
    return bool(application and application.property(LESS_MOTION))


class Motion:
    """Puts the choice on the application."""

    def __init__(self, application: QApplication, hints: QAccessibilityHints) -> None:
        self._application = application
        self._hints = hints
        self._blinks_ms = application.cursorFlashTime()
        self._has_effects = application.isEffectEnabled(Qt.UIEffect.UI_General)

    def follow(self, choice: str) -> None:
        is_less = choice == MotionChoice.LESS or self._is_asked_for
        if is_less == is_motion_reduced():
            return
        application = self._application
        application.setProperty(LESS_MOTION, is_less)
        application.setCursorFlashTime(0 if is_less else self._blinks_ms)
        effects = self._has_effects and not is_less
        application.setEffectEnabled(Qt.UIEffect.UI_General, effects)

    @property
    def _is_asked_for(self) -> bool:
        """By the system. Before 6.12 Qt does not tell."""
        told = getattr(self._hints, "motionPreference", None)
        return told is not None and told().name == "ReducedMotion"
