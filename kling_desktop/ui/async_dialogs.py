"""Dialogs that a coroutine can wait for; `exec` there would stop every other task."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from kling_desktop.ui.icons import program_icon


async def tell(text: str) -> None:
    """Show a sentence until it is closed."""
    closed: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    box = QMessageBox()
    box.setWindowTitle("Kling Desktop")
    box.setWindowIcon(program_icon())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.finished.connect(closed.set_result)
    box.open()
    await closed
    box.deleteLater()
