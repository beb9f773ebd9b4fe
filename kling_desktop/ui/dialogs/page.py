"""What the pages of Settings share: each choice holds as soon as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QVBoxLayout, QWidget

from kling_desktop.ui.reading_direction import margins
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtCore import QMargins

    from kling_desktop.services.preferences import Preferences
    from kling_desktop.storage.settings import Settings


AFTER_A_PAGE = 2 * GRID  # px: its scroll bar stands there


def page_margins() -> QMargins:
    """Beside the titles."""
    return margins(5 * GRID, 0, AFTER_A_PAGE, 0)


class SettingsPage(QWidget):
    """`changed` carries names and values of settings that are to hold at once."""

    changed = Signal(dict)

    def __init__(self, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(page_margins())
        self._column.setSpacing(2 * GRID)

    def sizeHint(self) -> QSize:
        """High enough for its sentences, of which the tabs around it would count one line."""
        hint = super().sizeHint()
        needed = self._column.totalHeightForWidth(max(hint.width(), self.width()))
        return QSize(hint.width(), max(hint.height(), needed))

    @property
    def settings(self) -> Settings:
        """Those in force."""
        return self._preferences.settings

    def finish(self) -> None:
        """Take over what is typed but not left yet: the page is about to go."""
        for box in self.findChildren(QAbstractSpinBox):
            box.interpretText()

    def choose(self, **values: object) -> None:
        """Tell what differs from the settings in force."""
        new = {name: it for name, it in values.items() if it != getattr(self.settings, name)}
        if new:
            self.changed.emit(new)
