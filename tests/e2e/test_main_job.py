"""The main job, from the first start to the day after, by keyboard and mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.render import ReplyForm
from tests.e2e.pictures import difference, lit, part
from tests.e2e.renders import clip_bytes, render, task_id
from tests.e2e.steps import bytes_in, file_manager, give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.hands import Hands
    from tests.e2e.login import Login
    from tests.e2e.window import Window

REASON = "Failure to pass the risk control system"
FINISHED, WRAPPED, FAILED, LATE, SLOW = (task_id(number) for number in range(5))
PLACE = (40, 60, 1000, 700)  # left, top, width, height: not where it opens by itself
CLOSES_WITHIN_S = 5.0


@pytest.mark.timeout(240)
def test_the_main_job(login: Login, gateway: GatewayProcess) -> None:
    gateway.add(render(0), render(1, form=ReplyForm.WRAPPED), render(2), render(3), render(4))
    hands = login.hands
    with login.open_window() as window:
        give_account(window, gateway, hands)
        _paste_the_ids(window, hands)
        _watch_the_badges_turn(window, gateway, hands)
        _find_the_clips(login)
        _see_the_clip_play(window, hands)
        _drag_the_clip_out(window, login)
        place = _move(window, hands)
        _close_with_requests_in_flight(window, gateway, hands)
    asked = gateway.asked
    with login.open_window() as window:
        _find_all_again(window, gateway, login)
        assert _place(window) == place
        assert {gateway.asked[it] - asked[it] for it in (FINISHED, WRAPPED, FAILED)} == {0}
        assert gateway.sent == {FINISHED: 1, WRAPPED: 1, LATE: 2}


def _paste_the_ids(window: Window, hands: Hands) -> None:
    window.paste(f"Monday's:\n{FINISHED}\n{WRAPPED} {FAILED}\n{LATE}, {SLOW}; {FINISHED}\n")
    window.says("5 added")
    window.shows(dict.fromkeys((FINISHED, WRAPPED, FAILED, LATE, SLOW), "Waiting"))
    hands.photograph("main-3-ids-pasted")


def _watch_the_badges_turn(window: Window, gateway: GatewayProcess, hands: Hands) -> None:
    for one in (FINISHED, WRAPPED, FAILED):
        gateway.begin(one)
    window.shows({FINISHED: "Rendering", WRAPPED: "Rendering", LATE: "Waiting"})
    hands.photograph("main-4-rendering")
    gateway.finish(FINISHED)
    gateway.finish(WRAPPED)
    gateway.fail(FAILED, REASON)
    window.shows({FINISHED: "Saved", WRAPPED: "Saved", FAILED: "Failed", LATE: "Waiting"})
    assert window.row(FAILED).description.startswith(f"{REASON}, ")
    hands.photograph("main-5-ended")


def _find_the_clips(login: Login) -> None:
    """Byte for byte, and nothing else in the folder."""
    assert bytes_in(login.downloads) == {
        f"{FINISHED}.mp4": clip_bytes(0),
        f"{WRAPPED}.mp4": clip_bytes(1),
    }


def _see_the_clip_play(window: Window, hands: Hands) -> None:
    window.click(window.row(FINISHED))
    stage = window.find("layered pane", "")
    poster = part(hands.photograph("main-6-poster"), stage)
    assert lit(poster) > 0.2, "the poster is black"
    window.press("space")
    window.find("push button", "^Pause$")

    def moves() -> bool:
        """Two pictures of it, taken one after the other, show something, and not the same."""
        before = part(hands.photograph("main-7-playing"), stage)
        after = part(hands.photograph("main-8-playing-on"), stage)
        return min(lit(before), lit(after)) > 0.2 and difference(before, after) > 0.02

    until(moves, "moving pictures")
    window.press("space")
    window.find("push button", "^Play$")


def _drag_the_clip_out(window: Window, login: Login) -> None:
    hands, folder = login.hands, login.home / "cut"
    folder.mkdir()
    with file_manager(login, folder) as manager:
        target = hands.window_of(manager.pid, "cut")
        hands.place(window.id, 0, 30, 1200, 800)
        hands.place(target, 1250, 300, 600, 500)
        hands.focus(window.id)
        until(lambda: window.row(WRAPPED).left < 300, "the window to have moved")
        hands.drag(window.row(WRAPPED).centre, (1600, 600))
        until(lambda: bytes_in(folder) == {f"{WRAPPED}.mp4": clip_bytes(1)}, "the clip dragged")
        hands.photograph("main-9-dragged-out")
    assert (login.downloads / f"{WRAPPED}.mp4").read_bytes() == clip_bytes(1), "it is a copy"


def _move(window: Window, hands: Hands) -> tuple[int, int, int, int]:
    hands.place(window.id, *PLACE)
    until(lambda: _place(window)[2:] == PLACE[2:], "the window's new size")
    return _place(window)


def _place(window: Window) -> tuple[int, int, int, int]:
    frame = window.find("frame", "^Kling Desktop$")
    return frame.left, frame.top, frame.width, frame.height


def _close_with_requests_in_flight(window: Window, gateway: GatewayProcess, hands: Hands) -> None:
    """One clip half-way, and one question that never gets its answer."""
    gateway.inject(faults.stall(after=1000), task_id=LATE, times=1, origin="media")
    gateway.inject(faults.stall(), task_id=SLOW)
    gateway.finish(LATE)
    asked = gateway.asked[SLOW]
    window.shows({LATE: "Saving"})
    until(lambda: gateway.asked[SLOW] > asked, "a question")
    hands.photograph("main-10-saving")
    window.close()
    assert window.program.ended(within_s=CLOSES_WITHIN_S) == 0
    assert window.complaints == []
    gateway.heal()


def _find_all_again(window: Window, gateway: GatewayProcess, login: Login) -> None:
    asked = gateway.asked[SLOW]
    window.shows({FINISHED: "Saved", WRAPPED: "Saved", FAILED: "Failed", LATE: "Saved"})
    until(lambda: gateway.asked[SLOW] > asked + 2, "more questions about the render that waits")
    window.shows({SLOW: "Waiting"})
    assert not window.has("dialog", "")
    login.hands.photograph("main-11-the-day-after")
    assert bytes_in(login.downloads) == {f"{task_id(it)}.mp4": clip_bytes(it) for it in (0, 1, 3)}
