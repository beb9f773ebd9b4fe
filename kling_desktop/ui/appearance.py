"""The chosen theme and size of text, put on the whole program and followed while it runs.

Widgets learn of a change as Qt tells them: PaletteChange and FontChange in `changeEvent`. What is
no widget follows `Appearance.changed`; icons do so by themselves where `follow_theme` put them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontInfo
from PySide6.QtWidgets import QAbstractButton, QApplication

from kling_desktop.storage.settings import ThemeChoice
from kling_desktop.ui import icons
from kling_desktop.ui.style_sheet import style_sheet
from kling_desktop.ui.theme import (
    CHOSEN_PERCENT,
    CHOSEN_THEME,
    apply_theme,
    current_theme,
    scaled,
)

if TYPE_CHECKING:
    from kling_desktop.storage.settings import Settings

_SCHEMES = {
    ThemeChoice.SYSTEM: Qt.ColorScheme.Unknown,
    ThemeChoice.LIGHT: Qt.ColorScheme.Light,
    ThemeChoice.DARK: Qt.ColorScheme.Dark,
}


class Appearance(QObject):
    """One for the application, which it belongs to."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._usual_size = QFontInfo(application.font()).pointSizeF()
        self._chosen = ThemeChoice.SYSTEM.value, 100
        # Else a style sheet makes a widget forget its font when it gets another parent.
        application.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        self._dress()
        application.styleHints().colorSchemeChanged.connect(lambda _scheme: self._wear())

    def choose(self, settings: Settings) -> None:
        """Put the settings' theme and size of text on everything, unless they are on already."""
        wanted = settings.theme, settings.text_percent
        if wanted == self._chosen:
            return
        self._chosen = wanted
        application, theme = self._application, ThemeChoice(settings.theme)
        application.setProperty(CHOSEN_THEME, theme.value)
        application.setProperty(CHOSEN_PERCENT, settings.text_percent)
        application.styleHints().setColorScheme(_SCHEMES[theme])  # for what the system draws
        font = application.font()
        font.setPointSizeF(self._usual_size * settings.text_percent / 100)
        application.setFont(font)
        self._wear()

    def _wear(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        apply_theme(self._application)
        self._application.setStyleSheet(style_sheet(current_theme()))


def appearance() -> Appearance:
    application = cast("QApplication", QApplication.instance())
    return application.findChild(Appearance) or Appearance(application)


def follow_theme(
    target: QAction | QAbstractButton,
    name: str,
    colour: str = "text",
    size: int = 20,
    *,
    is_filled: bool = False,
) -> None:
    """Give `target` an icon that follows the theme and the size of text from now on.

    `colour` is the name of one of the theme's, `size` in px at the usual size of text.
    """
    worn = target.findChild(_Icon) or _Icon(target)
    worn.draw_as(name, colour, size, is_filled=is_filled)


class _Icon(QObject):
    """Goes with its target, and its connection with it."""

    def __init__(self, target: QAction | QAbstractButton) -> None:
        super().__init__(target)
        self._target = target
        appearance().changed.connect(self._draw)

    def draw_as(self, name: str, colour: str, size: int, *, is_filled: bool) -> None:
        self._name, self._colour, self._size, self._is_filled = name, colour, size, is_filled
        self._draw()

    def _draw(self) -> None:
        colour = getattr(current_theme(), self._colour)
        side = scaled(self._size)
        self._target.setIcon(icons.icon(self._name, colour, side, is_filled=self._is_filled))
        if isinstance(self._target, QAbstractButton):
            self._target.setIconSize(QSize(side, side))
