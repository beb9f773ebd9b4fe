"""At every size of text everything can be read on a laptop's screen: windows, panes and dialogs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QStyle,
    QTabWidget,
    QWidget,
)

from kling_desktop.domain.task import TaskState
from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.dialogs.first_run import FirstRunDialog
from kling_desktop.ui.tasks.renders import Kind
from kling_desktop.ui.theme import Tone
from tests.gui.controls import press
from tests.gui.fitting import cut_off, outside, overlapping

if TYPE_CHECKING:
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
SIZES = (80, 100, 150, 200)  # percent
DIALOGS = (
    *("add", "rename", "note", "project", "tags", "shortcuts", "about"),
    *("first_run", "settings", "diagnostics"),
)
REASON = (
    "Failure to pass the risk control system: the prompt, the first frame or the elements hold "
    "something that the service does not render. Change the wording, and send the task again."
)


def flaws(window: QWidget) -> list[str]:
    return [*cut_off(window), *outside(window), *overlapping(window)]


async def readable(window: QWidget, eventually: Eventually) -> None:
    with suppress(TimeoutError):
        await eventually(lambda: not flaws(window))
    assert flaws(window) == []
    screen = window.screen().availableSize()
    assert window.width() <= screen.width()
    assert window.height() <= screen.height()


@pytest.fixture
async def _renders(add_tasks: AddTasks) -> None:
    await add_tasks(
        "955273176197034850",
        name="Dusk over the ridges, the long take with the second camera, 3",
        state=TaskState.FAILED,
        reason=REASON,
        project="Harbour film",
        tags=("hero", "opening"),
        is_paused=True,
    )
    await add_tasks("955273671123789508", name="Lanterns over the lake", is_paused=True)


async def on_a_laptop(opened: Opened, eventually: Eventually) -> QWidget:
    screen = next(it for it in QApplication.screens() if it.name() == "laptop")
    window = opened.window
    window.setGeometry(screen.availableGeometry())
    await eventually(lambda: window.screen() is screen and window.width() == 1366)
    return window


@pytest.mark.parametrize("percent", SIZES)
@pytest.mark.usefixtures("_renders")
async def test_in_the_window_nothing_is_cut_off(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, percent: int
) -> None:
    workspace.preferences.change(text_percent=percent)
    async with desk_on(workspace) as opened:
        window = await on_a_laptop(opened, eventually)
        opened.window.banners.show_cause(
            "offline",
            "There is no network. Checking goes on by itself as soon as there is one again.",
            tone=Tone.BAD,
            button="Check now",
            action=lambda: None,
        )
        for kind in Kind:
            opened.desk.renders.show_as(kind)
            await readable(window, eventually)
        for side in (opened.window.panes.filters, opened.window.panes.details):
            opened.window.panes.reveal(side)
            await readable(window, eventually)
        tabs = opened.desk.panel.tabs
        for page in range(tabs.count()):
            tabs.setCurrentIndex(page)
            await readable(window, eventually)
        opened.desk.view.selectAll()
        await readable(window, eventually)
        opened.desk.search.setText("nothing like it")
        await readable(window, eventually)


@pytest.mark.parametrize("percent", SIZES)
@pytest.mark.usefixtures("_renders")
async def test_in_dialogs_nothing_is_cut_off(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually, percent: int
) -> None:
    workspace.preferences.change(text_percent=percent)
    async with desk_on(workspace) as opened:
        window = await on_a_laptop(opened, eventually)
        opened.desk.view.selectAll()
        for action in DIALOGS:
            opened.desk.actions[action].trigger()
            await eventually(lambda: dialogs(window))
            (dialog,) = dialogs(window)
            await readable(dialog, eventually)
            await every_page_readable(dialog, eventually)
            dialog.reject()
            await eventually(lambda: not dialogs(window))


def dialogs(window: QWidget) -> list[QDialog]:
    return [it for it in window.findChildren(QDialog) if it.isVisible()]


async def every_page_readable(dialog: QDialog, eventually: Eventually) -> None:
    for pages in dialog.findChildren(QTabWidget):
        for page in range(pages.count()):
            pages.setCurrentIndex(page)
            await readable(dialog, eventually)
    if isinstance(dialog, FirstRunDialog):
        press(dialog, "More")
        await readable(dialog, eventually)


def test_what_has_too_little_room_is_found(qapp: QApplication) -> None:
    window = QWidget()
    label, button = QLabel("some words", window), QPushButton("more", window)
    label.setGeometry(0, 0, 20, 20)
    button.setGeometry(10, 10, 200, 40)
    window.resize(100, 100)
    window.show()
    qapp.processEvents()
    assert len(cut_off(window)) == 1
    assert len(overlapping(window)) == 1
    assert len(outside(window)) == 1


def test_signs_in_menus_grow() -> None:
    menu = QMenu()
    size = QStyle.PixelMetric.PM_SmallIconSize
    for percent in (100, 200):
        appearance().choose(Settings(text_percent=percent))
        assert menu.style().pixelMetric(size, None, menu) == 16 * percent // 100
    appearance().choose(Settings())
