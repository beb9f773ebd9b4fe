"""A screen for all tests; for each test a log-in of its own, and a gateway in another process."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.e2e import desktop
from tests.e2e.hands import Hands
from tests.e2e.login import Login

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.gateway import GatewayProcess

TOKEN = "sk-" + "canary+Zq7/81=x"  # has characters that quoting would change


@dataclass(frozen=True, slots=True)
class Screen:
    display: str
    hands: Hands


@pytest.fixture(scope="session")
def screen() -> Iterator[Screen]:
    with _short_folder() as folder, ExitStack() as stack:
        display = desktop.open_screen(folder, stack)
        hands = Hands({**desktop.plain_environment(folder), "DISPLAY": display})
        stack.callback(hands.close)
        yield Screen(display, hands)


@pytest.fixture
def login(screen: Screen) -> Iterator[Login]:
    """With an unlocked gnome-keyring."""
    with _short_folder() as folder, Login(folder, screen.display, screen.hands) as person:
        yield person


@pytest.fixture
def bare_login(screen: Screen) -> Iterator[Login]:
    """On a system without a keyring."""
    with (
        _short_folder() as folder,
        Login(folder, screen.display, screen.hands, keyring=False) as person,
    ):
        yield person


@pytest.fixture
def token() -> str:
    return TOKEN


@pytest.fixture
def gateway(login: Login, token: str) -> GatewayProcess:
    """Without renders; knows one token."""
    return login.gateway(token)


@contextmanager
def _short_folder() -> Iterator[Path]:
    """pytest's own are too deep: a socket's path may have 107 bytes."""
    folder = Path(tempfile.mkdtemp(prefix="kd-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
