"""Settings, advanced: the proxy, the log, the data folder, the diagnostic bundle."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import zipfile
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QTabWidget, QWidget

from kling_desktop import app
from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.proxy import ProxyChoice, ProxyMode
from kling_desktop.domain.task import TaskState
from kling_desktop.storage.logs import log_details
from kling_desktop.ui.dialogs.diagnostics import DiagnosticsDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog
from tests.gui.controls import combo, find, is_shown, press, select, show_page, type_in

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.services.preferences import Preferences
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

TASK_ID = "878106242831892487"
ADDRESS = "http://proxy.example.com:3128"


@pytest.fixture
def page(settings_dialog: SettingsDialog) -> QWidget:
    return show_page(settings_dialog, "Advanced")


def advanced_page(opened: Opened) -> QWidget:
    opened.desk.setup.open_settings()
    dialogs = opened.window.findChildren(SettingsDialog)
    return show_page(next(it for it in dialogs if it.isVisible()), "Advanced")


def test_a_proxy_is_in_force_when_its_address_can_be_used(
    page: QWidget, preferences: Preferences
) -> None:
    mode = combo(page, "Proxy")
    select(mode, "Manual")
    assert is_shown(page, "Enter its address and port. Until then nothing changes.")
    assert preferences.proxy() == ProxyChoice()
    edit = find(page, QLineEdit, "Proxy address")
    type_in(edit, "proxy.example.com:3128")
    assert preferences.proxy() == ProxyChoice(ProxyMode.MANUAL, ADDRESS)
    select(mode, "None")
    assert not edit.isVisible()
    assert preferences.proxy().mode is ProxyMode.NONE
    select(mode, "Manual")
    assert preferences.proxy() == ProxyChoice(ProxyMode.MANUAL, ADDRESS)
    select(mode, "As the system has it")
    assert preferences.proxy().mode is ProxyMode.SYSTEM


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("me:word@proxy.example.com:3128", "holds a log-in"),
        ("socks5://proxy.example.com:1080", "Only proxies that speak http"),
        ("proxy.example.com", "The port is missing"),
        ("proxy.example.com:3128/x", "This is not a proxy's address"),
    ],
)
def test_a_wrong_address_is_told_of_and_the_old_one_goes_on(
    page: QWidget, preferences: Preferences, typed: str, said: str
) -> None:
    select(combo(page, "Proxy"), "Manual")
    edit = find(page, QLineEdit, "Proxy address")
    type_in(edit, ADDRESS)
    type_in(edit, typed)
    assert said in edit.accessibleDescription()
    assert is_shown(page, edit.accessibleDescription())
    press(page.window(), "Close")
    assert preferences.proxy() == ProxyChoice(ProxyMode.MANUAL, ADDRESS)
    assert "word" not in preferences._paths.settings.read_text()


def test_an_address_typed_and_not_left_counts_too(page: QWidget, preferences: Preferences) -> None:
    select(combo(page, "Proxy"), "Manual")
    QTest.keyClicks(find(page, QLineEdit, "Proxy address"), "proxy.example.com:3128")
    QTest.keyClick(page.window(), Qt.Key.Key_Escape)
    assert preferences.proxy() == ProxyChoice(ProxyMode.MANUAL, ADDRESS)


class TinyProxy:
    """Answers for every service: the render failed."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        self.asked.append(head.split(" ")[1])
        task = {"task_id": TASK_ID, "task_status": "failed", "task_status_msg": "so it said"}
        body = json.dumps({"code": 0, "message": "", "data": task}).encode()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        await writer.drain()
        writer.close()


async def test_a_chosen_proxy_is_asked_without_a_restart(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, token: str
) -> None:
    """Only through it can this service be reached, and what could not be reached is asked anew."""
    proxy = TinyProxy()
    server = await asyncio.start_server(proxy.meet, "127.0.0.1", 0)
    account = Account(
        account_id="far", name="Far", base_url="http://service.invalid", allows_http=True
    )
    await workspace.accounts.use(account, token)
    await workspace.library.add([TaskRef(TASK_ID)], account)
    (key,) = workspace.library.tasks
    async with desk_on(workspace) as opened:
        await eventually(lambda: workspace.library.tasks[key].problem)
        page = advanced_page(opened)
        select(combo(page, "Proxy"), "Manual")
        host, port = server.sockets[0].getsockname()
        type_in(find(page, QLineEdit, "Proxy address"), f"{host}:{port}")
        await eventually(lambda: workspace.library.tasks[key].state is TaskState.FAILED)
    server.close()
    assert workspace.library.tasks[key].reason == "so it said"
    assert proxy.asked == [f"http://service.invalid/kling/v1/videos/multi-image2video/{TASK_ID}"]


