"""Whoever listens to the window and its dialogs is told everything, and by different names."""

from __future__ import annotations

import importlib
import pkgutil
import shutil
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.domain.ordering import Grouping
from kling_desktop.domain.portable import Whose
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.services.licences import components
from kling_desktop.ui import dialogs
from kling_desktop.ui.dialogs.about import AboutDialog
from kling_desktop.ui.dialogs.account import AccountDialog
from kling_desktop.ui.dialogs.add_tasks import AddDialog
from kling_desktop.ui.dialogs.diagnostics import DiagnosticsDialog
from kling_desktop.ui.dialogs.export_list import ExportDialog
from kling_desktop.ui.dialogs.first_run import FirstRunDialog
from kling_desktop.ui.dialogs.import_list import ImportDialog, StrangersDialog
from kling_desktop.ui.dialogs.licences import LicencesDialog
from kling_desktop.ui.dialogs.organise import NameDialog, NoteDialog, OrganiseDialog, ProjectDialog
from kling_desktop.ui.dialogs.reply import ReplyDialog
from kling_desktop.ui.dialogs.report import ReportDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.dialogs.shortcuts import ShortcutsDialog
from kling_desktop.ui.dialogs.tags import TagsDialog
from kling_desktop.ui.dialogs.totals import TotalsDialog
from kling_desktop.ui.palette.dialog import PaletteDialog
from kling_desktop.ui.tasks.renders import Kind
from kling_desktop.ui.theme import Tone
from tests.gui.listening import faults, hear

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
STUDIOS = [Account(account_id=it, name=it, base_url="https://a.example") for it in ("Near", "Far")]
_D = TypeVar("_D", bound=QDialog)

# What each action opens, with more than one render chosen where the details would be edited else.
BY_ACTION: dict[str, type[QDialog]] = {
    "add": AddDialog,
    "settings": SettingsDialog,
    "rename": NameDialog,
    "note": NoteDialog,
    "project": ProjectDialog,
    "tags": TagsDialog,
    "delete_files": QMessageBox,
    "shortcuts": ShortcutsDialog,
    "diagnostics": DiagnosticsDialog,
    "about": AboutDialog,
    "export_list": ExportDialog,
    "import_list": ImportDialog,
    "totals": TotalsDialog,
    "report": ReportDialog,
    "palette": PaletteDialog,
}
OTHERWISE = {AccountDialog, FirstRunDialog, ReplyDialog, StrangersDialog, LicencesDialog}
BASES = {OrganiseDialog}  # three are made of it


@pytest.fixture(autouse=True)
async def _asks_nothing(workspace: Workspace) -> None:
    workspace.tracker.pause_all(on=True)


@pytest.fixture
async def cast(add_tasks: AddTasks, clips: Path, tmp_path: Path) -> list[TaskKey]:
    """Two saved clips with everything that can be said of them, a failed one and an open one."""
    keys: list[TaskKey] = []
    for name, values in (("One", {"is_starred": True}), ("Two", {"is_rejected": True})):
        file = tmp_path / f"{name}.mp4"
        shutil.copyfile(clips / "moonlit-sea.mp4", file)
        video = Video(url="", path=str(file), duration_s=5.0)
        about = {"project": "Spot", "tags": ("hero",), "note": "Good", **values}
        keys += await add_tasks(
            name.lower(), name=name, state=TaskState.SUCCEED, videos=(video,), **about
        )
    keys += await add_tasks("failed", state=TaskState.FAILED, reason="No.")
    return keys + await add_tasks("open", state=TaskState.PROCESSING)


def shown(kind: type[_D]) -> _D | None:
    windows = QApplication.topLevelWidgets()
    return next((it for it in windows if isinstance(it, kind) and it.isVisible()), None)


async def opened_dialog(kind: type[_D], eventually: Eventually) -> _D:
    await eventually(lambda: shown(kind))
    dialog = shown(kind)
    assert dialog is not None
    return dialog


@pytest.mark.parametrize("kind", list(Kind))
async def test_the_window_in_every_view(
    workspace: Workspace, cast: list[TaskKey], desk_on: DeskOn, kind: Kind
) -> None:
    async with desk_on(workspace) as opened:
        desk, window = opened.desk, opened.window
        desk.renders.show_as(kind)
        for key in cast:
            desk.view.choose(key)
            for tab in range(desk.panel.tabs.count()):
                desk.panel.tabs.setCurrentIndex(tab)
                assert faults(window) == []
        desk.renders.change(grouping=Grouping.DAY)
        desk.view.selectAll()
        window.note.say("Removed.", "Undo", desk.actions["undo"])
        window.banners.show_cause("folder", "The folder is gone.", tone=Tone.BAD, button="Settings")
        desk.search.setText("nothing like it")
        assert faults(window) == []
        window.resize(window.minimumSize())
        desk.search.setText("o")
        assert faults(window) == []


