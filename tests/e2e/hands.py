"""Keyboard, mouse, clipboard and camera: all that a person in front of the screen has."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from tests.e2e.gateway import ROOT
from tests.e2e.processes import tool
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

Point = tuple[int, int]

ALBUM = ROOT / "build" / "e2e"
_STEP_PX = 8
_KEY_MS = 6


class Hands:
    """Events go in as XTEST, so that no program can tell them from a real keyboard and mouse."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._environment = dict(environment)
        self._client = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", sys.executable, "-m", "tests.e2e.x_client"],
            env={**environment, "QT_QPA_PLATFORM": "xcb"},
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        ALBUM.mkdir(parents=True, exist_ok=True)

    def close(self) -> None:
        with self._client:
            self._client.kill()

    # Keyboard and mouse

    def press(self, *keys: str) -> None:
        self.xdotool("key", "--delay", str(_KEY_MS), *keys)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", str(_KEY_MS), text)

    def click(self, at: Point, *, times: int = 1, button: int = 1) -> None:
        self.xdotool(*_to(at), "click", "--repeat", str(times), "--delay", "60", str(button))

    def drag(self, start: Point, end: Point, *, photograph: str = "") -> None:
        """With the pace of a hand: toolkits begin a drag after some way and some time.

        With `photograph` a picture of that name is taken before it is let go.
        """
        count = max(abs(end[0] - start[0]), abs(end[1] - start[1])) // _STEP_PX
        way: list[str] = []
        for step in range(1, count + 1):
            x, y = (a + (b - a) * step // count for a, b in zip(start, end, strict=True))
            way += [*_to((x, y)), "sleep", "0.012"]
        pause = ("sleep", "0.25")
        self.xdotool(*_to(start), *pause, "mousedown", "1", *pause, *way, *pause)
        if photograph:
            self.photograph(photograph)
        self.xdotool("mouseup", "1")

    # Windows

    def window_of(self, pid: int, title: str) -> str:
        """The id of the window a process has opened."""

        def found() -> list[str]:
            wanted = ("--all", "--onlyvisible", "--pid", str(pid), "--name", title)
            return self.xdotool("search", *wanted, may_fail=True).split()

        return until(found, f"a window {title!r} of process {pid}")[0]

    def place(self, window: str, left: int, top: int, width: int, height: int) -> None:
        self.xdotool("windowsize", window, str(width), str(height))
        self.xdotool("windowmove", window, str(left), str(top))

    def focus(self, window: str) -> None:
        self.xdotool("windowactivate", "--sync", window)

    # Clipboard and camera

    def copy(self, text: str) -> None:
        self._ask({"copy": text})

    def copy_files(self, paths: Sequence[Path]) -> None:
        self._ask({"copy_files": [str(path) for path in paths]})

    def photograph(self, name: str) -> QImage:
        """The whole screen, kept as `build/e2e/<name>.png`."""
        path = ALBUM / f"{name}.png"
        self._ask({"photograph": str(path)})
        return QImage(str(path))

    def _ask(self, wanted: Mapping[str, object]) -> None:
        assert self._client.stdin
        assert self._client.stdout
        self._client.stdin.write(json.dumps(wanted) + "\n")
        self._client.stdin.flush()
        assert json.loads(self._client.stdout.readline()) is True, wanted

    def xdotool(self, *words: str, may_fail: bool = False) -> str:
        done: subprocess.CompletedProcess[Any] = subprocess.run(
            [tool("xdotool"), *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=30,
        )
        assert may_fail or not done.returncode, (words, done.stderr)
        return str(done.stdout)


def _to(point: Point) -> tuple[str, str, str]:
    return "mousemove", str(point[0]), str(point[1])
