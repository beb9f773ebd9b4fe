"""The list goes out and comes in again by the window: asked for, told of, and taken back."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QPushButton

from kling_desktop.domain.portable import Whose
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.list_words import account_names
from kling_desktop.services.list_export import ListForm
from kling_desktop.ui.dialogs.export_list import ExportDialog, Scope
from kling_desktop.ui.dialogs.import_list import ImportDialog, StrangersDialog
from kling_desktop.ui.dialogs.totals import TotalsDialog

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture(autouse=True)
async def _asks_nothing(workspace: Workspace) -> None:
    workspace.tracker.pause_all(on=True)


def shown(opened: Opened, kind: type[QDialog]) -> Any:
    return next((it for it in opened.window.findChildren(kind) if it.isVisible()), None)


def press(dialog: QDialog, text: str) -> None:
    buttons = {it.text(): it for it in dialog.findChildren(QPushButton)}
    buttons[text].click()


def trigger(opened: Opened, name: str) -> None:
    opened.desk.actions[name].trigger()


async def export(
    opened: Opened, eventually: Eventually, target: Path, scope: Scope, form: ListForm
) -> None:
    trigger(opened, "export_list")
    dialog = shown(opened, ExportDialog)
    dialog.scopes[scope].setChecked(True)
    dialog.forms[form].setChecked(True)
    press(dialog, "Export…")
    choice = shown(opened, QFileDialog)
    choice.fileSelected.emit(str(target))
    choice.reject()
    await eventually(lambda: str(target) in opened.window.note.text)


def take_in(opened: Opened, target: Path) -> None:
    trigger(opened, "import_list")
    press(shown(opened, ImportDialog), "Files…")
    choice = shown(opened, QFileDialog)
    choice.filesSelected.emit([str(target)])
    choice.reject()


@pytest.mark.parametrize("form", ListForm)
async def test_out_and_in_and_back(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
    form: ListForm,
) -> None:
    one, two = await add_tasks("a1", "b1")
    await workspace.library.organise([one], lambda it: replace(it, name="=Dawn", tags=("hero",)))
    before = dict(workspace.library.tasks)
    target = tmp_path / f"list.{form}"
    async with desk_on(workspace) as opened:
        await export(opened, eventually, target, Scope.ALL, form)
        assert opened.window.note.text == f"2 renders exported to {target}"
        await workspace.library.remove([two])
        await workspace.library.organise([one], lambda it: replace(it, tags=()))
        take_in(opened, target)
        await eventually(lambda: opened.window.note.text == "1 added, 1 completed.")
        assert dict(workspace.library.tasks) == before
        await eventually(lambda: opened.desk.view.selected == [two])
        trigger(opened, "undo")
        await eventually(lambda: workspace.library.get(two) is None)
        await eventually(lambda: workspace.library.tasks[one].tags == ())
        await eventually(lambda: opened.window.note.text == "Undone: import.")
        trigger(opened, "redo")
        await eventually(lambda: dict(workspace.library.tasks) == before)
        await eventually(lambda: opened.window.note.text == "Done again: import.")
        take_in(opened, target)
        await eventually(lambda: opened.window.note.text == "2 already here.")


async def test_what_is_shown_or_chosen(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    first, *_, last = await add_tasks("a1", "b1", "b2")
    await workspace.library.organise([last], lambda it: replace(it, is_archived=True))
    async with desk_on(workspace) as opened:
        opened.desk.renders.choose(first)
        trigger(opened, "export_list")
        dialog = shown(opened, ExportDialog)
        texts = {scope: button.text() for scope, button in dialog.scopes.items()}
        assert texts == {
            Scope.ALL: "All, the archive too (3)",
            Scope.SHOWN: "Those shown now (2)",
            Scope.CHOSEN: "Those chosen (1)",
        }
        assert dialog.scopes[Scope.ALL].isChecked()
        assert dialog.forms[ListForm.CSV].isChecked()
        dialog.reject()
        opened.desk.view.selectAll()
        trigger(opened, "export_list")
        dialog = shown(opened, ExportDialog)
        assert dialog.scopes[Scope.CHOSEN].isChecked()
        dialog.reject()
        opened.desk.renders.choose(first)
        for scope, ids in ((Scope.SHOWN, ["b1", "a1"]), (Scope.CHOSEN, ["a1"])):
            target = tmp_path / f"{scope.name}.json"
            await export(opened, eventually, target, scope, ListForm.JSON)
            few = "One render" if len(ids) == 1 else f"{len(ids)} renders"
            assert opened.window.note.text == f"{few} exported to {target}"
            told = json.loads(target.read_text())["renders"]
            assert [it["task_id"] for it in told] == ids
        await export(opened, eventually, tmp_path / "gone" / "x", Scope.ALL, ListForm.CSV)
        assert opened.window.note.text.startswith("The list could not be written: ")


@pytest.mark.parametrize("is_taken", [True, False])
async def test_somebody_is_asked_whose_renders_they_are(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
    is_taken: bool,
) -> None:
    await add_tasks("a1")
    target = tmp_path / "list.json"
    async with desk_on(workspace) as opened:
        await export(opened, eventually, target, Scope.ALL, ListForm.JSON)
        listed = json.loads(target.read_text())
        stranger = {"account": "Studio", "account_id": "x", "address": "https://studio.example"}
        assert account_names([Whose("", "x" * 999, "y" * 999)]) == [f"{'x' * 60} ({'y' * 60})"]
        listed["renders"].append({**listed["renders"][0], "task_id": "b1", **stranger})
        target.write_text(json.dumps(listed))
        take_in(opened, target)
        await eventually(lambda: shown(opened, StrangersDialog))
        dialog = shown(opened, StrangersDialog)
        (field,) = dialog.fields.values()
        assert [field.itemText(it) for it in range(field.count())] == ["Leave them out", "Gate"]
        assert field.currentText() == "Gate"
        labels = [it.text() for it in dialog.findChildren(QLabel) if it.buddy() is field]
        assert labels == ["Studio (https://studio.example), renders: 1"]
        field.setCurrentIndex(int(is_taken))
        press(dialog, "Import")
        told = "1 added, 1 already here." if is_taken else "1 already here, 1 left out."
        await eventually(lambda: opened.window.note.text == told)
        ids = [key.task_id for key in workspace.library.tasks]
        assert ids == (["a1", "b1"] if is_taken else ["a1"])


async def test_a_list_that_is_dropped_is_more_than_ids(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    (key,) = await add_tasks("a1", name="Dawn")
    async with desk_on(workspace) as opened:
        for form in ListForm:
            target = tmp_path / f"list.{form}"
            await export(opened, eventually, target, Scope.ALL, form)
            await workspace.library.remove([key])
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(target))])
            opened.desk.intake.take_mime(mime)
            await eventually(lambda: workspace.library.get(key))
            assert workspace.library.tasks[key].name == "Dawn"


async def test_another_file_changes_nothing(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    tmp_path: Path,
) -> None:
    await add_tasks("a1")
    before = dict(workspace.library.tasks)
    target = tmp_path / "other.json"
    target.write_text("{}")
    async with desk_on(workspace) as opened:
        take_in(opened, target)
        told = "other.json is not a list of Kling Desktop. Nothing was changed."
        await eventually(lambda: opened.window.note.text == told)
    assert dict(workspace.library.tasks) == before


async def test_without_an_account_there_is_nobody_they_could_belong_to(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        trigger(opened, "import_list")
        assert shown(opened, ImportDialog) is None
        assert opened.window.note.text.startswith("Set up an account first")
        assert not opened.desk.actions["export_list"].isEnabled()


@pytest.mark.usefixtures("account")
async def test_no_token_is_copied_with_the_totals(
    workspace: Workspace,
    add_tasks: AddTasks,
    desk_on: DeskOn,
    eventually: Eventually,
    token: str,
) -> None:
    keys = await add_tasks("a1")
    await workspace.library.organise(keys, lambda it: replace(it, project=f"x {token}"))
    async with desk_on(workspace) as opened:
        trigger(opened, "totals")
        await eventually(lambda: shown(opened, TotalsDialog))
        dialog = shown(opened, TotalsDialog)
        for name in ("Copy as text", "Copy as CSV"):
            press(dialog, name)
            assert "x [removed]" in QGuiApplication.clipboard().text()
            assert token not in QGuiApplication.clipboard().text()
        press(dialog, "Close")


async def test_what_all_renders_come_to(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, eventually: Eventually
) -> None:
    video = Video(url="http://127.0.0.1:9/clip.mp4", duration_s=65.0)
    values = {"state": TaskState.SUCCEED, "videos": (video,)}
    keys = await add_tasks("a1", cost="2.5", **values)
    keys += await add_tasks("b1", "b2", **values)
    await workspace.library.organise(keys[:2], lambda it: replace(it, project="=Autumn"))
    async with desk_on(workspace) as opened:
        trigger(opened, "totals")
        await eventually(lambda: shown(opened, TotalsDialog))
        dialog = shown(opened, TotalsDialog)
        press(dialog, "Copy as text")
        rows = [it.split("\t") for it in QGuiApplication.clipboard().text().splitlines()]
        assert rows[1:] == [
            ["=Autumn", "Gate", "2", "2", "0", "2:10", "–", "2.5 units (told by 1 of 2)"],
            ["–", "Gate", "1", "1", "0", "1:05", "–", "–"],
            ["All", "", "3", "3", "0", "3:15", "–", "2.5 units (told by 1 of 3)"],
        ]
        table = dialog.table
        shown_rows = [
            [table.item(row, column).text() for column in range(table.columnCount())]
            for row in range(table.rowCount())
        ]
        assert shown_rows == rows[1:]
        press(dialog, "Copy as CSV")
        lines = QGuiApplication.clipboard().text().splitlines()
        assert lines[1] == "'=Autumn,Gate,2,2,0,130.0,,2.5,1"
        press(dialog, "Close")
        assert not dialog.isVisible()