async def test_the_window_without_anything(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        steps = await opened_dialog(FirstRunDialog, eventually)
        for _ in range(3):
            assert faults(steps) == []
            steps.go_on()
        steps.reject()
        assert faults(opened.window) == []


@pytest.mark.parametrize("action", BY_ACTION)
async def test_each_dialog(
    workspace: Workspace,
    cast: list[TaskKey],
    desk_on: DeskOn,
    eventually: Eventually,
    action: str,
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.choose_all_of(cast[:2], cast[0])
        await eventually(lambda: opened.desk.actions[action].isEnabled())
        opened.desk.actions[action].trigger()
        dialog = await opened_dialog(BY_ACTION[action], eventually)
        assert faults(dialog) == []
        for pages in dialog.findChildren(QTabWidget):
            for page in range(pages.count()):
                pages.setCurrentIndex(page)
                assert faults(dialog) == []
        dialog.reject()
        await eventually(lambda: shown(BY_ACTION[action]) is None)


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("style", range(len(AuthStyle)))
async def test_the_dialog_about_an_account(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, style: int
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.setup.ask()
        dialog = await opened_dialog(AccountDialog, eventually)
        dialog.form._more.setChecked(True)
        dialog.form._details._style.setCurrentIndex(style)
        assert faults(dialog) == []
        dialog.form.say("It works.", Tone.GOOD)
        assert faults(dialog) == []
        dialog.reject()


@pytest.mark.parametrize(
    "make",
    [
        lambda parent: ReplyDialog("One", "{}", parent),
        lambda parent: StrangersDialog({Whose(name="Elsewhere"): 3}, STUDIOS, parent),
        lambda parent: LicencesDialog(components(), parent),
    ],
)
def test_dialogs_that_no_action_opens(qapp: object, make: Callable[[QWidget], QDialog]) -> None:
    assert qapp
    window = QWidget()
    dialog = make(window)
    dialog.show()
    assert faults(dialog) == []
    dialog.close()


def test_no_dialog_is_left_out() -> None:
    for module in pkgutil.iter_modules(dialogs.__path__, f"{dialogs.__name__}."):
        importlib.import_module(module.name)
    ours = {it for it in _below(QDialog) if it.__module__.startswith("kling_desktop.")}
    assert ours == {it for it in BY_ACTION.values() if it is not QMessageBox} | OTHERWISE | BASES


def _below(kind: type[QDialog]) -> set[type[QDialog]]:
    direct = set(kind.__subclasses__())
    return direct | {it for each in direct for it in _below(each)}


async def test_every_menu(
    workspace: Workspace, cast: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        bar = [action.menu() for action in opened.window.menuBar().actions()]
        opened.desk.renders.show_as(Kind.TABLE)
        opened.desk.renders.choose(cast[0])
        opened.desk.menus.open(opened.window.mapToGlobal(QPoint(200, 200)))
        for menu in (*bar, QApplication.activePopupWidget()):
            assert isinstance(menu, QWidget)
            menu.show()
            assert menu.accessibleName()
            assert faults(menu) == []
            menu.close()
        await eventually(lambda: QApplication.activePopupWidget() is None)


async def test_what_fills_the_window(
    workspace: Workspace, cast: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        desk, window = opened.desk, opened.window
        desk.view.choose_all_of(cast[:2], cast[0])
        await eventually(lambda: desk.actions["compare"].isEnabled())
        desk.actions["compare"].trigger()
        desk.comparing.view.say("Kept.")
        assert faults(window) == []
        desk.comparing.leave()
        desk.actions["review"].trigger()
        await eventually(lambda: desk.review.line.isVisible())
        assert faults(window) == []
        while desk.review.line.isVisible():
            desk.review.line.step.emit(1)
        assert faults(window) == []
        desk.review.leave()


async def test_the_player_tells_where_it_is(
    workspace: Workspace, cast: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    """And goes where a screen reader moves its bar to: that sets the value, without a key."""
    async with desk_on(workspace) as opened:
        player = opened.desk.panel.player
        opened.desk.view.choose(cast[0])
        bar = player.controls.seek_bar
        await eventually(lambda: bar.isEnabled())
        face = QAccessible.queryAccessibleInterface(bar)
        assert face.role() is QAccessible.Role.Slider
        assert face.text(QAccessible.Text.Description) == "0:00:00 of 0:05:00"
        face.valueInterface().setCurrentValue(2_000)
        told = "0:02:00 of 0:05:00"
        await eventually(lambda: face.text(QAccessible.Text.Description) == told)
        assert player.reel.frame is not None
        assert player.reel.frame.start_us == 2_000_000


def test_the_walk_finds_what_is_wrong(qapp: object) -> None:
    """Else it would prove nothing."""
    assert qapp
    window = QWidget()
    column = QVBoxLayout(window)
    nameless, first, second = QToolButton(), QToolButton(), QToolButton()
    for button in (first, second):
        button.setAccessibleName("Twin")
    silent = QLabel("Click me")
    silent.setFocusPolicy(silent.focusPolicy().TabFocus)
    for widget in (nameless, first, second, silent, QLineEdit()):
        column.addWidget(widget)
    window.show()
    found = [it.partition(":")[0] for it in faults(window)]
    window.close()
    assert found == ["no name", "wrong role", "no name", "twice in one group", "twice in one group"]


async def test_painted_parts_are_heard_as_what_they_are(
    workspace: Workspace, cast: list[TaskKey], desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.choose(cast[0])
        heard = {(it.role.name, it.name) for it in hear(opened.window)}
        assert ("StaticText", "Saved") in heard, "the pill"
        assert ("Button", "Name: One") in heard
        assert ("Button", "Project: Spot") in heard
        assert ("Slider", "Position") in heard
        assert ("List", "Filters") in heard
        assert ("ListItem", "Rejected, 1") in heard
        assert ("Cell", "One, Saved") in heard
