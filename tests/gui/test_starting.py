"""What the first picture takes, and what is left until after it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from kling_desktop.app import _memory
from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.paths import HOME_VARIABLE, paths_in
from kling_desktop.storage.vault import Vault
from kling_desktop.ui.actions import SEEN_FIRST, SPECS, build_actions, draw_icons
from kling_desktop.ui.appearance import follow_theme
from kling_desktop.ui.tasks.remembered import is_plain

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QApplication

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Opened

    Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE = "878106242831892487"
# Each costs as much as dozens of other modules, or brings such modules along.
LATE = (
    *("PySide6.QtMultimedia", "PySide6.QtMultimediaWidgets", "PySide6.QtNetwork"),
    *("aiohttp", "httpx", "keyring", "email.utils", "desktop_notifier", "dbus_fast"),
    *("kling_desktop.kling.decode", "kling_desktop.kling.redact"),
    *("kling_desktop.services.transfer", "kling_desktop.domain.task_ids"),
    *("hashlib", "hmac", "html.entities", "secrets", "kling_desktop.domain.clip_facts"),
    *("kling_desktop.domain.id_forms", "kling_desktop.follow_up_words"),
    *("kling_desktop.storage.sidecars", "kling_desktop.ui.details.activity_delegate"),
    *("kling_desktop.ui.details.happenings", "kling_desktop.ui.frames.making"),
    *("kling_desktop.ui.trashing", "kling_desktop.ui.wrapping"),
)
# Made with all other classes of widgets when PySide hands out one that Qt has made by itself.
LAST_CLASS = "QWizard"
START = f"""
import sys
from kling_desktop import app

opened = app._open_window

def look_and_close():
    from PySide6 import QtWidgets
    print(*(name for name in {LATE!r} if name in sys.modules))
    print({LAST_CLASS!r} in vars(QtWidgets))
    sys.stdout.flush()

def open_and_close(*arguments):
    window, desk = opened(*arguments)
    window.seen.connect(look_and_close)
    window.seen.connect(window.close)
    return window, desk

