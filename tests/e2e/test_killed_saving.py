"""A clip outlives the program that saves it, however often that is killed on the way."""

from __future__ import annotations

import random
import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.faults import End
from kling_desktop.demo.render import Render
from kling_desktop.resources import resource
from tests.e2e.desktop import plain_environment
from tests.e2e.gateway import ROOT, GatewayProcess, Ways
from tests.e2e.processes import Process
from tests.e2e.renders import task_id
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KILLS = 50
SEED = random.SystemRandom().randrange(10**6)
MIB = 1024**2
BYTES_PER_S = 24 * MIB
_PADDING = 16 * MIB
_CLIP = (resource("clips") / "aurora-pines.mp4").read_bytes()
CONTENT = _CLIP + _PADDING.to_bytes(4, "big") + b"free" + random.randbytes(_PADDING - 8)  # noqa: S311 - any bytes do


class Saver:
    """One render after the other is fetched by a program that gets killed."""

    def __init__(self, home: Path, gateway: GatewayProcess) -> None:
        self.folder = home / "kling" / "videos"
        self.gateway = gateway
        self.environment = plain_environment(home) | {
            "KLING_DESKTOP_HOME": str(home / "kling"),
            "KLING_BASE_URL": gateway.base_url,
            "KLING_API_KEY": gateway.token,
        }
        self.runs = 0
        self.render = -1
        self.begin_another()

    @property
    def final(self) -> Path:
        return self.folder / f"{task_id(self.render)}.mp4"

    @property
    def part(self) -> Path:
        return self.final.with_name(self.final.name + ".part")

    @property
    def part_bytes(self) -> int:
        return self.part.stat().st_size if self.part.exists() else 0

    def begin_another(self) -> None:
        self.render += 1
        self.gateway.add(Render(task_id=task_id(self.render), clips=("clip.mp4",), renders_s=0))

    @contextmanager
    def running(self) -> Iterator[Process]:
        self.runs += 1
        command = [sys.executable, "-m", "kling_desktop", "fetch", task_id(self.render)]
        log = self.folder.parents[1] / f"program-{self.runs}"
        with Process(command, self.environment, log, folder=ROOT) as program:
            yield program

    def starts(self) -> list[int]:
        """The first byte that each question for a clip wanted."""
        asked = [it for it in self.gateway.requests if it["origin"] == "media"]
        ranges = [dict(map(tuple, it["headers"])).get("Range", "bytes=0-") for it in asked]
        return [int(it.removeprefix("bytes=").removesuffix("-")) for it in ranges]

    def wait_for_question(self, program: Process, known: int, told: str) -> None:
        """Until more than `known` came, or the program had nothing to ask for."""
        until(
            lambda: len(self.starts()) > known or not program.is_running,
            f"a download; {told}",
            otherwise=lambda: program.said,
        )

    def check(self) -> None:
        """What may be seen in the folder at any moment."""
        finals = {f"{task_id(number)}.mp4" for number in range(self.render + 1)}
        names = {it.name for it in self.folder.iterdir()} if self.folder.exists() else set()
        assert names <= finals | {self.part.name}
        assert names >= finals - {self.final.name}
        for name in names:
            data = (self.folder / name).read_bytes()
            assert data == CONTENT if name in finals else CONTENT.startswith(data), name


@pytest.fixture
def saver(tmp_path: Path, token: str) -> Iterator[Saver]:
    clips = tmp_path / "clips"
    clips.mkdir()
    (clips / "clip.mp4").write_bytes(CONTENT)
    home = tmp_path / "home"
    ways = Ways(clips=clips, bytes_per_s=BYTES_PER_S)
    gateway = GatewayProcess(tmp_path / "gateway", plain_environment(home), token, ways)
    with gateway.process:
        yield Saver(home, gateway)


@pytest.mark.timeout(300)
def test_fifty_kills_cost_no_byte_and_no_clip(saver: Saver) -> None:
    dice = random.Random(SEED)  # noqa: S311 - told on failure, so that it can be played again
    for number in range(KILLS):
        told = f"seed {SEED}, kill {number}"
        before, known = saver.part_bytes, len(saver.starts())
        _spoil(saver.gateway, dice)
        with saver.running() as program:
            saver.wait_for_question(program, known, told)
            time.sleep(dice.uniform(0, 0.8))  # the moment of the kill, not a wait for anything
            program.kill()
            said = program.said
        saver.gateway.heal()
        saver.check()
        first, *more = saver.starts()[known:] or [before]
        assert first == before, f"{told}: {said}"  # what is on disk is never asked for again
        assert all(more), f"{told}: {said}"
        if saver.final.exists() and not saver.part.exists():
            saver.begin_another()
    _finish(saver)


def _spoil(gateway: GatewayProcess, dice: random.Random) -> None:
    """Half of the downloads are cut somewhere, too."""
    if dice.random() < 0.5:
        after = dice.randrange(1, _PADDING)
        fault = replace(faults.drip(0.002, 64 * 1024), end=End.CLOSE, after=after)
        gateway.inject(fault, times=1, origin="media")


def _finish(saver: Saver) -> None:
    with saver.running() as program:
        assert program.ended(within_s=30) == 0, program.said
    saver.check()
    assert saver.final.read_bytes() == CONTENT
    assert not saver.part.exists()
    assert saver.render > 0, "no download was ever let go to its end"
