"""Rejecting, the archive, and what was seen: by key and menu, on one or many, and back."""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from kling_desktop.domain.badge import Badge
from kling_desktop.domain.sections import Section
from kling_desktop.domain.task import TaskKey, TaskState, Video
from kling_desktop.ui.tasks.empty_state import EmptyState
from kling_desktop.ui.tasks.renders import Kind
from tests.gui.controls import press

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
DESCRIPTION = Qt.ItemDataRole.AccessibleDescriptionRole
NOW = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
async def saved(add_tasks: AddTasks, clips: Path, tmp_path: Path) -> list[TaskKey]:
    """Three saved clips, Three on top, none of them seen."""
    keys: list[TaskKey] = []
    for number, name in enumerate(("One", "Two", "Three"), 1):
        file = tmp_path / f"{number}.mp4"
        shutil.copyfile(clips / "moonlit-sea.mp4", file)
        video = Video(url="", path=str(file), duration_s=5.0)
        keys += await add_tasks(str(number), name=name, state=TaskState.SUCCEED, videos=(video,))
    return keys


def names(opened: Opened) -> list[str]:
    model = opened.desk.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def described(opened: Opened) -> list[str]:
    """What is said of the render on top, besides its name and state."""
    return str(opened.desk.model.index(0, 0).data(DESCRIPTION)).split(", ")


def chosen(opened: Opened) -> list[str]:
    return [key.task_id for key in opened.desk.renders.selected]


def sections(opened: Opened) -> dict[str, int]:
    return {row.text: row.count or 0 for row in opened.desk.filters._filters.rows}


def task(opened: Opened, key: TaskKey) -> Task:
    return opened.workspace.library.tasks[key]