app._open_window = open_and_close
sys.exit(app.run_window(demo=False, screenshot=None))
"""


MANY, FEW = 12, 5
SECTIONS = [
    *("All", "Waiting", "Rendering", "Ready", "Saved", "Failed", "Expiring"),
    *("Not seen", "Starred"),
]


def shown(opened: Opened) -> list[TaskKey]:
    model = opened.desk.model
    return [key for row in range(model.rowCount()) if (key := model.key_at(row))]


def spoken(pane: QAbstractItemModel) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [pane.index(row, 0).data(role) for row in range(pane.rowCount())]


def built(window: QWidget) -> dict[str, QAction]:
    return build_actions(window, {spec.name: window.hide for spec in SPECS})


def shown_by_buttons(opened: Opened) -> set[str]:
    """Names of the actions that have a button in the window, seen or not."""
    buttons = [it.defaultAction() for it in opened.window.findChildren(QToolButton)]
    return {name for name, action in opened.desk.actions.items() if action in buttons}


def test_modules_are_imported_by_python_itself() -> None:
    """And not by what PySide puts in its place, which reads the source of each."""
    source = "import builtins; own = __import__; import kling_desktop.app; print(__import__ is own)"
    ended = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, text=True, check=True
    )
    assert ended.stdout == "True\n"


async def test_the_first_picture_waits_for_nothing_that_is_not_in_it(tmp_path: Path) -> None:
    """With an account and a render, as on every day but the first."""
    account = Account(account_id="a", name="A", base_url="http://127.0.0.1:9")
    async with open_workspace(paths_in(tmp_path), Vault(session_only=True)) as workspace:
        await workspace.accounts.use(account, "token")
        await workspace.library.add([TaskRef(ONE)], account)
    environment = {**os.environ, HOME_VARIABLE: str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", START], env=environment, capture_output=True, text=True, check=True
    )
    assert ended.stdout == "\nFalse\n"


async def test_what_the_first_picture_shows_of_the_actions_has_icons(
    desk_on: DeskOn, workspace: Workspace, add_tasks: AddTasks
) -> None:
    await add_tasks(ONE)
    async with desk_on(workspace) as opened:
        shown = shown_by_buttons(opened)
        assert shown >= {"add", "save_all", "view_grid", "clear_failed"}
        assert shown <= SEEN_FIRST


async def test_all_other_icons_come_after_the_first_picture(
    desk_on: DeskOn, workspace: Workspace, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        actions = opened.desk.actions
        await eventually(lambda: not any(it.icon().isNull() for it in actions.values()))


def test_icons_of_menus_are_drawn_when_they_are_asked_for(qapp: QApplication) -> None:
    assert qapp.devicePixelRatio() >= 1
    window = QWidget()
    actions = built(window)
    assert {name for name, it in actions.items() if not it.icon().isNull()} == SEEN_FIRST
    draw_icons(actions)
    assert not any(it.icon().isNull() for it in actions.values())


def test_an_icon_that_an_action_has_been_given_stays(qapp: QApplication) -> None:
    assert qapp.devicePixelRatio() >= 1
    window = QWidget()
    actions = built(window)
    follow_theme(actions["star"], "star-off")
    given = actions["star"].icon().cacheKey()
    draw_icons(actions)
    assert actions["star"].icon().cacheKey() == given


@pytest.mark.parametrize("kind", ["cards", "table", "grid"])
async def test_rows_that_come_later_stand_below_and_are_counted_when_all_are_there(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, kind: str
) -> None:
    keys = await add_tasks(*(f"t{number:02}" for number in range(MANY)))
    await workspace.library.organise(keys, lambda task: replace(task, project="Spot"))
    async with open_workspace(workspace.paths, Vault(session_only=True), newest=FEW) as begun:
        _memory(workspace.paths).setValue("view", kind)
        async with desk_on(begun) as opened:
            desk = opened.desk
            model, pane = desk.model, desk.filters.model()
            assert shown(opened) == keys[: -FEW - 1 : -1]
            assert spoken(pane) == SECTIONS
            assert opened.window.summary.text() == ""
            desk.renders.choose(keys[-2])
            await begun.library.load_rest()
            assert shown(opened) == keys[::-1]
            assert (desk.renders.selected, model.index_of(keys[-2]).row()) == ([keys[-2]], 1)
            desk.show_counts()
            assert spoken(pane)[:2] == [f"All, {MANY}", f"Waiting, {MANY}"]
            assert spoken(pane)[-2:] == ["Projects", f"Spot, {MANY}"]
            assert opened.window.summary.text() == f"{MANY} not asked yet"


@pytest.mark.parametrize(
    ("name", "value", "is_usual"),
    [
        ("list/section", "all", True),
        ("list/section", "failed", False),
        ("list/order", "newest", True),
        ("list/order", "name", False),
        ("list/grouping", "day", False),
        ("list/reversed", "yes", False),
        ("list/reversed", "no", True),
        ("list/account_id", "a", False),
        ("list/project", "Spot", False),
        ("list/tag", "one, two", False),
        ("list/search", "", True),
        ("list/search", "state:failed", False),
    ],
)
def test_what_needs_all_renders_is_told_by_what_was_remembered(
    tmp_path: Path, name: str, value: str, *, is_usual: bool
) -> None:
    memory = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert is_plain(memory)
    memory.setValue(name, value)
    assert is_plain(memory) is is_usual


async def test_clips_about_to_go_are_told_of_when_all_are_known(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    workspace.preferences.change(save_automatically=False)
    clip = Video(url="http://127.0.0.1:9/clip.mp4")
    ended = datetime.now(UTC) - timedelta(days=28)
    done = {"state": TaskState.SUCCEED, "videos": (clip,), "created_at": ended, "updated_at": ended}
    await add_tasks("old", **done)
    await add_tasks(*(f"t{number:02}" for number in range(FEW - 1)))
    await add_tasks("new", **done)
    async with (
        open_workspace(workspace.paths, Vault(session_only=True), newest=FEW) as begun,
        desk_on(begun) as opened,
    ):
        banners = opened.window.banners
        assert "expiring" not in banners.texts
        await begun.library.load_rest()
        opened.desk.show_counts()
        assert banners.texts["expiring"].startswith("2 clips")
