"""The demo: with a screen, and on a machine without one."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from tests.e2e.gateway import ROOT
from tests.e2e.processes import Process
from tests.e2e.steps import bytes_in, give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login

RENDERS = 8
ENDS_WITHIN_S = 60.0
QUIET_S = 90.0


@pytest.fixture
def unseen(login: Login) -> Iterator[Process]:
    """What `make demo` runs, on a machine without a display."""
    without = {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    environment = {name: it for name, it in login.environment.items() if name not in without}
    command = [sys.executable, "-m", "kling_desktop", "--demo"]
    with Process(command, environment, login.folder / "unseen-demo", folder=ROOT) as demo:
        yield demo


def test_make_demo_runs_the_demo() -> None:
    environment = {name: it for name, it in os.environ.items() if name != "MAKEFLAGS"}
    asked = ["make", "--dry-run", "--no-print-directory", "demo"]
    done = subprocess.run(
        asked, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1].endswith("/kling-desktop --demo")


def test_the_demo_nobody_sees_ends_when_it_is_told_to(unseen: Process) -> None:
    until(lambda: len(unseen.said.splitlines()) > 1, "its first render", within_s=ENDS_WITHIN_S)
    unseen.send(signal.SIGTERM)
    assert unseen.ended(within_s=10) == 0


@pytest.mark.timeout(240)
def test_both_demos_show_a_whole_life_and_touch_nothing(
    login: Login, gateway: GatewayProcess, unseen: Process
) -> None:
    """Side by side, since each takes most of a minute."""
    began = time.monotonic()
    with login.open_window() as window:  # somebody with an account and a list of their own
        give_account(window, gateway, login.hands)
        window.close()
        assert window.program.ended(within_s=5) == 0
    before = _everything(login)
    with login.open_window("--demo") as window:
        login.hands.photograph("demo-1-begins")
        until(lambda: len(window.badges) == RENDERS, "eight renders", otherwise=window.told)
        assert not window.has("dialog", ""), "it asks for something"
        until(
            lambda: _ends(window.badges.values()) == RENDERS,
            "eight ends",
            within_s=ENDS_WITHIN_S,
            otherwise=window.told,
        )
        assert sorted(window.badges.values()) == ["Failed"] + ["Saved"] * (RENDERS - 1)
        login.hands.photograph("demo-2-ended")
        window.close()
        assert window.program.ended(within_s=5) == 0
        assert window.complaints == []
    left = [it for it in (login.home / "tmp").iterdir() if it != _folder_of(unseen)]
    assert left == [], "it leaves its files behind"
    assert unseen.ended(within_s=QUIET_S - (time.monotonic() - began)) == 0
    _look_at_what_it_said(unseen)
    assert _everything(login) == before


def _ends(badges: Iterable[str]) -> int:
    return sum(badge in {"Saved", "Failed"} for badge in badges)


def _everything(login: Login) -> dict[str, dict[str, bytes]]:
    """The program's own folder, and the keyring's."""
    keyrings = login.home / ".local/share/keyrings"
    files = {it.name: it.read_bytes() for it in login.data.iterdir() if it.is_file()}
    return {"data": files, "keyrings": bytes_in(keyrings)}


def _folder_of(demo: Process) -> Path:
    """Which it keeps, since nobody was there to see."""
    [first, *_] = re.findall(r"(/\S*?kling-desktop-demo-[^/]+)", demo.said)
    return Path(first)


def _look_at_what_it_said(demo: Process) -> None:
    said = demo.said
    assert said.startswith("There is no display")
    failed = re.findall(r"^\d{18,19}  Failed +.+: .*risk control", said, re.MULTILINE)
    clips = [Path(it) for it in re.findall(r"/\S.*?\.mp4", said)]
    assert len(re.findall(r"^\d{18,19}  Saved ", said, re.MULTILINE)) + len(failed) == RENDERS
    assert len(failed) == 1
    assert len(clips) == RENDERS  # one of them has two, and one none
    assert all(b"ftyp" in it.read_bytes()[:12] for it in clips)
    [picture] = re.findall(r"^A picture of the window: (.+)$", said, re.MULTILINE)
    image = QImage(picture)
    assert image.width() >= 800
    image.save(str(ROOT / "build/e2e/demo-3-unseen.png"))
