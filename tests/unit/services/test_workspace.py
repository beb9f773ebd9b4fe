"""All services together: opened on anything, closed at any time."""

from __future__ import annotations

import json
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.domain.account import Account
from kling_desktop.domain.account_draft import AccountDraft
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.settings import Settings
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from kling_desktop.services.workspace import Workspace
    from kling_desktop.storage.paths import Paths


async def test_damaged_files_are_set_aside_and_told(paths: Paths) -> None:
    paths.ledger.write_bytes(b"not a ledger" * 1000)
    paths.settings.write_bytes(b"{not json")
    async with open_workspace(paths, Vault(session_only=True)) as workspace:
        assert workspace.preferences.were_damaged
        assert workspace.preferences.settings == Settings()
        assert workspace.ledger_set_aside
        assert workspace.ledger_set_aside.read_bytes() == b"not a ledger" * 1000
        assert workspace.library.tasks == {}


async def test_a_place_for_data_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(FileExistsError):
        async with open_workspace(paths_in(tmp_path / "home"), Vault(session_only=True)):
            pass


def test_a_setting_is_on_disk_before_it_is_used(workspace: Workspace) -> None:
    assert workspace.preferences.download_folder == workspace.paths.downloads
    workspace.preferences.change(download_folder="/elsewhere", volume=0.5)
    assert str(workspace.preferences.download_folder) == "/elsewhere"
    stored = json.loads(workspace.paths.settings.read_bytes())
    assert (stored["download_folder"], stored["volume"]) == ("/elsewhere", 0.5)
    workspace.paths.settings.with_name("settings.json.new").mkdir()
    with pytest.raises(OSError, match="directory"):
        workspace.preferences.change(volume=0.9)
    assert workspace.preferences.settings.volume == 0.5
    with pytest.raises(TypeError):
        workspace.preferences.change(unheard_of=1)


def test_an_account_has_a_folder_of_its_own_or_that_for_all(workspace: Workspace) -> None:
    folder_of = workspace.preferences.folder_of
    account = Account(account_id="a", name="A", base_url="https://a.example")
    workspace.preferences.change(download_folder="~/films")

    assert folder_of(None) == folder_of(account) == Path.home() / "films"
    assert folder_of(replace(account, download_folder="~/A")) == Path.home() / "A"
    assert folder_of(replace(account, download_folder="A")) == Path.home() / "A"
    assert folder_of(replace(account, download_folder="/A")) == Path("/A")


async def test_it_is_watched_saved_and_remembered_and_nothing_is_left_running(
    paths: Paths, clips: Path, token: str, eventually: Callable[..., Awaitable[None]]
) -> None:
    render = Render(task_id="t1", clips=("aurora-pines.mp4",), renders_s=0.2)
    vault = Vault(session_only=True)
    with Gateway([render], token=token, clips=clips) as gateway:
        async with open_workspace(paths, vault) as workspace:
            status = await workspace.accounts.set_up(AccountDraft(base_url=gateway.base_url), token)
            workspace.tracker.start()
            workspace.downloads.save_automatically(on=True)
            await workspace.library.add([TaskRef("t1")], status.account)
            await eventually(lambda: all(it.is_saved for it in workspace.library.tasks.values()))
            tasks = dict(workspace.library.tasks)
        asked = len(gateway.requests)
        async with open_workspace(paths, vault) as workspace:
            assert dict(workspace.library.tasks) == tasks
            await workspace.accounts.load_tokens()
            workspace.tracker.start()
            workspace.downloads.save_automatically(on=True)
            assert workspace.tracker.seconds_until(next(iter(tasks))) is None
        assert len(gateway.requests) == asked
    (video,) = next(iter(tasks.values())).videos
    assert video.path == str(paths.downloads / "t1.mp4")
    ours = ("ledger", "files", "vault")
    await eventually(lambda: not [it for it in threading.enumerate() if it.name.startswith(ours)])
