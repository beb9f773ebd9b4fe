"""Renders left alone and taken up again, and what the service said of one last."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from kling_desktop.demo import faults
from tests.e2e.renders import render, task_id
from tests.e2e.steps import give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.window import Window

ONE, OTHER = task_id(0), task_id(1)
PAUSED = "Checking is paused. Nothing is asked, and nothing new is saved."
TROUBLE = "The service has trouble of its own."
REPLY = "The service's last reply"


def test_pausing_one_render_and_all(login: Login, gateway: GatewayProcess) -> None:
    gateway.add(render(0), render(1))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(f"{ONE} {OTHER}")
        window.shows({ONE: "Waiting", OTHER: "Waiting"})
        _pause_one(window, gateway, login)
        _pause_all(window, gateway, login)
        gateway.finish(ONE)
        window.shows({ONE: "Saved", OTHER: "Waiting"})
        assert window.complaints == []


def _pause_one(window: Window, gateway: GatewayProcess, login: Login) -> None:
    window.click(window.row(ONE))
    window.press("p")
    window.shows({ONE: "Paused", OTHER: "Waiting"})
    window.says("1 waiting  ·  1 paused")
    login.hands.photograph("pausing-1-one")
    asked = gateway.asked
    until(lambda: gateway.asked[OTHER] > asked[OTHER] + 2, "questions about the other")
    assert gateway.asked[ONE] == asked[ONE]
    window.press("p")
    until(lambda: gateway.asked[ONE] > asked[ONE], "a question about it")
    window.shows({ONE: "Waiting"})


def _pause_all(window: Window, gateway: GatewayProcess, login: Login) -> None:
    window.press("ctrl+p")
    window.says(PAUSED)
    window.shows({ONE: "Paused", OTHER: "Paused"})
    window.find("push button", "^Resume all$")
    window.says("2 paused")
    login.hands.photograph("pausing-2-all")
    asked = gateway.asked
    window.says("last check 4 s ago")  # twice as long as it ever leaves a render alone here
    assert gateway.asked == asked
    window.click(window.find("push button", "^Resume$"))
    window.shows({ONE: "Waiting", OTHER: "Waiting"})
    until(lambda: all(gateway.asked[it] > asked[it] for it in (ONE, OTHER)), "more questions")
    assert PAUSED not in window.texts


def test_the_last_reply_without_secrets(login: Login, gateway: GatewayProcess, token: str) -> None:
    gateway.add(render(0), render(1))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(f"{ONE} {OTHER}")
        gateway.finish(ONE)
        window.shows({ONE: "Saved", OTHER: "Waiting"})
        window.click(window.row(ONE))
        reply = json.loads(_last_reply(window, login, "reply-1-saved"))["data"]
        [video] = reply["task_result"]["videos"]
        assert reply["task_status"] == "succeed"
        assert re.fullmatch(f"{gateway.media_url}/[^?]+[?]…", video["url"])

        echo = f"Bearer {token} is not welcome"
        gateway.inject(faults.error(503, 5000, echo), task_id=OTHER)
        window.click(window.row(OTHER))
        window.says(TROUBLE)
        shown = _last_reply(window, login, "reply-2-token-left-out")
        assert json.loads(shown)["message"] == "Bearer [removed] is not welcome"
        assert window.complaints == []


def _last_reply(window: Window, login: Login, picture: str) -> str:
    window.press("ctrl+u")
    window.find("dialog", REPLY)
    shown = window.content("^Reply$")
    login.hands.photograph(picture)
    window.press("Escape")
    window.gone("dialog", REPLY)
    return shown
