"""How long it will take: the words, and that row, details and summary say the same."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont

from kling_desktop.demo.render import Render
from kling_desktop.domain.badge import Badge
from kling_desktop.domain.estimate import Remaining
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.services.learning import ENOUGH
from kling_desktop.ui.estimates import next_check, time_left, whole_list_left
from kling_desktop.ui.lettering import Lettering, fitting
from kling_desktop.ui.tasks.card_words import details
from kling_desktop.ui.tasks.roles import ROW_ROLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kling_desktop.demo.gateway import Gateway
    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from kling_desktop.ui.tasks.roles import Row
    from tests.gui.conftest import DeskOn, Opened

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

FIRST = 878106242831892487
RUNNING = str(FIRST)
TOOK_S = 600.0


@pytest.mark.parametrize(
    ("median_s", "p75_s", "told"),
    [
        (0, 0, "Estimate: 10 s left"),  # never none
        (14, 16, "Estimate: 10–20 s left"),
        (31, 34, "Estimate: 30 s left"),
        (44, 89, "Estimate: 40–90 s left"),
        (20, 90, "Estimate: 1–2 min left"),
        (60, 100, "Estimate: 1–2 min left"),
        (118, 242, "Estimate: 2–4 min left"),
        (178, 182, "Estimate: 3 min left"),
        (3500, 7300, "Estimate: 58–122 min left"),
    ],
)
def test_what_is_left_is_rounded_and_called_an_estimate(
    median_s: float, p75_s: float, told: str
) -> None:
    assert time_left(Remaining(median_s, p75_s, age_s=60, usual_s=600)) == told


def test_of_what_is_late_no_end_is_told() -> None:
    assert time_left(Remaining(118, 242, age_s=600, usual_s=600)) == "Longer than usual"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (3, "about 10 s for all (estimate)"),
        (62, "about 60 s for all (estimate)"),
        (90, "about 2 min for all (estimate)"),
        (361, "about 6 min for all (estimate)"),
    ],
)
def test_what_is_left_of_the_whole_list(seconds: float, told: str) -> None:
    assert whole_list_left(seconds) == told


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "next check soon"),
        (0.9, "next check soon"),
        (1, "next check in 1 s"),
        (12.4, "next check in 12 s"),
        (89.4, "next check in 89 s"),
        (90, "next check in 2 min"),
        (3600, "next check in 60 min"),
    ],
)
def test_when_it_is_asked_about_next(seconds: float, told: str) -> None:
    assert next_check(seconds) == told


def test_half_a_fact_is_not_shown_where_a_whole_one_is(qapp: QApplication) -> None:
    lettering = Lettering(QFont(qapp.font()))
    facts = ["Estimate: 2–4 min left", "next check in 12 s"]
    both = "  ·  ".join(facts)
    room = lettering.width
    assert fitting(facts, lettering, room(both)) == both
    assert fitting(facts, lettering, room(both) - 1) == facts[0]
    assert fitting(facts, lettering, room(facts[0]) + 1) == facts[0]
    assert fitting(facts, lettering, room(facts[0]) // 2).endswith("…")
    assert fitting([], lettering, 100) == ""


def ended(number: int) -> Render:
    """One of the creator's own that is over."""
    return Render(
        task_id=str(FIRST + number),
        clips=("moonlit-sea.mp4",),
        age_s=TOOK_S + 100 * number,
        renders_s=TOOK_S + number,
    )


def row_of(opened: Opened, task_id: str) -> Row:
    rows = (
        opened.desk.model.index(at, 0).data(ROW_ROLE) for at in range(opened.desk.model.rowCount())
    )
    found: Row = next(row for row in rows if row and row.task.task_id == task_id)
    return found


def badges(opened: Opened) -> dict[Badge, int]:
    return dict(+opened.desk.model.badge_counts)


async def test_an_estimate_needs_three_renders_of_ones_own_and_is_the_same_everywhere(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(Render(task_id=RUNNING, age_s=30))
    for number in range(1, ENOUGH + 1):
        gateway.add(ended(number))
    async with desk_on(workspace) as opened:
        told: list[str] = []
        opened.desk.summary.changed.connect(told.append)
        await workspace.library.add([TaskRef(str(FIRST + it)) for it in range(ENOUGH)], account)
        await eventually(lambda: badges(opened) == {Badge.READY: ENOUGH - 1, Badge.RENDERING: 1})
        opened.desk.view.choose(row_of(opened, RUNNING).task.key)
        opened.desk.summary.refresh()
        assert row_of(opened, RUNNING).remaining is None
        assert "stimate" not in opened.desk.panel._say.text() + "".join(told)
        await workspace.library.add([TaskRef(str(FIRST + ENOUGH))], account)
        await eventually(lambda: row_of(opened, RUNNING).remaining)
        opened.desk.summary.refresh()  # also ticks the details
        row = row_of(opened, RUNNING)
        assert row.remaining
        left = time_left(row.remaining)
        assert details(row)[0][0] == left
        assert f" {left}." in opened.desk.panel._say.text()
        assert whole_list_left(row.remaining.p75_s) in opened.window.summary.text()
        assert row_of(opened, str(FIRST + 1)).remaining is None  # it is over


async def test_of_what_nobody_looks_at_nothing_is_expected(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    workspace.preferences.change(save_automatically=False)
    gateway.add(Render(task_id=RUNNING, age_s=30))
    for number in range(1, ENOUGH + 1):
        gateway.add(ended(number))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(str(FIRST + n)) for n in range(ENOUGH + 1)], account)
        await eventually(lambda: row_of(opened, RUNNING).remaining)
        await eventually(lambda: row_of(opened, RUNNING).badge is Badge.RENDERING)
        opened.desk.view.choose(row_of(opened, RUNNING).task.key)
        opened.desk.actions["pause_all"].trigger()
        row = row_of(opened, RUNNING)
        assert (row.badge, row.remaining, row.next_check_s) == (Badge.PAUSED, None, None)
        opened.desk.summary.refresh()
        assert "stimate" not in opened.window.summary.text()
        assert opened.desk.panel._say.text().startswith("Checking is paused. It began 0:")


async def test_without_a_network_no_next_check_is_promised(
    *,
    workspace: Workspace,
    account: Account,
    gateway: Gateway,
    desk_on: DeskOn,
    eventually: Eventually,
) -> None:
    await workspace.accounts.use(replace(account, fastest_s=60, slowest_s=60), gateway.token)
    gateway.add(Render(task_id=RUNNING, age_s=30))
    async with desk_on(workspace) as opened:
        await workspace.library.add([TaskRef(RUNNING)], account)
        await eventually(lambda: (row_of(opened, RUNNING).next_check_s or 0) > 1)
        assert details(row_of(opened, RUNNING))[0][0].startswith("Next check in ")
        workspace.tracker.set_online(online=False)
        assert row_of(opened, RUNNING).next_check_s is None
