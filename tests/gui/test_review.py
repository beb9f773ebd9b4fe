"""The review by its keys, on clips that are really played; and when a clip counts as seen."""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from kling_desktop.domain.ordering import Order
from kling_desktop.domain.task import TaskKey, TaskState, Video
from tests.gui.controls import find, is_shown, press

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
CTRL = Qt.KeyboardModifier.ControlModifier
NOW = datetime(2026, 5, 1, tzinfo=UTC)
LENGTH_S = 5.0


@pytest.fixture
async def saved(add_tasks: AddTasks, clips: Path, tmp_path: Path) -> list[TaskKey]:
    """Three saved clips, C on top, none of them seen."""
    keys: list[TaskKey] = []
    for name in "ABC":
        file = tmp_path / f"{name}.mp4"
        shutil.copyfile(clips / "moonlit-sea.mp4", file)
        video = Video(url="", path=str(file), duration_s=LENGTH_S)
        values = {"state": TaskState.SUCCEED, "videos": (video,), "project": "Spot"}
        keys += await add_tasks(name.lower(), name=name, **values)
    return keys


def task(opened: Opened, key: TaskKey) -> Task:
    return opened.workspace.library.tasks[key]


def place(opened: Opened) -> tuple[str, str]:
    line = opened.desk.review.line
    return line.name.text(), line.place.text()


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """To whatever has the focus."""
    focused = QApplication.focusWidget()
    assert focused
    QTest.keyClick(focused, which, modifiers)


async def begin(opened: Opened, eventually: Eventually) -> None:
    QTest.keyClick(opened.desk.view, Qt.Key.Key_R)
    assert opened.desk.review.is_on
    await eventually(lambda: opened.desk.panel.player.is_playing)


