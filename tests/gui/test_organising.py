"""Naming, noting, tagging, starring; on one render or on many; and taking it back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from kling_desktop.domain.organising import MAX_LABEL, MAX_NOTE, MAX_TAGS
from kling_desktop.domain.task import Bell, Task
from kling_desktop.ui.dialogs.organise import NameDialog, NoteDialog, ProjectDialog
from kling_desktop.ui.dialogs.tags import TagsDialog

if TYPE_CHECKING:
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SOME, ALL, NONE = (
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Checked,
    Qt.CheckState.Unchecked,
)


@pytest.fixture(autouse=True)
async def _asks_nothing(workspace: Workspace) -> None:
    workspace.tracker.pause_all(on=True)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
    QTest.keyClick(widget, key, modifiers)


def task(opened: Opened, key: TaskKey) -> Task:
    return opened.workspace.library.tasks[key]


def dialog(opened: Opened, kind: type[QDialog]) -> Any:
    return next(it for it in opened.window.findChildren(kind) if it.isVisible())


def ok(asked: QDialog) -> Any:
    box = asked.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Ok)


def words(widget: QWidget) -> list[str]:
    return [it.text() for it in widget.findChildren(QLabel)]


async def test_a_render_is_renamed_where_its_name_is(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1", name="Old")
    async with desk_on(workspace) as opened:
        view, name = opened.desk.view, opened.desk.panel.heading.name
        press(view, Qt.Key.Key_F2)
        assert name.field.hasFocus()
        assert name.field.selectedText() == "Old"
        QTest.keyClicks(name.field, "  New   name ")
        press(name.field, Qt.Key.Key_Return)
        assert view.hasFocus()
        await eventually(lambda: task(opened, key).name == "New name")
        await eventually(lambda: name.shown.text() == "New name")
        assert opened.window.note.text == "Renamed."
        press(view, Qt.Key.Key_F2)
        QTest.keyClicks(name.field, "No")
        press(name.field, Qt.Key.Key_Escape)
        assert (name.is_editing, view.hasFocus()) == (False, True)
        press(view, Qt.Key.Key_F2)
        press(name.field, Qt.Key.Key_Backspace)
        press(name.field, Qt.Key.Key_Return)
        await eventually(lambda: task(opened, key).name == "")
        await eventually(lambda: name.shown.text() == "a1")
    assert not [it for it in await workspace.library.activity(key) if "No" in it.detail]


async def test_a_name_that_is_being_typed_is_kept_for_its_own_render(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    first, second = await add_tasks("a1", "b1")
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(first)
        name = opened.desk.panel.heading.name
        name.begin()
        QTest.keyClicks(name.field, "Mine")
        await workspace.library.set_paused(first, on=True)  # its row changes meanwhile
        await eventually(lambda: task(opened, first).is_paused)
        assert name.is_editing
        opened.desk.view.choose(second)
        await eventually(lambda: task(opened, first).name == "Mine")
        assert task(opened, second).name == ""
        assert not name.is_editing


async def test_a_click_on_the_name_begins_and_a_click_elsewhere_keeps(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1")
    async with desk_on(workspace) as opened:
        name = opened.desk.panel.heading.name
        QTest.mouseClick(name.shown, Qt.MouseButton.LeftButton)
        assert name.field.hasFocus()
        QTest.keyClicks(name.field, "Clicked")
        opened.desk.view.setFocus(Qt.FocusReason.MouseFocusReason)
        await eventually(lambda: task(opened, key).name == "Clicked")


async def test_many_are_named_with_numbers_and_one_undo_takes_all_back(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    keys = await add_tasks("a1", "b1", "c1")
    async with desk_on(workspace) as opened:
        view = opened.desk.view
        view.selectAll()
        shown = view.selected
        press(view, Qt.Key.Key_F2)
        asked = dialog(opened, NameDialog)
        assert "3 renders" in words(asked)
        QTest.keyClicks(asked.field, "Shot")
        press(asked.field, Qt.Key.Key_Return)
        await eventually(lambda: opened.window.note.text == "3 renamed.")
        assert [task(opened, key).name for key in shown] == ["Shot 1", "Shot 2", "Shot 3"]
        opened.window.activateWindow()  # no window manager gives it back after a dialog
        await eventually(opened.window.isActiveWindow)
        assert opened.desk.actions["undo"].text() == "Undo rename"
        press(view, Qt.Key.Key_Z, CTRL)
        await eventually(lambda: {task(opened, key).name for key in keys} == {""})
        assert opened.window.note.text == "Undone: rename."
        assert opened.desk.actions["redo"].text() == "Redo rename"
        press(view, Qt.Key.Key_Z, CTRL | SHIFT)
        await eventually(lambda: task(opened, shown[2]).name == "Shot 3")


async def test_a_note_is_typed_in_place_and_kept_when_the_focus_leaves(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1")
    async with desk_on(workspace) as opened:
        view, note = opened.desk.view, opened.desk.panel.overview.note
        press(view, Qt.Key.Key_N)
        assert note.hasFocus()
        QTest.keyClicks(note, "warm s t b n")  # keys of actions are letters here
        press(note, Qt.Key.Key_Return)
        QTest.keyClicks(note, "second line")
        press(note, Qt.Key.Key_Return, CTRL)
        assert view.hasFocus()
        await eventually(lambda: task(opened, key).note == "warm s t b n\nsecond line")
        assert (task(opened, key).is_starred, task(opened, key).bell) == (False, Bell.ON)
        press(view, Qt.Key.Key_N)
        QTest.keyClicks(note, "away")
        press(note, Qt.Key.Key_Escape)
        assert note.toPlainText() == "warm s t b n\nsecond line"
        note.setFocus()
        note.selectAll()
        press(note, Qt.Key.Key_Delete)
        view.setFocus()
        await eventually(lambda: task(opened, key).note == "")


async def test_a_note_takes_no_more_than_it_may_hold(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    await add_tasks("a1")
    async with desk_on(workspace) as opened:
        note = opened.desk.panel.overview.note
        note.setFocus()
        mime = QMimeData()
        mime.setText("x" * 1_000_000)
        note.insertFromMimeData(mime)
        QTest.keyClicks(note, "yy")
        assert note.toPlainText() == "x" * MAX_NOTE


async def test_notes_of_many_are_replaced_by_one(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    keys = await add_tasks("a1") + await add_tasks("b1", note="differs")
    async with desk_on(workspace) as opened:
        opened.desk.view.selectAll()
        press(opened.desk.view, Qt.Key.Key_N)
        asked = dialog(opened, NoteDialog)
        assert "Their notes differ. What you write here replaces all of them." in words(asked)
        QTest.keyClicks(asked.field, "same")
        ok(asked).click()
        await eventually(lambda: {task(opened, key).note for key in keys} == {"same"})
        assert opened.window.note.text == "Note kept for 2 renders."


async def test_a_project_is_chosen_for_many_and_what_is_used_is_offered(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    keys = await add_tasks("a1") + await add_tasks("b1", project="Autumn spot")
    async with desk_on(workspace) as opened:
        opened.desk.view.selectAll()
        press(opened.desk.view, Qt.Key.Key_P, CTRL | SHIFT)
        asked = dialog(opened, ProjectDialog)
        asked.field.completer().setCompletionPrefix("SPOT")
        assert asked.field.completer().currentCompletion() == "Autumn spot"
        asked.field.setText("x" * (MAX_LABEL + 1))
        assert not ok(asked).isEnabled()
        assert f"Projects and tags have at most {MAX_LABEL} characters each." in words(asked)
        asked.field.setText(" Winter  spot ")
        ok(asked).click()
        await eventually(lambda: {task(opened, key).project for key in keys} == {"Winter spot"})
        assert opened.window.note.text == "Now in the project Winter spot."
        opened.desk.organising.set_project(list(keys), "")
        await eventually(lambda: opened.window.note.text == "Now in no project.")


async def test_project_and_tags_are_edited_in_place(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1", tags=("Hero", "old"))
    async with desk_on(workspace) as opened:
        overview = opened.desk.panel.overview
        overview.project.begin()
        QTest.keyClicks(overview.project.field, "Spot")
        press(overview.project.field, Qt.Key.Key_Return)
        await eventually(lambda: task(opened, key).project == "Spot")
        overview.tags.begin()
        assert overview.tags.field.text() == "Hero, old"
        completer = overview.tags.field.completer()
        assert completer.splitPath("hero, ol") == ["ol"]
        overview.tags.field.setText("hero, night ,")
        press(overview.tags.field, Qt.Key.Key_Return)
        await eventually(lambda: task(opened, key).tags == ("hero", "night"))
        await eventually(lambda: overview.tags.shown.text() == "hero, night")
        overview.tags.begin()
        overview.tags.field.setText(",".join(f"t{number}" for number in range(MAX_TAGS + 1)))
        press(overview.tags.field, Qt.Key.Key_Return)
        said = f"A render has at most {MAX_TAGS} tags. Take some away first."
        await eventually(lambda: opened.window.note.text == said)
        assert task(opened, key).tags == ("hero", "night")


async def test_tags_of_many_are_ticked_for_all_some_or_none(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (first,) = await add_tasks("a1", tags=("both", "some"))
    (second,) = await add_tasks("b1", tags=("both",))
    (other,) = await add_tasks("c1", tags=("none",))
    async with desk_on(workspace) as opened:
        view = opened.desk.view
        view.selectAll()
        flag = view.selectionModel().SelectionFlag
        view.selectionModel().select(opened.desk.model.index_of(other), flag.Deselect | flag.Rows)
        press(view, Qt.Key.Key_T)
        asked = dialog(opened, TagsDialog)
        items = {asked.list.item(row).text(): asked.list.item(row) for row in range(3)}
        assert {tag: it.checkState() for tag, it in items.items()} == {
            "both": ALL,
            "none": NONE,
            "some": SOME,
        }
        items["both"].setCheckState(NONE)
        QTest.keyClicks(asked.field, "NONE, new")
        press(asked.field, Qt.Key.Key_Return)
        assert asked.isVisible()
        assert items["none"].checkState() is ALL
        QTest.keyClicks(asked.field, "typed")
        ok(asked).click()
        await eventually(lambda: task(opened, second).tags == ("new", "none", "typed"))
        assert task(opened, first).tags == ("new", "none", "some", "typed")
        assert task(opened, other).tags == ("none",)
        assert opened.window.note.text == "Tags of 2 changed."


@pytest.mark.parametrize("percent", [100, 150, 200])
async def test_the_hint_on_tags_is_not_cut(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, percent: int
) -> None:
    workspace.preferences.change(text_percent=percent)
    await add_tasks("a1")
    async with desk_on(workspace) as opened:
        opened.desk.view.selectAll()
        opened.desk.actions["tags"].trigger()
        field = dialog(opened, TagsDialog).field
        needed = field.fontMetrics().horizontalAdvance(field.placeholderText())
        assert needed < field.width() - 10


async def test_the_star_goes_on_and_off_by_key_and_by_its_button(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    first, second = await add_tasks("a1", "b1")
    async with desk_on(workspace) as opened:
        view = opened.desk.view
        view.choose(first)
        QTest.mouseClick(opened.desk.panel.heading.star, Qt.MouseButton.LeftButton)
        await eventually(lambda: task(opened, first).is_starred)
        view.selectAll()
        press(view, Qt.Key.Key_S)  # one has it: all get it
        await eventually(lambda: task(opened, second).is_starred)
        await eventually(lambda: opened.desk.actions["star"].text() == "Remove star")
        press(view, Qt.Key.Key_S)
        await eventually(lambda: not task(opened, first).is_starred)
        assert not task(opened, second).is_starred


async def test_the_bell_goes_round(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1")
    async with desk_on(workspace) as opened:
        bell = opened.desk.panel.overview.bell
        for shown, wanted in (
            ("Only when it fails", Bell.FAILURES),
            ("Never", Bell.OFF),
            ("When it ends", Bell.ON),
        ):
            press(opened.desk.view, Qt.Key.Key_B)
            await eventually(lambda wanted=wanted: task(opened, key).bell is wanted)  # type: ignore[misc]
            await eventually(lambda shown=shown: bell.currentText() == shown)  # type: ignore[misc]
            assert opened.desk.actions["bell"].text() == f"Bell: {shown}"
        bell.setCurrentIndex(2)
        bell.activated.emit(2)
        await eventually(lambda: task(opened, key).bell is Bell.OFF)


async def test_undo_takes_back_only_what_nobody_changed_since(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1", name="Old")
    async with desk_on(workspace) as opened:
        opened.desk.organising.set_name([key], "New")
        await eventually(lambda: task(opened, key).name == "New")
        await workspace.library.rename(key, "From a command")
        opened.desk.journal.undo()
        said = "Nothing to take back: it was changed again since."
        await eventually(lambda: opened.window.note.text == said)
        assert task(opened, key).name == "From a command"
        assert (opened.desk.journal.undo_deed, opened.desk.journal.redo_deed) == (None, None)
        opened.desk.organising.set_name([key], "From a command")  # as it is: no step
        opened.desk.organising.set_star([key], on=True)
        await eventually(lambda: opened.desk.journal.undo_deed is not None)
        opened.desk.journal.undo()
        opened.desk.journal.undo()  # once more than there is
        await eventually(lambda: not task(opened, key).is_starred)


async def test_the_notes_button_undoes_what_the_note_is_about(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    (key,) = await add_tasks("a1")
    async with desk_on(workspace) as opened:
        note = opened.window.note
        opened.desk.organising.set_name([key], "New")
        await eventually(lambda: note.text == "Renamed.")
        assert note.button.isVisible()
        note.button.setFocus(Qt.FocusReason.TabFocusReason)
        note._fade()
        assert note.isVisible()  # nothing goes from under a key
        press(note.button, Qt.Key.Key_Space)
        await eventually(lambda: task(opened, key).name == "")
        await eventually(lambda: note.text == "Undone: rename.")
        assert not note.button.isVisible()
        note._fade()
        assert note.text == ""
