"""Time goes on while somebody can see it, and wakes nobody up otherwise."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtWidgets import QWidget

from kling_desktop.demo.render import Render
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState
from kling_desktop.ui.heartbeat import Heartbeat

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn, Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE = "878106242831892487"
ALL, MINUTES, NOTHING = (True, True), (False, True), (False, False)


@pytest.fixture
def live() -> list[str]:
    return ["a render"]


@pytest.fixture
def heartbeat(live: list[str]) -> Heartbeat:
    return Heartbeat(QWidget(), lambda: bool(live))


async def test_it_beats_while_seen_and_something_is_live(
    heartbeat: Heartbeat, live: list[str], eventually: Eventually
) -> None:
    window = heartbeat._window
    assert heartbeat.beats == NOTHING
    window.show()
    await eventually(lambda: heartbeat.beats == ALL)
    live.clear()
    heartbeat.look()
    assert heartbeat.beats == MINUTES
    live.append("another")
    heartbeat.look()
    assert heartbeat.beats == ALL
    window.hide()
    await eventually(lambda: heartbeat.beats == NOTHING)
    heartbeat.end()


async def test_a_minimised_window_counts_as_hidden(
    heartbeat: Heartbeat, eventually: Eventually
) -> None:
    window = heartbeat._window
    window.show()
    await eventually(lambda: heartbeat.beats == ALL)
    window.showMinimized()
    await eventually(lambda: heartbeat.beats == NOTHING)
    window.showNormal()
    await eventually(lambda: heartbeat.beats == ALL)
    heartbeat.end()


async def test_it_stops_by_itself_when_nothing_is_live_any_more(
    heartbeat: Heartbeat, live: list[str], once: Once, eventually: Eventually
) -> None:
    heartbeat._window.show()
    beat = once(heartbeat.second)
    await beat
    live.clear()
    await eventually(lambda: heartbeat.beats == MINUTES)
    heartbeat.end()


async def test_what_was_missed_is_made_up_for_at_once(
    heartbeat: Heartbeat, live: list[str], once: Once, eventually: Eventually
) -> None:
    live.clear()  # so that no second beats by itself
    told: list[str] = []
    heartbeat.second.connect(lambda: told.append("second"))
    heartbeat.minute.connect(lambda: told.append("minute"))
    window = heartbeat._window
    window.show()
    await eventually(lambda: heartbeat.beats == MINUTES)
    assert told == []  # what is shown first is fresh
    window.hide()
    await eventually(lambda: heartbeat.beats == NOTHING)
    back = once(heartbeat.second)
    window.show()
    await back
    assert told == ["minute", "second"]
    heartbeat.end()


async def test_the_window_is_idle_when_all_have_ended(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id=ONE, waits_s=3600))
    async with desk_on(workspace) as opened:
        beats = opened.desk.heartbeat
        assert beats.beats == MINUTES
        (key,) = (await workspace.library.add([TaskRef(ONE)], account)).added
        await eventually(lambda: beats.beats == ALL)
        opened.window.hide()
        await eventually(lambda: beats.beats == NOTHING)
        opened.window.show()
        await eventually(lambda: beats.beats == ALL)
        await workspace.library.remove([key])
        await eventually(lambda: beats.beats == MINUTES)


async def test_times_and_summary_go_on_by_themselves(
    workspace: Workspace, add_tasks: AddTasks, desk_on: DeskOn, once: Once
) -> None:
    await add_tasks("a", state=TaskState.PROCESSING)
    async with desk_on(workspace) as opened:
        for _ in range(2):
            await once(opened.desk.heartbeat.second)
        told = once(opened.desk.summary.changed)
        opened.desk.heartbeat.second.emit()
        assert "1 rendering" in (await told)[0]


async def test_a_hidden_window_leaves_qt_nothing_to_look_through(
    workspace: Workspace, desk_on: DeskOn
) -> None:
    async with desk_on(workspace) as opened:
        assert QPixmapCache.insert("a picture", QPixmap(8, 8))
        opened.window.hide()
        assert not QPixmapCache.find("a picture", QPixmap())