async def test_it_fills_the_window_plays_at_once_and_escape_brings_all_back(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        window, desk = opened.window, opened.desk
        desk.view.choose(saved[1])
        QTest.keyClick(desk.view, Qt.Key.Key_R)
        line, player = desk.review.line, desk.panel.player
        assert place(opened) == ("B", "2 of 3")
        assert is_shown(line, "Spot")
        assert is_shown(line, "Not seen")
        await eventually(lambda: player.is_playing)
        others = (window.menuBar(), window.statusBar(), desk.view, desk.filters, desk.panel.tabs)
        assert not any(it.isVisible() for it in others)
        assert player.isVisible()
        assert not window.isFullScreen()
        key(Qt.Key.Key_Escape)
        await eventually(lambda: not desk.review.is_on)
        assert all(it.isVisible() for it in others)
        assert not line.isVisible()
        assert not player.is_playing
        assert desk.view.hasFocus()
        assert desk.renders.selected == [saved[1]]
        QTest.keyClick(desk.view, Qt.Key.Key_Space)
        await eventually(lambda: player.is_playing)


async def test_its_keys_go_on_and_back_through_the_list_as_it_is_arranged(
    workspace: Workspace,
    saved: list[TaskKey],
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    workspace.tracker.pause_all(on=True)
    await add_tasks("d", name="D runs", state=TaskState.PROCESSING)
    async with desk_on(workspace) as opened:
        desk = opened.desk
        desk.renders.change(order=Order.NAME)
        desk.view.choose(saved[0])
        await begin(opened, eventually)
        player = desk.panel.player
        assert place(opened) == ("A", "1 of 3")
        for which, name in (
            *((Qt.Key.Key_BracketRight, "B"), (Qt.Key.Key_Right, "C"), (Qt.Key.Key_Left, "B")),
            *((Qt.Key.Key_BracketLeft, "A"), (Qt.Key.Key_BracketLeft, "A")),
            *((Qt.Key.Key_Return, "B"), (Qt.Key.Key_Enter, "C")),
        ):
            key(which)
            assert place(opened)[0] == name
            await eventually(lambda: player.is_playing)
        assert desk.renders.selected == [saved[0]]  # the list rests
        key(Qt.Key.Key_Escape)
        assert desk.renders.selected == [saved[2]]


async def test_the_filter_holds_and_what_leaves_it_meanwhile_stays_in_the_walk(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.search.setText("is:unseen")
        opened.desk.view.choose(saved[2])
        await begin(opened, eventually)
        await eventually(lambda: not task(opened, saved[2]).is_unseen)
        await eventually(lambda: opened.desk.model.rowCount() == 2)
        assert place(opened) == ("C", "1 of 3")
        key(Qt.Key.Key_BracketRight)
        assert place(opened) == ("B", "2 of 3")
        key(Qt.Key.Key_Escape)


async def test_it_begins_with_the_first_not_seen_where_what_is_chosen_has_no_clip(
    workspace: Workspace,
    saved: list[TaskKey],
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    workspace.tracker.pause_all(on=True)
    (runs,) = await add_tasks("d", name="D runs", state=TaskState.PROCESSING)
    await workspace.library.organise(saved[2:], lambda task: replace(task, seen_at=NOW))
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(runs)
        await begin(opened, eventually)
        assert place(opened) == ("B", "2 of 3")
        key(Qt.Key.Key_Escape)


async def test_rejecting_goes_on_starring_stays_and_undo_leads_back(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    a, b, c = saved
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(c)
        await begin(opened, eventually)
        line = opened.desk.review.line
        key(Qt.Key.Key_S)
        await eventually(lambda: line.star.text() == "Starred")
        assert (place(opened)[0], line.star.isChecked()) == ("C", True)
        assert line.hint.text() == "Starred."
        assert opened.window.note.text == ""  # nothing stands before the picture
        key(Qt.Key.Key_X)
        assert place(opened)[0] == "B"
        await eventually(lambda: line.hint.text() == "C: Rejected.")
        assert (task(opened, c).is_rejected, task(opened, c).is_starred) == (True, False)
        key(Qt.Key.Key_BracketRight)
        assert line.hint.text().startswith("]\u00a0next")
        key(Qt.Key.Key_BracketLeft)
        key(Qt.Key.Key_Z, CTRL)
        await eventually(lambda: place(opened)[0] == "C")
        assert (task(opened, c).is_starred, task(opened, c).is_rejected) == (True, False)
        await eventually(lambda: line.star.isChecked())
        key(Qt.Key.Key_X)
        await eventually(lambda: task(opened, c).is_rejected)
        key(Qt.Key.Key_BracketLeft)
        assert line.reject.text() == "Rejected"
        key(Qt.Key.Key_X)  # taken back: it is looked at still
        await eventually(lambda: not task(opened, c).is_rejected)
        assert place(opened)[0] == "C"
        assert not any(task(opened, it).is_rejected for it in (a, b))
        key(Qt.Key.Key_Escape)


async def test_the_buttons_do_what_the_keys_do(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(saved[2])
        await begin(opened, eventually)
        line = opened.desk.review.line
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(line.star, left)
        await eventually(lambda: task(opened, saved[2]).is_starred)
        QTest.mouseClick(find(line, QToolButton, "Next clip"), left)
        assert place(opened)[0] == "B"
        QTest.mouseClick(line.reject, left)
        assert place(opened)[0] == "A"
        await eventually(lambda: task(opened, saved[1]).is_rejected)
        QTest.mouseClick(find(line, QToolButton, "The clip before"), left)
        assert place(opened)[0] == "B"
        key(Qt.Key.Key_BracketRight)  # the keys go on
        assert place(opened)[0] == "A"
        QTest.mouseClick(find(line, QToolButton, "Back to the list"), left)
        assert not opened.desk.review.is_on


async def test_a_note_is_typed_without_its_letters_being_keys(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(saved[2])
        await begin(opened, eventually)
        line, player = opened.desk.review.line, opened.desk.panel.player
        assert not line.note.isVisible()
        key(Qt.Key.Key_N)
        assert line.note.hasFocus()
        key(Qt.Key.Key_Escape)  # the note's, not the review's
        assert not line.note.isVisible()
        key(Qt.Key.Key_N)
        assert line.note.hasFocus()
        QTest.keyClicks(line.note, "sx ]n")
        key(Qt.Key.Key_Return, CTRL)
        await eventually(lambda: task(opened, saved[2]).note == "sx ]n")
        assert not line.note.hasFocus()
        assert place(opened)[0] == "C"
        assert (task(opened, saved[2]).is_starred, task(opened, saved[2]).is_rejected) == (
            *(False, False),
        )
        assert player.is_playing
        key(Qt.Key.Key_N)
        QTest.keyClicks(line.note, "gone")
        key(Qt.Key.Key_Escape)  # the note's, not the review's
        assert opened.desk.review.is_on
        assert task(opened, saved[2]).note == "sx ]n"
        key(Qt.Key.Key_BracketRight)
        assert not line.note.isVisible()
        key(Qt.Key.Key_Escape)
        assert not opened.desk.review.is_on


async def test_space_plays_and_f_fills_the_screen(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        window, desk, player = opened.window, opened.desk, opened.desk.panel.player
        desk.view.choose(saved[2])
        await begin(opened, eventually)
        key(Qt.Key.Key_Space)
        await eventually(lambda: not player.is_playing)
        key(Qt.Key.Key_Space)
        await eventually(lambda: player.is_playing)
        key(Qt.Key.Key_F)
        await eventually(window.isFullScreen)
        assert desk.review.line.isVisible()
        assert not desk.view.isVisible()
        key(Qt.Key.Key_F)
        await eventually(lambda: not window.isFullScreen())
        assert desk.review.is_on
        key(Qt.Key.Key_F)
        await eventually(window.isFullScreen)
        key(Qt.Key.Key_Escape)
        await eventually(lambda: not window.isFullScreen())
        assert desk.view.isVisible()
        assert not desk.review.is_on


async def test_the_end_counts_and_archives_what_was_rejected(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    a, b, c = saved
    await workspace.library.organise(saved, lambda task: replace(task, seen_at=NOW))
    async with desk_on(workspace) as opened:
        desk = opened.desk
        desk.view.choose(c)
        await begin(opened, eventually)
        ending = desk.review.ending
        key(Qt.Key.Key_S)
        await eventually(lambda: task(opened, c).is_starred)
        key(Qt.Key.Key_BracketRight)
        key(Qt.Key.Key_X)
        key(Qt.Key.Key_X)
        await eventually(lambda: is_shown(ending, "All seen: 1 starred, 2 rejected"))
        assert not desk.panel.player.isVisible()
        assert not desk.panel.player.is_playing
        key(Qt.Key.Key_BracketLeft)
        assert place(opened) == ("A", "3 of 3")
        await eventually(lambda: desk.panel.player.is_playing)
        key(Qt.Key.Key_BracketRight)
        assert ending.back.hasFocus()
        press(ending, "Archive 2 rejected")
        await eventually(lambda: task(opened, a).is_archived and task(opened, b).is_archived)
        assert not task(opened, c).is_archived
        assert not desk.review.is_on
        await eventually(lambda: desk.model.keys == [c])
        assert opened.window.note.text == "2 archived; files stay."


async def test_the_end_says_what_was_passed_over_and_return_leads_back(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(saved[0])
        QTest.keyClick(opened.desk.view, Qt.Key.Key_R)
        key(Qt.Key.Key_BracketRight)
        ending = opened.desk.review.ending
        await eventually(lambda: is_shown(ending, "The end: 0 starred, 0 rejected, 3 not seen"))
        assert not ending.archive.isVisible()
        for which in (Qt.Key.Key_S, Qt.Key.Key_X, Qt.Key.Key_BracketRight):
            key(which)  # no clip, nothing to say
        assert opened.desk.journal.undo_deed is None
        key(Qt.Key.Key_Return)
        assert not opened.desk.review.is_on
        assert opened.desk.view.hasFocus()


async def test_what_is_taken_off_the_list_is_passed_over(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        desk = opened.desk
        desk.view.choose(saved[2])
        await begin(opened, eventually)
        await workspace.library.remove([saved[1]])
        key(Qt.Key.Key_BracketRight)
        assert place(opened) == ("A", "2 of 2")
        desk.actions["remove"].trigger()  # the list's action, about the clip that is shown
        await eventually(lambda: saved[0] not in workspace.library.tasks)
        await eventually(lambda: desk.review.ending.isVisible())
        key(Qt.Key.Key_BracketLeft)
        assert place(opened) == ("C", "1 of 1")
        await workspace.library.remove([saved[2]])
        await eventually(lambda: not desk.review.is_on)
        assert desk.view.isVisible()


async def test_without_a_saved_clip_in_the_list_it_says_so(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        assert opened.desk.actions["review"].isEnabled()
        opened.desk.search.setText("nothing like it")
        opened.desk.actions["review"].trigger()
        assert opened.window.note.text == "No saved clip is shown in the list."
        assert not opened.desk.review.is_on
        assert saved


async def test_closing_in_the_middle_of_it_leaves_a_usual_window_behind(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(saved[2])
        await begin(opened, eventually)
    async with desk_on(workspace) as opened:
        assert opened.desk.filters.isVisible()
        assert opened.desk.view.isVisible()


async def test_a_clip_is_seen_once_it_has_played_for_a_second(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        view, player = opened.desk.view, opened.desk.panel.player
        watch = opened.desk.seen_watch

        def pause_at_once(playing: bool) -> None:
            if playing:
                QTimer.singleShot(0, player.toggle)

        player.playing_changed.connect(pause_at_once)
        view.choose(saved[2])
        QTest.keyClick(view, Qt.Key.Key_Space)
        await eventually(lambda: watch._key == saved[2] and not player.is_playing)
        player.playing_changed.disconnect(pause_at_once)
        assert not watch._timer.isActive()
        assert 0 < watch._left_ms <= 1_000
        assert task(opened, saved[2]).is_unseen
        player.toggle()  # it goes on where it was
        await eventually(lambda: not task(opened, saved[2]).is_unseen)
        view.choose(saved[1])
        assert not player.is_playing
        assert task(opened, saved[1]).is_unseen
        await workspace.library.flush()
        stored = {it.key: it.seen_at for it in await workspace.library._store.tasks()}
        assert [stored[it] is None for it in saved] == [True, True, False]


async def test_a_clip_shorter_than_that_is_seen_when_it_was_played_once(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    await workspace.library.update(
        saved[2],
        lambda task: replace(task, videos=(replace(task.videos[0], duration_s=0.2),)),
    )
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(saved[2])
        QTest.keyClick(opened.desk.view, Qt.Key.Key_Space)
        watch = opened.desk.seen_watch
        await eventually(lambda: watch._timer.isActive() or not task(opened, saved[2]).is_unseen)
        assert watch._timer.remainingTime() <= 200
        await eventually(lambda: not task(opened, saved[2]).is_unseen)
