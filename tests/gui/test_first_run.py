"""The first steps: what each gives, what can be skipped, and that nobody is asked twice."""

from __future__ import annotations

import json
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QWidget

from kling_desktop.services.accounts import TokenState
from kling_desktop.storage.own_command import own_command
from kling_desktop.ui.dialogs.account import AccountDialog
from kling_desktop.ui.dialogs.first_run import FirstRunDialog
from tests.gui.controls import find

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
DEMO_OPENS = "The demo opens in a window of its own."
ID = "878106242831892487"


def shown(opened: Opened, kind: type[QWidget] = FirstRunDialog) -> Any:
    """The open dialog of a kind; None without one."""
    found: list[QWidget] = opened.window.findChildren(kind)
    return next((it for it in found if it.isVisible()), None)


async def first_steps(opened: Opened, eventually: Eventually) -> FirstRunDialog:
    """Wait for them to have the keyboard, as at a first start."""
    await eventually(lambda: shown(opened) and shown(opened).isActiveWindow())
    dialog = shown(opened)
    assert isinstance(dialog, FirstRunDialog)
    return dialog


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """On the keyboard, wherever the focus is. A button that its letter presses takes a moment."""
    focused = QApplication.focusWidget()
    assert focused
    QTest.keyClick(focused, key, modifier)


def write(text: str) -> None:
    """Over what is in the field that has the focus."""
    press(Qt.Key.Key_A, CTRL)
    focused = QApplication.focusWidget()
    assert focused
    QTest.keyClicks(focused, text)


def focused() -> str:
    """What a screen reader calls the thing that has the focus."""
    widget = QApplication.focusWidget()
    assert widget
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def said(dialog: QWidget) -> str:
    return " ".join(it.text() for it in dialog.findChildren(QLabel) if it.isVisible())


def buttons(dialog: QWidget) -> set[str]:
    """Those that can be pressed, without the keys they answer to."""
    found = (it for it in dialog.findChildren(QPushButton) if it.isVisible() and it.isEnabled())
    return {it.text().replace("&", "") for it in found}


