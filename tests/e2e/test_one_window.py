"""There is one window, however often and however quickly the program is started."""

from __future__ import annotations

import signal
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.e2e.renders import task_id
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.login import Login
    from tests.e2e.processes import Process
    from tests.e2e.window import Window

RACES = 50
SOON_S = 60.0  # five starts at once on a busy machine


def text_field(window: Window) -> str:
    return window.content("Text with task ids")


def the_one_left(started: list[Process]) -> Process:
    def left() -> list[Process]:
        return [it for it in started if it.is_running]

    until(
        lambda: len(left()) == 1,
        "one window",
        within_s=SOON_S,
        otherwise=lambda: [it.said for it in started],
    )
    return left()[0]


@pytest.mark.timeout(600)
def test_of_two_and_of_five_starts_at_the_same_moment_one_has_the_window(
    bare_login: Login,
) -> None:
    """Every window is killed, so that each race finds what a killed one leaves behind."""
    runtime = Path(bare_login.environment["XDG_RUNTIME_DIR"])
    for number in range(RACES):
        count = 5 if number % 2 else 2
        started = [
            bare_login.start("--", task_id(it), QT_QPA_PLATFORM="offscreen") for it in range(count)
        ]
        window = the_one_left(started)
        others = [it for it in started if it is not window]
        assert [it.ended(within_s=1) for it in others] == [0] * (count - 1)
        sockets = [it for it in runtime.iterdir() if it.is_socket()]
        assert [stat.S_IMODE(it.stat().st_mode) & 0o077 for it in sockets] == [0]
        assert window.is_running, window.said
        window.kill()


def test_a_second_start_brings_the_window_to_the_front_and_hands_over(bare_login: Login) -> None:
    with bare_login.open_window() as window:
        window.find("dialog", "First steps")
        hands = bare_login.hands
        with bare_login.start("--demo") as other:
            demo = hands.window_of(other.pid, "^Demo")
            hands.focus(demo)
            link = f"kling-desktop:add?id={task_id(1)}&kind=lip-sync"
            bare_login.home.joinpath("more.txt").write_text(task_id(2))
            second = bare_login.start("--", link, str(bare_login.home / "more.txt"))
            assert second.ended(within_s=SOON_S) == 0
            assert second.said == ""
            window.find("dialog", "Add renders")
            assert text_field(window).split() == [task_id(1), task_id(2)]
            front = hands.xdotool("getactivewindow", "getwindowpid").strip()
            assert front == str(window.program.pid)
            hands.photograph("handed-over")
        assert bare_login.ask_ledger("SELECT count(*) FROM tasks") == [(0,)]
        assert window.complaints == []


def test_after_a_kill_the_next_start_opens_the_window(bare_login: Login) -> None:
    with bare_login.open_window() as first:
        first.find("dialog", "First steps")
        first.program.kill()
    with bare_login.open_window("--", task_id(1)) as second:
        second.find("dialog", "Add renders")
        assert text_field(second) == task_id(1)
        assert bare_login.start().ended(within_s=SOON_S) == 0


def test_a_window_that_hangs_is_told_of_and_the_ledger_left_alone(bare_login: Login) -> None:
    with bare_login.open_window() as window:
        window.find("dialog", "First steps")
        assert bare_login.start().ended(within_s=SOON_S) == 0  # by now it listens
        window.program.send(signal.SIGSTOP)
        try:
            second = bare_login.start()
            box = bare_login.hands.window_of(second.pid, "^Kling Desktop$")
            assert "does not answer" in second.said
            bare_login.hands.focus(box)
            bare_login.hands.photograph("does-not-answer")
            bare_login.hands.press("Return")
            assert second.ended(within_s=SOON_S) == 1
        finally:
            window.program.send(signal.SIGCONT)
        window.close()
        assert window.program.ended(within_s=10) == 0


def test_nothing_behind_two_dashes_reaches_qt(bare_login: Login) -> None:
    with bare_login.open_window("--", "-platform", "bogus", "--style=fusion", "-reverse") as window:
        window.find("dialog", "Add renders")
        assert text_field(window).split() == ["-platform", "bogus", "--style=fusion", "-reverse"]
        assert window.complaints == []
