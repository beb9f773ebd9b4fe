"""Clips that the service deletes before they are saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import Task, TaskState, Video, saved
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths

START = datetime(2026, 7, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ACCOUNT = Account(account_id="gate", name="Gate", base_url="https://a.example", retention_days=30)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def workspace(paths: Paths, clock: Clock, token: str) -> AsyncIterator[Workspace]:
    async with open_workspace(paths, Vault(session_only=True), clock=clock) as opened:
        await opened.accounts.use(ACCOUNT, token)
        yield opened


async def add(workspace: Workspace, task_id: str, left: timedelta, **values: Any) -> TaskKey:
    """A finished render whose clip is deleted when that time has passed."""
    (key,) = (await workspace.library.add([TaskRef(task_id)], ACCOUNT)).added
    made = START + left - 30 * DAY
    await workspace.library.update(
        key,
        lambda task: replace(
            task,
            state=TaskState.SUCCEED,
            videos=(Video(url="https://x.y/z"),),
            updated_at=made,
            **values,
        ),
    )
    return key


async def test_time_brings_clips_into_their_last_days_and_out(
    workspace: Workspace, clock: Clock
) -> None:
    radar = workspace.radar
    near, far = await add(workspace, "near", 2 * DAY), await add(workspace, "far", 5 * DAY)
    past = await add(workspace, "past", -DAY)
    assert radar.unsaved == {near: START + 2 * DAY, far: START + 5 * DAY, past: START - DAY}
    assert radar.expiring == {near}
    assert radar.advance() == set()
    clock.now += 2 * DAY
    assert radar.advance() == {near, far}
    assert radar.expiring == {far}
    clock.now += 10 * DAY
    assert radar.advance() == {far}
    assert radar.expiring == set()
    assert set(radar.unsaved) == {near, far, past}


async def test_what_jumps_over_its_last_days_is_not_told_of(
    workspace: Workspace, clock: Clock
) -> None:
    await add(workspace, "a", 9 * DAY)
    clock.now += 20 * DAY  # asleep
    assert workspace.radar.advance() == set()


async def test_nothing_is_to_be_lost_of_what_is_saved_gone_or_not_finished(
    workspace: Workspace,
) -> None:
    radar, library = workspace.radar, workspace.library
    one, two = await add(workspace, "one", DAY), await add(workspace, "two", DAY)
    await add(workspace, "deleted", DAY, clip_gone_at=START)
    await library.add([TaskRef("new")], ACCOUNT)
    assert radar.expiring == {one, two}
    await library.update(one, lambda task: saved(task, 0, "/films/one.mp4"))
    assert set(radar.unsaved) == radar.expiring == {two}
    gone = await library.remove([two])
    assert (radar.unsaved, radar.expiring) == ({}, set())
    await library.restore(gone)
    assert radar.expiring == {two}


async def test_a_clip_that_is_there_after_all_is_seen_again(workspace: Workspace) -> None:
    key = await add(workspace, "a", DAY, clip_gone_at=START)

    def found(task: Task) -> Task:
        return replace(task, clip_gone_at=None)

    assert workspace.radar.expiring == set()
    await workspace.library.update(key, found)
    assert workspace.radar.expiring == {key}


async def test_a_fresh_link_moves_the_end(workspace: Workspace, clock: Clock) -> None:
    key = await add(workspace, "a", DAY)
    until = START + 8 * DAY
    link = f"https://x.y/z?ksTime={int(until.timestamp()):x}"

    def refreshed(task: Task) -> Task:
        return replace(task, videos=(Video(url=link),))

    await workspace.library.update(key, refreshed)
    assert workspace.radar.unsaved == {key: until}
    assert workspace.radar.expiring == set()
    clock.now += DAY  # the old end
    assert workspace.radar.advance() == set()
    clock.now += 4 * DAY
    assert workspace.radar.advance() == {key}


async def test_the_account_tells_how_long_clips_are_kept(
    workspace: Workspace, clock: Clock, token: str
) -> None:
    key = await add(workspace, "a", 5 * DAY)
    await workspace.accounts.use(replace(ACCOUNT, retention_days=27), token)
    assert workspace.radar.unsaved == {key: START + 2 * DAY}
    assert workspace.radar.expiring == {key}
    await workspace.accounts.use(replace(ACCOUNT, retention_days=90), token)
    assert workspace.radar.expiring == set()
    clock.now += 2 * DAY
    assert workspace.radar.advance() == set()


async def test_a_restart_knows_what_is_about_to_go(
    workspace: Workspace, paths: Paths, clock: Clock
) -> None:
    key = await add(workspace, "a", DAY)
    async with open_workspace(paths, Vault(session_only=True), clock=clock) as again:
        assert again.radar.expiring == {key}
