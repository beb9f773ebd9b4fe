"""Clips on disk: whole or not at all, whatever the network and the disk do."""

from __future__ import annotations

import asyncio
import hashlib
import json
import sqlite3
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.account import Account
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.errors import SaveFailed, SaveTrouble
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.services.events import SavingChanged
from kling_desktop.services.saving import Phase
from tests.unit.services.savers import CLIP, finished, names

if TYPE_CHECKING:
    from kling_desktop.services.downloads import Downloads
    from kling_desktop.services.events import Event
    from kling_desktop.services.workspace import Workspace

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

MOON = "moonlit-sea.mp4"


def media_requests(gateway: Gateway) -> int:
    return sum(request.origin is Origin.MEDIA for request in gateway.requests)


async def test_a_clip_arrives_byte_for_byte(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    clips: Path,
    events: list[Event],
) -> None:
    key = await finished(workspace, account, gateway)
    task = await downloads.save_now(key)
    (video,) = task.videos
    assert (Path(video.path), task.is_saved) == (folder / "Shot.mp4", True)
    assert (folder / "Shot.mp4").read_bytes() == (clips / CLIP).read_bytes()
    assert names(folder) == {"Shot.mp4"}
    assert downloads.savings == {}
    assert events[-1] == SavingChanged(key)
    with closing(sqlite3.connect(workspace.paths.ledger)) as connection:
        assert connection.execute("SELECT path FROM videos").fetchall() == [(video.path,)]


async def test_the_media_origin_never_sees_a_token(
    workspace: Workspace, account: Account, gateway: Gateway, downloads: Downloads, token: str
) -> None:
    key = await finished(workspace, account, gateway)
    await downloads.save_now(key)
    (request,) = (it for it in gateway.requests if it.origin is Origin.MEDIA)
    assert request.header("Authorization") == ""
    assert token not in repr(request.headers)
    assert "cookie" not in {name.lower() for name, _ in request.headers}
    path, query = workspace.library.tasks[key].videos[0].url.split("?")
    assert (gateway.media_url + request.path, request.query) == (path, query)
    assert "%2F" in query


async def test_saving_again_does_nothing_until_the_file_is_gone(
    workspace: Workspace, account: Account, gateway: Gateway, downloads: Downloads, folder: Path
) -> None:
    key = await finished(workspace, account, gateway)
    await downloads.save_now(key)
    await downloads.save_now(key)
    assert (media_requests(gateway), names(folder)) == (1, {"Shot.mp4"})
    (folder / "Shot.mp4").unlink()
    await downloads.save_now(key)
    assert (media_requests(gateway), names(folder)) == (2, {"Shot.mp4"})


async def test_every_video_of_a_render_is_saved(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    clips: Path,
) -> None:
    key = await finished(workspace, account, gateway, clips=(CLIP, MOON))
    task = await downloads.save_now(key)
    assert [Path(video.path).name for video in task.videos] == ["Shot_1.mp4", "Shot_2.mp4"]
    for video, source in zip(task.videos, (CLIP, MOON), strict=True):
        assert Path(video.path).read_bytes() == (clips / source).read_bytes()
    assert names(folder) == {"Shot_1.mp4", "Shot_2.mp4"}


async def test_one_video_that_fails_does_not_cost_the_other(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    eventually: Eventually,
) -> None:
    key = await finished(workspace, account, gateway, clips=(CLIP, "lost.mp4"))
    with pytest.raises(SaveFailed):
        await downloads.save_now(key)
    task = workspace.library.tasks[key]
    assert [bool(video.path) for video in task.videos] == [True, False]
    await eventually(lambda: names(folder) == {"Shot_1.mp4"})


async def test_two_renders_of_one_name_are_both_kept(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    clips: Path,
) -> None:
    first = await finished(workspace, account, gateway, "t1", clips=(CLIP,))
    second = await finished(workspace, account, gateway, "t2", clips=(MOON,))
    tasks = await asyncio.gather(downloads.save_now(first), downloads.save_now(second))
    assert names(folder) == {"Shot.mp4", "Shot (2).mp4"}
    for task, source in zip(tasks, (CLIP, MOON), strict=True):
        assert Path(task.videos[0].path).read_bytes() == (clips / source).read_bytes()


