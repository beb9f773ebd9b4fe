"""Off the list and back; files to the trash; and the bell."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QWidget

from kling_desktop.demo import faults
from kling_desktop.demo.render import Fate, Render
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Bell, TaskKey
from kling_desktop.ui.trashing import Outcome, found_of, to_trash

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FIRST = 878106242831892487
ONE, TWO, THREE, FOUR = (str(FIRST + number) for number in range(4))
SHIFT = Qt.KeyboardModifier.ShiftModifier
CLIP = "moonlit-sea.mp4"


def finished(task_id: str) -> Render:
    return Render(task_id=task_id, clips=(CLIP,), renders_s=0)


def failed(task_id: str) -> Render:
    return Render(task_id=task_id, renders_s=0, fate=Fate.FAILS, reason="no")


def badges(opened: Opened) -> dict[str, Badge]:
    return {
        key.task_id: row.badge
        for key in opened.workspace.library.tasks
        if (row := opened.desk.model.row_of(key))
    }


def key_of(task_id: str) -> TaskKey:
    return TaskKey("gate", task_id)


def question(opened: Opened) -> QMessageBox | None:
    boxes = opened.window.findChildren(QMessageBox)
    return next((it for it in boxes if it.isVisible()), None)


def press(widget: QWidget, text: str) -> None:
    button = next(it for it in widget.findChildren(QPushButton) if it.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system keeps what is thrown away; it is not there yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share" / "Trash" / "files"


async def test_finished_and_failed_are_cleared_at_once_and_come_back(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    workspace.downloads._pauses_s = ()
    for render in (finished(ONE), finished(TWO), failed(THREE), Render(task_id=FOUR)):
        gateway.add(render)
    async with desk_on(workspace) as opened:
        actions, note = opened.desk.actions, opened.window.note
        assert not actions["clear_finished"].isEnabled()
        assert not actions["clear_failed"].isEnabled()
        await workspace.library.add([TaskRef(ONE)], account)
        await eventually(lambda: badges(opened).get(ONE) is Badge.SAVED)
        gateway.inject(faults.refuse_link(), origin=Origin.MEDIA, times=None)
        await workspace.library.add([TaskRef(it) for it in (TWO, THREE, FOUR)], account)
        everything = {
            ONE: Badge.SAVED,
            TWO: Badge.NOT_SAVED,
            THREE: Badge.FAILED,
            FOUR: Badge.RENDERING,
        }
        await eventually(lambda: badges(opened) == everything)
        before = dict(workspace.library.tasks)
        for name in ("clear_finished", "clear_failed"):
            await eventually(actions[name].isEnabled)
        actions["clear_finished"].trigger()
        await eventually(lambda: ONE not in badges(opened))
        assert badges(opened).keys() == {TWO, THREE, FOUR}  # not saved: never cleared
        assert note.text == "1 finished taken off the list; files stay."
        actions["clear_failed"].trigger()
        await eventually(lambda: badges(opened).keys() == {TWO, FOUR})
        assert note.text == "1 failed taken off the list."
        assert actions["undo"].text() == "Undo clear"
        for _ in range(2):
            await eventually(lambda: actions["undo"].isEnabled())
            actions["undo"].trigger()
        await eventually(lambda: badges(opened) == everything)
        for key in (key_of(ONE), key_of(THREE)):
            assert workspace.library.tasks[key] == before[key]
        assert [it.what for it in await workspace.library.activity(key_of(THREE))]
        actions["redo"].trigger()
        await eventually(lambda: badges(opened).keys() == {TWO, THREE, FOUR})


async def test_a_file_goes_to_the_trash_after_one_question_and_can_be_saved_again(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    trash: Path,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    workspace.preferences.change(write_sidecar=True, write_checksum=True)
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        view = opened.desk.view
        await workspace.library.add([TaskRef(ONE)], account)
        await eventually(lambda: badges(opened) == {ONE: Badge.SAVED})
        clip = workspace.paths.downloads / f"{ONE}.mp4"
        await eventually(clip.with_suffix(".json").is_file)
        view.choose(key_of(ONE))
        await eventually(lambda: opened.desk.actions["delete_files"].isEnabled())
        QTest.keyClick(view, Qt.Key.Key_Delete, SHIFT)
        await eventually(lambda: question(opened))
        box = question(opened)
        assert box
        assert box.text().startswith(f"Move {clip.name} (")
        assert "to the trash? The render stays on the list." in box.text()
        assert box.defaultButton().text() == "Cancel"
        await eventually(box.isActiveWindow)  # until then it hears no key
        QTest.keyClick(box, Qt.Key.Key_Return)
        await eventually(lambda: question(opened) is None)
        assert clip.is_file()
        opened.window.activateWindow()  # no window manager gives it back after a dialog
        await eventually(opened.window.isActiveWindow)
        opened.desk.trash.delete_files()
        await eventually(lambda: question(opened))
        press(question(opened) or opened.window, "Move to trash")
        await eventually(lambda: opened.window.note.text == "Moved to the trash.")
        assert not clip.exists()
        thrown = {path.name for path in trash.iterdir()}
        assert thrown == {clip.name, f"{clip.stem}.json", f"{clip.name}.sha256"}
        await eventually(lambda: badges(opened) == {ONE: Badge.FILE_MISSING})
        await eventually(lambda: opened.desk.actions["save"].text() == "Save again")
        assert not opened.desk.actions["delete_files"].isEnabled()
        opened.desk.actions["save"].trigger()
        await eventually(lambda: badges(opened) == {ONE: Badge.SAVED})
        assert clip.is_file()


async def test_many_files_are_counted_with_their_bytes(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    trash: Path,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    for task_id in (ONE, TWO, THREE):
        gateway.add(finished(task_id))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(it) for it in (ONE, TWO, THREE)], account)
        await eventually(lambda: set(badges(opened).values()) == {Badge.SAVED})
        opened.desk.view.selectAll()
        opened.desk.trash.delete_files()
        await eventually(lambda: question(opened))
        box = question(opened)
        assert box
        assert box.text().startswith("Move 3 files (")
        press(box, "Move to trash")
        await eventually(lambda: opened.window.note.text == "3 files moved to the trash.")
        assert len(list(trash.iterdir())) == 3


def test_what_cannot_go_stays_and_the_rest_goes(tmp_path: Path, trash: Path) -> None:
    good, lost = tmp_path / "good.mp4", tmp_path / "lost.mp4"
    good.write_bytes(b"12345")
    found = found_of([good, good, lost])
    assert (found.clips, found.size_bytes) == ((good,), 5)
    outcome = to_trash([good, lost])
    assert (outcome.moved, outcome.failed) == (1, 1)
    assert outcome.why
    assert not good.exists()
    assert [path.name for path in trash.iterdir()] == ["good.mp4"]


async def test_what_became_of_many_files_is_told_in_one_sentence(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    sentences = {
        Outcome(1, 0): "Moved to the trash.",
        Outcome(3, 0): "3 files moved to the trash.",
        Outcome(0, 1, "no room"): "Not moved to the trash, so it stays where it is: no room",
        Outcome(2, 1, "no room"): (
            "2 moved to the trash, 1 not, which stay where they are: no room"
        ),
    }
    async with desk_on(workspace, has_tokens=False) as opened:
        assert {it: opened.desk.trash._sentence(it) for it in sentences} == sentences


async def test_what_ends_while_nobody_looks_is_told_until_somebody_does(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    bells = {ONE: Bell.ON, TWO: Bell.FAILURES, THREE: Bell.FAILURES, FOUR: Bell.OFF}
    for task_id in bells:
        gateway.add(Render(task_id=task_id, clips=(CLIP,)))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(it) for it in bells], account)
        for task_id, bell in bells.items():
            opened.desk.organising.set_bell([key_of(task_id)], bell)
        await eventually(lambda: set(badges(opened).values()) == {Badge.RENDERING})
        await eventually(lambda: workspace.library.tasks[key_of(FOUR)].bell is Bell.OFF)
        note = opened.window.note
        note.hide()
        elsewhere = QWidget()
        elsewhere.show()
        elsewhere.activateWindow()
        await eventually(lambda: not opened.window.isActiveWindow())
        gateway.finish(ONE)
        await eventually(lambda: note.text == f"Finished: {ONE}")
        gateway.finish(TWO)
        gateway.fail(FOUR, "no")
        await eventually(lambda: badges(opened)[TWO] is Badge.SAVED)
        await eventually(lambda: badges(opened)[FOUR] is Badge.FAILED)
        assert note.text == f"Finished: {ONE}"
        gateway.fail(THREE, "no")
        await eventually(lambda: note.text == "1 finished, 1 failed while you were away.")
        note._fade()
        assert note.isVisible()  # it waits for somebody to come back
        elsewhere.close()
        opened.window.activateWindow()
        await eventually(opened.window.isActiveWindow)
        note._fade()
        assert not note.isVisible()


async def test_nothing_is_told_to_somebody_who_sees_it(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(finished(ONE))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(ONE)], account)
        await eventually(lambda: badges(opened) == {ONE: Badge.SAVED})
        assert opened.window.note.text == ""


async def test_a_dialog_of_the_window_is_not_away(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id=ONE, clips=(CLIP,)))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(ONE)], account)
        await eventually(lambda: badges(opened) == {ONE: Badge.RENDERING})
        opened.window.note.hide()
        dialog = QDialog(opened.window)
        dialog.open()
        await eventually(dialog.isActiveWindow)
        gateway.finish(ONE)
        shown = opened.desk.filters._filters
        await eventually(lambda: {row.text: row.count for row in shown.rows}.get("Saved") == 1)
        assert opened.window.note.text == ""
