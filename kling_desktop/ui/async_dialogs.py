"""Dialogs that a coroutine can wait for; `exec` there would stop every other task."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from kling_desktop.ui import icons
from kling_desktop.ui.icons import program_icon
from kling_desktop.ui.theme import current_theme


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


async def confirm(text: str, yes: str, no: str, parent: QWidget) -> bool:
    """Ask before something that cannot be undone; Return and Esc mean no."""
    closed: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    box = QMessageBox(parent)
    box.setWindowTitle("Kling Desktop")
    sign = icons.pixmap("circle-help", current_theme().accent, 32, parent.devicePixelRatioF())
    box.setIconPixmap(sign)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    agreed = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(no, QMessageBox.ButtonRole.RejectRole))
    box.finished.connect(closed.set_result)
    box.open()
    try:
        await closed
    finally:
        box.finished.disconnect()  # whoever waited may be gone
        box.deleteLater()
    return box.clickedButton() is agreed