async def test_what_finishes_is_saved_by_itself(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    eventually: Eventually,
) -> None:
    await finished(workspace, account, gateway, "before")
    downloads.save_automatically(on=True)
    after = await finished(workspace, account, gateway, "after", name="Later")
    await eventually(lambda: workspace.library.tasks[after].is_saved)
    await eventually(lambda: names(folder) == {"Shot.mp4", "Later.mp4"})
    await eventually(lambda: not downloads.savings)
    assert media_requests(gateway) == 2


BROKEN = {
    "cut": faults.drop(1000),
    "reset": faults.drop(1000, reset=True),
    "no answer": faults.drop(),
    "a page": faults.html_page(),
    "a page called video": faults.answer(200, "<html>", content_type="video/mp4"),
    "refused": faults.refuse_link(),
    "trouble": faults.answer(503, "later"),
    "too long": faults.declare_length(10**7),
    "part": faults.Fault(status=206),
    "compressed": faults.Fault(headers=(("Content-Encoding", "gzip"),)),
    "redirected to nowhere": faults.answer(302, b"", {"Location": "file:///etc/passwd"}),
    "cut without a length": faults.Fault(
        headers=(("Content-Length", None), ("Transfer-Encoding", "identity")),
        end=faults.End.CLOSE,
        after=1000,
    ),
}


@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN.keys())
async def test_a_broken_transfer_is_tried_again(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    clips: Path,
    fault: faults.Fault,
    eventually: Eventually,
) -> None:
    key = await finished(workspace, account, gateway)
    gateway.inject(fault, origin=Origin.MEDIA, times=2)
    await downloads.save_now(key)
    assert (folder / "Shot.mp4").read_bytes() == (clips / CLIP).read_bytes()
    await eventually(lambda: names(folder) == {"Shot.mp4"})
    assert media_requests(gateway) == 3


TROUBLES = {
    "cut": SaveTrouble.NETWORK,
    "a page": SaveTrouble.NOT_A_VIDEO,
    "a page called video": SaveTrouble.NOT_A_VIDEO,
    "refused": SaveTrouble.LINK_DEAD,
    "trouble": SaveTrouble.NETWORK,
    "redirected to nowhere": SaveTrouble.LINK_DEAD,
    "cut without a length": SaveTrouble.INCOMPLETE,
}


@pytest.mark.parametrize("name", TROUBLES)
async def test_a_transfer_that_never_works_leaves_no_file(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    eventually: Eventually,
    name: str,
) -> None:
    key = await finished(workspace, account, gateway)
    gateway.inject(BROKEN[name], origin=Origin.MEDIA, times=None)
    with pytest.raises(SaveFailed) as caught:
        await downloads.save_now(key)
    assert caught.value.trouble is TROUBLES[name]
    assert media_requests(gateway) >= 4
    saving = downloads.savings[key]
    assert (saving.phase, saving.failure) == (Phase.FAILED, caught.value)
    # Only the start of a clip is worth keeping.
    kept = {"Shot.mp4.part"} if name == "cut" else set()
    await eventually(lambda: names(folder) == kept)
    assert not workspace.library.tasks[key].is_saved
    gateway.heal()
    assert (await downloads.save_now(key)).is_saved
    assert downloads.savings == {}


async def test_a_dead_link_is_replaced_by_a_fresh_one(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    clips: Path,
) -> None:
    key = await finished(workspace, account, gateway)
    old = workspace.library.tasks[key].videos[0].url
    gateway.expire_links("t1")
    task = await downloads.save_now(key)
    assert task.videos[0].url != old
    assert (gateway.asked("t1"), media_requests(gateway)) == (2, 2)
    assert (folder / "Shot.mp4").read_bytes() == (clips / CLIP).read_bytes()


async def test_a_missing_folder_is_told_at_once_and_nothing_is_lost(
    workspace: Workspace, account: Account, gateway: Gateway, downloads: Downloads, folder: Path
) -> None:
    key = await finished(workspace, account, gateway)
    folder.write_text("in the way")
    with pytest.raises(SaveFailed) as caught:
        await downloads.save_now(key)
    assert (caught.value.trouble, caught.value.detail) == (SaveTrouble.FOLDER_MISSING, str(folder))
    assert media_requests(gateway) == 0
    folder.unlink()
    assert (await downloads.save_now(key)).is_saved


