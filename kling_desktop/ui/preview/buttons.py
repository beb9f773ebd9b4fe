"""The player's buttons: signs without a frame, and the one that chooses a speed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from kling_desktop.domain.shuttle import SPEEDS, USUAL_SPEED
from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.keyboard.binding import with_key
from kling_desktop.ui.reading_direction import isolated
from kling_desktop.ui.theme import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget

    from kling_desktop.ui.keyboard.bindings import Bindings

_ICON = 18  # px


class SignButton(QToolButton):
    """Its sign is drawn when it is seen: most have no room when the window opens."""

    def __init__(self, sign: str, text: str, parent: QWidget, *, is_switch: bool = False) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setCheckable(is_switch)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.command = ""  # whose keys the tooltip names
        self._text, self._keys, self._more = text, "", ""
        self._say()
        self._worn = ""
        self._sign = sign
        self._fit()

    def wear(self, sign: str) -> None:
        self._sign = sign
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _draw(self) -> None:
        if self._worn != self._sign:
            self._worn = self._sign
            follow_theme(self, self._sign, size=_ICON)

    def _fit(self) -> None:
        """Take its room before it has a sign."""
        self.setIconSize(QSize(scaled(_ICON), scaled(_ICON)))

    def name(self, text: str) -> None:
        self._text = text
        self._say()

    def add(self, text: str) -> None:
        """A sentence that the tooltip says besides."""
        self._more = text
        self._say()

    def show_keys(self, bindings: Bindings, prefix: str = "") -> None:
        """Name its command's first key; `prefix` is that of the page's commands."""
        self._keys = bindings.first(prefix + self.command) if self.command else ""
        self._say()

    def _say(self) -> None:
        said = with_key(self._text, self._keys)
        self.setAccessibleName(self._text)
        self.setToolTip(f"{said}. {self._more}" if self._more else said)


class SpeedButton(QToolButton):
    """`chosen` carries a speed that somebody took from the menu."""

    chosen = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Speed"))
        group = QActionGroup(self._menu)
        for speed in SPEEDS:
            action = self._menu.addAction(speed_text(speed))
            action.setCheckable(True)
            action.setData(speed)
            group.addAction(action)
        self._menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        self.setMenu(self._menu)
        self.setToolTip(self.tr("Speed"))
        self.show_speed(USUAL_SPEED)

    def show_keys(self, bindings: Bindings, commands: tuple[str, str]) -> None:
        """`commands` make it slower and faster."""
        keys = bindings.first(*commands)
        self.setToolTip(self.tr("Speed ({0})").format(keys) if keys else self.tr("Speed"))

    def show_speed(self, speed: float) -> None:
        text = speed_text(speed)
        self.setText(text)
        self.setAccessibleName(self.tr("Speed: {0}").format(text))
        for action in self._menu.actions():
            action.setChecked(action.data() == speed)


def speed_text(speed: float) -> str:
    """`0.25×`, backwards with a minus, the comma as the creator's country has it."""
    return isolated(f"{QLocale().toString(speed, 'g', 3)}×")
