"""Saving as the creator asks: all, elsewhere, again or not after all; and files that have gone."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)

from kling_desktop.demo import faults
from kling_desktop.demo.render import DAY_S, Render
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.sections import Section
from kling_desktop.services.library import utc_now
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.task import Task, TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FIRST = 878106242831892487
ONE, TWO, THREE = (str(FIRST + number) for number in range(3))
CLIP = "moonlit-sea.mp4"
WARNING = "One clip that is not saved will be deleted within 3 days."

pytestmark = pytest.mark.usefixtures("account")


def finished(task_id: str, *, days_left: float = 30, **values: Any) -> Render:
    age_s = (30 - days_left) * DAY_S
    return Render(task_id=task_id, clips=(CLIP,), renders_s=0, age_s=age_s, **values)


def paste(opened: Opened, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(opened.desk.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def key_of(opened: Opened, task_id: str) -> TaskKey:
    return next(key for key in opened.workspace.library.tasks if key.task_id == task_id)


def badge(opened: Opened, task_id: str) -> Badge | None:
    keys = [key for key in opened.workspace.library.tasks if key.task_id == task_id]
    row = opened.desk.model.row_of(keys[0]) if keys else None
    return row.badge if row else None


def details(opened: Opened) -> list[str]:
    return [it.text() for it in opened.desk.panel.findChildren(QLabel)]


def press(widget: Any, text: str) -> None:
    button = next(it for it in widget.findChildren(QPushButton) if it.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def called(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def file_dialog(opened: Opened) -> QFileDialog:
    return next(it for it in opened.window.findChildren(QFileDialog) if it.isVisible())


def texts(opened: Opened, *names: str) -> list[str]:
    """What those actions are called that can be used."""
    actions = opened.desk.actions
    return [actions[name].text() for name in names if actions[name].isEnabled()]


async def test_all_clips_that_are_not_saved_are_saved_at_once(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.preferences.change(save_automatically=False)
    for task_id in (ONE, TWO):
        gateway.add(finished(task_id))
    gateway.add(Render(task_id=THREE))
    async with desk_on(workspace) as opened:
        assert not texts(opened, "save_all", "save_expiring")
        paste(opened, f"{ONE} {TWO} {THREE}")
        await eventually(lambda: {badge(opened, it) for it in (ONE, TWO)} == {Badge.READY})
        await eventually(lambda: texts(opened, "save_all", "save_expiring") == ["Save all"])
        opened.desk.actions["save_all"].trigger()
        await eventually(lambda: {badge(opened, it) for it in (ONE, TWO)} == {Badge.SAVED})
        await eventually(lambda: not texts(opened, "save_all"))
        assert badge(opened, THREE) is Badge.RENDERING


async def test_one_warning_of_clips_that_are_about_to_go_and_a_button_that_saves_them(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(finished(ONE, days_left=2))
    gateway.add(finished(TWO, days_left=20))
    async with desk_on(workspace) as opened:
        banners, filters = opened.window.banners, opened.desk.filters
        paste(opened, f"{ONE} {TWO}")
        await eventually(lambda: banners.texts == {"expiring": WARNING})
        filters.setCurrentIndex(filters.model().index(6, 0))
        said = filters.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        assert said == "Expiring, 1"
        QTest.keyClick(filters, Qt.Key.Key_Space)
        assert opened.desk.model.showing.section is Section.EXPIRING
        assert [key.task_id for key in opened.desk.view.selected] == [ONE]
        assert opened.desk.model.rowCount() == 1
        press(banners, "Save all expiring")
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        await eventually(lambda: banners.texts == {})
        await eventually(lambda: opened.desk.model.rowCount() == 0)
        assert badge(opened, TWO) is Badge.READY
        paste(opened, TWO)  # whoever looks for a render sees it
        await eventually(lambda: opened.desk.view.current == key_of(opened, TWO))


async def test_the_keyboard_reaches_the_strip_and_the_bar_in_the_order_they_are_read(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(finished(ONE, days_left=2))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: opened.window.banners.texts)
        opened.window.activateWindow()
        opened.desk.view.setFocus()
        passed = []
        for _ in range(7):
            focused = QApplication.focusWidget()
            assert focused
            passed.append(called(focused))
            QTest.keyClick(focused, Qt.Key.Key_Backtab)
    assert passed[::-1] == [
        *("Save all expiring", "Close this note", "Filters"),
        *("Order of the list", "Turn the order round", "Groups", "Renders"),
    ]


async def test_a_warning_that_was_closed_comes_back_for_another_clip_only(
    *,
    workspace: Workspace,
    paths: Paths,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(finished(ONE, days_left=2))
    gateway.add(finished(TWO, days_left=1))
    async with desk_on(workspace) as opened:
        banners = opened.window.banners
        paste(opened, ONE)
        await eventually(lambda: banners.texts)
        banners._strips["expiring"].closed.click()
        opened.desk.expiring.note(workspace.radar.expiring)
        assert banners.texts == {}
    async with (
        open_workspace(paths, Vault(session_only=True)) as again,
        desk_on(again, has_tokens=False) as opened,
    ):
        assert again.radar.expiring
        assert "expiring" not in opened.window.banners.texts
    async with desk_on(workspace) as opened:
        paste(opened, TWO)
        told = "2 clips that are not saved will be deleted within 3 days."
        await eventually(lambda: opened.window.banners.texts == {"expiring": told})


async def test_saving_is_cancelled(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(finished(ONE))
    gateway.inject(faults.stall(after=1000), origin=Origin.MEDIA, times=None)
    async with desk_on(workspace) as opened:
        assert not opened.desk.actions["cancel_saving"].isVisible()
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.SAVING)
        await eventually(lambda: "saving 1" in opened.window.summary.text())
        await eventually(lambda: texts(opened, "cancel_saving", "save") == ["Cancel saving"])
        opened.desk.actions["cancel_saving"].trigger()
        await eventually(lambda: badge(opened, ONE) is Badge.READY)
        await eventually(lambda: texts(opened, "cancel_saving", "save") == ["Save"])


async def test_a_clip_is_saved_under_a_name_of_ones_own_and_nothing_is_written_over(
    *,
    workspace: Workspace,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
    clips: Path,
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(finished(ONE, name="Boat"))
    taken = tmp_path / "mine.mp4"
    taken.write_bytes(b"not to be touched")
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: texts(opened, "save_as") == ["Save as…"])
        opened.desk.actions["save_as"].trigger()
        asked = file_dialog(opened)
        assert asked.testOption(QFileDialog.Option.DontConfirmOverwrite)
        asked.fileSelected.emit(str(taken))
        asked.reject()
        saved = tmp_path / "mine (2).mp4"
        await eventually(lambda: opened.window.note.text == f"Saved as {saved}")
        assert badge(opened, ONE) is Badge.SAVED
        assert saved.read_bytes() == (clips / CLIP).read_bytes()
        assert taken.read_bytes() == b"not to be touched"


async def test_a_file_that_was_moved_is_noticed_and_shown_where_it_is(
    *,
    workspace: Workspace,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        file, moved = workspace.paths.downloads / f"{ONE}.mp4", tmp_path / "moved.mp4"
        file.rename(moved)
        opened.window.activated.emit()  # whoever has moved it comes back to the window
        await eventually(lambda: badge(opened, ONE) is Badge.FILE_MISSING)
        said = "The file was moved or deleted. Save it again or show where it is."
        await eventually(lambda: said in details(opened))
        names = texts(opened, "save", "locate", "play", "reveal", "copy_file")
        assert names == ["Save again", "Locate…"]
        assert not opened.desk.actions["reveal"].isVisible()
        opened.desk.actions["locate"].trigger()
        wrong = tmp_path / "notes.mp4"
        wrong.write_bytes(b"no video")
        asked = file_dialog(opened)
        asked.fileSelected.emit(str(wrong))
        await eventually(lambda: "not a whole video" in opened.window.note.text)
        asked.fileSelected.emit(str(moved))
        asked.reject()
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        await eventually(lambda: str(moved) in details(opened))
        await eventually(lambda: texts(opened, "locate", "reveal") == ["Show in folder"])


async def test_what_is_missing_is_not_called_unplayable(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        await eventually(lambda: opened.desk.panel.player.path)
        (workspace.paths.downloads / f"{ONE}.mp4").unlink()
        opened.desk.panel.player.toggle()
        await eventually(lambda: badge(opened, ONE) is Badge.FILE_MISSING)
        await eventually(lambda: "1 missing on disk" in opened.window.summary.text())


async def test_a_file_that_was_deleted_is_saved_again(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        file = workspace.paths.downloads / f"{ONE}.mp4"
        await eventually(lambda: texts(opened, "reveal"))
        file.unlink()
        opened.desk.actions["reveal"].trigger()
        await eventually(lambda: badge(opened, ONE) is Badge.FILE_MISSING)
        await eventually(lambda: texts(opened, "save") == ["Save again"])
        opened.desk.actions["save"].trigger()
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        assert file.is_file()


async def test_a_drive_that_is_away_is_told_as_that(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        folder = workspace.paths.downloads
        folder.rename(folder.with_name("unplugged"))
        workspace.missing.look()
        said = f"The folder {folder} cannot be reached now. Look whether its drive is connected."
        await eventually(lambda: said in details(opened))
        folder.with_name("unplugged").rename(folder)
        workspace.missing.look()
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)


async def test_a_clip_the_service_deleted_can_be_checked_again(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.READY)

        def gone(task: Task) -> Task:
            return replace(task, clip_gone_at=utc_now())

        await workspace.library.update(key_of(opened, ONE), gone)
        await eventually(lambda: any("has deleted this clip" in it for it in details(opened)))
        assert badge(opened, ONE) is Badge.EXPIRED
        assert not texts(opened, "save_as")
        await eventually(lambda: texts(opened, "save") == ["Check again"])
        opened.desk.actions["save"].trigger()
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)


async def test_a_folder_that_comes_back_ends_the_waiting(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually, tmp_path: Path
) -> None:
    workspace.downloads._dispatcher.hold_s = 0.05
    blocked = tmp_path / "drive"
    blocked.touch()
    workspace.preferences.change(download_folder=str(blocked / "films"))
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        paste(opened, ONE)
        await eventually(lambda: badge(opened, ONE) is Badge.NOT_SAVED)
        await eventually(lambda: "folder" in opened.window.banners.texts)
        await eventually(lambda: texts(opened, "save", "cancel_saving"))
        assert texts(opened, "save", "cancel_saving") == ["Try again", "Cancel saving"]
        blocked.unlink()
        (blocked / "films").mkdir(parents=True, exist_ok=True)  # it may be made again by itself
        await eventually(lambda: badge(opened, ONE) is Badge.SAVED)
        await eventually(lambda: opened.window.banners.texts == {})


async def test_order_and_filter_are_remembered(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        paste(opened, f"{ONE} {TWO}")
        await eventually(lambda: opened.desk.model.rowCount() == 2)
        assert opened.desk.model.key_at(0) == key_of(opened, TWO)
        order = opened.desk.renders.bar._order
        order.setFocus()
        QTest.keyClick(order, Qt.Key.Key_Down)
        assert opened.desk.model.key_at(0) == key_of(opened, ONE)
        assert opened.desk.view.current == key_of(opened, TWO)
    async with desk_on(workspace) as opened:
        assert opened.desk.renders.bar._order.currentText() == "Name"
        assert opened.desk.model.key_at(0) == key_of(opened, ONE)
