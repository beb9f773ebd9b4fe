"""Who has the window, and what others may hand over to it."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import stat
from collections.abc import Awaitable, Callable
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from kling_desktop.ui.single_instance.caller import Outcome, claim
from kling_desktop.ui.single_instance.listener import MAX_CALLERS, Listener
from kling_desktop.ui.single_instance.lock import WindowLock
from kling_desktop.ui.single_instance.request import (
    MAX_BYTES,
    MAX_THINGS,
    TAKEN,
    BadRequest,
    Request,
    decoded,
    encoded,
    request_of,
    with_activation,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE = "878106242831892487"
FULL = Request((f"kling-desktop:{ONE}",), ("/a b/ids.txt",), f"{ONE}\nTag 😀", "token_TIME12", True)
LINE = encoded(Request())


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "window.lock"


@pytest.fixture
def lock(place: Path) -> Iterator[WindowLock]:
    """Held, as by the process that has the window."""
    held = WindowLock(place)
    assert held.take()
    yield held
    held.release()


@pytest.fixture
def heard() -> list[Request]:
    return []


@pytest.fixture
def listener(
    qapp: QObject, lock: WindowLock, tmp_path: Path, heard: list[Request]
) -> Iterator[Listener]:
    with listening(qapp, lock, tmp_path) as opened:
        opened.asked.connect(heard.append)
        yield opened


@contextmanager
def listening(parent: QObject, lock: WindowLock, data: Path) -> Iterator[Listener]:
    opened = Listener(lock, data, parent)
    yield opened
    opened.close()
    opened.deleteLater()
    QCoreApplication.sendPostedEvents(opened, QEvent.Type.DeferredDelete)


def asked(place: Path, line: bytes = LINE, **patience: float) -> Awaitable[Outcome]:
    """Another start, on a thread: it waits, and has no Qt."""

    def start() -> Outcome:
        lock = WindowLock(place)
        try:
            return claim(lock, line, **patience)
        finally:
            lock.release()

    return asyncio.to_thread(start)


async def answer(address: str, said: bytes) -> bytes:
    """What somebody who is no start of the program hears."""
    reader, writer = await asyncio.open_unix_connection(address)
    try:
        writer.write(said)
        return await asyncio.wait_for(reader.read(), 20)
    except ConnectionError:
        return b""
    finally:
        writer.close()


def test_a_request_comes_over_as_it_was() -> None:
    assert decoded(encoded(FULL)) == FULL
    assert encoded(FULL).count(b"\n") == 1


@pytest.mark.parametrize(
    "changed",
    [
        {"links": "kling-desktop:"},
        {"links": [1]},
        {"files": ["a"] * (MAX_THINGS + 1)},
        {"text": None},
        {"in_background": 1},
        {"activation": "a\nb"},
        {"activation": "a" * 1000},
        {"token": "another field"},
    ],
)
def test_what_is_not_of_our_form_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(BadRequest):
        decoded(json.dumps(asdict(FULL) | changed).encode())


@pytest.mark.parametrize("line", [b"", b"[]", b"null", b"{}", b"\xff", b"[" * 100_000])
def test_what_is_none_is_refused(line: bytes) -> None:
    with pytest.raises(BadRequest):
        decoded(line)


def test_too_much_is_not_even_sent() -> None:
    for request in (Request(text="a" * MAX_BYTES), Request(files=("a",) * (MAX_THINGS + 1))):
        with pytest.raises(BadRequest):
            encoded(request)


def test_what_stands_behind_two_dashes_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "ids").write_text(ONE)
    address = "https://kling.example/v1/videos/1"
    files = ("ids", "sub/a.txt", (tmp_path / "ö").as_uri())
    request = request_of([ONE, *files, "--demo", "KLING-DESKTOP:x", "\udce4", address], tmp_path)
    assert request.links == ("KLING-DESKTOP:x",)
    assert request.files == tuple(str(tmp_path / it) for it in ("ids", "sub/a.txt", "ö"))
    assert request.text == f"{ONE}\n--demo\n?\n{address}"


def test_a_file_on_another_computer_is_not_looked_for(tmp_path: Path) -> None:
    request = request_of(["file://server/share/ids.txt", "file:///a%20b.txt"], tmp_path)
    assert (request.files, request.text) == (("/a b.txt",), "file://server/share/ids.txt")


def test_the_desktops_leave_is_handed_on() -> None:
    wayland = {"XDG_ACTIVATION_TOKEN": "w", "DESKTOP_STARTUP_ID": "x"}
    assert with_activation(Request(), wayland).activation == "w"
    assert with_activation(Request(), {"DESKTOP_STARTUP_ID": "x_TIME3"}).activation == "x_TIME3"
    assert with_activation(Request(), {"XDG_ACTIVATION_TOKEN": "a\x1b"}).activation == ""


def test_one_process_has_the_lock(place: Path) -> None:
    lock, other = WindowLock(place), WindowLock(place)
    assert lock.take()
    assert lock.take()
    assert not other.take()
    lock.tell_address("/run/a socket")
    assert other.address == "/run/a socket"
    lock.release()
    assert other.take()
    assert other.address == ""
    other.release()
    assert stat.S_IMODE(place.stat().st_mode) == 0o600


async def test_a_second_start_hands_over_and_ends(
    place: Path, listener: Listener, heard: list[Request]
) -> None:
    assert listener.address
    assert await asked(place, encoded(FULL)) is Outcome.HANDED_OVER
    assert heard == [FULL]


async def test_nobody_else_can_reach_the_socket(listener: Listener) -> None:
    socket_file = Path(listener.address)
    assert stat.S_IMODE(socket_file.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(socket_file.parent.stat().st_mode) == 0o700
    listener.close()
    assert not socket_file.exists()


def test_the_runtime_folder_is_taken_if_it_is_ours_alone(
    qapp: QObject, lock: WindowLock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", "/tmp")  # noqa: S108 - a socket's path has to be short
    runtime = Path(f"/tmp/kd-{os.getpid()}")  # noqa: S108
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    try:
        with listening(qapp, lock, tmp_path) as private:
            assert Path(private.address).parent == runtime
            assert [it.name for it in runtime.iterdir()] == [Path(private.address).name]
        runtime.chmod(0o755)
        with listening(qapp, lock, tmp_path) as other:
            assert Path(other.address).parent != runtime
        assert list(runtime.iterdir()) == []
    finally:
        runtime.rmdir()


async def test_a_socket_that_was_left_behind_is_replaced(
    qapp: QObject, place: Path, lock: WindowLock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = Path(f"/tmp/kd-{os.getpid()}")  # noqa: S108 - a socket's path has to be short
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    try:
        with listening(qapp, lock, tmp_path) as first:
            address = first.address
        with socket.socket(socket.AF_UNIX) as killed:
            killed.bind(address)
            killed.listen()
        with listening(qapp, lock, tmp_path) as second:
            assert second.address == address
            assert await asked(place) is Outcome.HANDED_OVER
    finally:
        runtime.rmdir()


@pytest.mark.parametrize(
    "said", [b"GET / HTTP/1.1\r\n\r\n", b"{}\n", b"\n", b"\0" * (MAX_BYTES + 1), LINE[:-2] + b"\n"]
)
async def test_what_is_no_request_hears_nothing(
    listener: Listener, heard: list[Request], said: bytes
) -> None:
    assert await answer(listener.address, said) == b""
    assert heard == []
    assert await answer(listener.address, LINE) == TAKEN
    assert heard == [Request()]


async def test_silent_callers_are_sent_away_and_keep_nobody_out(
    listener: Listener, eventually: Eventually
) -> None:
    silent = [await asyncio.open_unix_connection(listener.address) for _ in range(MAX_CALLERS)]
    assert await answer(listener.address, LINE) in {b"", TAKEN}
    for reader, writer in silent:
        assert await reader.read() == b""
        writer.close()
    await eventually(lambda: listener._callers == 0)
    assert await answer(listener.address, LINE) == TAKEN


async def test_a_window_that_hangs_is_told_of(place: Path, lock: WindowLock) -> None:
    with socket.socket(socket.AF_UNIX) as hung:
        address = f"/tmp/kd-hung-{os.getpid()}"  # noqa: S108 - a socket's path has to be short
        hung.bind(address)
        hung.listen()
        lock.tell_address(address)
        try:
            assert await asked(place, answer_s=0.2) is Outcome.UNANSWERED
        finally:
            Path(address).unlink()


async def test_one_that_never_comes_up_is_told_of(place: Path, lock: WindowLock) -> None:
    assert lock.address == ""
    assert await asked(place, start_s=0.2) is Outcome.UNANSWERED
    lock.tell_address("/nowhere/at/all")
    assert await asked(place, start_s=0.2) is Outcome.UNANSWERED


async def test_whoever_comes_while_it_closes_takes_over(place: Path) -> None:
    lock = WindowLock(place)
    assert lock.take()
    lock.tell_address("/nowhere/at/all")
    other = asyncio.ensure_future(asked(place))
    lock.release()
    assert await other is Outcome.FIRST
