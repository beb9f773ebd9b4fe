"""What the service may answer in place of a status: told in words, and no render is lost."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from tests.e2e.leaks import forms_of, sent
from tests.e2e.renders import clip_bytes, render, task_id
from tests.e2e.steps import ACCOUNT, bytes_in, give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.window import Window

SLOW_DOWN = "The service asked us to slow down. Checking goes on by itself."
ARREARS = "The account is in arrears. Settle it at the provider, then check again."
TOKEN_REFUSED = "The service refused the token. Enter a valid one."  # noqa: S105 - a sentence
TROUBLE = "The service has trouble of its own. Checking goes on by itself."
NO_API = "There is no Kling API at this address."
NO_ACCESS = "The account has no access to this render's model."
CONTENT_RULES = "The service refused this render under its content rules."
RETRY_AFTER_S = 3.0
COUNT = 6  # one failed question about each at once is more than an account may have in a row
EVERY = [task_id(number) for number in range(COUNT)]


@pytest.mark.timeout(180)
def test_no_answer_of_the_error_table_loses_a_render(
    login: Login, gateway: GatewayProcess, token: str
) -> None:
    gateway.add(*map(render, range(COUNT)))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste("\n".join(EVERY))
        _all_show(window, "Waiting")
        _too_fast(window, gateway, login)
        _arrears(window, gateway, login)
        _refused_token(window, gateway, login)
        for name, code, sentence in PASSING:
            gateway.inject_error(code)
            window.press("F5")
            window.says(sentence)
            login.hands.photograph(f"errors-{name}")
            _heal(window, gateway, sentence)
        _refused_renders(window, gateway, login)
        for it in EVERY:
            gateway.finish(it)
        _all_show(window, "Saved")
        assert window.complaints == []
    clips = {f"{it}.mp4": clip_bytes(number) for number, it in enumerate(EVERY)}
    assert bytes_in(login.downloads) == clips
    assert sent(forms_of(token), gateway) == ({"Authorization"}, set())


PASSING: tuple[tuple[str, int | str, str], ...] = (
    ("4-maintenance", 5001, TROUBLE),
    ("5-404-page", "html_404", NO_API),
    ("6-200-page", "html_200", NO_API),
)


def _too_fast(window: Window, gateway: GatewayProcess, login: Login) -> None:
    """It waits as long as it was told to, and then goes on by itself."""
    asked_before = len(gateway.requests)
    told = faults.service_error(1303)
    wait = ("Retry-After", f"{RETRY_AFTER_S:.0f}")
    gateway.inject(replace(told, headers=(*told.headers, wait)))
    window.says(SLOW_DOWN)
    login.hands.photograph("errors-1-too-fast")
    gateway.heal()
    _gone(window, SLOW_DOWN)
    asked_at = [it["at"] for it in gateway.requests[asked_before:]]
    assert max(later - earlier for earlier, later in pairwise(asked_at)) >= RETRY_AFTER_S


def _arrears(window: Window, gateway: GatewayProcess, login: Login) -> None:
    gateway.inject_error(1101)
    window.says(ARREARS)
    _all_show(window, "Paused")
    login.hands.photograph("errors-2-arrears")
    gateway.heal()
    window.click(window.find("push button", "^Check now$"))  # the strip's is the topmost
    _gone(window, ARREARS)
    _all_show(window, "Waiting")


def _refused_token(window: Window, gateway: GatewayProcess, login: Login) -> None:
    """The strip's own button leads to the field for another one."""
    gateway.inject_error(1002)
    window.says(TOKEN_REFUSED)
    _all_show(window, "Paused")
    gateway.heal()
    window.click(window.find("push button", "^Enter token$"))
    window.find("dialog", ACCOUNT)
    window.fill("Token", gateway.token)
    login.hands.photograph("errors-3-new-token")
    window.press("Return")
    window.gone("dialog", ACCOUNT)
    _gone(window, TOKEN_REFUSED)
    _all_show(window, "Waiting")


def _refused_renders(window: Window, gateway: GatewayProcess, login: Login) -> None:
    """Each is asked about no more, until somebody wants it; the others go on."""
    forbidden, unsafe, *others = EVERY
    gateway.inject_error(1103, task_id=forbidden)
    gateway.inject_error(1301, task_id=unsafe)
    refused = dict.fromkeys((forbidden, unsafe), "Refused")
    window.shows(refused | dict.fromkeys(others, "Waiting"))
    for number, (it, sentence) in enumerate(((forbidden, NO_ACCESS), (unsafe, CONTENT_RULES))):
        window.click(window.row(it))
        window.says(sentence)
        login.hands.photograph(f"errors-{7 + number}-refused-render")
    asked = gateway.asked
    until(lambda: gateway.asked[others[0]] > asked[others[0]] + 2, "questions about another")
    assert [gateway.asked[it] - asked[it] for it in (forbidden, unsafe)] == [0, 0]
    _heal(window, gateway, CONTENT_RULES)


def _heal(window: Window, gateway: GatewayProcess, sentence: str) -> None:
    """By "Check now"; else the wait after a failure would make the test long."""
    gateway.heal()
    window.press("F5")
    _all_show(window, "Waiting")
    _gone(window, sentence)


def _all_show(window: Window, badge: str) -> None:
    window.shows(dict.fromkeys(EVERY, badge))


def _gone(window: Window, sentence: str) -> None:
    until(
        lambda: not any(sentence in text for text in window.texts),
        f"the end of {sentence!r}",
        otherwise=window.told,
    )
