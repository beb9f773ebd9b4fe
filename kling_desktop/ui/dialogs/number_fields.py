"""Fields for numbers, as high as the other fields of a form: Qt makes them lower."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

_LACKING = QSize(0, 3)  # px, at every size of text: the frame that Qt leaves out


class WholeField(QSpinBox):
    def sizeHint(self) -> QSize:
        return super().sizeHint() + _LACKING


class DecimalField(QDoubleSpinBox):
    def sizeHint(self) -> QSize:
        return super().sizeHint() + _LACKING
