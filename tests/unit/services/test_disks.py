"""Disks that fill up, close and go away while a clip arrives, all of them real."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo.gateway import Gateway
from kling_desktop.domain.errors import SaveTrouble
from kling_desktop.services.saving import Phase, Saving
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.vault import Vault
from tests.disks import Disk, small_disk
from tests.unit.services.savers import (
    CLIP,
    CONTENT,
    clip_requests,
    downloads_into,
    finished,
    names,
    starts,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path
    from random import Random

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.downloads import Downloads
    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

Held = Callable[[], Awaitable[Saving]]

MIB = 1024**2
LARGE = CONTENT + (8 * MIB).to_bytes(4, "big") + b"free" + os.urandom(8 * MIB - 8)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Disk]:
    with small_disk(tmp_path / "disk") as disk:
        yield disk


@pytest.fixture
def folder(disk: Disk) -> Path:
    folder = disk.folder / "clips"
    folder.mkdir()
    return folder


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    (folder / CLIP).write_bytes(LARGE)
    return folder


@pytest.fixture
def gateway(clips: Path, token: str) -> Iterator[Gateway]:
    """Slow enough for something to happen while a clip arrives."""
    with Gateway(token=token, clips=clips, bytes_per_s=8 * MIB) as running:
        yield running


@pytest.fixture
async def half_there(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    eventually: Eventually,
) -> TaskKey:
    """A render whose clip is arriving."""
    key = await finished(workspace, account, gateway)
    downloads.save(key)
    part = folder / "Shot.mp4.part"
    await eventually(lambda: part.exists() and part.stat().st_size >= 2 * MIB)
    return key


@pytest.fixture
def held(downloads: Downloads, half_there: TaskKey, eventually: Eventually) -> Held:
    async def wait() -> Saving:
        await eventually(lambda: downloads.savings[half_there].phase is Phase.HELD)
        return downloads.savings[half_there]

    return wait


async def test_a_disk_that_fills_up_holds_the_clip_until_there_is_room(
    disk: Disk, folder: Path, gateway: Gateway, held: Held, eventually: Eventually
) -> None:
    disk.fill()
    failure = (await held()).failure
    assert failure
    assert (failure.trouble, failure.detail) == (SaveTrouble.DISK_FULL, str(folder))
    kept = (folder / "Shot.mp4.part").read_bytes()
    assert len(kept) >= 2 * MIB
    assert LARGE.startswith(kept)
    assert starts(gateway) == [0]
    disk.recover()
    await eventually((folder / "Shot.mp4").exists)
    await eventually(lambda: names(folder) == {"Shot.mp4"})
    assert (folder / "Shot.mp4").read_bytes() == LARGE
    assert min(starts(gateway)[1:]) >= 2 * MIB


async def test_a_full_disk_is_not_begun_on(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    disk: Disk,
    folder: Path,
    eventually: Eventually,
) -> None:
    disk.fill()
    keys = [await finished(workspace, account, gateway, f"t{number}") for number in range(5)]
    downloads.save_all(keys)
    await eventually(lambda: any(it.phase is Phase.HELD for it in downloads.savings.values()))
    troubles = {it.failure.trouble for it in downloads.savings.values() if it.failure}
    assert troubles == {SaveTrouble.DISK_FULL}
    assert len(clip_requests(gateway)) <= 3  # those that had begun; nobody knocks meanwhile
    disk.recover()
    await eventually(lambda: not downloads.savings)
    assert len(names(folder)) == 5
    assert {path.read_bytes() for path in folder.iterdir()} == {LARGE}


async def test_more_than_a_clip_can_be_is_not_begun(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    clips: Path,
    eventually: Eventually,
) -> None:
    with (clips / CLIP).open("r+b") as file:  # sparse: it takes no room there
        file.truncate(5 * 1024**3)
    key = await finished(workspace, account, gateway)
    downloads.save(key)
    await eventually(lambda: downloads.savings[key].phase is Phase.FAILED)
    failure = downloads.savings[key].failure
    assert failure
    assert failure.trouble is SaveTrouble.TOO_LARGE
    await eventually(lambda: names(folder) == set())


async def test_a_disk_closed_to_writing_holds_the_clip_until_it_opens(
    disk: Disk, folder: Path, gateway: Gateway, held: Held, eventually: Eventually
) -> None:
    disk.close_to_writing()
    failure = (await held()).failure
    assert failure
    assert (failure.trouble, failure.detail) == (disk.refusal, str(folder))
    disk.recover()
    await eventually(lambda: names(folder) == {"Shot.mp4"})
    assert (folder / "Shot.mp4").read_bytes() == LARGE
    assert set(starts(gateway)[1:]) == {len(LARGE)}  # all had come: nothing was sent again


async def test_a_folder_deleted_on_the_way_is_made_again(
    workspace: Workspace,
    gateway: Gateway,
    folder: Path,
    half_there: TaskKey,
    eventually: Eventually,
) -> None:
    shutil.rmtree(folder)
    await eventually(lambda: workspace.library.tasks[half_there].is_saved)
    await eventually(lambda: names(folder) == {"Shot.mp4"})
    assert (folder / "Shot.mp4").read_bytes() == LARGE
    assert starts(gateway) == [0, 0]  # what had come went with the folder


async def test_a_file_in_the_folders_place_holds_the_clip_until_it_goes(
    folder: Path, gateway: Gateway, held: Held, eventually: Eventually
) -> None:
    aside = folder.rename(folder.with_name("aside"))
    folder.write_text("in the way")
    failure = (await held()).failure
    assert failure
    assert (failure.trouble, failure.detail) == (SaveTrouble.FOLDER_MISSING, str(folder))
    assert folder.read_text() == "in the way"
    folder.unlink()
    aside.rename(folder)
    await eventually(lambda: names(folder) == {"Shot.mp4"})
    assert (folder / "Shot.mp4").read_bytes() == LARGE
    assert set(starts(gateway)[1:]) == {len(LARGE)}


async def test_another_folder_named_while_the_first_one_fails_is_gone_on_with(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    folder: Path,
    tmp_path: Path,
    eventually: Eventually,
) -> None:
    """What is under way when the creator names it does not wait for the old one."""
    workspace.preferences.change(download_folder=str(folder))
    key = await finished(workspace, account, gateway)
    workspace.downloads.save(key)
    part = folder / "Shot.mp4.part"
    await eventually(lambda: part.exists() and part.stat().st_size >= 2 * MIB)
    workspace.preferences.change(download_folder=str(tmp_path / "films"))
    workspace.downloads.try_again()
    shutil.rmtree(folder)
    folder.write_text("in the way")
    await eventually((tmp_path / "films" / "Shot.mp4").exists)
    await eventually(lambda: workspace.downloads.savings == {})
    assert (tmp_path / "films" / "Shot.mp4").read_bytes() == LARGE


async def test_two_programs_save_the_same_render_at_once(
    account: Account, gateway: Gateway, token: str, least: Random, folder: Path, tmp_path: Path
) -> None:
    """Each from a ledger of its own: neither disturbs the other's file."""
    async with (
        another_program(tmp_path / "one", account, token) as one,
        another_program(tmp_path / "two", account, token) as two,
        downloads_into(one, folder, least) as first,
        downloads_into(two, folder, least) as second,
    ):
        keys = [await finished(it, account, gateway) for it in (one, two)]
        await asyncio.gather(first.save_now(keys[0]), second.save_now(keys[1]))
    assert names(folder) == {"Shot.mp4", "Shot (2).mp4"}
    assert {path.read_bytes() for path in folder.iterdir()} == {LARGE}


