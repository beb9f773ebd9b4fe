"""The first minutes of somebody who only wants to look: skip all, then try the demo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.steps import ACCOUNT, FIRST_STEPS
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.hands import Hands
    from tests.e2e.login import Login
    from tests.e2e.window import Window

NO_ACCOUNT = "No account yet"


def windows(hands: Hands) -> set[str]:
    """Our windows on the screen, whichever process has them."""
    wanted = ("--all", "--onlyvisible", "--name", "^(Demo .* )?Kling Desktop$")
    return set(hands.xdotool("search", *wanted, may_fail=True).split())


@pytest.mark.timeout(180)
def test_who_skips_all_is_not_asked_again_and_may_try_the_demo(login: Login) -> None:
    hands = login.hands
    with login.open_window() as window:
        _skip_all_by_keyboard(window, hands)
        _try_the_demo(window, hands)
        window.close()
        assert window.program.ended(within_s=5) == 0
        assert window.complaints == []
    assert login.ask_ledger("SELECT count(*) FROM accounts") == [(0,)]
    assert login.ask_ledger("SELECT count(*) FROM tasks") == [(0,)]

    with login.open_window() as window:
        window.says(NO_ACCOUNT)
        assert not window.has("dialog", "")
        window.click(window.find("push button", "^Set up account$"))
        window.find("dialog", ACCOUNT)
        hands.photograph("first-4-asked-for")


def _skip_all_by_keyboard(window: Window, hands: Hands) -> None:
    window.find("dialog", FIRST_STEPS)
    window.says("Step 1 of 3")
    window.press("alt+s")
    window.says("Step 2 of 3")
    hands.photograph("first-1-where-clips-go")
    window.press("alt+b")
    window.says("Step 1 of 3")
    window.press("alt+s")
    window.says("Step 2 of 3")
    window.press("alt+s")
    window.says("Step 3 of 3")
    hands.photograph("first-2-what-can-be-pasted")
    window.press("Return")
    window.gone("dialog", FIRST_STEPS)
    window.says(NO_ACCOUNT)


def _try_the_demo(window: Window, hands: Hands) -> None:
    """Its window is closed as a person does it; nothing of it comes into ours."""
    window.click(window.find("push button", "^Try the demo$"))
    window.says("The demo opens in a window of its own.")
    until(lambda: windows(hands) - {window.id}, "the demo's window")
    [demo] = windows(hands) - {window.id}
    assert hands.xdotool("getwindowname", demo).strip() == "Demo – Kling Desktop"
    hands.focus(demo)
    hands.photograph("first-3-the-demo-beside")
    hands.press("alt+F4")
    until(lambda: windows(hands) == {window.id}, "the end of the demo")
    window.says(NO_ACCOUNT)
