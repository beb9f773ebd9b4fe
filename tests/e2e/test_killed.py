"""The ledger outlives the window, however that ends."""

from __future__ import annotations

import random
import signal
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.render import Render
from tests.e2e.renders import CLIPS, clip_bytes, render, task_id
from tests.e2e.steps import bytes_in, give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.processes import Process

KILLS = 20
ADDED_AT_ONCE = 3
SEED = random.SystemRandom().randrange(10**6)


@pytest.fixture
def settled(login: Login, gateway: GatewayProcess) -> Login:
    """Somebody with an account and its token in the keyring."""
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.close()
        assert window.program.ended(within_s=5) == 0
    return login


@contextmanager
def _unseen_window(login: Login) -> Iterator[Process]:
    with login.start(QT_QPA_PLATFORM="offscreen") as program:
        yield program


@pytest.mark.timeout(300)
def test_twenty_kills_lose_nothing(settled: Login, gateway: GatewayProcess) -> None:
    dice = random.Random(SEED)  # noqa: S311 - told on failure, so that it can be played again
    acknowledged: set[str] = set()
    for number in range(KILLS):
        wanted = [task_id(number * ADDED_AT_ONCE + it) for it in range(ADDED_AT_ONCE)]
        for it in wanted:
            gateway.add(_short(it, dice))
        with _unseen_window(settled) as window:
            if number % 2:  # every other time right after the start, whatever it is doing
                _asks_again(gateway, window)
            adding = settled.start("add", *wanted)
            time.sleep(dice.uniform(0, 1.2))  # the moment of the kill, not a wait for anything
            assert window.is_running, window.said
            window.kill()
        assert adding.ended(within_s=20) == 0, adding.said
        acknowledged |= set(wanted)
        assert acknowledged == _kept(settled), f"seed {SEED}, kill {number}"

    waiting = KILLS * ADDED_AT_ONCE
    gateway.add(render(waiting))
    assert settled.start("add", task_id(waiting)).ended(within_s=20) == 0
    with _unseen_window(settled) as window:
        _asks_again(gateway, window)  # all may be saved by now: it is up, and hears signals
        until(lambda: _saved(settled) == acknowledged, "all clips", within_s=60)
        window.send(signal.SIGTERM)
        assert window.ended(within_s=5) == 0
    for clip in settled.downloads.glob("*.mp4"):
        assert clip.read_bytes() == clip_bytes(_clip_of(clip.name)), clip
    assert not list(settled.data.glob("*corrupt*"))
    assert settled.ask_ledger("PRAGMA integrity_check") == [("ok",)]


def _short(it: str, dice: random.Random) -> Render:
    clip = CLIPS[_clip_of(it)] + ".mp4"
    return Render(task_id=it, clips=(clip,), waits_s=dice.uniform(0, 1), renders_s=1)


def _clip_of(name: str) -> int:
    return (int(name[:18]) - int(task_id(0))) % len(CLIPS)


def _asks_again(gateway: GatewayProcess, window: Process) -> None:
    """Proof that it has read the ledger: there is always a render that waits."""
    asked = gateway.asked.total()
    until(lambda: gateway.asked.total() > asked, "a question", otherwise=lambda: window.said)


def _kept(login: Login) -> set[str]:
    return {it for (it,) in login.ask_ledger("SELECT task_id FROM tasks")}


def _saved(login: Login) -> set[str]:
    return {it for (it,) in login.ask_ledger("SELECT task_id FROM videos WHERE path != ''")}


def test_a_signal_ends_it_in_order(settled: Login, gateway: GatewayProcess) -> None:
    """SIGINT is Ctrl+C, SIGTERM and SIGHUP are the end of a session."""
    waiting = task_id(9)
    gateway.add(render(9))
    for number, how in enumerate((signal.SIGTERM, signal.SIGINT, signal.SIGHUP)):
        finished = task_id(number)
        gateway.add(render(number))
        with settled.open_window() as window:
            window.paste(f"{finished} {waiting}")
            window.shows({finished: "Waiting", waiting: "Waiting"})
            gateway.inject(faults.stall(after=1000), origin="media")
            gateway.inject(faults.stall(), task_id=waiting)
            gateway.finish(finished)
            window.shows({finished: "Saving"})
            window.program.send(how)
            assert window.program.ended(within_s=5) == 0
        gateway.heal()
        assert window.complaints == []
        assert not (settled.data / "ledger.sqlite3-wal").exists(), "the ledger was not closed"
        assert settled.ask_ledger("PRAGMA integrity_check") == [("ok",)]
        assert _kept(settled) == {waiting, *(task_id(it) for it in range(number + 1))}
    with settled.open_window() as window:
        window.shows({task_id(it): "Saved" for it in range(3)} | {waiting: "Waiting"})
    assert bytes_in(settled.downloads) == {f"{task_id(it)}.mp4": clip_bytes(it) for it in range(3)}
