"""Clips that are copied to a second folder."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.task import TaskState, Video
from tests.disks import small_disk
from tests.unit.services.follow_ups.afterwards import (
    activity,
    added,
    end,
    is_idle,
    now_s,
    results,
    states,
)
from tests.unit.services.savers import CONTENT, finished, names

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "first" / "Shot.mp4"
    path.parent.mkdir()
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def second(tmp_path: Path) -> Path:
    folder = tmp_path / "second"
    folder.mkdir()
    return folder


def turn_on(workspace: Workspace, second: Path, **values: object) -> None:
    workspace.preferences.change(copy_folder=str(second), copy_since=now_s(), **values)
    workspace.follow_ups.start()


async def test_a_clip_and_what_is_beside_it_are_copied_once_it_is_saved(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    second: Path,
    tmp_path: Path,
    eventually: Eventually,
) -> None:
    """The whole way: asked, saved, copied."""
    first = tmp_path / "saved"
    turn_on(workspace, second, download_folder=str(first), write_checksum=True, write_sidecar=True)
    workspace.downloads.save_automatically(on=True)
    key = await finished(workspace, account, gateway)
    await eventually(lambda: states(workspace, key) == {"copy": "done"})
    assert names(second) == names(first) == {"Shot.mp4", "Shot.mp4.sha256", "Shot.json"}
    assert (second / "Shot.mp4").read_bytes() == CONTENT
    assert json.loads((second / "Shot.json").read_text())["file"] == "Shot.mp4"
    (entry,) = await activity(workspace, key)
    assert (entry.word, entry.detail) == ("copy_done", str(second / "Shot.mp4"))


async def test_nothing_is_replaced_and_an_equal_file_is_the_copy(
    workspace: Workspace, account: Account, clip: Path, second: Path, eventually: Eventually
) -> None:
    (second / "Shot.mp4").write_bytes(b"another")
    one = await added(workspace, account, "t1", "t2")
    two = list(workspace.library.tasks)[1]
    turn_on(workspace, second)
    await end(workspace, one, clip=clip)
    await eventually(lambda: states(workspace, one) == {"copy": "done"})
    await end(workspace, two, clip=clip)
    await eventually(lambda: states(workspace, two) == {"copy": "done"})
    assert (second / "Shot.mp4").read_bytes() == b"another"
    assert (second / "Shot (2).mp4").read_bytes() == CONTENT
    assert names(second) == {"Shot.mp4", "Shot (2).mp4"}


async def test_all_videos_are_copied_and_failed_renders_are_not(
    workspace: Workspace, account: Account, clip: Path, second: Path, eventually: Eventually
) -> None:
    other = clip.with_name("Shot_2.mp4")
    other.write_bytes(CONTENT)
    one = await added(workspace, account, "t1", "t2", "t3")
    two, three = list(workspace.library.tasks)[1:]
    turn_on(workspace, second, save_automatically=False)
    videos = tuple(Video(url="https://x.invalid/a", path=str(it)) for it in (clip, other))
    await end(workspace, two, state=TaskState.FAILED)
    await end(workspace, three, videos=(Video(url="https://x.invalid/a"),))
    await end(workspace, one, videos=videos)
    await eventually(lambda: states(workspace, one) == {"copy": "done"})
    assert names(second) == {"Shot.mp4", "Shot_2.mp4"}
    assert states(workspace, two) == states(workspace, three) == {}


async def test_a_folder_that_is_away_is_not_made_and_the_copy_follows_on_demand(
    workspace: Workspace, account: Account, clip: Path, tmp_path: Path, eventually: Eventually
) -> None:
    away = tmp_path / "away"
    key = await added(workspace, account, "t1")
    turn_on(workspace, away)
    await end(workspace, key, clip=clip)
    await eventually(lambda: states(workspace, key) == {"copy": "failed"})
    assert not away.exists()
    away.mkdir()
    workspace.follow_ups.run_all_again([key])
    await eventually(lambda: states(workspace, key) == {"copy": "done"})
    assert await results(workspace, key) == ["copy_folder_missing", "copy_done"]
    assert names(away) == {"Shot.mp4"}


async def test_a_full_disk_leaves_nothing_behind(
    workspace: Workspace, account: Account, clip: Path, tmp_path: Path, eventually: Eventually
) -> None:
    clip.write_bytes(CONTENT + bytes(6 * 1024**2))
    key = await added(workspace, account, "t1")
    with small_disk(tmp_path / "disk") as disk:
        disk.fill()
        turn_on(workspace, disk.folder)
        await end(workspace, key, clip=clip)
        await eventually(lambda: states(workspace, key) == {"copy": "failed"})
        assert await results(workspace, key) == ["copy_disk_full"]
        disk.recover()
        assert not names(disk.folder) & {"Shot.mp4", "Shot.mp4.part"}
        workspace.follow_ups.run_all_again([key])
        await eventually(lambda: states(workspace, key) == {"copy": "done"})
        assert (disk.folder / "Shot.mp4").stat().st_size == clip.stat().st_size


async def test_a_folder_that_takes_nothing_is_told_of(
    workspace: Workspace, account: Account, clip: Path, tmp_path: Path, eventually: Eventually
) -> None:
    key = await added(workspace, account, "t1")
    with small_disk(tmp_path / "disk") as disk:
        disk.close_to_writing()
        turn_on(workspace, disk.folder)
        await end(workspace, key, clip=clip)
        await eventually(lambda: states(workspace, key) and is_idle(workspace))
        assert await results(workspace, key) == [f"copy_{disk.refusal}"]


async def test_a_clip_that_has_gone_meanwhile_is_told_of(
    workspace: Workspace, account: Account, clip: Path, second: Path, eventually: Eventually
) -> None:
    key = await added(workspace, account, "t1")
    turn_on(workspace, second)
    clip.unlink()
    await end(workspace, key, clip=clip)
    await eventually(lambda: states(workspace, key) == {"copy": "failed"})
    assert await results(workspace, key) == ["copy_no_clip"]