def key(widget: QWidget, which: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(widget, which, modifiers or Qt.KeyboardModifier.NoModifier)


async def test_a_key_rejects_one_or_many_and_takes_the_star(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    one, two, three = saved
    async with desk_on(workspace) as opened:
        view, actions, note = opened.desk.view, opened.desk.actions, opened.window.note
        view.choose(three)
        key(view, Qt.Key.Key_S)
        await eventually(lambda: task(opened, three).is_starred)
        assert "Rejected" not in sections(opened)
        key(view, Qt.Key.Key_X)
        await eventually(lambda: task(opened, three).is_rejected)
        assert not task(opened, three).is_starred
        assert note.text == "Rejected."
        await eventually(lambda: sections(opened).get("Rejected") == 1)
        await eventually(lambda: actions["reject"].text() == "Take rejection back")
        key(view, Qt.Key.Key_Z, CTRL)
        await eventually(lambda: task(opened, three).is_starred)
        assert not task(opened, three).is_rejected
        key(view, Qt.Key.Key_A, CTRL)
        key(view, Qt.Key.Key_X)
        await eventually(lambda: all(task(opened, it).is_rejected for it in (one, two, three)))
        assert note.text == "3 rejected."
        key(view, Qt.Key.Key_S)
        await eventually(lambda: all(task(opened, it).is_starred for it in (one, two, three)))
        assert not any(task(opened, it).is_rejected for it in (one, two, three))
        await eventually(lambda: "Rejected" not in sections(opened))


async def test_a_rejection_is_said_in_words_and_taken_back_by_the_same_key(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        view, model = opened.desk.view, opened.desk.model
        assert described(opened)[:2] == ["Not seen", "Time 0:00"]
        view.choose(saved[2])
        key(view, Qt.Key.Key_X)
        await eventually(lambda: described(opened)[:2] == ["Not seen", "Rejected"])
        assert model.index(0, 1).data() == "Saved · Rejected"
        await eventually(lambda: opened.desk.judging.are_rejected)
        key(view, Qt.Key.Key_X)
        await eventually(lambda: described(opened)[:2] == ["Not seen", "Time 0:00"])
        assert opened.window.note.text == "No longer rejected."


@pytest.mark.parametrize("kind", list(Kind))
async def test_what_is_rejected_and_what_was_not_seen_looks_different_in_every_view(
    workspace: Workspace,
    saved: list[TaskKey],
    desk_on: DeskOn,
    eventually: Eventually,
    kind: Kind,
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.renders.show_as(kind)
        tasks = [workspace.library.tasks[it] for it in saved]
        if kind is not Kind.TABLE:  # which has no posters
            await eventually(lambda: all(opened.desk.posters.is_there(it) for it in tasks))
        await eventually(lambda: opened.desk.posters.is_idle)

        def picture() -> bytes:
            image = opened.desk.view.viewport().grab().toImage()
            return bytes(image.constBits())

        looks = [picture()]
        library = workspace.library
        for change in (
            lambda task: replace(task, seen_at=NOW),
            lambda task: replace(task, is_rejected=True),
        ):
            await library.organise(saved[:1], change)
            await eventually(lambda: picture() not in looks)
            looks.append(picture())


async def test_seen_and_not_seen_by_key_with_live_counts(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        view, actions = opened.desk.view, opened.desk.actions
        assert sections(opened)["Not seen"] == 3
        view.choose(saved[2])
        assert actions["seen"].text() == "Mark as seen"
        key(view, Qt.Key.Key_U)
        await eventually(lambda: sections(opened)["Not seen"] == 2)
        assert opened.window.note.text == "Marked as seen."
        await eventually(lambda: actions["seen"].text() == "Mark as not seen")
        key(view, Qt.Key.Key_U)
        await eventually(lambda: sections(opened)["Not seen"] == 3)
        key(view, Qt.Key.Key_A, CTRL)
        key(view, Qt.Key.Key_U)
        await eventually(lambda: sections(opened)["Not seen"] == 0)
        assert opened.window.note.text == "3 marked as seen."
        key(view, Qt.Key.Key_Z, CTRL)
        await eventually(lambda: sections(opened)["Not seen"] == 3)


async def test_the_filter_shows_what_was_not_seen(
    workspace: Workspace, saved: list[TaskKey], add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    workspace.tracker.pause_all(on=True)
    await add_tasks("9", name="Runs", state=TaskState.PROCESSING)
    await workspace.library.organise(saved[:1], lambda task: replace(task, seen_at=NOW))
    async with desk_on(workspace) as opened:
        opened.desk.renders.change(section=Section.UNSEEN)
        assert names(opened) == ["Three", "Two"]
        opened.desk.renders.show_all()
        opened.desk.search.setText("is:seen")
        assert names(opened) == ["One"]
        opened.desk.search.setText("is:unseen")
        assert names(opened) == ["Three", "Two"]


async def test_archived_renders_leave_every_list_and_come_back(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    await workspace.library.organise(saved, lambda task: replace(task, project="Spot"))
    async with desk_on(workspace) as opened:
        view, renders, actions = opened.desk.view, opened.desk.renders, opened.desk.actions
        assert "Archived" not in sections(opened)
        view.choose(saved[1])
        key(view, Qt.Key.Key_E)
        await eventually(lambda: names(opened) == ["Three", "One"])
        assert chosen(opened) == ["1"]  # what has come to its place
        assert opened.window.note.text == "Archived; files stay."
        counts = {"All": 2, "Saved": 2, "Not seen": 2, "Archived": 1, "Spot": 2}
        await eventually(lambda: {it: sections(opened).get(it) for it in counts} == counts)
        assert opened.desk.model.badge_counts[Badge.SAVED] == 2
        for section in (Section.SAVED, Section.UNSEEN):
            renders.change(section=section)
            assert names(opened) == ["Three", "One"]
        renders.change(section=Section.ARCHIVED)
        assert names(opened) == ["Two"]
        await eventually(lambda: chosen(opened) == ["2"])
        assert actions["archive"].text() == "Bring back"
        assert all(row.files for row in opened.desk.chosen.rows)
        key(view, Qt.Key.Key_E)
        await eventually(lambda: names(opened) == [])
        assert opened.window.note.text == "Back on the list."
        renders.show_all()
        assert names(opened) == ["Three", "Two", "One"]


async def test_archiving_many_is_undone_and_done_again(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        view, actions = opened.desk.view, opened.desk.actions
        key(view, Qt.Key.Key_A, CTRL)
        key(view, Qt.Key.Key_E)
        await eventually(lambda: names(opened) == [])
        assert opened.window.note.text == "3 archived; files stay."
        assert actions["undo"].text() == "Undo archive"
        key(view, Qt.Key.Key_Z, CTRL)
        await eventually(lambda: names(opened) == ["Three", "Two", "One"])
        key(view, Qt.Key.Key_Z, CTRL | SHIFT)
        await eventually(lambda: names(opened) == [])
        empty = next(it for it in opened.desk.renders.findChildren(EmptyState) if it.isVisible())
        press(empty, "Show archived")
        assert names(opened) == ["Three", "Two", "One"]
        assert all(not task(opened, it).is_open for it in saved)


async def test_all_rejected_are_archived_by_one_click_whatever_is_shown(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        action, view = opened.desk.actions["archive_rejected"], opened.desk.view
        bar = opened.desk.renders.bar
        button = next(it for it in bar.findChildren(QToolButton) if it.defaultAction() is action)
        assert (action.isEnabled(), button.isVisible()) == (False, False)
        await workspace.library.organise(saved[:2], lambda task: replace(task, is_rejected=True))
        await eventually(action.isEnabled)
        assert action.text() == "Archive 2 rejected"
        opened.desk.search.setText("three")
        assert names(opened) == ["Three"]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        await eventually(lambda: sections(opened).get("Archived") == 2)
        assert opened.window.note.text == "2 archived; files stay."
        await eventually(lambda: not button.isVisible())
        opened.desk.search.clear()
        assert names(opened) == ["Three"]
        undo = opened.window.note.findChild(QPushButton)
        assert undo
        assert undo.text() == "Undo"
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
        await eventually(lambda: names(opened) == ["Three", "Two", "One"])
        assert sections(opened)["Rejected"] == 2
        key(view, Qt.Key.Key_E, CTRL | SHIFT)
        await eventually(lambda: names(opened) == ["Three"])


async def test_what_is_archived_is_found_by_its_token_and_spared_by_clearing(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    await workspace.library.organise(saved[:1], lambda task: replace(task, is_archived=True))
    async with desk_on(workspace) as opened:
        assert names(opened) == ["Three", "Two"]
        for text, shown in (
            *(("is:archived", ["One"]), ("one is:arch", ["One"]), ("one", [])),
            *(("-is:archived", ["Three", "Two"]), ("is:archived three", [])),
        ):
            opened.desk.search.setText(text)
            assert names(opened) == shown, text
        opened.desk.search.clear()
        opened.desk.actions["clear_finished"].trigger()
        await eventually(lambda: names(opened) == [])
        assert list(workspace.library.tasks) == saved[:1]


async def test_an_id_that_is_pasted_again_is_found_in_the_archive(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.tracker.pause_all(on=True)
    old, _ = await add_tasks("878106242831892480", "878106242831892481")
    await workspace.library.organise([old], lambda task: replace(task, is_archived=True))
    async with desk_on(workspace) as opened:
        QGuiApplication.clipboard().setText(old.task_id)
        opened.desk.actions["paste"].trigger()
        await eventually(lambda: opened.desk.model.showing.section is Section.ARCHIVED)
        assert chosen(opened) == [old.task_id]


async def test_an_archived_render_is_asked_about_as_before(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (old,) = await add_tasks("1", state=TaskState.PROCESSING)
    await workspace.library.organise([old], lambda task: replace(task, is_archived=True))
    async with desk_on(workspace) as opened:
        await eventually(lambda: task(opened, old).checked_at is not None)
        assert old in workspace.library.open_keys
