"""What is needed often, at the top: add, check, save, search, views, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from kling_desktop.ui.menus import ADD, VIEWS, fill
from kling_desktop.ui.theme import GRID, current_theme, scaled
from kling_desktop.ui.worded_buttons import WordedToolButton

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction, QPaintEvent

OFTEN = ("check", "pause_all", "save_all")
ICON = 20  # px, at the usual size of text
_REST = "qt_toolbar_ext_button"  # what Qt calls the one for what has no room
SEARCH_WIDTHS = (40 * GRID, 80 * GRID)  # px: least and most


class Toolbar(QToolBar):
    """Actions that are not there yet are left out."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Main toolbar"))
        self.setObjectName("toolbar")
        self.setMovable(False)
        self._fit_icons()
        layout = self.layout()
        if layout:
            layout.setSpacing(GRID)  # Fusion's single pixel makes one word of two buttons
        self.setContentsMargins(GRID, 0, GRID, 0)  # besides the layout's own, all round
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._actions = actions
        self._worded: dict[str, WordedToolButton] = {}
        self._add(("toggle_filters",))
        self._add_worded(("add", *OFTEN))
        self._give_menu(self._worded["add"])
        self.addWidget(_stretch(self))
        self._views = self._add(VIEWS)
        self._last = self._add_worded(("settings",)) + self._add(("toggle_details",))
        self.set_compact(False)
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt lets the mouse alone reach them
            if button.objectName() == _REST:
                button.setAccessibleName(self.tr("More"))

    def put_search(self, search: QWidget) -> None:
        """Before the views."""
        least, most = SEARCH_WIDTHS
        search.setMinimumWidth(least)
        search.setMaximumWidth(most)
        search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.insertWidget((self._views or self._last)[0], search)

    def set_compact(self, on: bool) -> None:
        """Signs alone, or with words where they say more than the sign."""
        signs, words = (
            Qt.ToolButtonStyle.ToolButtonIconOnly,
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
        )
        for button in self._worded.values():
            button.setToolButtonStyle(signs if on else words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_icons()

    def _fit_icons(self) -> None:
        self.setIconSize(QSize(scaled(ICON), scaled(ICON)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet line below; Fusion's would be the brightest thing in a dark window."""
        below = QRect(0, self.height() - 1, self.width(), 1)
        QPainter(self).fillRect(below, QColor(current_theme().line))

    def _add(self, names: tuple[str, ...]) -> list[QAction]:
        added = [self._actions[name] for name in names if name in self._actions]
        self.addActions(added)
        return added

    def _add_worded(self, names: tuple[str, ...]) -> list[QAction]:
        """With a button of ours: in Qt's own the words are too close to the sign."""
        present = [name for name in names if name in self._actions]
        for name in present:
            self._worded[name] = WordedToolButton(self._actions[name], self)
        return [self.addWidget(self._worded[name]) for name in present]

    def _give_menu(self, button: QToolButton) -> None:
        menu = QMenu(button)
        menu.setAccessibleName(button.text())
        fill(menu, ("add", *ADD), self._actions)  # who has no mouse is offered nothing but these
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)


def _stretch(parent: QWidget) -> QWidget:
    stretch = QWidget(parent)
    stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return stretch
