"""By keyboard alone: the palette runs an action and goes to a render, a key is changed and used,
and is still there after a restart.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.e2e.renders import render, task_id
from tests.e2e.steps import give_account
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.window import Window

ONE, OTHER = task_id(0), task_id(1)
PALETTE = "^Go to"
SETTINGS = "^Settings"


def test_palette_jump_and_a_changed_key_by_keyboard_alone(
    login: Login, gateway: GatewayProcess
) -> None:
    gateway.add(render(0), render(1))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(f"{ONE} {OTHER}")
        window.shows({ONE: "Waiting", OTHER: "Waiting"})
        _run(window, login, "table view")
        window.find("table", "^Renders$")
        _run(window, login, "cards")
        _jump(window, login)
        _read_the_sheet(window, login)
        _change_key(window, login)
        _star(window, "F7", "Star", "Remove the star")
        assert window.complaints == []
        window.close()
        assert window.program.ended(within_s=5) == 0
    (stored,) = login.folder.rglob("settings.json")
    assert json.loads(stored.read_text("utf-8"))["keys"] == {"star": ["S", "F7"]}
    with login.open_window() as window:
        window.shows({ONE: "Waiting", OTHER: "Waiting"})
        login.hands.focus(window.id)
        _run(window, login, ONE)
        _star(window, "F7", "Remove the star", "Star")
        assert window.complaints == []


def _run(window: Window, login: Login, query: str) -> None:
    """What fits best."""
    window.press("ctrl+k")
    window.find("dialog", PALETTE)
    login.hands.type(query)
    login.hands.photograph(f"keyboard-1-{query.replace(' ', '-')}")
    window.press("Return")
    window.gone("dialog", PALETTE)


def _jump(window: Window, login: Login) -> None:
    """To a render that the search hides."""
    window.press("ctrl+f")
    login.hands.type("nothing like it")
    until(lambda: not window.badges, "an empty list", otherwise=window.told)
    _run(window, login, ONE)
    window.says("Search and filters were cleared to show this render.")
    window.shows({ONE: "Waiting", OTHER: "Waiting"})
    until(lambda: window.row(ONE).focused, "the focus on the render", otherwise=window.told)


def _read_the_sheet(window: Window, login: Login) -> None:
    window.press("question")
    window.find("dialog", "^Keyboard shortcuts")
    login.hands.type("reject")
    window.says("Reject, and go on")
    login.hands.photograph("keyboard-2-sheet")
    window.press("question")
    window.gone("dialog", "^Keyboard shortcuts")


def _change_key(window: Window, login: Login) -> None:
    """What another command has is named; a key that is free is taken."""
    window.press("ctrl+comma")
    window.find("dialog", SETTINGS)
    window.press("alt+y")
    window.reach("text", "^Search commands$")
    login.hands.type("render star")
    window.reach("text", "^New key$")
    window.press("ctrl+d")
    window.says("Ctrl+D is already “Compare”.")
    login.hands.photograph("keyboard-3-conflict")
    window.press("F7")
    window.says("S or F7")
    login.hands.photograph("keyboard-4-changed")
    window.press("Escape")
    window.gone("dialog", SETTINGS)


def _star(window: Window, key: str, before: str, after: str) -> None:
    window.find("push button", f"^{before}$")
    window.press(key)
    window.find("push button", f"^{after}$")
