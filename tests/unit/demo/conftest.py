"""A gateway for each test, with two small clips of its own."""

from __future__ import annotations

import contextlib
import json
from http.client import HTTPConnection, HTTPResponse
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from kling_desktop.demo.gateway import Gateway

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from kling_desktop.demo.render import Render


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
def open_gateway(clips: Path, clock: list[float]) -> Iterator[Callable[..., Gateway]]:
    """Starts gateways with switches of the test's own."""
    running = contextlib.ExitStack()

    def start(renders: Iterable[Render] = (), **switches: Any) -> Gateway:
        options = {"token": "right", "clips": clips, "clock": lambda: clock[0], **switches}
        return running.enter_context(Gateway(renders, **options))

    with running:
        yield start


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


@pytest.fixture
def read(get: Callable[..., HTTPResponse]) -> Callable[..., Any]:
    """The JSON at a path of a gateway's API, with the right token; HTTP 200 is a must."""

    def send(gateway: Gateway, path: str) -> Any:
        headers = {"Authorization": f"Bearer {gateway.token}"}
        reply = get(gateway.base_url + path, headers)
        assert reply.status == 200
        return json.loads(reply.read())

    return send