@pytest.mark.usefixtures("account")
def test_who_decodes_is_chosen_for_the_next_start(
    page: QWidget, preferences: Preferences, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    variable = "QT_FFMPEG_DECODING_HW_DEVICE_TYPES"
    monkeypatch.setenv(variable, "vaapi")  # what the system has
    app._choose_decoding(paths)
    assert os.environ[variable] == "vaapi"
    video = combo(page, "Video")
    assert video.currentText() == "Decoded by the graphics card, where it can"
    select(video, "Decoded by the processor alone")
    assert preferences.settings.software_decoding
    assert os.environ[variable] == "vaapi"
    app._choose_decoding(paths)
    assert os.environ[variable] == ","


async def test_the_log_is_detailed_from_now_on(workspace: Workspace, desk_on: DeskOn) -> None:
    ours = logging.getLogger("kling_desktop")
    async with desk_on(workspace) as opened:
        assert ours.level == logging.INFO
        log = combo(advanced_page(opened), "Log")
        select(log, "Detailed")
        assert ours.level == logging.DEBUG
        assert workspace.preferences.settings.detailed_log
        assert not logging.getLogger("httpx").isEnabledFor(logging.INFO)
        select(log, "Usual")
        assert ours.level == logging.INFO
        workspace.preferences.change(detailed_log=True)
    async with desk_on(workspace):
        assert ours.level == logging.DEBUG
    log_details(on=False)


@pytest.mark.usefixtures("account")
async def test_a_choice_that_cannot_be_written_is_told_of_in_the_dialog(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    workspace.paths.settings.with_name(workspace.paths.settings.name + ".new").mkdir()
    async with desk_on(workspace) as opened:
        page = advanced_page(opened)
        select(combo(page, "Log"), "Detailed")
        dialog = page.window()
        assert isinstance(dialog, SettingsDialog)
        assert dialog._said.text().startswith("The settings could not be written")
        assert dialog._said.isVisible()
        workspace.paths.settings.with_name(workspace.paths.settings.name + ".new").rmdir()
        select(combo(page, "Proxy"), "None")
        assert not dialog._said.isVisible()
    assert not workspace.preferences.settings.detailed_log


async def bundle_of(opened: Opened, eventually: Eventually) -> DiagnosticsDialog:
    press(advanced_page(opened), "Diagnostic bundle…")
    await eventually(lambda: shown_bundles(opened))
    return shown_bundles(opened)[0]


def shown_bundles(opened: Opened) -> list[DiagnosticsDialog]:
    return [it for it in opened.window.findChildren(DiagnosticsDialog) if it.isVisible()]


def save_as(dialog: DiagnosticsDialog, target: Path) -> None:
    press(dialog, "Save as .zip…")
    choice = dialog.findChild(QFileDialog)
    assert choice
    assert choice.selectedFiles()[0].endswith(".zip")
    choice.setDirectory(str(target.parent))
    choice.selectFile(target.name)
    choice.accept()


@pytest.mark.usefixtures("account")
async def test_the_bundle_is_shown_before_it_is_saved(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, token: str, tmp_path: Path
) -> None:
    workspace.paths.log.write_text(f"a line with {token}\n")
    target = tmp_path / "bundle.zip"
    async with desk_on(workspace) as opened:
        dialog = await bundle_of(opened, eventually)
        pages = dialog.findChild(QTabWidget)
        assert pages
        views = [pages.widget(number) for number in range(pages.count())]
        shown = {
            pages.tabText(number): view.toPlainText()
            for number, view in enumerate(views)
            if isinstance(view, QPlainTextEdit) and view.isReadOnly()
        }
        assert list(tmp_path.glob("*.zip")) == []
        save_as(dialog, target)
        await eventually(lambda: is_shown(dialog, f"Saved as {target}"))
    with zipfile.ZipFile(target) as archive:
        packed = {name: archive.read(name).decode() for name in archive.namelist()}
    assert packed == shown
    assert "PySide6: " in packed["about.txt"]
    assert packed["log.txt"] == "a line with [removed]"
    assert token not in "".join(packed.values())
    assert [path.name for path in tmp_path.glob("bundle*")] == ["bundle.zip"]


@pytest.mark.usefixtures("account")
async def test_a_bundle_that_cannot_be_saved_is_told_of(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, tmp_path: Path
) -> None:
    target = tmp_path / "bundle.zip"
    target.with_name("bundle.zip.new").mkdir()
    async with desk_on(workspace) as opened:
        dialog = await bundle_of(opened, eventually)
        save_as(dialog, target)
        await eventually(lambda: dialog._said.text().startswith("It could not be saved: "))
        press(dialog, "Close")
        await eventually(lambda: not shown_bundles(opened))
    assert not target.exists()


@pytest.mark.usefixtures("account")
async def test_the_data_folder_is_opened_by_the_systems_program(
    workspace: Workspace,
    desk_on: DeskOn,
    eventually: Eventually,
    handed_to_system: Path,
) -> None:
    async with desk_on(workspace) as opened:
        press(advanced_page(opened), "Open data folder")
        await eventually(handed_to_system.is_file)
    assert handed_to_system.read_text() == str(workspace.paths.data)
