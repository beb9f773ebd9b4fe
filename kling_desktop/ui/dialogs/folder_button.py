"""The button beside a field for a folder."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from kling_desktop.ui.dialogs.rows import RowButton


class FolderButton(RowButton):
    """Puts the folder that is chosen into `edit`, as if typed; the choice begins at `proposal`
    without one.
    """

    def __init__(self, edit: QLineEdit, title: str, parent: QWidget, *, proposal: str = "") -> None:
        super().__init__(self.tr("Choose…"), parent)
        self._edit, self._title, self._proposal = edit, title, proposal
        self.setAccessibleName(self.tr("Choose a folder"))
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self._title, self._edit.text().strip() or self._proposal)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._edit.setText)
        dialog.fileSelected.connect(lambda _path: self._edit.editingFinished.emit())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
