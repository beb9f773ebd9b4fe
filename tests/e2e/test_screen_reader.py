"""A creator who hears the window instead of seeing it, over the real accessibility bus.

No key is pressed and nothing is clicked: menus, buttons, fields, rows and sliders are operated as
a screen reader does it.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

import pytest

from tests.e2e.renders import render, task_id
from tests.e2e.screen_reader import ScreenReader
from tests.e2e.waiting import until

if TYPE_CHECKING:
    from tests.e2e.gateway import GatewayProcess
    from tests.e2e.login import Login
    from tests.e2e.window import Window

FIRST, SECOND = task_id(0), task_id(1)
REASON = "Failure to pass the risk control system"
MANY = 1_000
READ_WITHIN_S = 20.0  # it takes two seconds where nothing else is done


@pytest.mark.timeout(240)
def test_the_job_is_done_by_ear(login: Login, gateway: GatewayProcess) -> None:
    gateway.add(render(0), render(1))
    with (
        login.open_window() as window,
        ScreenReader(window.program.pid, login.environment) as reader,
    ):
        _give_account(reader, gateway)
        _add(reader, f"{FIRST} {SECOND}")
        reader.reads(f"{SECOND}, Waiting", f"{FIRST}, Waiting")
        _hear_them_end(reader, gateway)
        _choose_by_ear(reader)
        _play(reader)
        _save_a_frame(reader, login)
        _remove_and_undo(reader)
        _read_in_every_view(reader)
        _close(reader, window)


def _give_account(reader: ScreenReader, gateway: GatewayProcess) -> None:
    reader.find("dialog", "^First steps")
    reader.write("^Base URL$", gateway.base_url)
    reader.write("^Token$", gateway.token)
    reader.press("push button", "^Test$")
    reader.announces("It works: the service takes this token")
    for step in ("Step 2 of 3", "Step 3 of 3"):
        reader.press("push button", "^Next$")
        reader.find("label", step)
    reader.press("push button", "^Finish$")
    until(lambda: not reader.all("dialog", ""), "the end of the first steps")


def _add(reader: ScreenReader, text: str) -> None:
    reader.press("menu item", "^Add$")
    reader.find("dialog", "^Add")
    reader.write("^Text with task ids$", text)
    reader.press("push button", "^Add")
    reader.announces(" added")


def _hear_them_end(reader: ScreenReader, gateway: GatewayProcess) -> None:
    gateway.begin(FIRST)
    gateway.fail(SECOND, REASON)
    reader.announces(f"Failed: {SECOND}")
    gateway.finish(FIRST)
    reader.announces(f"Finished: {FIRST}")
    failed, saved = reader.reads(f"{SECOND}, Failed", f"{FIRST}, Saved")
    assert failed.description.startswith(f"{REASON}, Time ")
    assert saved.description.startswith("Not seen, Time ")
    for row in (failed, saved):
        assert row.role == "table cell"
        assert {"enabled", "selectable", "focusable", "showing"} <= row.states


def _choose_by_ear(reader: ScreenReader) -> None:
    """What is chosen is told, and shown at the side."""
    reader.choose(1)
    reader.hears("object:state-changed:selected", f"^{FIRST}, Saved$")
    reader.hears("object:selection-changed", "^Renders$")
    assert reader.hears("object:state-changed:focused", f"^{FIRST}, Saved$").detail == 1
    states = [it.states for it in reader.rows()]
    assert ["selected" in it for it in states] == [False, True]
    reader.find("push button", f"^Name: {FIRST}$")
    reader.find("label", "^Saved$")
    reader.find("image", "^First frame$")


def _play(reader: ScreenReader) -> None:
    reader.press("push button", "^Play$")
    reader.find("push button", "^Pause$")
    reader.press("push button", "^Pause$")
    reader.find("push button", "^Play$")
    reader.move("^Position$", 2_000)
    until(
        lambda: reader.find("slider", "^Position$").description == "0:02:00 of 0:05:00",
        "the frame after two seconds",
        otherwise=lambda: reader.find("slider", "^Position$"),
    )


def _save_a_frame(reader: ScreenReader, login: Login) -> None:
    reader.press("push button", "^Save frame$")
    said = reader.announces(r"\.png")
    (frame,) = login.downloads.glob("*.png")
    assert frame.name in said
    assert frame.read_bytes().startswith(b"\x89PNG")


def _remove_and_undo(reader: ScreenReader) -> None:
    reader.press("menu item", "^Remove from list$")
    reader.announces("^Taken off|^Removed|off the list")
    reader.reads(f"{SECOND}, Failed")
    reader.press("push button", "^Undo$")
    reader.reads(f"{SECOND}, Failed", f"{FIRST}, Saved")


def _read_in_every_view(reader: ScreenReader) -> None:
    names = f"{SECOND}, Failed", f"{FIRST}, Saved"
    reader.press("check box", "^Grid$")
    in_grid = reader.reads(*names, across=True)
    reader.press("check box", "^Table$")
    in_table = reader.reads(*names)
    across = [it.name for it in reader.rows(across=True)]
    assert across[:2] == [names[0], "Failed"], "a cell for each column"
    reader.press("check box", "^Cards$")
    in_cards = reader.reads(*names)
    for views in zip(in_grid, in_table, in_cards, strict=True):
        assert len({it.description for it in views}) == 1, "it says the same in every view"


def _close(reader: ScreenReader, window: Window) -> None:
    reader.press("menu item", "^Quit$")
    assert window.program.ended(within_s=10) == 0
    assert window.complaints == []


@pytest.mark.timeout(240)
def test_a_long_list_is_read_to_its_end(login: Login, gateway: GatewayProcess) -> None:
    with (
        login.open_window() as window,
        ScreenReader(window.program.pid, login.environment) as reader,
    ):
        _give_account(reader, gateway)
        _add(reader, task_id(0))
        reader.press("push button", "^Pause all$")
        _add(reader, " ".join(task_id(number) for number in range(1, MANY)))
        until(lambda: len(reader.rows()) == MANY, "all rows", otherwise=lambda: len(reader.rows()))
        began = time.monotonic()
        rows = reader.rows()
        took_s = time.monotonic() - began
        assert [it.name for it in rows] == [
            f"{task_id(number)}, Paused" for number in reversed(range(MANY))
        ]
        assert all(re.search("Bell: When it ends", it.description) for it in rows)
        assert took_s < READ_WITHIN_S, f"{took_s:.1f} s"
