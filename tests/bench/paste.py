"""How long a megabyte of pasted text takes to read, and how long it holds the window meanwhile.

Run alone with `python -m tests.bench.paste` for every text; `figures` tells the worst.
"""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING

from kling_desktop.domain.task_ids import read_task_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 1_000_000
TIMES = 3
FIRST = 878_106_242_831_892_487
LINK = "https://api.example.com/kling/v1/videos/text2video/"
FRAME_S = 0.001
# What would make an expression or a decoder look at the same characters again and again.
HOSTILE = (
    *(
        "{",
        "[",
        '"',
        "\\",
        "\\ ",
        "a:",
        "http://",
        "http://a@",
        "https://a.example/task?",
        "&task=",
    ),
    *('{"', '{"a":', '["\\"', "[1x", "xsk-", "eyJ.", "bearer ", "token:", "task_id", "task_id="),
)


def texts() -> Iterator[tuple[str, str]]:
    ids = [str(FIRST + number) for number in range(52_000)]
    yield "ids in one line", " ".join(ids)
    yield "52,000 lines of ids", "\n".join(ids)
    yield "a table", "task_id,name\n" + "\n".join(f"{it},Boat" for it in ids)
    yield "ids between NULs", "\0".join(ids)
    yield "one word", _filled("x")
    yield "words in one line", _filled("word ")
    yield "52,000 lines of words", _filled("some words there \n")
    yield "NULs", _filled("\0")
    yield "right to left", _filled("אב\u202e ")
    yield "HTML", _filled('<p class="a"><a href="https://a.example/c">x</a></p>\n')
    yield "HTML in one line", _filled('<p class="a"><a href="https://a.example/c">x</a></p>')
    yield "status links", "\n".join(LINK + it for it in ids)
    yield "replies", _filled('{"task_id":"878106242831892487","task_status":"submitted"}\n')
    yield "replies in quotes", _filled('"{\\"task_id\\":\\"878106242831892487\\"}"\n')
    yield "labels", _filled("task_id: 878106242831892487 ")
    for unit in HOSTILE:
        yield f"nothing but {unit!r}", _filled(unit)
    yield "commas", _filled(",")
    yield "faults in JSON behind many lines", "x\n" * (SIZE // 2 - 4_000) + "[1x" * 2_600
    yield "an open quote in a table", "task_id,name\n" + _filled('"')


def _filled(unit: str) -> str:
    return unit * (SIZE // len(unit))


def measured() -> list[tuple[float, str]]:
    """Milliseconds and what for, in the order above."""
    return [(_milliseconds(text[:SIZE]), name) for name, text in texts()]


def _milliseconds(text: str) -> float:
    def once() -> float:
        began = time.perf_counter()
        read_task_ids(text)
        return (time.perf_counter() - began) * 1000

    return min(once() for _ in range(TIMES))


def longest_wait() -> float:
    """Milliseconds that another thread, as the window's, waits at most while a paste is read."""
    text = "\n".join(str(FIRST + number) for number in range(52_000))
    reading = threading.Thread(target=read_task_ids, args=(text,))
    longest, before = 0.0, time.perf_counter()
    reading.start()
    while reading.is_alive():
        time.sleep(FRAME_S)
        now = time.perf_counter()
        longest, before = max(longest, now - before), now
    return longest * 1000


def figures() -> list[str]:
    found = measured()
    usual, worst = found[1], max(found)
    waited = longest_wait()
    return [
        f"1 MB of {usual[1]} is read in {usual[0]:.0f} ms; the window waits {waited:.0f} ms",
        f"the slowest 1 MB: {worst[0]:.0f} ms ({worst[1]})",
    ]


if __name__ == "__main__":
    for milliseconds, name in measured():
        sys.stdout.write(f"{milliseconds:7.1f} ms  {name}\n")
    sys.stdout.write("\n".join(figures()) + "\n")
