"""One clip of 500 MB over loopback: our transfer against curl and aria2c, in turns.

Ours is the real services, from the wish to the final name; theirs are processes, start and all.
Into memory (tmpfs), where the disk does not hide what the transfer costs; and onto the disk, where
theirs is synced too, as ours is before it gets its name.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.file_server import serving, write_clip
from tests.bench.loops import run_on_asyncio, run_on_qt
from tests.bench.saving import finished_render, workspace_at

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 500 * 1024**2
ROUNDS = 5
MEMORY = Path("/dev/shm")  # noqa: S108 - the bench makes a folder of its own in it
PER_GB = 1e9 / SIZE


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds for one clip."""

    wall: float
    cpu: float


Fetch = Callable[[str, Path], Cost]
"""An address and an empty folder."""


def figures() -> Iterator[str]:
    for name in ("curl", "aria2c"):
        if not shutil.which(name):
            yield f"{name} is not installed: no figures for it"
    homes = {"into memory": MEMORY, "onto the disk": Path(tempfile.gettempdir())}
    for title, home in homes.items():
        if home.is_dir():
            yield f"{SIZE // 1024**2} MiB {title}, s per GB: wall (CPU), median of {ROUNDS}"
            yield from _table(home)


def _table(home: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory(dir=home) as folder:
        clip = Path(folder) / "clip.mp4"
        write_clip(clip, SIZE)
        with serving(clip) as url:
            rounds = [_round(url, Path(folder)) for _ in range(ROUNDS + 1)][
                1:
            ]  # the first warms up
    for name in _fetchers():
        costs = [it[name] for it in rounds]
        wall = statistics.median(it.wall for it in costs) * PER_GB
        cpu = statistics.median(it.cpu for it in costs) * PER_GB
        yield f"  {name:<24} {wall:6.3f} ({cpu:6.3f})" + _ratios(name, rounds)


def _ratios(name: str, rounds: list[dict[str, Cost]]) -> str:
    if "curl" not in rounds[0]:
        return ""
    wall = statistics.median(it[name].wall / it["curl"].wall for it in rounds)
    cpu = statistics.median(it[name].cpu / it["curl"].cpu for it in rounds)
    return f"   wall {wall:.2f} × curl, CPU {cpu:.2f} × curl"


def _fetchers() -> dict[str, Fetch]:
    every: dict[str, Fetch] = {
        "curl": _curl,
        "aria2c": _aria2c,
        "ours, asyncio": _ours_on_asyncio,
        "ours, the window's loop": _ours_on_qt,
    }
    return {name: it for name, it in every.items() if "ours" in name or shutil.which(name)}


def _round(url: str, folder: Path) -> dict[str, Cost]:
    costs = {}
    for name, fetch in _fetchers().items():
        with tempfile.TemporaryDirectory(dir=folder) as home:
            costs[name] = fetch(url, Path(home))
    return costs


def _curl(url: str, folder: Path) -> Cost:
    return _process(["curl", "-s", "-o", str(folder / "got"), url], folder / "got")


def _aria2c(url: str, folder: Path) -> Cost:
    options = ["-q", "--file-allocation=none", "-d", str(folder), "-o", "got"]
    return _process(["aria2c", *options, url], folder / "got")


def _process(command: list[str], file: Path) -> Cost:
    began = time.perf_counter()
    child = subprocess.Popen(command)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0, command
    with file.open("rb") as got:
        os.fsync(got.fileno())
    wall = time.perf_counter() - began
    assert file.stat().st_size == SIZE
    return Cost(wall, used.ru_utime + used.ru_stime)


def _ours_on_asyncio(url: str, folder: Path) -> Cost:
    return run_on_asyncio(lambda: _ours(url, folder))


def _ours_on_qt(url: str, folder: Path) -> Cost:
    return run_on_qt(lambda: _ours(url, folder))


async def _ours(url: str, folder: Path) -> Cost:
    async with workspace_at(folder, url) as workspace:
        key = await finished_render(workspace, "t1", f"{url}/clip.mp4")
        cpu, wall = time.process_time(), time.perf_counter()
        task = await workspace.downloads.save_now(key)
        cost = Cost(time.perf_counter() - wall, time.process_time() - cpu)
        assert Path(task.videos[0].path).stat().st_size == SIZE
        return cost