def click(dialog: QWidget, text: str) -> None:
    button = next(
        it for it in dialog.findChildren(QPushButton) if it.text().replace("&", "") == text
    )
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def paste(opened: Opened, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    QGuiApplication.clipboard().setMimeData(mime)
    opened.desk.actions["paste"].trigger()


async def test_three_steps_by_keyboard_set_everything_up(
    *,
    workspace: Workspace,
    gateway: Gateway,
    token: str,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    folder = tmp_path / "films"
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        assert "Step 1 of 3 Your Kling account" in said(dialog)
        await eventually(lambda: "The token is kept in memory until you quit." in said(dialog))
        assert (focused(), buttons(dialog)) == ("Base URL", {"More", "Skip"})
        write(gateway.base_url)
        press(Qt.Key.Key_Tab)
        write(token)
        assert {"Test", "Next"} < buttons(dialog)
        press(Qt.Key.Key_Return)
        await eventually(lambda: "Step 2 of 3 Where your clips go" in said(dialog))
        assert workspace.accounts.main
        assert workspace.accounts.main.token == token
        assert focused() == "Download folder"
        write(str(folder))
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Tab)
        assert focused() == "Names"
        write("{account}/{name}")
        assert "For example Studio/Dawn over the pines.mp4" in said(dialog)
        press(Qt.Key.Key_Return)
        assert "Step 3 of 3 Add your first renders" in said(dialog)
        assert buttons(dialog) == {"Try the demo", "Back", "Finish"}
        press(Qt.Key.Key_Return)
        await eventually(lambda: shown(opened) is None)
        settings = json.loads(workspace.paths.settings.read_bytes())
        assert settings["download_folder"] == str(folder)
        assert settings["name_template"] == "{account}/{name}"
    assert len(workspace.accounts.statuses) == 1


async def test_the_second_step_can_leave_clips_for_later(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        click(dialog, "Skip")
        box = find(dialog, QCheckBox, "Save clips as soon as they are finished")
        assert box.isChecked()
        press(Qt.Key.Key_D, ALT)
        await eventually(lambda: not box.isChecked())
        click(dialog, "Next")
        await eventually(lambda: not workspace.preferences.settings.save_automatically)


@pytest.mark.parametrize("percent", [100, 150, 200])
async def test_the_steps_grow_with_the_text(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, percent: int
) -> None:
    workspace.preferences.change(text_percent=percent)
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        room = opened.window.screen().availableSize()
        assert dialog.width() == 560 * percent // 100
        for _ in range(3):
            labels = [it for it in dialog.findChildren(QLabel) if it.isVisible()]
            for label in labels:
                assert label.height() >= label.heightForWidth(label.width()), label.text()
            assert (dialog.width(), dialog.height()) <= (room.width(), room.height())
            assert dialog.height() <= room.height()
            dialog.go_on()


async def test_all_can_be_skipped_by_keyboard_and_is_not_asked_again(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        press(Qt.Key.Key_S, ALT)
        await eventually(lambda: "Step 2 of 3" in said(dialog))
        press(Qt.Key.Key_B, ALT)
        await eventually(lambda: "Step 1 of 3" in said(dialog))
        press(Qt.Key.Key_S, ALT)
        await eventually(lambda: "Step 2 of 3" in said(dialog))
        press(Qt.Key.Key_S, ALT)
        await eventually(lambda: "Step 3 of 3" in said(dialog))
        press(Qt.Key.Key_F, ALT)
        await eventually(lambda: shown(opened) is None)
    assert workspace.accounts.statuses == []
    assert not workspace.paths.settings.exists()  # nothing was chosen

    async with desk_on(workspace, has_tokens=False) as opened:
        opened.window.seen.emit()
        assert shown(opened) is None
        opened.desk.actions["first_run"].trigger()  # but who asks is answered
        dialog = await first_steps(opened, eventually)
        press(Qt.Key.Key_Escape)
        await eventually(lambda: shown(opened) is None)


@pytest.mark.parametrize(
    ("base_url", "typed", "reason"),
    [
        ("nonsense here", "some-token", "This is not a web address."),
        ("http://api.example.com", "some-token", "so anybody could read your token."),
        ("https://api.example.com", "two words", "This is not a token"),
    ],
)
async def test_a_refused_account_says_why_and_stays(
    *,
    workspace: Workspace,
    desk_on: DeskOn,
    eventually: Eventually,
    base_url: str,
    typed: str,
    reason: str,
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        write(base_url)
        press(Qt.Key.Key_Tab)
        write(typed)
        press(Qt.Key.Key_Return)
        await eventually(lambda: reason in said(dialog))
        assert "Step 1 of 3" in said(dialog)
    assert workspace.accounts.statuses == []


async def test_back_and_again_changes_the_same_account(
    *,
    workspace: Workspace,
    gateway: Gateway,
    token: str,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        write(gateway.base_url)
        press(Qt.Key.Key_Tab)
        write("mistyped")
        click(dialog, "Next")
        click(dialog, "Next")  # in haste: still one account
        await eventually(lambda: "Step 2 of 3" in said(dialog))
        press(Qt.Key.Key_B, ALT)
        await eventually(lambda: focused() == "Base URL")
        press(Qt.Key.Key_Tab)
        write(token)
        click(dialog, "Test")
        await eventually(lambda: "It works: the service takes this token." in said(dialog))
        press(Qt.Key.Key_X, ALT)
        await eventually(lambda: "Step 2 of 3" in said(dialog))
        press(Qt.Key.Key_B, ALT)
        await eventually(lambda: "Step 1 of 3" in said(dialog))
        press(Qt.Key.Key_X, ALT)  # nothing was changed, nothing need be saved
        await eventually(lambda: "Step 2 of 3" in said(dialog))
    assert [it.token for it in workspace.accounts.statuses] == [token]


async def test_a_faulty_template_cannot_be_left_with_but_skipped(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        press(Qt.Key.Key_S, ALT)
        await eventually(lambda: focused() == "Download folder")
        press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Tab)
        write("{nobody}")
        assert "Next" not in buttons(dialog)
        press(Qt.Key.Key_S, ALT)
        await eventually(lambda: "Step 3 of 3" in said(dialog))
    assert workspace.preferences.settings.name_template == "{name}"


async def test_the_window_is_usable_behind_and_leads_back_to_the_account(
    *,
    workspace: Workspace,
    gateway: Gateway,
    token: str,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        assert not dialog.isModal()
        press(Qt.Key.Key_S, ALT)
        await eventually(lambda: "Step 2 of 3" in said(dialog))
        paste(opened, ID)
        await eventually(lambda: "Step 1 of 3" in said(dialog))
        assert shown(opened, AccountDialog) is None
        dialog.account.form._base_url.setText(gateway.base_url)
        dialog.account.form._fields._token.setText(token)
        click(dialog, "Next")
        await eventually(lambda: [key.task_id for key in workspace.library.tasks] == [ID])


@pytest.mark.usefixtures("account")
async def test_who_has_an_account_is_not_asked_and_finds_it_there_when_asking(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.window.seen.emit()
        assert shown(opened) is None
        opened.desk.actions["first_run"].trigger()
        dialog = await first_steps(opened, eventually)
        opened.desk.actions["first_run"].trigger()  # no second one
        assert len(opened.window.findChildren(FirstRunDialog)) == 1
        main = workspace.accounts.main
        assert main
        assert dialog.account.form._base_url.text() == main.account.base_url
        press(Qt.Key.Key_Return)
        assert "Step 2 of 3" in said(dialog)
    assert [it.token_state for it in workspace.accounts.statuses] == [TokenState.READY]


async def test_the_demo_is_started_beside_as_a_process_of_its_own(
    workspace: Workspace,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is started here stands in for the program: it writes down how it was called."""
    told, program = tmp_path / "told", tmp_path / "kling-desktop"
    line = '"$*" "$PYINSTALLER_RESET_ENVIRONMENT" "$LD_LIBRARY_PATH"'
    program.write_text(f'#!/bin/sh\nprintf "%s|" {line} > "{told}.new"; mv "{told}.new" "{told}"\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    monkeypatch.setenv("LD_LIBRARY_PATH", str(tmp_path / "bundle"))
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        dialog.go_on()
        dialog.go_on()
        press(Qt.Key.Key_T, ALT)
        await eventually(told.exists)
        assert told.read_text() == "--demo|1||"
        assert opened.window.note.text == DEMO_OPENS
        program.unlink()
        press(Qt.Key.Key_T, ALT)
        await eventually(lambda: opened.window.note.text == "The demo could not be started.")
        assert shown(opened)  # and one may still go on


def test_from_a_checkout_the_demo_is_this_program_too() -> None:
    assert own_command("--demo") == [sys.executable, "-m", "kling_desktop", "--demo"]


async def test_what_was_unfolded_in_one_step_makes_no_other_higher(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        height = dialog.height()
        click(dialog, "More")
        assert dialog.height() > height + 100
        click(dialog, "Skip")
        assert dialog.height() <= height


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("step", [0, 1, 2])
async def test_nothing_is_cut_off(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, step: int
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await first_steps(opened, eventually)
        for _ in range(step):
            dialog.go_on()
        await eventually(lambda: dialog.step.isVisible())
        for it in dialog.findChildren(QWidget):
            if it.isVisible() and isinstance(it, QLabel | QPushButton | QLineEdit):
                wraps = it.hasHeightForWidth()
                needed = it.heightForWidth(it.width()) if wraps else it.minimumSizeHint().height()
                assert it.height() >= needed, it
                corner = it.mapTo(dialog, it.rect().bottomRight())
                assert dialog.rect().contains(corner), it
