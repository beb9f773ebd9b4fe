"""What is done after a render, by the real program, also when that is killed over it."""

from __future__ import annotations

import json
import signal
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo.render import Render
from tests.e2e.renders import CLIPS, clip_bytes, task_id
from tests.e2e.steps import bytes_in, give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.processes import Process

# Writes what it was given; with a file to wait for, it stays until that is there.
SCRIPT = """
import json, os, pathlib, sys, time
with open(sys.argv[1], "a") as told:
    told.write(json.dumps([sys.argv[3:], dict(os.environ)]) + "\\n")
while not pathlib.Path(sys.argv[2]).exists():
    time.sleep(0.02)
"""


@pytest.fixture
def told(login: Login) -> Path:
    return login.folder / "told"


@pytest.fixture
def go(login: Login) -> Path:
    return login.folder / "go"


@pytest.fixture
def settled(login: Login, gateway: GatewayProcess, told: Path, go: Path) -> Login:
    """Somebody with an account, for whom a program is run and clips are copied."""
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.close()
        assert window.program.ended(within_s=5) == 0
    script, second = login.folder / "script.py", login.folder / "second"
    script.write_text(SCRIPT)
    second.mkdir()
    since = int(time.time())
    chosen = {
        "program": [sys.executable, str(script), str(told), str(go), "{id}", "{path}", "{state}"],
        "program_since": since,
        "copy_folder": str(second),
        "copy_since": since,
    }
    settings = login.data / "settings.json"
    known = json.loads(settings.read_text()) if settings.exists() else {}
    settings.write_text(json.dumps(known | chosen))
    return login


def start(login: Login) -> Process:
    return login.start(QT_QPA_PLATFORM="offscreen")


def runs(told: Path) -> list[Any]:
    return [json.loads(line) for line in told.read_text().splitlines()] if told.exists() else []


def states(login: Login, number: int) -> dict[str, str]:
    query = f"SELECT kind, state FROM follow_ups WHERE task_id = '{task_id(number)}'"  # noqa: S608 - ours
    return dict(login.ask_ledger(query))


def add(login: Login, gateway: GatewayProcess, number: int) -> None:
    gateway.add(Render(task_id=task_id(number), clips=(f"{CLIPS[number]}.mp4",), renders_s=1))
    assert login.command("add", task_id(number)).returncode == 0


def test_it_is_done_once_over_a_kill_and_a_start(
    settled: Login, gateway: GatewayProcess, told: Path, go: Path, token: str
) -> None:
    """The second run does what follows the second render, and nothing again."""
    go.touch()
    for number, how in enumerate((signal.SIGKILL, signal.SIGTERM)):
        add(settled, gateway, number)
        with start(settled) as program:
            until(
                lambda: states(settled, number) == {"program": "done", "copy": "done"},  # noqa: B023 - of this turn
                "program and copy",
                within_s=60,
            )
            program.send(how)
            assert program.ended(within_s=5) == (0 if how is signal.SIGTERM else -how)
    clips = [settled.downloads / f"{task_id(number)}.mp4" for number in range(2)]
    assert [arguments for arguments, _ in runs(told)] == [
        [clip.stem, str(clip), "succeed"] for clip in clips
    ]
    assert token not in told.read_text()
    copies = bytes_in(settled.folder / "second")
    assert copies == {clip.name: clip_bytes(number) for number, clip in enumerate(clips)}


def test_of_a_program_that_was_cut_off_by_a_kill_nobody_knows(
    settled: Login, gateway: GatewayProcess, told: Path, go: Path
) -> None:
    add(settled, gateway, 0)
    with start(settled) as program:
        until(lambda: runs(told), "a program that runs", within_s=60)
        program.kill()
    go.touch()
    with settled.open_window() as window:
        window.says("It is not known whether the program ran to its end")
        settled.hands.photograph("after-a-kill")
        assert states(settled, 0)["program"] == "failed"
        assert len(runs(told)) == 1
        window.close()
        assert window.program.ended(within_s=5) == 0
    assert len(runs(told)) == 1
