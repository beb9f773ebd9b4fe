"""Rows of facts that scroll where the window is too low for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFormLayout

FEWEST = 8 * GRID  # px: a row and a half, so that there are more is seen


class FactsArea(QScrollArea):
    def __init__(self, facts: QFormLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._inside = inside = QWidget(self)
        facts.setContentsMargins(0, 0, 0, 0)
        inside.setLayout(facts)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(FEWEST)
        for ground in (self.viewport(), inside):
            ground.setAutoFillBackground(False)  # the panel's own shows through

    def sizeHint(self) -> QSize:
        """All rows: the area's own guess ends at some of them."""
        return self._inside.sizeHint()
