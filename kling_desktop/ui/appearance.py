"""The chosen theme, contrast and size of text, put on the whole program and followed while it runs.

Widgets learn of a change as Qt tells them: PaletteChange and FontChange in `changeEvent`. What is
no widget follows `Appearance.changed`; icons do so by themselves where `follow_theme` put them.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontInfo
from PySide6.QtWidgets import QAbstractButton, QApplication

from kling_desktop.storage.setting_values import ContrastChoice, ThemeChoice
from kling_desktop.storage.settings import Settings
from kling_desktop.ui import icons
from kling_desktop.ui.motion import Motion
from kling_desktop.ui.style_sheet import style_sheet
from kling_desktop.ui.theme import (
    CHOSEN_PERCENT,
    CHOSEN_THEME,
    HIGH_CONTRAST,
    apply_theme,
    current_theme,
    scaled,
)

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
        self._settings = Settings()
        self._frame: QObject | None = None
        is_fine = application.devicePixelRatio() > 1.0
        self.densities: tuple[float, ...] = (2.0,) if is_fine else (1.0,)
        self._styles = application.styleHints()  # held: PySide takes its parts for gone with it
        self._hints = self._styles.accessibility()
        self._motion = Motion(application, self._hints)
        # Else a style sheet makes a widget forget its font when it gets another parent.
        application.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
        self._take_hints()
        self._dress()
        self._styles.colorSchemeChanged.connect(lambda _scheme: self._wear())
        application.layoutDirectionChanged.connect(self._wear)  # icons that mean a direction
        self._hints.contrastPreferenceChanged.connect(self._follow_hints)
        if hasattr(self._hints, "motionPreferenceChanged"):  # from Qt 6.12 on
            self._hints.motionPreferenceChanged.connect(self._follow_hints)

    def choose(self, settings: Settings) -> None:
        """Put the settings' look on everything, unless it is on already."""
        before, self._settings = self._settings, settings
        if _look_of(settings) == _look_of(before):
            return
        application, theme = self._application, ThemeChoice(settings.theme)
        application.setProperty(CHOSEN_THEME, theme.value)
        application.setProperty(CHOSEN_PERCENT, settings.text_percent)
        self._styles.setColorScheme(_SCHEMES[theme])  # for what the system draws
        font = application.font()
        font.setPointSizeF(self._usual_size * settings.text_percent / 100)
        application.setFont(font)
        self._take_hints()
        self._wear()

    def draw_for_all_screens(self) -> None:
        """Also for those that come later; the first picture has icons for those that are there."""
        self.densities = icons.DENSITIES
        self.changed.emit()

    def _follow_hints(self) -> None:
        self._take_hints()
        self._wear()

    def _take_hints(self) -> None:
        """What nobody has chosen is as the system asks."""
        is_asked = self._hints.contrastPreference() is Qt.ContrastPreference.HighContrast
        is_high = is_asked or self._settings.contrast == ContrastChoice.MORE
        self._application.setProperty(HIGH_CONTRAST, is_high)
        if is_high and self._frame is None:
            from kling_desktop.ui.focus_frame import FocusFrame  # late: few ask for it

            self._frame = FocusFrame(self._application)
        self._motion.follow(self._settings.motion)

    def _wear(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        apply_theme(self._application)
        self._application.setStyleSheet(style_sheet(current_theme()))


def _look_of(settings: Settings) -> tuple[object, ...]:
    return settings.theme, settings.text_percent, settings.contrast, settings.motion


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
        drawn = icons.icon(
            self._name,
            colour,
            side,
            is_filled=self._is_filled,
            densities=appearance().densities,
        )
        self._target.setIcon(drawn)
        if isinstance(self._target, QAbstractButton):
            self._target.setIconSize(QSize(side, side))
