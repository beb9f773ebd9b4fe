"""Two clips are reviewed by single keys, while the video plays in its own native window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.e2e.renders import render, task_id
from tests.e2e.steps import give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.window import Window

ONE, OTHER = task_id(0), task_id(1)
BOTH = {ONE: "Saved", OTHER: "Saved"}


def test_reviewed_by_keyboard_and_what_was_rejected_archived(
    login: Login, gateway: GatewayProcess
) -> None:
    gateway.add(render(0), render(1))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(f"{ONE} {OTHER}")
        window.shows(dict.fromkeys(BOTH, "Waiting"))
        for it in BOTH:
            gateway.finish(it)
        window.shows(BOTH)
        window.press("Tab")
        window.press("shift+Tab")  # the list has the focus again, whatever had it
        window.press("Home", "r")
        window.says("1 of 2")
        _until_seen(window)
        window.press("s")
        window.says("Starred.")
        login.hands.photograph("review-1-starred")
        window.press("bracketright")
        window.says("2 of 2")
        _until_seen(window)
        login.hands.photograph("review-2-second")
        window.press("x")
        window.says("All seen: 1 starred, 1 rejected")
        login.hands.photograph("review-3-end")
        window.press("shift+Tab", "Return")
        until(lambda: len(window.badges) == 1, "one render on the list", otherwise=window.told)
        window.says("Archived; files stay.")
        login.hands.photograph("review-4-archived")
        window.press("ctrl+z")
        window.shows(BOTH)
        assert window.complaints == []
        window.close()
        assert window.program.ended(within_s=5) == 0


def _until_seen(window: Window) -> None:
    """It has played for a second."""
    until(lambda: "Not seen" not in window.texts, "a clip that was seen", otherwise=window.told)
