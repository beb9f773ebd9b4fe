"""Report a problem: put together, looked at, copied or saved; never sent."""

from __future__ import annotations

import zipfile
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from kling_desktop.resources import SITE_FILE, resource_folder
from kling_desktop.ui.dialogs.report import ReportDialog

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
FILES = ["report.txt", "about.txt", "settings.json", "accounts.txt", "renders.txt", "log.txt"]


async def report(opened: Opened, eventually: Eventually) -> Any:
    opened.desk.actions["report"].trigger()
    await eventually(lambda: opened.window.findChildren(ReportDialog))
    return opened.window.findChildren(ReportDialog)[0]


def buttons(dialog: ReportDialog) -> dict[str, QPushButton]:
    return {it.text(): it for it in dialog.findChildren(QPushButton)}


@pytest.mark.usefixtures("account")
async def test_a_report_is_copied_and_saved_without_what_is_secret(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, token: str, tmp_path: Path
) -> None:
    workspace.paths.log.write_text(f"a line with {token}\n")
    target = tmp_path / "report.zip"
    async with desk_on(workspace) as opened:
        dialog = await report(opened, eventually)
        assert dialog.story.accessibleName() == "What happened?"
        assert "Open web page" not in buttons(dialog)
        dialog.story.setPlainText(f"It stopped. My token is {token}, see https://a.example/x?y=1")
        buttons(dialog)["Copy text"].click()
        copied = QGuiApplication.clipboard().text()
        assert "It stopped. My token is [removed], see https://a.example/…" in copied
        assert "== about.txt\n" in copied
        assert "Qt platform: offscreen" in copied
        assert "Screens: " in copied
        assert "a line with [removed]" in copied
        buttons(dialog)["Save as .zip…"].click()
        choice = dialog.findChild(QFileDialog)
        choice.fileSelected.emit(str(target))
        choice.reject()
        await eventually(
            lambda: f"Saved as {target}" in [it.text() for it in dialog.findChildren(QLabel)]
        )
        buttons(dialog)["Close"].click()
    with zipfile.ZipFile(target) as archive:
        packed = {name: archive.read(name).decode() for name in archive.namelist()}
    assert list(packed) == FILES
    assert token not in copied + "".join(packed.values())


async def test_a_page_is_opened_where_the_build_has_one(
    workspace: Workspace,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
    handed_to_system: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built = tmp_path / "resources"
    built.mkdir()
    for file in resource_folder().iterdir():
        (built / file.name).symlink_to(file)
    (built / SITE_FILE).write_text("https://example.com/kling/\n")
    monkeypatch.setattr("kling_desktop.resources.resource_folder", lambda: built)
    async with desk_on(workspace) as opened:
        dialog = await report(opened, eventually)
        buttons(dialog)["Open web page"].click()
        await eventually(handed_to_system.is_file)
        dialog.reject()
    assert handed_to_system.read_text() == "https://example.com/kling/"
