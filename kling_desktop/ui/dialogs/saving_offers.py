"""What may be done with each finished clip, to tick."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kling_desktop.ui.theme import GRID

if TYPE_CHECKING:
    from kling_desktop.storage.settings import Settings


class SavingOffers(QWidget):
    """`ticked` carries the name of a setting, and whether it is on now."""

    ticked = Signal(str, bool)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._boxes = {name: QCheckBox(text, self) for name, text in self._offers().items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for name, box in self._boxes.items():
            box.setChecked(getattr(settings, name))
            box.toggled.connect(partial(self.ticked.emit, name))
            column.addWidget(box)

    @property
    def values(self) -> dict[str, object]:
        """By the names of the settings."""
        return {name: box.isChecked() for name, box in self._boxes.items()}

    def _offers(self) -> dict[str, str]:
        return {
            "save_automatically": self.tr("Save clips as soon as they are finishe&d"),
            "write_checksum": self.tr("Write a &checksum beside each clip (SHA-256)"),
            "write_sidecar": self.tr("Write what is known of the &render beside each clip (JSON)"),
        }
