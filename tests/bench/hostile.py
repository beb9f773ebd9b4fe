"""The longest that any answer can hold the window: bodies of 1 MiB made to be slow to read.

Run alone with `python -m tests.bench.hostile` for every body; `figures` tells the worst.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time
from typing import TYPE_CHECKING

from kling_desktop.domain.errors import RequestFailed
from kling_desktop.kling.decode import decode
from kling_desktop.kling.listing import entries
from kling_desktop.kling.redact import without_secrets
from tests.unit.kling import bodies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE = 1024 * 1024
EASY = 8 * 1024
TIMES = 9
TOKEN = "sk-" + "x" * 40


def _fill(head: str, unit: str, tail: str, size: int, separator: str = "") -> bytes:
    """As many units as the size holds."""
    room = size - len((head + tail).encode())
    count = (room + len(separator)) // len((unit + separator).encode())
    return (head + separator.join([unit] * count) + tail).encode()


def _numbered(unit: str, size: int, head: str = "{", tail: str = "}") -> bytes:
    """The same with a number in each unit, so that no two are equal."""
    count = size // (len(unit.format(0)) + 7)
    return (head + ",".join(unit.format(number) for number in range(count)) + tail).encode()


STATUS = '{"data":{"task_status":"succeed","task_id":"1",'
VIDEO = '{"url":"https://a@b/' + "x" * 400 + '","video_url":"https://b:0/' + "y" * 400 + '"}'


def hostile(size: int) -> Iterator[tuple[str, bytes]]:
    yield "one string", _fill('{"a":"', "x", '"}', size)
    yield "white space", _fill('{"a":1', " ", "}", size)
    yield "white space first", _fill("", " ", '{"a":1}', min(size, 65_000))
    yield "escapes", _fill('{"a":"', "\\n", '"}', size)
    yield "escaped quotes", _fill('{"a":"', '<div class=\\"a\\">', '"}', size)
    yield "escapes, just allowed", _fill('{"a":"', "\\n" + "x" * 200, '"}', size)
    yield "numbered escapes", _fill('{"a":"', "\\u4e2d", '"}', size)
    yield "Chinese", _fill('{"a":"', "中", '"}', size)
    yield "pictures", _fill('{"a":"', "a中🎬é", '"}', size)
    yield "Chinese, just allowed", _fill('{"a":"', "中" + "x" * 9, '"}', min(size, 262_144))
    yield "UTF-16", _fill('{"a":"', "x", '"}', min(size, 130_000)).decode().encode("utf-16")
    yield "long integers", _fill('{"a":[', "9" * 4_300, "]}", size, ",")
    yield "a long fraction", _fill('{"a":0.', "9", "}", size)
    yield "fractions", _fill('{"a":[', "1.2345678901234567890", "]}", size, ",")
    yield "digits", _fill('{"a":[', "1", "]}", size, ",")
    yield "numbers with air, just allowed", _fill('{"a":[', " " * 2420 + "1.5", "]}", size, ",")
    yield "empty objects", _fill('{"a":[', "{}", "]}", size, ",")
    yield "keys", _numbered('"{:06}":1', size)
    yield "long keys, just allowed", _numbered('"' + "k" * 2420 + '{:06}":1', size)
    yield "brackets", b"[" * size
    yield "objects in objects", b'{"data":' * (size // 8)
    yield "surrogates", b'{"a":"' + b"\xed\xa0\x80" * (size // 3) + b'"}'
    yield "videos", _fill(STATUS + '"videos":[', VIDEO, "]}}", size, ",")
    yield "tasks", _fill('{"data":[', '{"id":"2","status":"succeed"}', "]}", size, ",")
    yield "unnamed tasks", _fill('{"data":[', '{"status":"queued","id":0}', "]}", size, ",")
    yield "the token", _fill('{"a":"', TOKEN, '"}', size)
    yield "a web page", _fill("<html>", "<p>,{[\\", "", size)


def page() -> bytes:
    """500 renders, each as the provider describes one."""
    renders = [bodies.OFFICIAL_DONE["data"] | {"task_id": str(10**17 + n)} for n in range(500)]
    return json.dumps({"code": 0, "data": renders}).encode()


def _read(body: bytes) -> None:
    body = without_secrets(body, TOKEN)
    with contextlib.suppress(RequestFailed):
        decode(body, http_status=200, task_id="1")


def _read_page(body: bytes) -> None:
    with contextlib.suppress(RequestFailed):
        entries(body, http_status=200)


def _milliseconds(read: Callable[[bytes], None], body: bytes) -> float:
    def once() -> float:
        began = time.perf_counter()
        read(body)
        return (time.perf_counter() - began) * 1000

    return min(once() for _ in range(TIMES))


def measured() -> list[tuple[float, str]]:
    """Milliseconds and what for, the worst first."""
    single = [
        (_milliseconds(_read, body), f"{name}, {size} bytes")
        for size in (EASY, SIZE)
        for name, body in hostile(size)
    ]
    return sorted(single, reverse=True)


def figures() -> list[str]:
    worst, name = measured()[0]
    real = page()
    return [
        f"the slowest status of 1 MiB: {worst:.2f} ms ({name})",
        f"a page of 500 renders, {len(real) // 1024} KiB: {_milliseconds(_read_page, real):.2f} ms",
    ]


if __name__ == "__main__":
    for milliseconds, name in measured():
        sys.stdout.write(f"{milliseconds:7.3f} ms  {name}\n")
    for size in (EASY, SIZE):
        for name, body in hostile(size):
            sys.stdout.write(f"{_milliseconds(_read_page, body):7.3f} ms  page: {name}, {size}\n")
    sys.stdout.write("\n".join(figures()) + "\n")