async def test_a_failed_saving_is_not_begun_again_by_itself(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    eventually: Eventually,
) -> None:
    gateway.inject(faults.html_page(), origin=Origin.MEDIA, times=None)
    downloads.save_automatically(on=True)
    key = await finished(workspace, account, gateway)
    await eventually(lambda: downloads.savings[key].phase is Phase.FAILED)
    asked = media_requests(gateway)
    gateway.heal()
    await workspace.library.rename(key, "New name")
    other = await finished(workspace, account, gateway, "t2", name="Other")
    await eventually(lambda: workspace.library.tasks[other].is_saved)
    assert (downloads.savings[key].phase, media_requests(gateway)) == (Phase.FAILED, asked + 1)
    downloads.save(key)
    await eventually(lambda: workspace.library.tasks[key].is_saved)
    await eventually(lambda: names(folder) == {"New name.mp4", "Other.mp4"})


async def test_a_folder_in_the_way_holds_saving_until_it_is_there(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    eventually: Eventually,
) -> None:
    folder.write_text("in the way")
    downloads.save_automatically(on=True)
    key = await finished(workspace, account, gateway)
    await eventually(lambda: downloads.savings[key].phase is Phase.HELD)
    other = await finished(workspace, account, gateway, "t2", name="Other")
    await eventually(lambda: downloads.savings[other].phase is Phase.WAITING)
    assert media_requests(gateway) == 0
    folder.unlink()
    await eventually(lambda: names(folder) == {"Shot.mp4", "Other.mp4"})
    await eventually(lambda: downloads.savings == {})


async def test_a_ledger_that_takes_no_more_does_not_leave_it_saving_for_ever(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    caplog: pytest.LogCaptureFixture,
    eventually: Eventually,
) -> None:
    key = await finished(workspace, account, gateway)
    with closing(sqlite3.connect(workspace.paths.ledger)) as connection:
        connection.execute("ALTER TABLE tasks RENAME TO away")
        downloads.save(key)
        await eventually(lambda: "save t1 failed" in caplog.text)
        connection.execute("ALTER TABLE away RENAME TO tasks")
    assert key not in downloads.savings
    downloads.save(key)
    await eventually(lambda: workspace.library.tasks[key].is_saved)


async def test_progress_is_told(
    workspace: Workspace,
    account: Account,
    clips: Path,
    token: str,
    downloads: Downloads,
    eventually: Eventually,
) -> None:
    size = (clips / CLIP).stat().st_size
    with Gateway(token=token, clips=clips, bytes_per_s=size / 0.6) as slow:
        await workspace.accounts.use(replace(account, base_url=slow.base_url), token)
        key = await finished(workspace, account, slow)
        seen = []

        def look(event: Event) -> None:
            if event == SavingChanged(key) and key in downloads.savings:
                seen.append(downloads.savings[key])

        workspace.hub.subscribe(look)
        downloads.save(key)
        downloads.save(key)
        await eventually(lambda: workspace.library.tasks[key].is_saved)
    assert [saving.phase for saving in seen[:2]] == [Phase.WAITING, Phase.RUNNING]
    assert {saving.total for saving in seen[1:]} == {size}
    counts = [saving.done for saving in seen[1:]]
    assert counts == sorted(counts)
    assert 2 <= len(counts) <= 12
    assert 0 < counts[-1] <= size
    assert sum(request.origin is Origin.MEDIA for request in slow.requests) == 1


async def test_the_end_comes_at_once_and_leaves_no_half_clip(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    eventually: Eventually,
) -> None:
    keys = [await finished(workspace, account, gateway, f"t{number}") for number in range(4)]
    gateway.inject(faults.stall(100_000), origin=Origin.MEDIA, times=None)
    for key in keys:
        downloads.save(key)
    await eventually(lambda: media_requests(gateway) == 3)
    began = time.monotonic()
    await workspace.scope.cancel_all()
    downloads.close()
    assert time.monotonic() - began < 1
    assert {name for name in names(folder) if not name.endswith(".part")} == set()
    assert media_requests(gateway) == 3


