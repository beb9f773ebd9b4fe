"""A way through everything that the window shows, for tests that look at all of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QWidget

from kling_desktop.demo.render import Fate, Render
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.sections import Section
from kling_desktop.domain.task import TaskKey
from kling_desktop.ui.loop import from_qt
from kling_desktop.ui.tasks.renders import Kind

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import Opened

Visit = Callable[[str, QWidget], None]
PATIENCE_S = 60.0
NAMES = {"1001": "Xyzzy 1", "1002": "Xyzzy 2", "1003": "Xyzzy 3", "1004": "Xyzzy 4"}
REASON = "Xyzzy reason"
_DIALOGS = (
    *("add", "settings", "shortcuts", "about", "first_run", "diagnostics", "reply"),
    *("palette", "totals", "export_list", "report"),
)
_OF_SEVERAL = ("rename", "note", "project", "tags")


async def cast(workspace: Workspace, gateway: Gateway, account: Account) -> None:
    """Two renders that will be saved, one that fails, and one that goes on."""
    for task_id in ("1001", "1002"):
        gateway.add(Render(task_id=task_id, clips=("aurora-pines.mp4",), renders_s=0))
    gateway.add(Render(task_id="1003", renders_s=0, fate=Fate.FAILS, reason=REASON))
    gateway.add(Render(task_id="1004", renders_s=3600))
    await workspace.library.add([TaskRef(it, "", name) for it, name in NAMES.items()], account)


async def tour(opened: Opened, account: Account, visit: Visit) -> None:
    """`visit` gets each view's name, and the window or the dialog that is before it."""
    desk, window, tasks = opened.desk, opened.window, opened.workspace.library.tasks
    keys = [TaskKey(account.account_id, task_id) for task_id in NAMES]
    await _until(lambda: all(tasks[key].is_saved for key in keys[:2]))
    await _until(lambda: not tasks[keys[2]].is_open and tasks[keys[3]].checked_at)
    for kind in Kind:
        desk.renders.show_as(kind)
        await _look(visit, f"as {kind.value}", window)
    for key in keys:
        desk.view.choose_all_of([key], key)
        for page in range(desk.panel.tabs.count()):
            desk.panel.tabs.setCurrentIndex(page)
            await _look(visit, f"details {page} of {key.task_id}", window)
    for name in _DIALOGS:
        await _dialog(opened, name, visit)
    desk.view.choose_all_of(keys, keys[0])
    await _look(visit, "several", window)
    for name in _OF_SEVERAL:
        await _dialog(opened, name, visit)
    desk.view.choose_all_of(keys[:2], keys[0])
    desk.actions["compare"].trigger()
    await _look(visit, "compare", window)
    desk.comparing.leave()
    desk.actions["review"].trigger()
    await _look(visit, "review", window)
    desk.review.leave()
    for section in Section:
        desk.renders.change(section=section)
        await _look(visit, f"section {section.value}", window)
    desk.renders.show_all()


async def _dialog(opened: Opened, action: str, visit: Visit) -> None:
    opened.desk.actions[action].trigger()
    await _until(_open_dialogs)
    (dialog,) = _open_dialogs()
    pages = dialog.findChild(QTabWidget)
    for number in range(pages.count() if pages else 1):
        if pages:
            pages.setCurrentIndex(number)
        await _look(visit, f"{action} {number}", dialog)
    dialog.reject()
    await _until(lambda: not _open_dialogs())


def _open_dialogs() -> list[QDialog]:
    return [
        it for it in QApplication.topLevelWidgets() if isinstance(it, QDialog) and it.isVisible()
    ]


async def _look(visit: Visit, name: str, widget: QWidget) -> None:
    """When what was asked for is laid out."""
    for _turn in range(3):
        await from_qt(QApplication.processEvents)
    visit(name, widget)


async def _until(condition: Callable[[], Any]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not condition():  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0.01)
