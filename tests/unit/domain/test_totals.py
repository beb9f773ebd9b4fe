"""Sums that say what they are sums of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from kling_desktop.domain.task import Task, TaskState, Video
from kling_desktop.domain.totals import Cost, Group, Total, Unit, cost_of, groups_of, total_of
from kling_desktop.services.totals_table import as_csv

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def task(**values: Any) -> Task:
    usual: dict[str, Any] = {"account_id": "a", "task_id": "t", "kind": "k", "added_at": NOW}
    return Task(**{**usual, **values})


def ready(length_s: float | None, **values: Any) -> Task:
    video = Video(url="", duration_s=length_s)
    return task(state=TaskState.SUCCEED, videos=(video,), **values)


@pytest.mark.parametrize(
    ("cost", "amount", "unit"),
    [
        ("3.5", "3.5", ""),
        (" 3 ", "3", ""),
        (".5", ".5", ""),
        ("0", "0", ""),
        ("0.42 USD", "0.42", "USD"),
        ("$0.42", "0.42", "$"),
        ("7credits", "7", "credits"),
        ("¥ 8", "8", "¥"),
    ],
)
def test_a_cost_and_its_unit(cost: str, amount: str, unit: str) -> None:
    account = "" if unit else "a"
    assert cost_of(task(cost=cost)) == Cost(Unit(unit, account), Decimal(amount))


@pytest.mark.parametrize(
    "cost",
    ["", "x", "NaN", "inf", "1,000", "-3", "1e9", "$3 USD", "3 per second", "9" * 40, "1.2.3"],
)
def test_what_is_no_amount_is_none(cost: str) -> None:
    assert cost_of(task(cost=cost)) is None


def test_only_equal_units_are_added_up() -> None:
    costs = [("a", "1.1"), ("a", "2.2"), ("b", "5"), ("a", "1 USD"), ("b", "2 USD"), ("a", "")]
    total = total_of([task(account_id=account, cost=cost) for account, cost in costs])
    assert total.costs == (
        Cost(Unit("", "a"), Decimal("3.3")),
        Cost(Unit("", "b"), Decimal(5)),
        Cost(Unit("USD"), Decimal(3)),
    )
    assert (total.told_cost, total.renders) == (5, 6)


def test_nothing_is_invented() -> None:
    assert total_of([]) == Total()
    unknown = task(state=TaskState.SUCCEED, updated_at=NOW)  # nobody knows when it was begun
    assert total_of([unknown, ready(None), task()]) == Total(renders=3, ready=2)


def test_times_and_states() -> None:
    times = {"created_at": NOW, "updated_at": NOW + timedelta(seconds=90)}
    them = [ready(5.0, **times), ready(10.5), task(state=TaskState.FAILED, **times)]
    them += [task(state=TaskState.PROCESSING, **times)]
    assert total_of(them) == Total(renders=4, ready=2, failed=1, video_s=15.5, render_s=180.0)


def test_by_project_and_account() -> None:
    them = [task(project="b"), task(), task(project="A"), task(project="b", account_id="c")]
    found = [(it.project, it.account_id, it.total.renders) for it in groups_of(them)]
    assert found == [("A", "a", 1), ("b", "a", 1), ("b", "c", 1), ("", "a", 1)]


def test_as_a_table_it_is_no_formula() -> None:
    total = Total(renders=2, ready=1, video_s=5.0, costs=(Cost(Unit("USD"), Decimal("1.50")),))
    text = as_csv([Group("=1+1", "a", total), Group("", "gone", Total())], {"a": "@me"})
    assert text.splitlines() == [
        "project,account,renders,ready,failed,video_s,render_s,cost,renders_with_cost",
        "'=1+1,'@me,2,1,0,5.0,,1.5 USD,0",
        ",gone,0,0,0,,,,0",
    ]
