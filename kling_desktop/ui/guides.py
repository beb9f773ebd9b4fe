"""Opens what explains the program: its keys, and what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from kling_desktop.ui.keyboard.bindings import Bindings


class Guides(QObject):
    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def show_shortcuts(self, bindings: Bindings) -> None:
        # late: the start waits for it
        from kling_desktop.ui.dialogs.shortcuts import ShortcutsDialog

        self._open(ShortcutsDialog(bindings, self._window))

    def show_about(self) -> None:
        from kling_desktop.ui.dialogs.about import AboutDialog  # late: the start waits for it

        self._open(AboutDialog(self._window))

    @staticmethod
    def _open(dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
