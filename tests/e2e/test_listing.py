"""A service with a list of its own, asked with two keys: many renders for one question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from kling_desktop.demo.render import Render, ReplyForm
from kling_desktop.domain.account import DEFAULT_KIND, AuthStyle
from tests.e2e.gateway import GatewayProcess, Ways
from tests.e2e.renders import clip_bytes, render, task_id
from tests.e2e.steps import FIRST_STEPS, WORKS, bytes_in, press_test, take_first_steps
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.hands import Hands
    from tests.e2e.login import Login
    from tests.e2e.window import Window

ROOT = "/v1/videos/"
OFFICIAL = Ways(form=ReplyForm.FLAT, auth=AuthStyle.KEY_PAIR, root=ROOT, lists=True)
COUNT = 12
UNLISTED, *LISTED = (task_id(number) for number in range(COUNT))
ENDING, WAITING = LISTED[:7], LISTED[7:]  # enough go on for the list to be of use
NEVER_PASTED = "877106242831892013"
OTHER_KIND = "877106242831892014"


def test_a_list_spares_questions_and_brings_renders(login: Login, token: str) -> None:
    gateway = login.gateway(f"access-{token}:secret-{token[::-1]}", OFFICIAL)
    gateway.add(replace(render(0), is_listed=False), *map(render, range(1, COUNT)))
    with login.open_window() as window:
        login.hands.place(window.id, 0, 30, 1400, 1040)
        _give_keys(window, gateway, login.hands)
        window.paste("\n".join((UNLISTED, *LISTED)))
        window.shows(dict.fromkeys((UNLISTED, *LISTED), "Waiting"))
        _watch_them_end(window, gateway, login.hands)
        _look_at_the_questions(gateway)
        _import_recent(window, gateway, login.hands)
        assert window.complaints == []
    ended = {number: task_id(number) for number in range(1 + len(ENDING))}
    assert bytes_in(login.downloads) == {
        f"{it}.mp4": clip_bytes(number) for number, it in ended.items()
    }


def _give_keys(window: Window, gateway: GatewayProcess, hands: Hands) -> None:
    """The provider's own service tells that there are two; here it lives at another address."""
    window.find("dialog", FIRST_STEPS)
    window.choose("alt+v", "Kling", "^Kling, international$")
    access, _, secret = gateway.token.partition(":")
    window.fill("^Base URL$", gateway.base_url)
    window.fill("^AccessKey$", access)
    window.fill("^SecretKey$", secret)
    press_test(window)
    window.says(WORKS)
    hands.photograph("list-1-two-keys")
    take_first_steps(window)


def _watch_them_end(window: Window, gateway: GatewayProcess, hands: Hands) -> None:
    for it in (UNLISTED, *ENDING):
        gateway.begin(it)
    window.shows(dict.fromkeys((UNLISTED, *ENDING), "Rendering"))
    for it in (UNLISTED, *ENDING):
        gateway.finish(it)
    ended = dict.fromkeys((UNLISTED, *ENDING), "Saved")
    window.shows(ended | dict.fromkeys(WAITING, "Waiting"))
    hands.photograph("list-2-ended")


def _look_at_the_questions(gateway: GatewayProcess) -> None:
    """All pages of the list, but for what it does not hold."""
    asked = gateway.asked
    assert asked[UNLISTED] > 0
    assert {it: asked[it] for it in LISTED if asked[it]} == {}
    pages = [it for it in gateway.requests if it["path"] == ROOT + DEFAULT_KIND]
    assert gateway.listed == {DEFAULT_KIND: len(pages)}
    assert {it["query"] for it in pages} <= {"pageNum=1&pageSize=30", "pageNum=1&pageSize=100"}
    assert all(parse_qs(it["query"])["pageNum"] == ["1"] for it in pages)


def _import_recent(window: Window, gateway: GatewayProcess, hands: Hands) -> None:
    gateway.add(
        replace(render(0), task_id=NEVER_PASTED),
        Render(task_id=OTHER_KIND, kind="text2video"),
    )
    asked = gateway.listed["text2video"]
    window.press("ctrl+i")
    window.says(f"2 added, {len(LISTED)} already here.")
    until(lambda: gateway.listed["text2video"] > asked, "a question for the other kind")
    window.press("Home")  # the newest are at the top
    window.shows({NEVER_PASTED: "Waiting", OTHER_KIND: "Rendering"})
    hands.photograph("list-3-imported")
