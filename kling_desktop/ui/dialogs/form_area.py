"""Rows of a form that scroll where the screen is too low for all of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kling_desktop.ui.theme import GRID

FEWEST = 40 * GRID  # px


class FormArea(QScrollArea):
    """Wants as much room as `form` does at the area's own width."""

    def __init__(self, form: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self.setWidget(form)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its rows have it
        for ground in (self.viewport(), form):
            ground.setAutoFillBackground(False)  # the dialog's own shows through

    def sizeHint(self) -> QSize:
        return QSize(self._form.sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._form.minimumSizeHint().width(), min(self._height(), FEWEST))

    def _height(self) -> int:
        form = self._form
        form.ensurePolished()
        wrapped = form.heightForWidth(self.width()) if form.hasHeightForWidth() else -1
        return max(wrapped, form.sizeHint().height() if wrapped < 0 else 0)
