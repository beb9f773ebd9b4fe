"""A gateway for each test, with two small clips of its own."""

from __future__ import annotations

import contextlib
from http.client import HTTPConnection, HTTPResponse
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from kling_desktop.demo.gateway import Gateway

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def clock() -> list[float]:
    """One number, unix seconds, that stands still until a test turns it."""
    return [1_780_000_000.25]


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    folder = tmp_path / "clips"
    folder.mkdir()
    (folder / "one.mp4").write_bytes(bytes(range(256)) * 40)
    (folder / "two +.mp4").write_bytes(b"\x00 another")
    return folder


@pytest.fixture
def gateway(clips: Path, clock: list[float]) -> Iterator[Gateway]:
    with Gateway(token="right", clips=clips, clock=lambda: clock[0]) as running:  # noqa: S106
        yield running


@pytest.fixture
def get() -> Iterator[Callable[..., HTTPResponse]]:
    """Asks without touching a byte of the target: `http.client` sends it as it is."""
    opened = contextlib.ExitStack()

    def send(
        url: str,
        headers: dict[str, str] | None = None,
        method: str = "GET",
        body: bytes | None = None,
    ) -> HTTPResponse:
        parts = urlsplit(url)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection = HTTPConnection(parts.netloc, timeout=5)
        opened.callback(connection.close)
        connection.request(method, target, body, headers or {})
        return opened.enter_context(connection.getresponse())

    with opened:
        yield send


@pytest.fixture
def ask(gateway: Gateway, get: Callable[..., HTTPResponse]) -> Callable[..., HTTPResponse]:
    """Asks for a task's status with the right token."""

    def send(task_id: str, kind: str = "multi-image2video") -> HTTPResponse:
        url = f"{gateway.base_url}/kling/v1/videos/{kind}/{task_id}"
        return get(url, {"Authorization": f"Bearer {gateway.token}"})

    return send
