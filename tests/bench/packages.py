"""The packages' sizes, and the start of the frozen program against the run from source.

Builds nothing: `make packages` goes before.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.storage.paths import HOME_VARIABLE
from tests.bench.startup import _fill as fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Program = tuple[str, ...]
    Measure = Callable[[Program, Mapping[str, str]], float]

ROOT = Path(__file__).parents[2]
FROZEN = ROOT / "build" / "frozen" / "kling-desktop"
PROGRAM = FROZEN / "kling-desktop"
KINDS = {"the .deb": "*.deb", "the .rpm": "*.rpm", "the .tar.xz": "*.tar.xz", "the wheel": "*.whl"}
RUNS = 7
_PAINTED = b"Painting and flushing"  # what Qt logs of a window's first picture


def figures() -> Iterator[str]:
    """One line per figure: sizes in MB (10⁶ bytes), medians of times in ms."""
    packages = {name: sorted((ROOT / "dist").glob(kind)) for name, kind in KINDS.items()}
    if not PROGRAM.exists() or not all(packages.values()):
        yield "packages: there are none to measure; run make packages first"
        return
    sizes = (f"{name} {found[-1].stat().st_size / 1e6:.1f} MB" for name, found in packages.items())
    yield f"size of {', '.join(sizes)}; installed {_installed_bytes() / 1e6:.0f} MB"
    yield _compared("start to the first list of 1", _first_picture)
    yield _compared("the command `list`", _whole_command)


def _compared(what: str, measure: Measure) -> str:
    with tempfile.TemporaryDirectory() as home:
        asyncio.run(fill(Path(home), 1))
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", HOME_VARIABLE: home}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        both = ((str(PROGRAM),), (sys.executable, "-m", "kling_desktop"))
        runs = [[measure(program, environment) for program in both] for _ in range(RUNS + 1)]
    pairs = runs[1:]  # the first reads all from the disk, and compiles what was never run
    frozen, source = (statistics.median(times) * 1000 for times in zip(*pairs, strict=True))
    ratio = statistics.median(mine / other for mine, other in pairs)
    return f"{what}: frozen {frozen:.0f} ms, from source {source:.0f} ms, ratio {ratio:.2f}"


def _first_picture(program: Program, environment: Mapping[str, str]) -> float:
    """Seconds until Qt tells that a window's first picture went to the screen."""
    before = time.monotonic()
    with subprocess.Popen(
        program,
        env={**environment, "QT_LOGGING_RULES": "qt.widgets.painting*=true"},
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stderr
        painted = next(time.monotonic() for line in running.stderr if _PAINTED in line)
        running.kill()
    return painted - before


def _whole_command(program: Program, environment: Mapping[str, str]) -> float:
    before = time.monotonic()
    command = [*program, "list"]
    subprocess.run(command, env=environment, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - before


def _installed_bytes() -> int:
    files = (file for file in FROZEN.rglob("*") if file.is_file() and not file.is_symlink())
    return sum(file.stat().st_size for file in files)
