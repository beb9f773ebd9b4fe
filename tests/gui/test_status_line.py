"""The line at the bottom: counts in words that sound right, and what surrounds them."""

from __future__ import annotations

import shutil
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from kling_desktop.demo.render import Render
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState
from kling_desktop.storage.folders import free_bytes
from kling_desktop.ui.counts import counted, last_check
from kling_desktop.ui.free_space import FreeSpace
from kling_desktop.ui.i18n import size
from kling_desktop.ui.status_line import StatusLine, Surroundings

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE = "878106242831892487"


@pytest.mark.parametrize("badge", Badge)
def test_every_kind_is_counted_in_words_of_its_own(badge: Badge) -> None:
    assert counted(badge, 1).startswith("1 ")
    assert counted(badge, 12) == counted(badge, 1).replace("1 ", "12 ", 1)
    assert sum(counted(other, 1) == counted(badge, 1) for other in Badge) == 1


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (-5, "last check just now"),
        (0.4, "last check just now"),
        (1, "last check 1 s ago"),
        (89.9, "last check 89 s ago"),
        (90, "last check 1 min ago"),
        (5_399, "last check 89 min ago"),
        (7_200, "last check 2 h ago"),
    ],
)
def test_the_last_check_is_told_as_people_would(seconds: float, told: str) -> None:
    assert last_check(timedelta(seconds=seconds)) == told


async def test_the_line_tells_of_the_last_check_while_there_are_more_to_come(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id=ONE, clips=("moonlit-sea.mp4",), waits_s=3600))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(ONE)], account)
        await eventually(
            lambda: opened.window.summary.text().startswith("1 waiting  ·  last check")
        )
        gateway.finish(ONE)
        await eventually(lambda: opened.window.summary.text() == "1 saved")


async def test_all_states_together(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn
) -> None:
    await add_tasks("a", "b", state=TaskState.FAILED, reason="No.")
    await add_tasks("c", state=TaskState.SUCCEED)
    async with desk_on(workspace) as opened:
        assert opened.window.summary.text() == "1 without video  ·  2 failed"


def test_a_narrow_line_leaves_whole_parts_out_and_tells_them_in_its_tooltip() -> None:
    line = StatusLine()
    text = "3 rendering  ·  12 ready  ·  about 6 min for all (estimate)"
    line.setText(text)
    line.resize(2_000, 20)
    wide = line.grab().toImage()
    assert line.toolTip() == ""
    line.resize(line.fontMetrics().horizontalAdvance("3 rendering  ·  12 ready") + 4, 20)
    narrow = line.grab().toImage()
    assert line.toolTip() == text
    assert line.text() == text  # for whoever hears it
    line.setText("3 rendering  ·  12 ready")
    assert line.grab().toImage() == narrow
    assert narrow.width() < wide.width()
    assert line.minimumSizeHint().width() < 2_000


def test_being_offline_is_told_by_word_sign_and_colour() -> None:
    shown = Surroundings()
    assert shown.text == "Online"
    shown.resize(300, 20)
    online = shown.grab().toImage()
    shown.set_online(online=False)
    assert shown.text == "Offline"
    assert shown.grab().toImage() != online
    shown.set_free(5_000_000_000)
    assert shown.text == f"Offline  ·  {size(5_000_000_000)} free"
    shown.set_free(None)
    assert shown.text == "Offline"


async def test_the_window_tells_of_the_network_and_the_disk(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        shown = opened.window.surroundings
        await eventually(lambda: shown.text.endswith(" free"))
        assert shown.text.startswith("Online")
        workspace.tracker.set_online(online=False)
        assert shown.text.startswith("Offline")


async def test_a_folder_that_is_not_made_yet_has_the_room_of_its_disk(
    workspace: Workspace, tmp_path: Path, once: Once
) -> None:
    workspace.preferences.change(download_folder=str(tmp_path / "a" / "b"))
    home = QObject()
    space = FreeSpace(workspace, home)
    found = once(space.found)
    space.look()
    space.look()  # one is on its way
    (count,) = await found
    assert count == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.05)
    assert not (tmp_path / "a").exists()


def test_of_a_drive_that_is_away_no_room_is_told(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "made" / "later") is not None
    assert free_bytes(Path("/media/nobody/stick/clips")) is None
