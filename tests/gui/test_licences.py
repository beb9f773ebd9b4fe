"""About: whose work the program is made of, to search and to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from kling_desktop.services.licences import QT
from kling_desktop.ui.dialogs.about import AboutDialog
from kling_desktop.ui.dialogs.licences import LicencesDialog

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn


def press(dialog: QDialog, text: str) -> None:
    next(it for it in dialog.findChildren(QPushButton) if it.text() == text).click()


def said(dialog: QDialog) -> str:
    return " ".join(it.text() for it in dialog.findChildren(QLabel))


def visible(dialog: Any) -> list[str]:
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    return [item.text() for item in items if not item.isHidden()]


async def test_licences_of_all_that_is_shipped(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.actions["about"].trigger()
        (about,) = opened.window.findChildren(AboutDialog)
        press(about, "Licences…")
        (dialog,) = about.findChildren(LicencesDialog)
        assert dialog.list.currentItem().text().startswith("kling-desktop ")
        assert "Permission is hereby granted" in dialog.text.toPlainText()
        every = visible(dialog)
        assert len(every) > 20
        dialog.search.setText("lucide")
        (name,) = visible(dialog)
        assert name.startswith("Lucide icons ")
        assert "Lucide Icons and Contributors" in dialog.text.toPlainText()
        dialog.search.setText(QT)
        row = next(it for it in visible(dialog) if it.startswith(f"{QT} "))
        dialog.list.setCurrentRow([*every].index(row))
        assert "LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
        assert "put your own builds" in said(dialog)
        dialog.search.setText("no such thing")
        assert (visible(dialog), dialog.text.toPlainText()) == ([], "")
        dialog.search.clear()
        assert visible(dialog) == every
        press(dialog, "Close")
        press(about, "Close")