async def test_a_clip_on_this_machine_is_for_accounts_on_this_machine(
    workspace: Workspace, gateway: Gateway, downloads: Downloads, token: str
) -> None:
    """A service out there must not make us ask around at home."""
    remote = Account(account_id="far", name="Far", base_url="https://api.example.com")
    await workspace.accounts.use(remote, token)
    (key,) = (await workspace.library.add([TaskRef("t1")], remote)).added
    video = Video(url=f"{gateway.media_url}/bs2/output/t1/0/a.mp4")
    await workspace.library.update(
        key, lambda task: replace(task, state=TaskState.SUCCEED, videos=(video,))
    )
    await workspace.accounts.change(
        "far", AccountDraft(base_url="https://api.invalid")
    )  # no token there: nobody is asked
    with pytest.raises(SaveFailed) as caught:
        await downloads.save_now(key)
    assert caught.value.trouble is SaveTrouble.LINK_DEAD
    assert gateway.requests == ()


async def test_a_saved_clip_can_be_copied(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    tmp_path: Path,
) -> None:
    key = await finished(workspace, account, gateway)
    await downloads.save_now(key)
    source, target = folder / "Shot.mp4", tmp_path / "elsewhere"
    assert await downloads.copy_to(target, source) == target / "Shot.mp4"
    assert await downloads.copy_to(target, source) == target / "Shot (2).mp4"
    assert (target / "Shot (2).mp4").read_bytes() == source.read_bytes()
    with pytest.raises(SaveFailed) as caught:
        await downloads.copy_to(target, folder / "gone.mp4")
    assert caught.value.trouble is SaveTrouble.DISK_ERROR
    assert names(target) == {"Shot.mp4", "Shot (2).mp4"}


async def test_an_end_at_any_step_leaves_nothing_that_is_not_gone_on_from(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    clips: Path,
) -> None:
    key = await finished(workspace, account, gateway)
    for turns in range(40):
        downloads.save(key)
        for _ in range(turns):
            await asyncio.sleep(0)
        await workspace.scope.cancel_all()
    await downloads.save_now(key)
    assert names(folder) == {"Shot.mp4"}
    assert (folder / "Shot.mp4").read_bytes() == (clips / CLIP).read_bytes()
    assert await workspace.downloads._transfers._parts.all() == []


async def test_a_checksum_and_what_was_known_go_beside_the_clip(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    token: str,
) -> None:
    workspace.preferences.change(write_checksum=True, write_sidecar=True)
    key = await finished(workspace, account, gateway)
    await downloads.save_now(key)
    assert names(folder) == {"Shot.mp4", "Shot.mp4.sha256", "Shot.json"}
    told = json.loads((folder / "Shot.json").read_text())
    digest = hashlib.sha256((folder / "Shot.mp4").read_bytes()).hexdigest()
    assert (told["task_id"], told["file"], told["sha256"]) == ("t1", "Shot.mp4", digest)
    assert (folder / "Shot.mp4.sha256").read_text() == f"{digest}  Shot.mp4\n"
    assert token not in (folder / "Shot.json").read_text()
    assert "http" not in (folder / "Shot.json").read_text()


async def test_names_and_folders_are_the_settings(
    workspace: Workspace, account: Account, gateway: Gateway, downloads: Downloads, folder: Path
) -> None:
    workspace.preferences.change(name_template="{account}/{kind} {name}")
    key = await finished(workspace, account, gateway, name="../../Sh:ot")
    task = await downloads.save_now(key)
    saved = Path(task.videos[0].path)
    assert saved.parent == folder / account.name
    assert saved.is_file()
    assert saved.name.endswith(".mp4")
    assert ".." not in saved.relative_to(folder).parts


async def test_a_project_may_be_a_folder(
    workspace: Workspace, account: Account, gateway: Gateway, downloads: Downloads, folder: Path
) -> None:
    workspace.preferences.change(name_template="{project}/{name}")
    key = await finished(workspace, account, gateway)
    await workspace.library.organise([key], lambda task: replace(task, project="Autumn: spot"))
    task = await downloads.save_now(key)
    assert task.videos[0].path == str(folder / "Autumn spot" / "Shot.mp4")


async def test_an_account_may_have_a_folder_of_its_own(
    workspace: Workspace, account: Account, gateway: Gateway, token: str, tmp_path: Path
) -> None:
    own = replace(account, download_folder=str(tmp_path / "client"))
    await workspace.accounts.use(own, token)
    key = await finished(workspace, own, gateway)
    task = await workspace.downloads.save_now(key)
    assert task.videos[0].path == str(tmp_path / "client" / "Shot.mp4")


