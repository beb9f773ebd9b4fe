"""What is told to a creator who is at another window, and what is done in answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QDialog, QWidget

from kling_desktop.demo.render import Fate, Render
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Bell, TaskKey
from kling_desktop.domain.telling import TellChoice, Telling
from kling_desktop.ui.notifications.notice import Act, Notice

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import Task
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FIRST = 878106242831892487
ONE, TWO, THREE = (str(FIRST + number) for number in range(3))
CLIP = "moonlit-sea.mp4"


@dataclass(frozen=True, slots=True)
class Watched:
    """A window, and what it has told so far."""

    opened: Opened
    eventually: Eventually
    told: list[Telling]

    @property
    def tasks(self) -> Mapping[TaskKey, Task]:
        return self.opened.workspace.library.tasks

    @property
    def badges(self) -> list[Badge]:
        rows = (self.opened.desk.model.row_of(key) for key in self.tasks)
        return [row.badge for row in rows if row]

    async def all_are(self, badge: Badge) -> None:
        await self.eventually(lambda: self.badges == [badge] * len(self.tasks))

    @asynccontextmanager
    async def elsewhere(self) -> AsyncIterator[None]:
        """Somebody is at another window."""
        other = QWidget()
        other.show()
        other.activateWindow()
        try:
            await self.eventually(other.isActiveWindow)
            yield
        finally:
            other.close()
            other.deleteLater()
            self.opened.window.activateWindow()


WatchedBy = Callable[..., AbstractAsyncContextManager[Watched]]


@pytest.fixture
def watched(
    workspace: Workspace, account: Account, desk_on: DeskOn, eventually: Eventually
) -> WatchedBy:
    """Opens a window, and puts these renders on its list."""

    @asynccontextmanager
    async def watch(*task_ids: str) -> AsyncIterator[Watched]:
        async with desk_on(workspace) as opened:
            told: list[Telling] = []
            opened.desk.end_watch.due.connect(told.append)
            # Once that is there, the window has opened to the end, and takes the focus no more.
            await eventually(lambda: opened.desk.notifier.keeper)
            await workspace.library.add([TaskRef(it) for it in task_ids], account)
            yield Watched(opened, eventually, told)

    return watch


@pytest.fixture
def rendering(watched: WatchedBy, gateway: Gateway) -> WatchedBy:
    """The same, with renders that run until they are told to end."""

    @asynccontextmanager
    async def watch(*task_ids: str) -> AsyncIterator[Watched]:
        for task_id in task_ids:
            gateway.add(running(task_id))
        async with watched(*task_ids) as scene:
            await scene.all_are(Badge.RENDERING)
            yield scene

    return watch


@pytest.fixture
def saved(watched: WatchedBy, gateway: Gateway) -> WatchedBy:
    """The same, with renders that have ended, and whose clips are here."""

    @asynccontextmanager
    async def watch(*task_ids: str) -> AsyncIterator[Watched]:
        for task_id in task_ids:
            gateway.add(Render(task_id=task_id, clips=(CLIP,), renders_s=0))
        async with watched(*task_ids) as scene:
            await scene.all_are(Badge.SAVED)
            yield scene

    return watch


def ids(telling: Telling) -> list[str]:
    return sorted(end.key.task_id for end in telling.ended)


def running(task_id: str) -> Render:
    return Render(task_id=task_id, clips=(CLIP,))


def key_of(task_id: str) -> TaskKey:
    return TaskKey("gate", task_id)


async def test_one_is_told_once_its_clip_is_saved(rendering: WatchedBy, gateway: Gateway) -> None:
    async with rendering(ONE) as scene:
        saved: list[bool] = []
        scene.opened.desk.end_watch.due.connect(
            lambda it: saved.append(scene.tasks[it.only.key].is_saved)
        )
        async with scene.elsewhere():
            gateway.finish(ONE)
            await scene.eventually(lambda: scene.told)
        assert [(ids(it), it.good, it.is_all) for it in scene.told] == [([ONE], 1, False)]
        assert saved == [True]


async def test_several_at_once_are_told_as_one_and_the_last_tells_of_all(
    rendering: WatchedBy, gateway: Gateway
) -> None:
    async with rendering(ONE, TWO, THREE) as scene:
        async with scene.elsewhere():
            gateway.finish(ONE)
            gateway.fail(TWO, "too dark")
            await scene.eventually(lambda: scene.told)
            gateway.finish(THREE)
            await scene.eventually(lambda: len(scene.told) > 1)
        first, last = scene.told
        assert (ids(first), first.good, first.bad, first.is_all) == ([ONE, TWO], 1, 1, False)
        assert (ids(last), last.is_all) == ([THREE], True)


async def test_what_is_seen_to_end_is_not_told_not_even_behind_a_dialog(
    rendering: WatchedBy, gateway: Gateway
) -> None:
    async with rendering(ONE, TWO, THREE) as scene:
        end_watch = scene.opened.desk.end_watch
        gateway.finish(ONE)
        await scene.eventually(lambda: end_watch._waiting.count == 1)
        dialog = QDialog(scene.opened.window)
        dialog.open()
        await scene.eventually(dialog.isActiveWindow)
        gateway.finish(TWO)
        await scene.eventually(lambda: end_watch._waiting.count == 2)
        dialog.close()
        async with scene.elsewhere():
            gateway.finish(THREE)
            await scene.eventually(lambda: scene.told)
        assert [(ids(it), it.is_all) for it in scene.told] == [([THREE], True)]


async def test_coming_back_before_it_is_told_is_as_good(
    rendering: WatchedBy, gateway: Gateway
) -> None:
    async with rendering(ONE, TWO) as scene:
        end_watch, news = scene.opened.desk.end_watch, list[int]()
        end_watch.news.connect(news.append)
        async with scene.elsewhere():
            gateway.finish(ONE)
            await scene.eventually(lambda: end_watch._waiting.ended)
        await scene.eventually(scene.opened.window.isActiveWindow)
        assert end_watch._waiting.ended == ()
        async with scene.elsewhere():
            gateway.finish(TWO)
            await scene.eventually(lambda: scene.told)
        assert [ids(it) for it in scene.told] == [[TWO]]
        await scene.eventually(lambda: news == [1, 0, 1, 0])


async def test_choices_hold_at_once(rendering: WatchedBy, gateway: Gateway) -> None:
    """Failures alone; in front too; nothing."""
    async with rendering(ONE, TWO, THREE) as scene:
        choices, end_watch = scene.opened.desk.choices, scene.opened.desk.end_watch
        choices.change({"notify": TellChoice.FAILURES.value, "notify_in_front": True})
        gateway.finish(ONE)
        await scene.eventually(lambda: Badge.SAVED in scene.badges)
        gateway.fail(TWO, "too dark")
        await scene.eventually(lambda: scene.told)
        assert [ids(it) for it in scene.told] == [[TWO]]
        choices.change({"notify": TellChoice.NOTHING.value})
        gateway.finish(THREE)
        await scene.eventually(lambda: end_watch._waiting.ended)
        await scene.eventually(lambda: not end_watch._waiting.ended)
        assert [ids(it) for it in scene.told] == [[TWO]]


async def test_the_bell_of_a_render_decides(rendering: WatchedBy, gateway: Gateway) -> None:
    async with rendering(ONE, TWO, THREE) as scene:
        organising = scene.opened.desk.organising
        organising.set_bell([key_of(ONE)], Bell.OFF)
        organising.set_bell([key_of(TWO)], Bell.FAILURES)
        await scene.eventually(lambda: scene.tasks[key_of(TWO)].bell is Bell.FAILURES)
        await scene.eventually(lambda: scene.tasks[key_of(ONE)].bell is Bell.OFF)
        async with scene.elsewhere():
            gateway.fail(ONE, "too dark")
            gateway.finish(TWO)
            await scene.eventually(lambda: {Badge.FAILED, Badge.SAVED} <= set(scene.badges))
            gateway.finish(THREE)
            await scene.eventually(lambda: scene.told)
        assert [(ids(it), it.is_all) for it in scene.told] == [([THREE], True)]


async def test_what_ended_before_the_start_is_told_as_one(
    watched: WatchedBy, workspace: Workspace, account: Account, gateway: Gateway
) -> None:
    gateway.add(Render(task_id=ONE, clips=(CLIP,), renders_s=0))
    gateway.add(Render(task_id=TWO, renders_s=0, fate=Fate.FAILS, reason="too dark"))
    gateway.add(running(THREE))
    await workspace.library.add([TaskRef(it) for it in (ONE, TWO, THREE)], account)
    workspace.tracker.pause_all(on=True)  # until somebody has left the window
    async with watched() as scene:
        async with scene.elsewhere():
            workspace.tracker.pause_all(on=False)
            await scene.eventually(lambda: scene.told)
        assert [(ids(it), it.is_all) for it in scene.told] == [([ONE, TWO], False)]
    async with watched() as again:
        async with again.elsewhere():
            gateway.finish(THREE)
            await again.eventually(lambda: again.told)
        assert [ids(it) for it in again.told] == [[THREE]]


async def test_what_is_paused_does_not_count_as_running(
    rendering: WatchedBy, workspace: Workspace, gateway: Gateway
) -> None:
    async with rendering(ONE, TWO, THREE) as scene:
        await workspace.tracker.pause([key_of(THREE)], on=True)
        async with scene.elsewhere():
            gateway.finish(ONE)
            gateway.finish(TWO)
            await scene.eventually(lambda: scene.told)
        assert [(ids(it), it.is_all) for it in scene.told] == [([ONE, TWO], True)]


async def test_a_click_shows_the_render_wherever_it_was_hidden(saved: WatchedBy) -> None:
    async with saved(ONE, TWO, THREE) as scene:
        opened, (one, two, three) = scene.opened, map(key_of, (ONE, TWO, THREE))
        wanted = opened.desk.notifier.desktop.wanted
        opened.desk.search.setText("no such render")
        opened.window.showMinimized()
        wanted.emit(Act.SHOW, Notice("", "", (two,)))
        assert opened.desk.renders.selected == [two]
        assert not opened.window.isMinimized()
        await scene.eventually(opened.window.isActiveWindow)
        opened.desk.review.start()
        wanted.emit(Act.SHOW, Notice("", "", (one, three)))
        assert not opened.desk.review.is_on
        assert set(opened.desk.renders.selected) == {one, three}
        wanted.emit(Act.SHOW, Notice("", "", (key_of("gone"),)))
        assert set(opened.desk.renders.selected) == {one, three}


async def test_play_plays(saved: WatchedBy) -> None:
    async with saved(ONE, TWO) as scene:
        key = key_of(ONE)
        [video] = scene.tasks[key].videos
        desk = scene.opened.desk
        player = desk.panel.player
        desk.notifier.desktop.wanted.emit(Act.PLAY, Notice("", "", (key,), has_file=True))
        await scene.eventually(lambda: player.is_playing and str(player.path) == video.path)
