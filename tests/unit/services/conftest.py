"""A workspace with an account at the gateway, and services that hurry."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.account import Account
from tests.unit.services.savers import Save, downloads_into, finished

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.task import Task
    from kling_desktop.services.downloads import Downloads
    from kling_desktop.services.events import Event
    from kling_desktop.services.workspace import Workspace


class Least(Random):
    """Every random amount is the least there can be."""

    def random(self) -> float:
        return 0.0


@pytest.fixture
def least() -> Random:
    return Least()


@pytest.fixture
async def account(workspace: Workspace, gateway: Gateway, token: str) -> Account:
    account = Account(
        account_id="gate",
        name="Gate",
        base_url=gateway.base_url,
        fastest_s=0.05,
        slowest_s=0.05,
        requests_per_s=100.0,
        requests_at_once=3,
    )
    await workspace.accounts.use(account, token)
    return account


@pytest.fixture
def events(workspace: Workspace) -> list[Event]:
    """All that was told from here on."""
    told: list[Event] = []
    workspace.hub.subscribe(told.append)
    return told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "saved"


@pytest.fixture
async def downloads(
    workspace: Workspace, account: Account, least: Random, folder: Path
) -> AsyncIterator[Downloads]:
    assert account.base_url  # known, that is
    async with downloads_into(workspace, folder, least) as downloads:
        yield downloads


@pytest.fixture
def save(workspace: Workspace, account: Account, gateway: Gateway, downloads: Downloads) -> Save:
    """Saves one finished render. Raises SaveFailed."""

    async def saved() -> Task:
        key = next(iter(workspace.library.tasks), None)
        return await downloads.save_now(key or await finished(workspace, account, gateway))

    return saved
