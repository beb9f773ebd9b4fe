"""The window and its services together: what a creator does, and what comes of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
)

from kling_desktop.demo import faults
from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.settings import load_settings
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.dialogs.account import AccountDialog
from kling_desktop.ui.dialogs.add_tasks import AddDialog
from kling_desktop.ui.dialogs.first_run import FirstRunDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.tasks.arranging import GROUPS, SORTS
from kling_desktop.ui.tasks.mime import files_mime
from kling_desktop.ui.tasks.renders import Kind
from kling_desktop.ui.tasks.roles import ROW_ROLE

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FIRST = 878106242831892487
ONE, TWO, THREE = (str(FIRST + number) for number in range(3))
CTRL = Qt.KeyboardModifier.ControlModifier
CLIP = "moonlit-sea.mp4"


def paste(opened: Opened, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(opened.desk.view, Qt.Key.Key_V, CTRL)


def finished(task_id: str, **values: Any) -> Render:
    return Render(task_id=task_id, clips=(CLIP,), renders_s=0, **values)


def rows(opened: Opened) -> list[tuple[str, Badge]]:
    found = [
        opened.desk.model.index(row, 0).data(ROW_ROLE)
        for row in range(opened.desk.model.rowCount())
    ]
    return [(row.task.task_id, row.badge) for row in found if row]


def badge(opened: Opened, task_id: str) -> Badge | None:
    return dict(rows(opened)).get(task_id)


def key_of(opened: Opened, task_id: str) -> TaskKey:
    return next(key for key in opened.workspace.library.tasks if key.task_id == task_id)


def details(opened: Opened) -> list[str]:
    return [it.text() for it in opened.desk.panel.findChildren(QLabel)]


def dialog(opened: Opened, kind: type[QDialog]) -> Any:
    return next(it for it in opened.window.findChildren(kind) if it.isVisible())


def press(widget: Any, text: str) -> None:
    button = next(it for it in widget.findChildren(QPushButton) if it.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def enabled(opened: Opened) -> set[str]:
    return {name for name, action in opened.desk.actions.items() if action.isEnabled()}


ORGANISE = {"rename", "note", "project", "tags", "star", "reject", "archive", "bell"}
ALWAYS = {
    *(f"view_{kind.value}" for kind in Kind),
    *(*SORTS, *GROUPS, "find", "data_folder", "diagnostics", "report", "import_list"),
    *("add", "add_files", "paste", "settings", "quit", "import"),
    *("loop", "mute", "louder", "quieter"),
    *(
        "toggle_filters",
        "toggle_details",
        "next_pane",
        "previous_pane",
        "shortcuts",
        "palette",
        "about",
        "first_run",
    ),
}


@pytest.mark.usefixtures("account")
async def test_a_render_is_pasted_and_its_life_is_seen_to_the_saved_clip(
    workspace: Workspace, gateway: Gateway, clips: Path, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE, clips=(CLIP,), waits_s=3600))
    async with desk_on(workspace) as opened:
        assert enabled(opened) == ALWAYS
        paste(opened, ONE)
        await eventually(lambda: opened.window.note.text == "1 added.")
        await eventually(lambda: rows(opened) == [(ONE, Badge.WAITING)])
        assert opened.desk.view.current == key_of(opened, ONE)
        gateway.begin(ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.RENDERING)
        await eventually(lambda: any(it.startswith("Rendering for 0:0") for it in details(opened)))
        assert enabled(opened) == ALWAYS | ORGANISE | {
            *("select_all", "check", "copy_id", "remove", "reply", "pause", "pause_all"),
            *("export_list", "totals"),
        }
        gateway.finish(ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        file = workspace.paths.downloads / f"{ONE}.mp4"
        assert file.read_bytes() == (clips / CLIP).read_bytes()
        stage = opened.desk.panel.player.stage
        await eventually(lambda: not stage.poster.pixmap().isNull())
        await eventually(lambda: str(file) in details(opened))
        assert any(it.startswith("Saved. It took") for it in details(opened))
        assert enabled(opened) >= {"play", "reveal", "copy_file", "full_screen"}
        assert "save" not in enabled(opened)
        await eventually(lambda: opened.window.summary.text().startswith("1 saved"))
        opened.desk.actions["play"].trigger()
        await eventually(lambda: opened.desk.panel.player.reel.frame)
        assert stage.currentWidget() is stage.video
    assert gateway.asked(ONE) >= 3


@pytest.mark.usefixtures("account")
async def test_the_report_counts_what_came_of_a_paste(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: opened.window.note.text == "1 added.")
        paste(opened, f"{ONE}\n{TWO}\n{THREE}\nnot-an-id")
        await eventually(lambda: opened.window.note.text == "2 added, 1 already here, 1 not an id.")
        assert [task_id for task_id, _ in rows(opened)] == [THREE, TWO, ONE]
        assert opened.desk.view.current == key_of(opened, THREE)
        paste(opened, ONE)
        await eventually(lambda: opened.desk.view.current == key_of(opened, ONE))


async def test_a_pasted_token_is_refused_and_is_nowhere(
    workspace: Workspace, account: Account, desk_on: DeskOn, eventually: Eventually
) -> None:
    secret = "sk-" + "canary8f3a61c9d2e7b4a0"
    await workspace.accounts.use(account, secret)
    async with desk_on(workspace) as opened:
        paste(opened, f"my key is {secret}")
        await eventually(lambda: "A token was left out and not stored" in opened.window.note.text)
        assert rows(opened) == []
        assert not any("canary" in it.text() for it in opened.window.findChildren(QLabel))
    held = [it for it in workspace.paths.data.rglob("*") if it.is_file()]
    assert len(held) >= 2
    assert not any(b"canary" in it.read_bytes() for it in held)


async def test_what_is_pasted_before_there_is_an_account_is_taken_in_after_it_is_set_up(
    *,
    workspace: Workspace,
    gateway: Gateway,
    token: str,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog(opened, FirstRunDialog).reject()  # asked for at the first start: not now
        paste(opened, ONE)
        await eventually(
            lambda: any(it.isVisible() for it in opened.window.findChildren(AccountDialog))
        )
        assert rows(opened) == []
        asked = dialog(opened, AccountDialog)
        asked.form._base_url.setText(gateway.base_url)
        asked.form._fields._token.setText(token)
        press(asked, "Save")
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        assert gateway.requests[0].header("Authorization") == f"Bearer {token}"
    assert all(not r.header("Authorization") for r in gateway.requests if r.origin is Origin.MEDIA)


@pytest.mark.usefixtures("account")
async def test_the_add_dialog_offers_the_account_for_new_renders_first(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    draft = AccountDraft(base_url="https://b.example", name="Second")
    second = await workspace.accounts.set_up(draft, "another-token")
    workspace.accounts.choose_main(second.account.account_id)
    async with desk_on(workspace) as opened:
        QTest.keyClick(opened.desk.view, Qt.Key.Key_N, CTRL)
        asked = dialog(opened, AddDialog)
        account = asked.findChildren(QComboBox)[0]
        assert [account.itemText(number) for number in range(account.count())] == ["Second", "Gate"]
        account.setCurrentText("Gate")
        asked.findChild(QPlainTextEdit).setPlainText(ONE)
        press(asked, "Add")
        await eventually(lambda: workspace.library.tasks)
        assert [key.account_id for key in workspace.library.tasks] == ["gate"]


@pytest.mark.usefixtures("account")
async def test_the_add_dialog_adds(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        QTest.keyClick(opened.desk.view, Qt.Key.Key_N, CTRL)
        asked = dialog(opened, AddDialog)
        asked.findChild(QPlainTextEdit).setPlainText(f"{ONE}, {TWO}")
        press(asked, "Add")
        await eventually(lambda: opened.window.note.text == "2 added.")
        await eventually(lambda: not opened.window.findChildren(AddDialog))


@pytest.mark.usefixtures("account")
async def test_a_dropped_file_is_read(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, tmp_path: Path
) -> None:
    file = tmp_path / "ids.txt"
    file.write_text(ONE)
    mime = files_mime([file])  # the event does not keep it
    async with desk_on(workspace) as opened:
        event = QDropEvent(
            QPoint(50, 50),
            Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        opened.window.dropEvent(event)
        assert event.dropAction() is Qt.DropAction.CopyAction
        await eventually(lambda: opened.window.note.text == "1 added.")
    assert file.exists()


@pytest.mark.usefixtures("account")
async def test_renders_leave_the_list_and_come_back(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(finished(TWO))
    async with desk_on(workspace) as opened:
        paste(opened, f"{ONE}\n{TWO}\n{THREE}")
        await eventually(lambda: badge(opened, TWO) is Badge.SAVED)
        file = workspace.paths.downloads / f"{TWO}.mp4"
        view = opened.desk.view
        view.choose(key_of(opened, TWO))
        QTest.keyClick(view, Qt.Key.Key_Delete)
        await eventually(lambda: [task_id for task_id, _ in rows(opened)] == [THREE, ONE])
        await eventually(lambda: opened.window.note.text == "Taken off the list; files stay.")
        assert file.is_file()
        assert view.current in {key_of(opened, ONE), key_of(opened, THREE)}
        assert view.selected == [view.current]
        QTest.keyClick(view, Qt.Key.Key_A, CTRL)
        QTest.keyClick(view, Qt.Key.Key_Delete)
        await eventually(lambda: rows(opened) == [])
        assert "Nothing chosen" in details(opened)
        for count in (2, 3):
            await eventually(lambda: "undo" in enabled(opened))
            QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
            await eventually(lambda count=count: len(rows(opened)) == count)  # type: ignore[misc]
        assert badge(opened, TWO) is Badge.SAVED
        assert "undo" not in enabled(opened)


@pytest.mark.usefixtures("account")
async def test_one_strip_for_one_cause_and_none_after_it(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    for number in range(8):
        gateway.add(Render(task_id=str(FIRST + number)))
    gateway.inject(faults.error(401, 1002, "token expired"), times=None)
    async with desk_on(workspace) as opened:
        paste(opened, "\n".join(str(FIRST + number) for number in range(8)))
        banners = opened.window.banners
        await eventually(lambda: banners.texts)
        await eventually(lambda: {it for _, it in rows(opened)} == {Badge.PAUSED})
        assert banners.texts == {
            "account gate": "Gate: The service refused the token. Enter a valid one."
        }
        await eventually(lambda: opened.workspace.tracker.asking == 0)  # a late refusal counts too
        asked = len(gateway.requests)
        gateway.heal()
        QTest.keyClick(opened.desk.view, Qt.Key.Key_F5)
        await eventually(lambda: {it for _, it in rows(opened)} == {Badge.RENDERING})
        await eventually(lambda: banners.texts == {})
    assert asked <= 6 + 8  # a refused account is left alone


@pytest.mark.usefixtures("account")
async def test_all_of_the_window_tells_of_arrears_and_the_strip_lets_it_try_again(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.RENDERING)
        gateway.inject(faults.service_error(1101), times=None)
        await eventually(lambda: "The account is in arrears." in str(opened.window.banners.texts))
        assert badge(opened, ONE) is Badge.PAUSED
        row = opened.desk.model.index(0, 0).data(ROW_ROLE)
        assert row
        assert row.next_check_s is None
        assert opened.desk.panel.player.stage.poster.text() == "Paused"
        assert opened.window.summary.text().startswith("1 paused")
        gateway.heal()
        press(opened.window.banners, "Check now")
        await eventually(lambda: badge(opened, ONE) is Badge.RENDERING)
        await eventually(lambda: opened.window.banners.texts == {})


@pytest.mark.usefixtures("account")
async def test_a_paused_render_is_not_said_to_be_paused_since_it_began(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE, age_s=600))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: "Rendering for 10:0" in str(details(opened)))
        QTest.keyClick(opened.desk.view, Qt.Key.Key_P)
        await eventually(lambda: "Checking is paused. It began 10:0" in str(details(opened)))


@pytest.mark.usefixtures("account")
async def test_the_strip_about_the_network_goes_by_itself(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(Render(task_id=ONE))
    gateway.inject(faults.drop(), times=2)
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        banners = opened.window.banners
        await eventually(lambda: "The service cannot be reached." in str(banners.texts))
        press(banners, "Check now")
        await eventually(lambda: gateway.asked(ONE) >= 2)
        await eventually(lambda: banners.texts == {})
        assert badge(opened, ONE) is Badge.RENDERING


@pytest.mark.usefixtures("account")
async def test_a_folder_that_takes_nothing_is_told_once_and_another_one_helps(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually, tmp_path: Path
) -> None:
    blocked, good = tmp_path / "a file", tmp_path / "films"
    blocked.touch()
    workspace.preferences.change(download_folder=str(blocked / "videos"))
    gateway.add(finished(ONE))
    gateway.add(finished(TWO))
    async with desk_on(workspace) as opened:
        paste(opened, f"{ONE} {TWO}")
        banners = opened.window.banners
        await eventually(lambda: {it for _, it in rows(opened)} == {Badge.NOT_SAVED})
        await eventually(lambda: "folder" in banners.texts)
        assert list(banners.texts) == ["folder"]
        assert str(blocked) in banners.texts["folder"]
        press(banners, "Settings")
        settings = dialog(opened, SettingsDialog)
        settings._saving._folder.setText(str(good))
        press(settings, "Close")
        await eventually(lambda: {it for _, it in rows(opened)} == {Badge.SAVED})
        await eventually(lambda: banners.texts == {})
        await eventually(lambda: workspace.downloads.savings == {})
    assert {it.name for it in good.iterdir()} == {f"{ONE}.mp4", f"{TWO}.mp4"}


@pytest.mark.usefixtures("account")
async def test_what_a_command_wrote_appears(
    workspace: Workspace, account: Account, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: len(rows(opened)) == 1)
        async with open_workspace(workspace.paths, Vault(session_only=True)) as command:
            await command.library.add([TaskRef(TWO)], account)
        await eventually(lambda: len(rows(opened)) == 2)
        assert [task_id for task_id, _ in rows(opened)] == [TWO, ONE]
        async with open_workspace(workspace.paths, Vault(session_only=True)) as command:
            await command.library.remove([key_of(opened, ONE)])
        await eventually(lambda: [task_id for task_id, _ in rows(opened)] == [TWO])


@pytest.mark.usefixtures("account")
async def test_a_failed_render_tells_its_reason_word_for_word(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    reason = "<b>Failure</b> to pass & more <img src='http://127.0.0.1:9/x'>"
    gateway.add(Render(task_id=ONE))
    gateway.fail(ONE, reason)
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.FAILED)
        await eventually(lambda: f"The service gave this reason: {reason}" in details(opened))
        labels = opened.desk.panel.findChildren(QLabel)
        assert {it.textFormat() for it in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.usefixtures("account")
async def test_a_clip_that_cannot_be_fetched_can_be_saved_later(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.downloads._pauses_s = ()
    gateway.add(finished(ONE))
    gateway.inject(faults.refuse_link(), origin=Origin.MEDIA, times=None)
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.NOT_SAVED)
        gateway.heal()
        await eventually(lambda: any("link no longer works" in it for it in details(opened)))
        await eventually(lambda: "save" in enabled(opened))
        QTest.keyClick(opened.desk.view, Qt.Key.Key_S, CTRL)
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)


@pytest.mark.usefixtures("account")
async def test_space_plays_and_what_the_player_was_told_is_remembered(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: "play" in enabled(opened))
        player = opened.desk.panel.player
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Space)
        await eventually(lambda: player.is_playing)
        opened.window.activateWindow()  # offscreen gives the focus to the video's own window
        opened.desk.view.setFocus()
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Space)
        await eventually(lambda: not player.is_playing)
        player.controls.volume.setValue(35)
        player.controls.mute.click()
        stored = workspace.paths.settings
        await eventually(lambda: stored.is_file() and load_settings(stored).volume == 0.35)
        player.controls.loop.click()  # closing comes before it is written
    settings = load_settings(workspace.paths.settings)
    assert (settings.volume, settings.muted, settings.loop) == (0.35, False, False)


@pytest.mark.usefixtures("account")
async def test_full_screen_shows_the_player_alone_and_escape_brings_all_back(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: "full_screen" in enabled(opened))
        QTest.keyClick(opened.desk.view, Qt.Key.Key_F)
        await eventually(opened.window.isFullScreen)
        assert not opened.desk.view.isVisible()
        assert opened.desk.panel.player.isVisible()
        QTest.keyClick(opened.desk.panel.player, Qt.Key.Key_Escape)
        await eventually(lambda: not opened.window.isFullScreen())
        assert opened.desk.view.isVisible()
        assert "leave_full_screen" not in enabled(opened)


@pytest.mark.usefixtures("account")
async def test_the_menu_offers_what_can_be_done(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: opened.desk.view.selected)
        opened.desk.menus.open(QPoint(10, 10))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        items: list[QAction] = menu.actions()
        texts = [it.text() for it in items if not it.isSeparator()]
        assert texts == [
            *("Check now", "Pause checking", "Bell: When it ends", "Copy id"),
            *("Star", "Reject", "Rename…", "Project…", "Tags…", "Note…"),
            *("Show last reply", "Archive", "Remove from list"),
        ]
        assert all(it.isEnabled() for it in items)
        menu.close()


@pytest.mark.usefixtures("account")
async def test_a_restart_shows_everything_as_it_was(
    *,
    paths: Paths,
    workspace: Workspace,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, f"{ONE}\n{TWO}")
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        before = rows(opened)
        opened.window.resize(760, 500)
    asked = gateway.asked(ONE)
    async with (
        open_workspace(paths, Vault(session_only=True)) as again,
        desk_on(again, has_tokens=False) as opened,
    ):
        assert [task_id for task_id, _ in rows(opened)] == [task_id for task_id, _ in before]
        assert badge(opened, ONE) is Badge.SAVED
        assert opened.window.size() == QSize(760, 500)
        text = "There is no token for Gate, so nothing is asked there."
        await eventually(lambda: text in str(opened.window.banners.texts))
    assert gateway.asked(ONE) == asked


async def test_a_ledger_that_was_damaged_is_said(
    paths: Paths, desk_on: DeskOn, eventually: Eventually
) -> None:
    paths.ledger.write_bytes(b"this is no ledger" * 100)
    paths.settings.write_text("{ not json")
    async with (
        open_workspace(paths, Vault(session_only=True)) as workspace,
        desk_on(workspace, has_tokens=False) as opened,
    ):
        texts = opened.window.banners.texts
        assert "ledger.sqlite3.corrupt-" in texts["ledger"]
        assert "settings were damaged" in texts["settings"]
        await eventually(lambda: opened.window.findChildren(FirstRunDialog))


@pytest.mark.usefixtures("account")
async def test_the_wide_world_of_states_is_summed_up(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, account: Account
) -> None:
    added = await workspace.library.add([TaskRef(str(FIRST + n)) for n in range(3)], account)
    states = (TaskState.FAILED, TaskState.FAILED, TaskState.SUCCEED)
    for key, state in zip(added.added, states, strict=True):
        await workspace.library.update(key, lambda it, state=state: replace(it, state=state))  # type: ignore[misc]
    async with desk_on(workspace) as opened:
        assert opened.window.summary.text() == "1 without video  ·  2 failed"
        await workspace.library.remove(added.added)
        await eventually(lambda: opened.window.summary.text() == "No renders yet")
        assert opened.desk.model.rowCount() == 0


@pytest.mark.usefixtures("account")
async def test_a_removed_render_comes_back_to_its_place(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    for task_id in (ONE, TWO, THREE):
        gateway.add(Render(task_id=task_id, waits_s=3600))
    async with desk_on(workspace) as opened:
        paste(opened, f"{ONE}\n{TWO}\n{THREE}")
        await eventually(lambda: len(rows(opened)) == 3)
        assert [task_id for task_id, _ in rows(opened)] == [THREE, TWO, ONE]
        opened.desk.view.choose(key_of(opened, TWO))
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Delete)
        await eventually(lambda: len(rows(opened)) == 2)
        assert opened.desk.view.selected == [key_of(opened, ONE)]  # the row that moved up
        await eventually(lambda: "undo" in enabled(opened))
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Z, CTRL)
        await eventually(lambda: len(rows(opened)) == 3)
        assert [task_id for task_id, _ in rows(opened)] == [THREE, TWO, ONE]


@pytest.mark.usefixtures("account")
async def test_a_strip_about_the_folder_goes_with_the_render_it_was_about(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually, tmp_path: Path
) -> None:
    blocked = tmp_path / "a file"
    blocked.touch()
    workspace.preferences.change(download_folder=str(blocked))
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: "folder" in opened.window.banners.texts)
        await eventually(lambda: "remove" in enabled(opened))
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Delete)
        await eventually(lambda: opened.window.banners.texts == {})


@pytest.mark.usefixtures("account")
async def test_saving_by_itself_is_switched_without_a_restart(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    async def switch(opened: Opened, *, on: bool) -> None:
        opened.desk.actions["settings"].trigger()
        settings = dialog(opened, SettingsDialog)
        settings._saving.findChild(QCheckBox).setChecked(on)
        press(settings, "Close")
        await eventually(lambda: not settings.isVisible())

    gateway.add(finished(ONE))
    gateway.add(Render(task_id=TWO, clips=(CLIP,)))
    async with desk_on(workspace) as opened:
        await switch(opened, on=False)
        paste(opened, f"{ONE} {TWO}")
        await eventually(lambda: badge(opened, ONE) is Badge.READY)
        await switch(opened, on=True)
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)  # what was left over
        gateway.finish(TWO)
        await eventually(lambda: badge(opened, TWO) is Badge.SAVED)
