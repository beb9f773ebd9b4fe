"""What a screen reader says by itself: how renders end, what could not be saved, notes, strips."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from kling_desktop.demo import faults
from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.task import Bell, TaskState
from kling_desktop.ui.announcing import QUIET_MS, Announcer, announce
from kling_desktop.ui.dialogs.account import AccountDialog
from kling_desktop.ui.dialogs.diagnostics import DiagnosticsDialog
from kling_desktop.ui.dialogs.settings import SettingsDialog
from kling_desktop.ui.theme import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
Said = list[tuple[str, bool]]
ONE = "878106242831892487"


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader is there; offscreen there is none, and nobody would be told anything."""
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was_active)


def said_in(window: QWidget) -> Said:
    """What is said from now on in a window, and whether it interrupted."""
    said: Said = []
    (window.findChild(Announcer) or Announcer(window)).made.connect(
        lambda text, is_urgent: said.append((text, is_urgent))
    )
    return said


@pytest.mark.usefixtures("listening")
async def test_what_comes_together_is_said_together(eventually: Eventually) -> None:
    window = QWidget()
    said, part = said_in(window), QWidget(window)
    for number in range(50):
        announce(part, f"Number {number % 3}.")
    announce(window, "Broken.", is_urgent=True)
    await eventually(lambda: said)
    assert said == [("Number 0. Number 1. Number 2. Broken.", True)]
    announce(part, "Later.")
    await eventually(lambda: len(said) == 2)
    assert said[1:] == [("Later.", False)]
    assert len(window.findChildren(Announcer)) == 1


@pytest.mark.usefixtures("listening")
async def test_there_is_a_pause_between_two(eventually: Eventually) -> None:
    window = QWidget()
    said = said_in(window)
    announce(window, "First.")
    await eventually(lambda: said)
    announce(window, "Second.")
    timer = window.findChild(Announcer)._timer  # type: ignore[union-attr]  # it is there
    assert timer.isActive()
    assert timer.interval() == QUIET_MS
    await eventually(lambda: len(said) == 2)


async def test_nothing_is_made_where_nobody_listens() -> None:
    window = QWidget()
    assert not QAccessible.isActive()
    announce(window, "Nobody hears it.")
    assert window.findChild(Announcer) is None


@pytest.mark.usefixtures("listening")
async def test_how_renders_end_is_one_sentence(
    workspace: Workspace, desk_on: DeskOn, add_tasks: AddTasks, eventually: Eventually
) -> None:
    good = await add_tasks(*(f"good{number}" for number in range(7)), is_paused=True)
    bad = await add_tasks("bad", name="Chase", is_paused=True)
    never = await add_tasks("never", is_paused=True, bell=Bell.OFF)
    seldom = await add_tasks("seldom", is_paused=True, bell=Bell.FAILURES)
    async with desk_on(workspace) as opened:
        said = said_in(opened.window)
        await end(workspace, TaskState.SUCCEED, *good, *never, *seldom)
        await end(workspace, TaskState.FAILED, *bad)
        await eventually(lambda: said)
        assert said == [("7 finished, 1 failed.", False)]


@pytest.mark.usefixtures("listening")
@pytest.mark.parametrize(
    ("state", "told"),
    [(TaskState.SUCCEED, "Finished: Chase"), (TaskState.FAILED, "Failed: Chase")],
)
async def test_one_that_ends_is_called_by_its_name(
    workspace: Workspace,
    desk_on: DeskOn,
    add_tasks: AddTasks,
    eventually: Eventually,
    state: TaskState,
    told: str,
) -> None:
    keys = await add_tasks("one", name="Chase", is_paused=True, bell=Bell.ON)
    async with desk_on(workspace) as opened:
        said = said_in(opened.window)
        await end(workspace, state, *keys)
        await eventually(lambda: said)
        assert said == [(told, False)]


@pytest.mark.usefixtures("listening", "account")
async def test_what_could_not_be_saved_interrupts(
    workspace: Workspace, gateway: Gateway, desk_on: DeskOn, eventually: Eventually
) -> None:
    workspace.downloads._pauses_s = ()
    gateway.add(Render(task_id=ONE, clips=("moonlit-sea.mp4",)))
    gateway.finish(ONE)
    gateway.inject(faults.refuse_link(), origin=Origin.MEDIA, times=None)
    async with desk_on(workspace) as opened:
        said = said_in(opened.window)
        opened.desk.intake.take_text(ONE)
        await eventually(lambda: (f"Not saved: {ONE}", True) in _parts(said))
        assert sum(f"Not saved: {ONE}" in text for text, _ in said) == 1


@pytest.mark.usefixtures("listening", "account")
async def test_notes_and_strips_are_said(
    workspace: Workspace, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        said = said_in(opened.window)
        opened.window.note.say("Copied.")
        await eventually(lambda: said)
        assert said == [("Copied.", False)]
        opened.window.banners.show_cause("folder", "The folder is gone.", tone=Tone.BAD)
        opened.window.banners.show_cause("folder", "The folder is gone.", tone=Tone.BAD)
        await eventually(lambda: len(said) == 2)
        assert said[1:] == [("The folder is gone.", True)]


@pytest.mark.usefixtures("listening")
async def test_what_a_dialog_answers_is_said_there(
    workspace: Workspace, eventually: Eventually
) -> None:
    account, settings = AccountDialog(None, "Account"), SettingsDialog(workspace.preferences)
    bundle = DiagnosticsDialog({"Log": "Nothing."}, settings)
    said = [said_in(account), said_in(settings), said_in(bundle)]
    account.form.say("It works.", Tone.GOOD)
    settings.say("The settings could not be written.")
    settings.checking.say("Too fast.")
    bundle.say("Saved.", Tone.GOOD)
    await eventually(lambda: all(said))
    assert said == [
        [("It works.", False)],
        [("The settings could not be written. Too fast.", True)],
        [("Saved.", False)],
    ]


def _parts(said: Said) -> set[tuple[str, bool]]:
    """Each sentence by itself: several may have been said in one go."""
    return {(f"Not saved: {ONE}", urgent) for text, urgent in said if f"Not saved: {ONE}" in text}


async def end(workspace: Workspace, state: TaskState, *keys: TaskKey) -> None:
    for key in keys:
        await workspace.library.update(key, lambda task: replace(task, state=state))
