"""Less motion: no clip starts by itself, and nothing blinks or slides."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kling_desktop import ui
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.storage.settings import Settings
from kling_desktop.ui.appearance import appearance
from kling_desktop.ui.motion import is_motion_reduced
from tests.gui.controls import combo, select, show_page
from tests.gui.test_appearance import settings_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import AddTasks, DeskOn

Eventually = Callable[[Callable[[], object]], Awaitable[None]]
MOVES = ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie", "setRange(0, 0)")


def test_the_cursor_blinks_only_where_things_may_move(qapp: QApplication) -> None:
    usual = qapp.cursorFlashTime()
    assert usual > 0
    appearance().choose(Settings(motion="less"))
    assert (is_motion_reduced(), qapp.cursorFlashTime()) == (True, 0)
    assert not qapp.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    appearance().choose(Settings())
    assert (is_motion_reduced(), qapp.cursorFlashTime()) == (False, usual)


def test_nothing_of_ours_is_animated() -> None:
    """What is to move one day must ask `is_motion_reduced`."""
    sources = list(Path(ui.__file__).parent.rglob("*.py"))
    assert len(sources) > 100
    moving = [it.name for it in sources if any(word in it.read_text("utf-8") for word in MOVES)]
    assert moving == []


@pytest.mark.usefixtures("account")
async def test_settings_offer_it(workspace: Workspace, desk_on: DeskOn) -> None:
    async with desk_on(workspace) as opened:
        motion = combo(show_page(settings_of(opened), "Look"), "Motion")
        select(motion, "Less: no clip starts by itself, nothing blinks")
        assert is_motion_reduced()
        assert workspace.preferences.settings.motion == "less"
        select(motion, "As the system has it")
        assert not is_motion_reduced()


async def test_a_review_waits_for_the_key_that_plays(
    workspace: Workspace,
    desk_on: DeskOn,
    add_tasks: AddTasks,
    clips: Path,
    eventually: Eventually,
) -> None:
    workspace.preferences.change(motion="less")
    await add_tasks("a1", **saved(clips))
    async with desk_on(workspace) as opened:
        player = opened.desk.panel.player
        opened.desk.actions["review"].trigger()
        assert opened.desk.review.is_on
        assert not player.is_playing
        QTest.keyClick(player, Qt.Key.Key_Space)
        await eventually(lambda: player.is_playing)


async def test_a_comparison_stands_on_its_first_frames(
    workspace: Workspace,
    desk_on: DeskOn,
    add_tasks: AddTasks,
    clips: Path,
    eventually: Eventually,
) -> None:
    workspace.preferences.change(motion="less")
    keys = [*await add_tasks("a1", **saved(clips)), *await add_tasks("a2", **saved(clips))]
    async with desk_on(workspace) as opened:
        opened.desk.view.choose_all_of(keys, keys[0])
        opened.desk.actions["compare"].trigger()
        view = opened.desk.comparing.view
        await eventually(lambda: len(view.pair.playable) == len(keys))
        await eventually(lambda: not any(entry.clip.image().isNull() for entry in view.entries))
        assert not view.pair.is_playing
        QTest.keyClick(view, Qt.Key.Key_Space)
        await eventually(lambda: view.pair.is_playing)


def saved(clips: Path) -> dict[str, Any]:
    video = Video(url="", path=str(clips / "moonlit-sea.mp4"), duration_s=5.0)
    return {"state": TaskState.SUCCEED, "videos": (video,), "is_paused": True}
