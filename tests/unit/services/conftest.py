"""A workspace with an account at the gateway, and services that hurry."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.account import Account

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway
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
