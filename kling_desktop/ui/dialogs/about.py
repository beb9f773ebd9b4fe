"""What the program is, which version, and under which licence."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kling_desktop import __version__
from kling_desktop.ui.icons import program_icon
from kling_desktop.ui.labels import MutedLabel, PlainLabel
from kling_desktop.ui.theme import GRID

_SIGN = 16 * GRID


class AboutDialog(QDialog):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Kling Desktop"))
        sign = QLabel(self)
        sign.setPixmap(program_icon().pixmap(_SIGN, _SIGN))
        beside = QHBoxLayout()
        beside.setSpacing(5 * GRID)
        beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(self._words(), 1)
        buttons = QDialogButtonBox(self)
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        licences = buttons.addButton(self.tr("Licences…"), QDialogButtonBox.ButtonRole.ActionRole)
        licences.clicked.connect(self.show_licences)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 4 * GRID)
        layout.setSpacing(6 * GRID)
        layout.addLayout(beside)
        layout.addWidget(buttons)

    def show_licences(self) -> None:
        from kling_desktop.services.licences import components  # late: rarely needed
        from kling_desktop.ui.dialogs.licences import LicencesDialog

        dialog = LicencesDialog(components(), self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _words(self) -> QVBoxLayout:
        name = PlainLabel("Kling Desktop", self)
        font = name.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        name.setFont(font)
        lines = (
            PlainLabel(self.tr("Watches over Kling renders until every clip is safe."), self),
            MutedLabel(self.tr("Version {0}").format(__version__), self),
            MutedLabel(
                self.tr("Qt {0}, Python {1}").format(qVersion(), platform.python_version()), self
            ),
            MutedLabel(self.tr("Free software under the MIT licence. Icons: Lucide (ISC)."), self),
            MutedLabel(self.tr("Qt is used under the LGPL, version 3, and can be replaced."), self),
            MutedLabel(self.tr("Not made by Kling AI, and not connected with it."), self),
        )
        column = QVBoxLayout()
        column.setSpacing(GRID)
        column.addWidget(name)
        column.addSpacing(GRID)
        for line in lines:
            line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(line)
        return column
