"""Settings: the list of accounts, and what can be done with them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.errors import ErrorKind, Problem
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.account_setup import AccountSetup
from kling_desktop.ui.banners import Strip
from kling_desktop.ui.dialogs.account import AccountDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.theme import current_theme
from kling_desktop.ui.undo import Deed

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import DeskOn

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
_D = TypeVar("_D", bound=QDialog)

ONE, TWO = "878106242831892487", "878106242831892488"
A, B = "https://a.example", "https://b.example"


@pytest.fixture
def window(qapp: object) -> QWidget:
    assert qapp
    made = QWidget()
    made.show()
    return made


@pytest.fixture
async def setup(workspace: Workspace, window: QWidget) -> AccountSetup:
    """Settings are open; there are two accounts."""
    for base_url in (A, B):
        await workspace.accounts.set_up(AccountDraft(base_url=base_url), f"token-of-{base_url}")
    made = AccountSetup(workspace, window)
    made.open_settings()
    return made


def dialog_of(window: QWidget, kind: type[_D]) -> _D:
    return next(it for it in window.findChildren(kind) if it.isVisible())


def rows(window: QWidget) -> list[list[str]]:
    tree = tree_of(window)
    items = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items if item]


def mark(window: QWidget, number: int) -> QTreeWidget:
    tree = tree_of(window)
    item = tree.topLevelItem(number)
    assert item
    tree.setCurrentItem(item)
    return tree


def tree_of(window: QWidget) -> QTreeWidget:
    tree = dialog_of(window, SettingsDialog).accounts.findChild(QTreeWidget)
    assert tree
    return tree


def items(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    found = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    return [item for item in found if item]


def first_ink(picture: QImage) -> int:
    """Where the words begin, in px."""
    middle = range(picture.height() // 4, picture.height() * 3 // 4)
    ground = picture.pixelColor(2, picture.height() // 2)
    wide = range(picture.width())
    return next(x for x in wide if any(picture.pixelColor(x, y) != ground for y in middle))


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(it for it in dialog.findChildren(QPushButton) if it.text() == text)


def press(dialog: QDialog, text: str) -> None:
    assert button(dialog, text).isEnabled()
    QTest.mouseClick(button(dialog, text), Qt.MouseButton.LeftButton)


@pytest.mark.usefixtures("setup")
async def test_the_list_says_name_service_and_state(workspace: Workspace, window: QWidget) -> None:
    gateway = "Gateway (new-api, EZModel)"
    assert rows(window) == [
        ["a.example", gateway, "Ready, for new renders"],
        ["b.example", gateway, "Ready"],
    ]
    assert workspace.accounts.main
    settings = dialog_of(window, SettingsDialog)
    assert not button(settings, "&Use for new renders").isEnabled()  # the marked one is it


async def test_an_accounts_colour_stands_before_its_name(
    workspace: Workspace, window: QWidget, setup: AccountSetup
) -> None:
    await workspace.accounts.change(A, AccountDraft(base_url=A, colour="#108e8e"))
    setup.refresh()
    tree = tree_of(window)
    first, second = (tree.topLevelItem(number) for number in range(2))
    assert first
    assert second
    middles = [it.icon(0).pixmap(10, 10).toImage().pixelColor(5, 5) for it in (first, second)]
    assert middles[0].name() == "#108e8e"
    assert middles[1].alpha() == 0


@pytest.mark.usefixtures("setup")
async def test_without_colours_the_names_begin_in_line_with_their_title(window: QWidget) -> None:
    tree = tree_of(window)
    header = tree.header().grab().toImage()
    names = tree.viewport().grab(tree.visualItemRect(items(tree)[1])).toImage()
    assert [it.icon(0).isNull() for it in items(tree)] == [True, True]
    assert abs(first_ink(header) - first_ink(names)) <= 2  # letters begin at their own distance


@pytest.mark.usefixtures("setup")
async def test_the_titles_are_as_quiet_as_those_of_the_list(window: QWidget) -> None:
    header = tree_of(window).header()
    picture = header.grab().toImage()
    column = {picture.pixelColor(2, y).name() for y in range(picture.height())}
    assert column == {current_theme().window, current_theme().line}


async def test_a_trouble_is_shown_as_it_comes(
    workspace: Workspace, window: QWidget, setup: AccountSetup
) -> None:
    workspace.accounts.note(B, Problem(kind=ErrorKind.AUTH))
    setup.refresh()
    assert [row[2] for row in rows(window)] == ["Ready, for new renders", "Paused"]


async def test_a_change_leaves_mark_and_focus_where_they_are(
    workspace: Workspace, window: QWidget, setup: AccountSetup
) -> None:
    mark(window, 1)
    settings = dialog_of(window, SettingsDialog)
    settings.activateWindow()
    edit = button(settings, "&Edit…")
    edit.setFocus()
    workspace.accounts.note(A, Problem(kind=ErrorKind.NETWORK))
    setup.refresh()
    assert settings.focusWidget() is edit
    assert settings.accounts.chosen == B


@pytest.mark.usefixtures("setup")
async def test_another_account_takes_the_new_renders(workspace: Workspace, window: QWidget) -> None:
    mark(window, 1)
    press(dialog_of(window, SettingsDialog), "&Use for new renders")
    assert [row[2] for row in rows(window)] == ["Ready", "Ready, for new renders"]
    assert workspace.accounts.main
    assert workspace.accounts.main.account.account_id == B


@pytest.mark.usefixtures("setup")
async def test_an_account_is_added_beside_the_others(
    workspace: Workspace, window: QWidget, gateway: Gateway, token: str, eventually: Eventually
) -> None:
    press(dialog_of(window, SettingsDialog), "A&dd…")
    asked = dialog_of(window, AccountDialog)
    assert asked.windowTitle() == "Add an account"
    base_url, secret = [it for it in asked.findChildren(QLineEdit) if it.isVisible()][:2]
    base_url.setText(gateway.base_url)
    secret.setText(token)
    press(asked, "Save")
    await eventually(lambda: len(rows(window)) == 3)
    assert [it.token for it in workspace.accounts.statuses][2] == token
    assert workspace.accounts.main
    assert workspace.accounts.main.account.account_id == A


@pytest.mark.usefixtures("setup")
async def test_return_edits_and_delete_removes(
    workspace: Workspace, window: QWidget, eventually: Eventually
) -> None:
    tree = mark(window, 1)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    asked = dialog_of(window, AccountDialog)
    assert (asked.windowTitle(), asked.account_id) == ("Edit the account", B)
    asked.reject()
    tree.setFocus()
    window.activateWindow()
    dialog_of(window, SettingsDialog).activateWindow()
    QTest.keyClick(tree, Qt.Key.Key_Delete)
    await eventually(lambda: [it for it in window.findChildren(QMessageBox) if it.isVisible()])
    box = dialog_of(window, QMessageBox)
    assert box.text() == "Remove the account b.example, and its token from the keyring?"
    press(box, "Remove")
    await eventually(lambda: len(rows(window)) == 1)
    assert [it.account.account_id for it in workspace.accounts.statuses] == [A]


@pytest.mark.usefixtures("setup")
async def test_renders_go_along_only_after_a_question_that_counts_them(
    workspace: Workspace, window: QWidget, eventually: Eventually
) -> None:
    status = workspace.accounts.get(B)
    assert status
    await workspace.library.add([TaskRef(ONE), TaskRef(TWO)], status.account)
    mark(window, 1)
    for answer, left in (("Keep", 2), ("Remove", 0)):
        press(dialog_of(window, SettingsDialog), "&Remove…")
        await eventually(lambda: [it for it in window.findChildren(QMessageBox) if it.isVisible()])
        box = dialog_of(window, QMessageBox)
        assert "2 renders belong to it and go off the list" in box.text()
        assert box.textFormat() is Qt.TextFormat.PlainText
        assert box.defaultButton() is button(box, "Keep")
        press(box, answer)
        await eventually(lambda: not workspace.scope._running)
        assert len(workspace.library.tasks) == left
    assert [row[0] for row in rows(window)] == ["a.example"]


async def test_a_keyring_that_does_not_answer_is_told_of(
    paths: Paths, window: QWidget, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("keyring.get_keyring", lambda: 1 / 0)
    async with open_workspace(paths, Vault()) as workspace:
        await workspace.accounts.set_up(AccountDraft(base_url=A), "a-token")
        setup = AccountSetup(workspace, window)
        said: list[str] = []
        setup.report.connect(said.append)
        setup.open_settings()
        mark(window, 0)
        press(dialog_of(window, SettingsDialog), "&Remove…")
        await eventually(lambda: [it for it in window.findChildren(QMessageBox) if it.isVisible()])
        press(dialog_of(window, QMessageBox), "Remove")
        await eventually(lambda: said)
        assert "its token may still be there" in said[0]


async def test_settings_that_cannot_be_written_are_told_of(
    workspace: Workspace, window: QWidget, setup: AccountSetup
) -> None:
    said: list[str] = []
    setup.report.connect(said.append)
    workspace.paths.settings.with_name(workspace.paths.settings.name + ".new").mkdir()
    mark(window, 1)
    press(dialog_of(window, SettingsDialog), "&Use for new renders")
    assert said[0].startswith("The settings could not be written")
    assert rows(window)[0][2] == "Ready, for new renders"


async def test_a_removed_account_leaves_no_strip_and_its_renders_do_not_come_back(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    first = await workspace.accounts.set_up(AccountDraft(base_url=A), "a-token")
    second = await workspace.accounts.set_up(AccountDraft(base_url=B), "b-token")
    async with desk_on(workspace) as opened:
        banners, desk = opened.window.banners, opened.desk
        workspace.accounts.note(B, Problem(kind=ErrorKind.QUOTA))
        cause = f"account {B}"
        await eventually(lambda: cause in banners.texts)
        strip = next(it for it in banners.findChildren(Strip) if it.text == banners.texts[cause])
        strip.findChildren(QPushButton)[0].click()
        asked = dialog_of(opened.window, AccountDialog)
        assert asked.account_id == B  # and not the main one
        asked.reject()
        for account, task_id in ((first.account, ONE), (second.account, TWO)):
            await workspace.library.add([TaskRef(task_id)], account)
        await desk.journal.remove(list(workspace.library.tasks), Deed.REMOVE, "Gone.")
        await workspace.accounts.forget(B)
        await eventually(lambda: cause not in banners.texts)
        desk.journal.undo()
        await eventually(lambda: workspace.library.tasks)
        assert [key.task_id for key in workspace.library.tasks] == [ONE]
