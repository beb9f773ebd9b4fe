"""What is told to a creator who is at another window, and what is done in answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from kling_desktop.demo.render import Fate, Render
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Bell, TaskKey
from kling_desktop.domain.telling import TellChoice, Telling
from kling_desktop.ui.notifications.notice import Act, Notice

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FIRST = 878106242831892487
ONE, TWO, THREE = (str(FIRST + number) for number in range(3))
CLIP = "moonlit-sea.mp4"


@contextmanager
def elsewhere(opened: Opened) -> Iterator[QWidget]:
    """Somebody is at another window."""
    other = QWidget()
    other.show()
    other.activateWindow()
    try:
        yield other
    finally:
        other.close()
        other.deleteLater()
        opened.window.activateWindow()


def tellings(opened: Opened) -> list[Telling]:
    told: list[Telling] = []
    opened.desk.end_watch.due.connect(told.append)
    return told


def ids(telling: Telling) -> list[str]:
    return sorted(end.key.task_id for end in telling.ended)


def badges(opened: Opened) -> list[Badge]:
    rows = (opened.desk.model.row_of(key) for key in opened.workspace.library.tasks)
    return [row.badge for row in rows if row]


async def rendering(opened: Opened, account: Account, eventually: Eventually, *ids: str) -> None:
    await opened.workspace.library.add([TaskRef(it) for it in ids], account)
    await eventually(lambda: badges(opened) == [Badge.RENDERING] * len(ids))


def running(task_id: str) -> Render:
    return Render(task_id=task_id, clips=(CLIP,))


async def test_one_is_told_once_its_clip_is_saved(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(running(ONE))
    async with desk_on(workspace) as opened:
        told = tellings(opened)
        saved: list[bool] = []
        opened.desk.end_watch.due.connect(
            lambda it: saved.append(workspace.library.tasks[it.only.key].is_saved)
        )
        await rendering(opened, account, eventually, ONE)
        with elsewhere(opened) as other:
            await eventually(other.isActiveWindow)
            gateway.finish(ONE)
            await eventually(lambda: told)
        assert [(ids(it), it.good, it.is_all) for it in told] == [([ONE], 1, False)]
        assert saved == [True]


async def test_several_at_once_are_told_as_one_and_the_last_tells_of_all(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    for task_id in (ONE, TWO, THREE):
        gateway.add(running(task_id))
    async with desk_on(workspace) as opened:
        told = tellings(opened)
        await rendering(opened, account, eventually, ONE, TWO, THREE)
        with elsewhere(opened) as other:
            await eventually(other.isActiveWindow)
            gateway.finish(ONE)
            gateway.fail(TWO, "too dark")
            await eventually(lambda: told)
            gateway.finish(THREE)
            await eventually(lambda: len(told) > 1)
        first, last = told
        assert (ids(first), first.good, first.bad, first.is_all) == ([ONE, TWO], 1, 1, False)
        assert (ids(last), last.is_all) == ([THREE], True)


async def test_what_is_seen_to_end_is_not_told_not_even_behind_a_dialog(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    for task_id in (ONE, TWO, THREE):
        gateway.add(running(task_id))
    async with desk_on(workspace) as opened:
        told = tellings(opened)
        await rendering(opened, account, eventually, ONE, TWO, THREE)
        gateway.finish(ONE)
        await eventually(lambda: opened.desk.end_watch._waiting.count == 1)
        dialog = QDialog(opened.window)
        dialog.open()
        await eventually(dialog.isActiveWindow)
        gateway.finish(TWO)
        await eventually(lambda: opened.desk.end_watch._waiting.count == 2)
        dialog.close()
        with elsewhere(opened) as other:
            await eventually(other.isActiveWindow)
            gateway.finish(THREE)
            await eventually(lambda: told)
        assert [(ids(it), it.is_all) for it in told] == [([THREE], True)]


async def test_coming_back_before_it_is_told_is_as_good(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    for task_id in (ONE, TWO):
        gateway.add(running(task_id))
    async with desk_on(workspace) as opened:
        told, news = tellings(opened), list[int]()
        opened.desk.end_watch.news.connect(news.append)
        await rendering(opened, account, eventually, ONE, TWO)
        with elsewhere(opened) as other:
            await eventually(other.isActiveWindow)
            gateway.finish(ONE)
            await eventually(lambda: opened.desk.end_watch._waiting.ended)
        await eventually(opened.window.isActiveWindow)
        assert opened.desk.end_watch._waiting.ended == ()
        with elsewhere(opened) as other:
            await eventually(other.isActiveWindow)
            gateway.finish(TWO)
            await eventually(lambda: told)
        assert [ids(it) for it in told] == [[TWO]]
        await eventually(lambda: news == [1, 0, 1, 0])


async def test_choices_hold_at_once(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    """Failures alone; in front too; nothing."""
    for task_id in (ONE, TWO, THREE):
        gateway.add(running(task_id))
    async with desk_on(workspace) as opened:
        told, choices = tellings(opened), opened.desk.choices
        await rendering(opened, account, eventually, ONE, TWO, THREE)
        choices.change({"notify": TellChoice.FAILURES.value, "notify_in_front": True})
        gateway.finish(ONE)
        await eventually(lambda: Badge.SAVED in badges(opened))
        gateway.fail(TWO, "too dark")
        await eventually(lambda: told)
        assert [ids(it) for it in told] == [[TWO]]
        choices.change({"notify": TellChoice.NOTHING.value})
        gateway.finish(THREE)
        await eventually(lambda: opened.desk.end_watch._waiting.ended)
        await eventually(lambda: not opened.desk.end_watch._waiting.ended)
        assert [ids(it) for it in told] == [[TWO]]


async def test_the_bell_of_a_render_decides(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    for task_id in (ONE, TWO, THREE):
        gateway.add(running(task_id))
    async with desk_on(workspace) as opened:
        told, organising = tellings(opened), opened.desk.organising
        await rendering(opened, account, eventually, ONE, TWO, THREE)
        organising.set_bell([TaskKey("gate", ONE)], Bell.OFF)
        organising.set_bell([TaskKey("gate", TWO)], Bell.FAILURES)
        bells = workspace.library.tasks
        await eventually(lambda: bells[TaskKey("gate", TWO)].bell is Bell.FAILURES)
        await eventually(lambda: bells[TaskKey("gate", ONE)].bell is Bell.OFF)
        with elsewhere(opened) as other:
            await eventually(other.isActiveWindow)
            gateway.fail(ONE, "too dark")
            gateway.finish(TWO)
            await eventually(lambda: {Badge.FAILED, Badge.SAVED} <= set(badges(opened)))
            gateway.finish(THREE)
            await eventually(lambda: told)
        assert [(ids(it), it.is_all) for it in told] == [([THREE], True)]


async def test_what_ended_before_the_start_is_told_as_one(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    gateway.add(Render(task_id=ONE, clips=(CLIP,), renders_s=0))
    gateway.add(Render(task_id=TWO, renders_s=0, fate=Fate.FAILS, reason="too dark"))
    gateway.add(running(THREE))
    await workspace.library.add([TaskRef(it) for it in (ONE, TWO, THREE)], account)
    workspace.tracker.pause_all(on=True)  # until the window is left; a real start: tests/e2e
    async with desk_on(workspace) as opened:
        told = tellings(opened)
        with elsewhere(opened) as other:
            await eventually(other.isActiveWindow)
            workspace.tracker.pause_all(on=False)
            await eventually(lambda: told)
        assert [(ids(it), it.is_all) for it in told] == [([ONE, TWO], False)]


async def test_what_is_paused_does_not_count_as_running(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    for task_id in (ONE, TWO, THREE):
        gateway.add(running(task_id))
    async with desk_on(workspace) as opened:
        told = tellings(opened)
        await rendering(opened, account, eventually, ONE, TWO, THREE)
        await workspace.tracker.pause([TaskKey("gate", THREE)], on=True)
        with elsewhere(opened) as other:
            await eventually(other.isActiveWindow)
            gateway.finish(ONE)
            gateway.finish(TWO)
            await eventually(lambda: told)
        assert [(ids(it), it.is_all) for it in told] == [([ONE, TWO], True)]


async def test_a_click_shows_the_render_wherever_it_was_hidden(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    for task_id in (ONE, TWO, THREE):
        gateway.add(Render(task_id=task_id, clips=(CLIP,), renders_s=0))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(it) for it in (ONE, TWO, THREE)], account)
        await eventually(lambda: badges(opened) == [Badge.SAVED] * 3)
        one, two, three = (TaskKey("gate", it) for it in (ONE, TWO, THREE))
        opened.desk.search.setText("no such render")
        opened.window.showMinimized()
        opened.desk.notifier.desktop.wanted.emit(Act.SHOW, Notice("", "", (two,)))
        assert opened.desk.renders.selected == [two]
        assert not opened.window.isMinimized()
        await eventually(opened.window.isActiveWindow)
        opened.desk.review.start()
        opened.desk.notifier.desktop.wanted.emit(Act.SHOW, Notice("", "", (one, three)))
        assert not opened.desk.review.is_on
        assert set(opened.desk.renders.selected) == {one, three}
        gone = TaskKey("gate", "gone")
        opened.desk.notifier.desktop.wanted.emit(Act.SHOW, Notice("", "", (gone,)))
        assert set(opened.desk.renders.selected) == {one, three}


async def test_play_plays(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    for task_id in (ONE, TWO):
        gateway.add(Render(task_id=task_id, clips=(CLIP,), renders_s=0))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(it) for it in (ONE, TWO)], account)
        await eventually(lambda: badges(opened) == [Badge.SAVED] * 2)
        key = TaskKey("gate", ONE)
        [video] = workspace.library.tasks[key].videos
        player = opened.desk.panel.player
        opened.desk.notifier.desktop.wanted.emit(Act.PLAY, Notice("", "", (key,), has_file=True))
        await eventually(lambda: player.is_playing and str(player.path) == video.path)