async def test_a_render_is_saved_where_the_creator_says(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    clips: Path,
    tmp_path: Path,
) -> None:
    key = await finished(workspace, account, gateway)
    target = tmp_path / "elsewhere" / "Take.mp4"
    assert await downloads.save_as(key, target) == target
    assert workspace.library.tasks[key].videos[0].path == str(target)
    assert await downloads.save_as(key, target) == target.with_name("Take (2).mp4")
    assert media_requests(gateway) == 1
    for saved in target.parent.iterdir():
        assert saved.read_bytes() == (clips / CLIP).read_bytes()
    assert names(folder) == set()


async def test_one_that_is_on_its_way_elsewhere_is_copied_then(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    tmp_path: Path,
    eventually: Eventually,
) -> None:
    key = await finished(workspace, account, gateway)
    slow = faults.Fault(drip_bytes=50_000, drip_pause_s=0.05)
    gateway.inject(slow, origin=Origin.MEDIA)
    downloads.save(key)
    await eventually(lambda: downloads.savings[key].phase is Phase.RUNNING)
    target = tmp_path / "elsewhere" / "Take.mp4"
    assert await downloads.save_as(key, target) == target
    assert workspace.library.tasks[key].videos[0].path == str(folder / "Shot.mp4")
    assert target.read_bytes() == (folder / "Shot.mp4").read_bytes()


async def test_what_is_cancelled_goes_and_is_not_begun_again_by_itself(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
    eventually: Eventually,
) -> None:
    gateway.inject(faults.stall(100_000), origin=Origin.MEDIA, times=None)
    downloads.save_automatically(on=True)
    key = await finished(workspace, account, gateway)
    await eventually(lambda: names(folder) == {"Shot.mp4.part"})
    downloads.cancel([key])
    assert downloads.savings == {}
    await eventually(lambda: names(folder) == set())
    gateway.heal()
    await workspace.library.rename(key, "New name")
    other = await finished(workspace, account, gateway, "t2", name="Other")
    await eventually(lambda: workspace.library.tasks[other].is_saved)
    await eventually(lambda: names(folder) == {"Other.mp4"})
    downloads.save(key)
    await eventually(lambda: names(folder) == {"Other.mp4", "New name.mp4"})


async def test_one_that_is_cancelled_makes_room_for_the_next(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    eventually: Eventually,
) -> None:
    keys = [await finished(workspace, account, gateway, f"t{number}") for number in range(4)]
    downloads.set_limits(at_once=1, kilobytes_per_s=0)
    gateway.inject(faults.stall(100_000), origin=Origin.MEDIA, times=1)
    downloads.save_all(keys)
    await eventually(lambda: media_requests(gateway) == 1)
    downloads.cancel(keys[:2])
    await eventually(lambda: workspace.library.tasks[keys[3]].is_saved)
    assert [workspace.library.tasks[key].is_saved for key in keys] == [False, False, True, True]


async def test_what_the_service_has_deleted_is_told_once_and_for_all(
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    downloads: Downloads,
    folder: Path,
) -> None:
    key = await finished(workspace, account, gateway)
    gateway.inject(faults.Fault(status=404), origin=Origin.MEDIA, times=None)
    with pytest.raises(SaveFailed) as caught:
        await downloads.save_now(key)
    assert caught.value.trouble is SaveTrouble.CLIP_GONE
    assert workspace.library.tasks[key].clip_gone_at
    assert (downloads.savings, names(folder)) == ({}, set())
    asked = media_requests(gateway)
    downloads.save_automatically(on=True)
    await workspace.library.rename(key, "New name")
    assert downloads.savings == {}
    assert media_requests(gateway) == asked
    gateway.heal()
    task = await downloads.save_now(key)  # somebody asks for it all the same
    assert (task.is_saved, task.clip_gone_at) == (True, None)


async def test_a_service_that_cannot_be_asked_does_not_say_that_a_clip_is_gone(
    workspace: Workspace, account: Account, gateway: Gateway, downloads: Downloads
) -> None:
    key = await finished(workspace, account, gateway)
    gateway.inject(faults.Fault(status=404), origin=Origin.MEDIA, times=None)
    gateway.inject(faults.drop(), origin=Origin.API, times=None)
    with pytest.raises(SaveFailed) as caught:
        await downloads.save_now(key)
    assert caught.value.trouble is SaveTrouble.LINK_DEAD
    assert workspace.library.tasks[key].clip_gone_at is None