@asynccontextmanager
async def another_program(home: Path, account: Account, token: str) -> AsyncIterator[Workspace]:
    async with open_workspace(paths_in(home), Vault(session_only=True)) as opened:
        await opened.accounts.use(account, token)
        yield opened


async def test_two_programs_on_one_ledger(
    workspace: Workspace,
    account: Account,
    token: str,
    least: Random,
    folder: Path,
    half_there: TaskKey,
    eventually: Eventually,
) -> None:
    """As `kling-desktop fetch` beside the window is."""
    async with (
        another_program(workspace.paths.data, account, token) as other,
        downloads_into(other, folder, least) as downloads,
    ):
        await downloads.save_now(half_there)
    await eventually(lambda: names(folder) == {"Shot.mp4", "Shot (2).mp4"})
    assert {path.read_bytes() for path in folder.iterdir()} == {LARGE}


async def test_bytes_are_on_the_disk_before_they_have_their_name(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What a power cut leaves is in the order in which the system was told."""
    folder.joinpath("Shot.mp4").write_bytes(b"somebody's own")
    told: list[tuple[str, object]] = []

    def noted(name: str, of: Callable[..., object]) -> None:
        real = getattr(os, name)

        def call(*arguments: Any, **options: Any) -> object:
            told.append((name, of(*arguments)))
            return real(*arguments, **options)

        monkeypatch.setattr(os, name, call)

    noted("fsync", lambda descriptor: os.fstat(descriptor).st_ino)
    noted("link", lambda _part, final, *_: str(final))
    noted("rename", lambda _old, new, *_: str(new))
    noted("replace", lambda _old, new, *_: str(new))
    noted("unlink", lambda path, *_: str(path))
    key = await finished(workspace, account, gateway)
    await downloads.save_now(key)
    final = folder / "Shot (2).mp4"
    here = {str(folder / name) for name in ("Shot.mp4", final.name, "Shot.mp4.part")}
    inodes = {final.stat().st_ino, folder.stat().st_ino}
    assert [step for step in told if step[1] in here | inodes] == [
        ("fsync", final.stat().st_ino),
        ("link", str(folder / "Shot.mp4")),  # taken, and so left as it was
        ("link", str(final)),
        ("fsync", folder.stat().st_ino),
        ("unlink", str(folder / "Shot.mp4.part")),
    ]
    assert (folder / "Shot.mp4").read_bytes() == b"somebody's own"
    assert final.read_bytes() == LARGE
