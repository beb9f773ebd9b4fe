"""Every key of the window, in the order of the menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui.i18n import translate, without_key
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.menus import CONTEXT, MENU_BAR, Menu, names
from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction


class ShortcutsDialog(QDialog):
    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._actions = actions
        inside = QWidget()
        table = QGridLayout(inside)
        table.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 5 * GRID)
        table.setHorizontalSpacing(8 * GRID)
        table.setVerticalSpacing(2 * GRID)
        for menu in MENU_BAR:
            self._add_group(table, menu)
        area = QScrollArea(self)
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.windowTitle())
        area.setMinimumWidth(inside.sizeHint().width() + 6 * GRID)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4 * GRID)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        self.resize(area.minimumWidth(), 130 * GRID)

    def _add_group(self, table: QGridLayout, menu: Menu) -> None:
        with_keys = [it for it in self._listed(menu) if it.shortcuts()]
        if not with_keys:
            return
        title = without_key(translate(CONTEXT, menu.text))
        heading = PlainLabel(title, self)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        heading.setContentsMargins(0, 3 * GRID, 0, 0)
        table.addWidget(heading, table.rowCount(), 0, 1, 2)
        for action in with_keys:
            row = table.rowCount()
            keys = self.tr(" or ").join(
                key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
            )
            table.addWidget(PlainLabel(action.text(), self), row, 0)
            table.addWidget(MutedLabel(keys, self), row, 1)

    def _listed(self, menu: Menu) -> list[QAction]:
        return [self._actions[it] for it in names(menu.entries) if it in self._actions]
