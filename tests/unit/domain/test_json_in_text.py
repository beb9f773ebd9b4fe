"""JSON found inside text, and the tasks it names."""

from __future__ import annotations

from typing import Any

import pytest

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.json_in_text import MARK, json_values, refs_in_json


@pytest.mark.parametrize(
    ("text", "values", "rest"),
    [
        ("", [], ""),
        ("no JSON", [], "no JSON"),
        ('{"a":1}', [{"a": 1}], MARK),
        ('got {"a":[1]} and [2]!', [{"a": [1]}, [2]], f"got {MARK} and {MARK}!"),
        ('{"a":1}{"b":2}', [{"a": 1}, {"b": 2}], MARK * 2),
        ('[note] {"a":1}', [{"a": 1}], f"[note] {MARK}"),
        ('{headers: {"a":1}}', [{"a": 1}], "{headers: " + MARK + "}"),
        ('{"a":', [], '{"a":'),
        ('{"a": {"b": 1} oops', [], '{"a": {"b": 1} oops'),
        ("{[{[", [], "{[{["),
    ],
)
def test_values_are_taken_out_of_the_text(text: str, values: list[Any], rest: str) -> None:
    assert json_values(text) == (values, rest)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 100_000, id="nesting"),
        pytest.param('{"a":' * 100_000, id="nested objects"),
        pytest.param("[" + "9" * 5_000 + "]", id="more digits than Python reads"),
        pytest.param('["' + "[x" * 300_000, id="unended string"),
        pytest.param("[1x" * 300_000, id="faults"),
        pytest.param("[ " * 500_000, id="blanks"),
    ],
)
def test_what_cannot_be_read_stays_text(text: str) -> None:
    assert json_values(text) == ([], text)


@pytest.mark.parametrize(
    ("value", "refs"),
    [
        ({"task_id": "a1"}, [TaskRef("a1")]),
        ({"task_id": 878106242831892487}, [TaskRef("878106242831892487")]),
        ({"task_id": "a1", "kind": "lip-sync"}, [TaskRef("a1", "lip-sync")]),
        ({"task_id": "a1", "kind": "../admin"}, [TaskRef("a1")]),
        ({"task_id": "a1", "kind": ["lip-sync"]}, [TaskRef("a1")]),
        ({"task_id": "a1", "name": "Dawn"}, [TaskRef("a1", name="Dawn")]),
        ({"task_id": "a1", "name": 7}, [TaskRef("a1")]),
        ({"task_id": "a1", "name": "x" * 300}, [TaskRef("a1", name="x" * 300)]),
        ({"task_id": "a1", "task_info": {"external_task_id": "d"}}, [TaskRef("a1", name="d")]),
        ({"id": "a1", "status": "succeeded"}, [TaskRef("a1")]),
        ({"id": "842250903708762200", "url": "https://h/x.mp4"}, []),  # a video's own id
        ({"request_id": "878106242831892487"}, []),
        ({"task_id": "a1", "data": {"task_id": "b2"}}, [TaskRef("a1")]),
        ({"data": [{"task_id": "a1"}, {"task_id": "b2"}]}, [TaskRef("a1"), TaskRef("b2")]),
        ({"task_ids": ["878106242831892487", "word"]}, [TaskRef("878106242831892487")]),
        ({"data": {"ids": [878106242831892487]}}, [TaskRef("878106242831892487")]),
        (["878106242831892487", 7], [TaskRef("878106242831892487")]),
        ([{"task_id": "a1"}, "b"], [TaskRef("a1")]),
        ({"task_id": True}, []),
        ({"task_id": None, "status": "done", "id": None}, []),
        ({"task_id": ["a1"]}, []),
        ({"task_id": "../x"}, []),
        ({"task_id": "sk-" + "abcdefgh12"}, []),
        ([], []),
        ({}, []),
    ],
)
def test_tasks_named_by_a_value(value: Any, refs: list[TaskRef]) -> None:
    assert refs_in_json(value) == refs


def test_stray_brackets_do_not_hide_a_reply() -> None:
    values, _ = json_values("[x {y [1z " * 300 + '{"task_id": "a1"}')

    assert values == [{"task_id": "a1"}]


def test_what_is_nested_out_of_all_reason_is_left_alone() -> None:
    value: Any = {"task_id": "a1"}
    for _ in range(100):
        value = {"data": value}

    assert refs_in_json(value) == []
