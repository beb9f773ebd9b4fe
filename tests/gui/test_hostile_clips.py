"""Damaged and disguised files harm nothing, open no other file, and nobody hears of them."""

from __future__ import annotations

import ctypes
import os
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from kling_desktop.ui.frames.frames import Frames
from kling_desktop.ui.frames.limits import LARGEST_FILE_BYTES, MEMORY_BYTES
from kling_desktop.ui.frames.places import LAST
from kling_desktop.ui.frames.troubles import FrameTrouble
from tests.media.hostile import Bait, write_hostile
from tests.media.make import SAMPLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

COUNT = 500
BOUND_S = 40.0  # it takes a tenth of that
_OPENED, _NON_BLOCKING, _HEADER = 0x20, os.O_NONBLOCK, struct.Struct("iIII")


class Opened:
    """Names of the files in a folder that any process opens (inotify)."""

    def __init__(self, folder: Path) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        self._descriptor = libc.inotify_init1(_NON_BLOCKING)
        assert libc.inotify_add_watch(self._descriptor, os.fsencode(folder), _OPENED) >= 0

    def take(self) -> set[str]:
        names: set[str] = set()
        while True:
            try:
                told = os.read(self._descriptor, 65_536)
            except BlockingIOError:
                return names
            at = 0
            while at < len(told):
                *_, length = _HEADER.unpack_from(told, at)
                at += _HEADER.size
                names.add(told[at : at + length].rstrip(b"\0").decode())
                at += length

    def close(self) -> None:
        os.close(self._descriptor)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Where every link in the bad files leads."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


@pytest.fixture
def frames(tmp_path: Path) -> Iterator[Frames]:
    root = QObject()
    opened = Frames(tmp_path / "posters", root)
    yield opened
    opened.close()


async def test_500_bad_files_open_nothing_else_and_reach_no_network(
    frames: Frames, listener: socket.socket, tmp_path: Path, eventually: Eventually
) -> None:
    folder, baits = tmp_path / "clips", tmp_path / "baits"
    folder.mkdir()
    baits.mkdir()
    bait = Bait(f"http://127.0.0.1:{listener.getsockname()[1]}", baits / "bait.mp4")
    bait.file.write_bytes((SAMPLES / "high.mp4").read_bytes())
    clips = write_hostile(folder, COUNT, bait)
    ended: list[Path] = []
    frames.poster_made.connect(lambda clip, _: ended.append(clip))
    frames.strip_made.connect(lambda clip, _: ended.append(clip))
    troubles: list[FrameTrouble] = []
    frames.failed.connect(lambda clip, _: ended.append(clip))
    frames.failed.connect(lambda _, trouble: troubles.append(trouble))
    exported: list[object] = []
    began = time.monotonic()
    with closing(Opened(baits)) as opened:
        for clip in clips:
            frames.poster(clip, 160)
            frames.strip(clip)
        for clip in clips[::20]:
            frames.export(clip, LAST, folder / f"{clip.stem}.png", exported.append)
        await eventually(lambda: len(ended) == 2 * COUNT and len(exported) == len(clips[::20]))
        assert time.monotonic() - began < BOUND_S
        assert opened.take() == set()
        assert bait.file.read_bytes()
        assert opened.take() == {bait.file.name}  # it would have been seen
    with pytest.raises(BlockingIOError):
        listener.accept()
    kinds = {trouble: troubles.count(trouble) for trouble in set(troubles)}
    assert set(kinds) <= {
        *(FrameTrouble.NOT_A_VIDEO, FrameTrouble.NOT_DECODED, FrameTrouble.DAMAGED),
    }
    assert kinds[FrameTrouble.NOT_A_VIDEO] > COUNT // 2
    assert 100 < 2 * COUNT - len(troubles) < COUNT  # many are whole enough
    left = {it.name for it in folder.iterdir()} - {clip.name for clip in clips}
    assert all(name.endswith(".png") and not name.startswith(".") for name in left)
    frames.poster(SAMPLES / "high.mp4", 160)
    await eventually(lambda: SAMPLES / "high.mp4" in ended)  # it works as before


def limited(code: str) -> str:
    """What a process says that has limited itself as the decoding one does."""
    told = f"from kling_desktop.ui.frames.limits import *\nlimit_process()\n{code}"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    return ran.stdout + ran.stderr


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import socket; socket.socketpair()",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.fork()",
        "import os; os.execv('/bin/true', ['true'])",
        "import os; os.posix_spawn('/bin/true', ['true'], {})",
    ],
)
def test_the_decoding_process_starts_no_other_and_has_no_network(code: str) -> None:
    assert "PermissionError: [Errno 1]" in limited(code)


def test_the_decoding_process_may_have_threads() -> None:
    code = "import threading; it = threading.Thread(target=print, args=('here',)); it.start()"
    assert limited(code) == "here\n"


def test_the_decoding_process_has_limits() -> None:
    code = (
        "import resource as r, os\n"
        "limits = (r.RLIMIT_AS, r.RLIMIT_FSIZE, r.RLIMIT_CORE)\n"
        "print([r.getrlimit(it)[1] for it in limits], os.nice(0))\n"
        "limit_request(10)\n"
        "print(r.getrlimit(r.RLIMIT_CPU)[0] < 100)\n"
    )
    assert limited(code) == f"{[MEMORY_BYTES, LARGEST_FILE_BYTES, 0]} 5\nTrue\n"


def test_a_request_that_never_ends_is_ended_from_inside() -> None:
    code = (
        "import ctypes\n"
        "from kling_desktop.ui.frames import limits\n"
        "limits._LATER_S = 0.0\n"
        "limit_request(0.2)\n"
        "ctypes.PyDLL(None).sleep(60)\n"  # holds the interpreter
        "print('never')\n"
    )
    began = time.monotonic()
    assert "never" not in limited(code)
    assert time.monotonic() - began < 30
