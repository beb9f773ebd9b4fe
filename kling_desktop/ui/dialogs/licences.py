"""Whose work the program is made of: a list to search, with the whole terms of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.services.licences import FFMPEG, QT
from kling_desktop.ui.dialogs.cells import Cells
from kling_desktop.ui.dialogs.room import room_for
from kling_desktop.ui.dialogs.rows import DIALOG_MARGINS, dialog_width
from kling_desktop.ui.labels import MutedLabel
from kling_desktop.ui.theme import GRID, fixed_font, scaled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kling_desktop.services.licences import Component

_LIST = 62 * GRID  # px


class LicencesDialog(QDialog):
    def __init__(self, components: Sequence[Component], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        height = min(scaled(130 * GRID), room_for(self).height())
        self.resize(dialog_width(220 * GRID, self), height)
        self.setMinimumSize(dialog_width(150 * GRID, self), 80 * GRID)
        self.search = self._search()
        self.list = self._list(components)
        self.text = self._text()
        self._said = MutedLabel("", self)
        self._said.setWordWrap(True)
        columns = QGridLayout()
        columns.setHorizontalSpacing(3 * GRID)
        columns.setVerticalSpacing(2 * GRID)
        columns.addWidget(self.search, 0, 0)
        columns.addWidget(self._said, 0, 1)
        columns.addWidget(self.list, 1, 0)
        columns.addWidget(self.text, 1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(DIALOG_MARGINS)
        layout.setSpacing(3 * GRID)
        layout.addLayout(columns, 1)
        layout.addWidget(self._buttons())
        self.list.currentItemChanged.connect(self._show)
        self.search.textChanged.connect(self._filter)
        self.list.setCurrentRow(0)

    def _search(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(self.tr("Search names and terms"))
        field.setAccessibleName(field.placeholderText())
        field.setClearButtonEnabled(True)
        field.setFixedWidth(scaled(_LIST))
        return field

    def _list(self, components: Sequence[Component]) -> QListWidget:
        view = QListWidget(self)
        view.setAccessibleName(self.tr("Components"))
        view.setFixedWidth(scaled(_LIST))
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setItemDelegate(Cells(view))
        for component in components:
            item = QListWidgetItem(f"{component.name} {component.version}".strip(), view)
            item.setData(Qt.ItemDataRole.UserRole, component)
        return view

    def _text(self) -> QPlainTextEdit:
        view = QPlainTextEdit(self)
        view.setReadOnly(True)
        view.setTabChangesFocus(True)
        view.setFont(fixed_font(self.font()))
        view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        flag = Qt.TextInteractionFlag
        view.setTextInteractionFlags(flag.TextSelectableByMouse | flag.TextSelectableByKeyboard)
        return view

    def _show(self, item: QListWidgetItem | None) -> None:
        component: Component | None = item.data(Qt.ItemDataRole.UserRole) if item else None
        self.text.setPlainText(component.text if component else "")
        self.text.setAccessibleName(item.text() if item else "")
        self._said.setText(self._sentence(component) if component else "")

    def _sentence(self, component: Component) -> str:
        told = component.terms or self.tr("Its terms are below.")
        if not component.text:
            told = self.tr("{0}. The package brings no text of it.").format(component.terms or "–")
        if component.name in {QT, FFMPEG}:
            replacing = self.tr(
                "It comes as libraries of their own, in {0}. You may put your own builds of the "
                "same version in their place: the program then runs with them."
            )
            folder = Path(PySide6.__file__).parent
            told = f"{told}. {replacing.format(folder)}"
        return told

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        shown: list[int] = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            component: Component = item.data(Qt.ItemDataRole.UserRole)
            item.setHidden(wanted not in f"{component.name} {component.terms}".casefold())
            shown += [] if item.isHidden() else [row]
        if self.list.currentRow() not in shown:
            self.list.setCurrentRow(shown[0] if shown else -1)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        return buttons
