"""What tests of all rooms share. No Qt here: the window's tests have a conftest of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo.gateway import Gateway
from kling_desktop.resources import resource
from kling_desktop.services.workspace import Workspace, open_workspace
from kling_desktop.storage.paths import Paths, paths_in
from kling_desktop.storage.vault import Vault
from tests.certificates import Certificate, own_certificate

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

TOKEN = "sk-canary+Zq7/81=x"  # noqa: S105 - has characters that quoting would change
PATIENCE_S = 45.0  # the program gives a silent connection 15 s, then leaves it alone for some more


@pytest.fixture
def token() -> str:
    return TOKEN


@pytest.fixture
def clips() -> Path:
    """The demo's clips, the only video files we have."""
    return resource("clips")


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    """For servers of ours that speak TLS."""
    return own_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def gateway(clips: Path) -> Iterator[Gateway]:
    """A running gateway without renders that knows one token."""
    with Gateway(token=TOKEN, clips=clips) as running:
        yield running


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    home = paths_in(tmp_path / "home")
    home.create()
    return home


@pytest.fixture
async def workspace(paths: Paths) -> AsyncIterator[Workspace]:
    """All services on an empty ledger; no account yet, nothing asked."""
    async with open_workspace(paths, Vault(session_only=True)) as opened:
        yield opened


@pytest.fixture
def eventually() -> Eventually:
    """Waits until a condition holds that another thread or process brings about."""

    async def wait(condition: Callable[[], object]) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while not condition():  # noqa: ASYNC110 - nothing tells of it
                await asyncio.sleep(0.005)

    return wait
