"""Renders are named, starred, tagged, taken off and brought back, and all of it outlasts a restart:
by keyboard alone.
"""

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


def test_organised_by_keyboard_undone_and_there_after_a_restart(
    login: Login, gateway: GatewayProcess
) -> None:
    gateway.add(render(0), render(1))
    with login.open_window() as window:
        give_account(window, gateway, login.hands)
        window.paste(f"{ONE} {OTHER}")
        window.shows({ONE: "Waiting", OTHER: "Waiting"})
        window.press("Tab")
        window.press("shift+Tab")  # the list has the focus again, whatever had it
        _organise(window, login)
        _take_off_and_bring_back(window, login)
        assert window.complaints == []
        window.close()
        assert window.program.ended(within_s=5) == 0
    with login.open_window() as window:
        window.shows({"Opening shot": "Waiting", ONE: "Waiting"})
        window.press("Home")  # whichever was chosen at the end
        window.find("push button", "^Remove the star$")
        window.says("hero, night")
        login.hands.photograph("organising-4-restarted")


def _organise(window: Window, login: Login) -> None:
    window.press("Home", "F2")
    window.find("text", "^Name$")
    login.hands.type("Opening shot")
    window.press("Return")
    window.shows({"Opening shot": "Waiting"})
    window.press("s")
    window.find("push button", "^Remove the star$")
    window.press("t")
    window.find("dialog", "^Tags")
    login.hands.type("night, hero")
    window.press("Return", "Return")  # takes the tags; then ends the dialog
    window.gone("dialog", "^Tags")
    window.says("hero, night")
    login.hands.photograph("organising-1-organised")


def _take_off_and_bring_back(window: Window, login: Login) -> None:
    login.hands.focus(window.id)
    window.press("ctrl+a", "Delete")
    until(lambda: not window.badges, "an empty list")
    window.says("2 taken off the list; files stay.")
    login.hands.photograph("organising-2-removed")
    window.press("ctrl+z")
    window.shows({"Opening shot": "Waiting", ONE: "Waiting"})
    window.says("Undone: remove.")
    login.hands.photograph("organising-3-back")
