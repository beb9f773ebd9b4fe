"""Settings, checking: pause for all and each account's pace, in force as they are chosen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QSpinBox, QWidget

from kling_desktop.domain.account import Account
from kling_desktop.ui.dialogs.settings import SettingsDialog
from tests.gui.controls import combo, find, is_shown, select, show_page

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


def checking_page(opened: Opened) -> QWidget:
    opened.desk.setup.open_settings()
    dialogs = opened.window.findChildren(SettingsDialog)
    return show_page(next(it for it in dialogs if it.isVisible()), "Checking")


def now(workspace: Workspace, account_id: str = "gate") -> Account:
    status = workspace.accounts.get(account_id)
    assert status
    return status.account


@pytest.mark.usefixtures("account")
async def test_all_checking_is_paused_here_and_in_the_window_alike(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        box = find(checking_page(opened), QCheckBox, "Pause checking of all renders")
        assert not box.isChecked()
        box.click()
        assert workspace.tracker.is_paused
        opened.desk.checking.toggle_all()
        await eventually(lambda: not box.isChecked())
        assert not workspace.tracker.is_paused


async def test_a_pace_holds_at_once_and_a_wrong_one_is_told_of(
    workspace: Workspace, account: Account, desk_on: DeskOn, eventually: Eventually, token: str
) -> None:
    elsewhere = Account(account_id="far", name="Far", base_url="https://far.example")
    await workspace.accounts.use(elsewhere, token)
    async with desk_on(workspace) as opened:
        page = checking_page(opened)
        names = combo(page, "Account")
        assert [names.itemText(row) for row in range(names.count())] == [account.name, "Far"]
        select(names, "Far")
        shortest, longest = (
            find(page, QDoubleSpinBox, f"{which} pause") for which in ("Shortest", "Longest")
        )
        assert (shortest.value(), longest.value()) == (5.0, 60.0)
        find(page, QSpinBox, "Questions").setValue(2)
        await eventually(lambda: now(workspace, "far").requests_at_once == 2)
        longest.setValue(3.0)
        said = "The longest pause between two questions cannot be below the shortest."
        assert is_shown(page, said)
        assert longest.value() == 3.0  # what was typed stays to be mended
        shortest.setValue(2.0)
        await eventually(lambda: now(workspace, "far").fastest_s == 2.0)
        assert now(workspace, "far").slowest_s == 3.0
        await eventually(lambda: not is_shown(page, said))
        assert names.currentText() == "Far"
        assert now(workspace) == account
    stored = await workspace.accounts._store.accounts()
    assert {it.account_id: it.fastest_s for it in stored} == {"gate": 0.05, "far": 2.0}


async def test_a_pause_typed_halfway_is_not_meant(
    workspace: Workspace, account: Account, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        box = find(checking_page(opened), QDoubleSpinBox, "Longest pause")
        box.selectAll()
        QTest.keyClicks(box, "15")
        assert now(workspace) == account
        QTest.keyClick(box, Qt.Key.Key_Return)
        await eventually(lambda: now(workspace).slowest_s == 15.0)


async def test_without_an_account_there_is_no_pace(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.setup._closed()
        page = checking_page(opened)
        assert not combo(page, "Account").isEnabled()
        assert not find(page, QSpinBox, "Questions").isEnabled()
