"""By Tab alone: every window and dialog is gone through, and one sees where one is."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from kling_desktop.domain.task import TaskKey, TaskState, Video
from kling_desktop.ui.dialogs.first_run import FirstRunDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.tasks.renders import Kind
from tests.gui.focus_walk import told, walk, walk_back

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator
    from pathlib import Path

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

PAGES = range(6)


@pytest.fixture
async def saved(add_tasks: AddTasks, clips: Path, tmp_path: Path) -> list[TaskKey]:
    """Two saved clips, with all that can be said of them."""
    keys: list[TaskKey] = []
    for name in "AB":
        file = tmp_path / f"{name}.mp4"
        shutil.copyfile(clips / "moonlit-sea.mp4", file)
        video = Video(url="", path=str(file), duration_s=5.0)
        values = {"state": TaskState.SUCCEED, "videos": (video,), "project": "Spot"}
        keys += await add_tasks(name.lower(), name=name, tags=("hero",), **values)
    return keys


@pytest.fixture(autouse=True)
def _steady_cursor(qapp: QApplication) -> Iterator[None]:
    """That blinks would look like a difference."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


def goes_round(window: QWidget) -> None:
    found = walk(window)
    assert (found.unseen, found.unreached) == ([], [])
    back = walk_back(window, found.stops)
    assert [told(it) for it in back[:-1]] == [told(it) for it in found.stops[:0:-1]]


async def dialog_of(opened: Opened, kind: type[QDialog], eventually: Eventually) -> QDialog:
    def seen() -> list[QDialog]:
        found = opened.window.findChildren(kind)
        return [it for it in found if it.isVisible() and it.isActiveWindow()]

    await eventually(seen)
    return seen()[-1]


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.usefixtures("saved")
async def test_the_main_window(workspace: Workspace, desk_on: DeskOn, kind: Kind) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.renders.show_as(kind)
        opened.window.resize(1400, 860)
        goes_round(opened.window)


@pytest.mark.parametrize("side", ["filters", "details"])
@pytest.mark.usefixtures("saved")
async def test_the_narrow_window_with_a_drawer(
    workspace: Workspace, desk_on: DeskOn, side: str
) -> None:
    async with desk_on(workspace) as opened:
        opened.window.resize(760, 680)
        panes = opened.window.panes
        panes.reveal(getattr(panes, side))
        found = walk(opened.window)  # a drawer may close when it is left
        assert (found.unseen, found.unreached) == ([], [])


@pytest.mark.usefixtures("saved")
async def test_several_are_chosen(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.selectAll()
        goes_round(opened.window)


@pytest.mark.usefixtures("account")
async def test_the_empty_window(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        goes_round(opened.window)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("saved")
async def test_settings(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, page: int
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.setup.open_settings()
        dialog = await dialog_of(opened, SettingsDialog, eventually)
        pages = dialog.findChild(QTabWidget)
        assert pages
        pages.setCurrentIndex(page)
        goes_round(dialog)
        dialog.close()


@pytest.mark.parametrize(
    "action",
    [
        *("add", "shortcuts", "about", "diagnostics", "palette"),
        *("rename", "project", "tags", "note", "delete_files"),
    ],
)
@pytest.mark.usefixtures("saved")
async def test_dialogs(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, action: str
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.selectAll()
        opened.desk.actions[action].trigger()
        dialog = await dialog_of(opened, QDialog, eventually)
        goes_round(dialog)
        dialog.close()


@pytest.mark.usefixtures("account")
async def test_an_account(workspace: Workspace, desk_on: DeskOn, eventually: Eventually) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.setup.ask()
        dialog = await dialog_of(opened, QDialog, eventually)
        goes_round(dialog)
        dialog.close()


@pytest.mark.parametrize("step", range(3))
async def test_the_first_steps(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, step: int
) -> None:
    async with desk_on(workspace, has_tokens=False) as opened:
        dialog = await dialog_of(opened, FirstRunDialog, eventually)
        assert isinstance(dialog, FirstRunDialog)
        for _ in range(step):
            dialog.go_on()
        goes_round(dialog)
        dialog.reject()


async def test_the_comparison(
    workspace: Workspace, saved: list[TaskKey], desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.view.choose_all_of(saved, saved[0])
        opened.desk.actions["compare"].trigger()
        view = opened.desk.comparing.view
        await eventually(lambda: view.pair.is_playing)
        view.pair.pause()
        await eventually(lambda: not view.pair.is_moving)
        goes_round(opened.window)


@pytest.mark.usefixtures("saved")
async def test_the_review(workspace: Workspace, desk_on: DeskOn, eventually: Eventually) -> None:
    async with desk_on(workspace) as opened:
        opened.desk.actions["review"].trigger()
        player = opened.desk.panel.player
        await eventually(lambda: player.is_playing)
        player.toggle()
        goes_round(opened.window)
        opened.desk.review.leave()
