"""Offers the projects and tags that are in use while one is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence


class LabelCompleter(QCompleter):
    """From any part of a word, whatever its capitals."""

    def __init__(self, used: Sequence[str], field: QLineEdit) -> None:
        super().__init__(list(used), field)
        self._field = field
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)


class TagCompleter(LabelCompleter):
    """Of several with commas between them, it completes the last."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        before, comma, _ = self._field.text().rpartition(",")
        return f"{before}{comma} {super().pathFromIndex(index)}".strip()
