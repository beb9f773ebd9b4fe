"""A server that is no bottleneck: one file, sent by the kernel, to whoever asks for any path.

`python -m tests.bench.file_server FILE` prints its URL and serves until its stdin ends, which it
does however the bench ends.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
_CLIP_HEAD = b"\0\0\0\x10ftypisom\0\0\0\0" + b"\0\0\0\x08moov"
_FILL_BYTES = 1024 * 1024


def write_clip(path: Path, size: int) -> None:
    """A file of `size` bytes that looks like an MP4 from outside; `size` counts whole MiB."""
    head = _CLIP_HEAD + b"\0\0\0\x01mdat" + (size - len(_CLIP_HEAD)).to_bytes(8, "big")
    fill = os.urandom(_FILL_BYTES)
    with path.open("wb") as file:
        file.write(head + fill[len(head) :])
        for _ in range(size // _FILL_BYTES - 1):
            file.write(fill)


@contextmanager
def serving(file: Path) -> Iterator[str]:
    """The URL of a server in a process of its own."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.file_server", str(file)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def main(path: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        sys.stdout.write(f"http://127.0.0.1:{listening.getsockname()[1]}\n")
        sys.stdout.flush()
        threading.Thread(target=_end_with_stdin, daemon=True).start()
        while True:
            wire, _ = listening.accept()
            threading.Thread(target=_answer_all, args=(wire, path), daemon=True).start()


def _end_with_stdin() -> None:
    sys.stdin.read()
    os._exit(0)


def _answer_all(wire: socket.socket, path: str) -> None:
    with wire, Path(path).open("rb") as file, wire.makefile("rb") as asked:
        size = os.fstat(file.fileno()).st_size
        head = (
            "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n"
            f'ETag: "{size:x}"\r\nContent-Length: {size}\r\n\r\n'
        )
        while _hears(asked):
            wire.sendall(head.encode())
            wire.sendfile(file, 0)


def _hears(asked: BinaryIO) -> bool:
    """Read one request; False where the client has gone."""
    while (line := asked.readline()) != b"\r\n":
        if not line:
            return False
    return True


if __name__ == "__main__":
    main(sys.argv[1])
