"""Fields for numbers, as high as those for words: some versions of Qt make them lower."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QSpinBox

if TYPE_CHECKING:
    from PySide6.QtGui import QFont


class WholeField(QSpinBox):
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, _height_for_words(self.font())))


class DecimalField(QDoubleSpinBox):
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, _height_for_words(self.font())))


def _height_for_words(font: QFont) -> int:
    """In px."""
    field = QLineEdit()
    field.setFont(font)
    return field.sizeHint().height()
