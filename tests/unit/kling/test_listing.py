"""A page of renders: known by id at once, read one by one and only when wanted."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.errors import Cause, ErrorKind, Problem, RequestFailed
from kling_desktop.domain.task import TaskState
from kling_desktop.kling.decode import decode
from kling_desktop.kling.listing import MAX_ENTRIES, Entry, entries
from tests.unit.kling import bodies

RENDERS = [
    bodies.OFFICIAL_RUNNING["data"] | {"task_id": "1"},
    bodies.OFFICIAL_DONE["data"] | {"task_id": "2"},
    bodies.OFFICIAL_FAILED["data"] | {"task_id": "3"},
    bodies.NEW_API_DONE["data"] | {"task_id": "4"},
    {"id": "5", "status": "queued"},
]


def page(value: Any, *, http_status: int = 200) -> list[Entry]:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return entries(body, http_status=http_status)


def problem(value: Any, *, http_status: int = 200) -> Problem:
    with pytest.raises(RequestFailed) as failed:
        page(value, http_status=http_status)
    return failed.value.problem


@pytest.mark.parametrize(
    "value",
    [
        {"code": 0, "message": "SUCCEED", "data": RENDERS},
        {"code": "success", "data": {"items": RENDERS, "total": 5}},
        {"code": 0, "data": {"list": RENDERS}},
        {"data": {"data": RENDERS}},
        {"result": RENDERS},
        {"code": 0, "error": None, "tasks": RENDERS},
    ],
)
def test_every_wrapping(value: dict[str, Any]) -> None:
    found = page(value)

    assert [entry.task_id for entry in found] == ["1", "2", "3", "4", "5"]
    assert [entry.name for entry in found] == ["", "shot-7", "", "", ""]
    states = [reply.state for entry in found if (reply := entry.read())]
    assert states == [
        TaskState.PROCESSING,
        TaskState.SUCCEED,
        TaskState.FAILED,
        TaskState.SUCCEED,
        TaskState.SUBMITTED,
    ]


@pytest.mark.parametrize("render", RENDERS)
def test_an_entry_is_read_as_a_single_answer_is(render: dict[str, Any]) -> None:
    single = json.dumps({"code": 0, "data": render}).encode()
    (entry,) = page({"code": 0, "data": [render]})

    assert entry.read() == decode(single, http_status=200, task_id=entry.task_id)


def test_an_empty_page_is_one() -> None:
    assert page({"code": 0, "data": []}) == []


def test_what_is_no_render_is_left_out_and_what_tells_nothing_is_not_read() -> None:
    found = page({"data": [None, 7, "x", [], {}, {"status": "queued"}, {"task_id": "1"}]})

    assert [(entry.task_id, entry.read()) for entry in found] == [("1", None)]


@pytest.mark.parametrize(
    ("value", "http_status", "kind"),
    [
        ({"code": 0, "data": None}, 200, "bad_reply"),
        ({"code": 0, "data": {}}, 200, "bad_reply"),
        ({"code": 0, "data": {"task_status": "processing"}}, 200, "bad_reply"),
        ({"code": 0, "data": [1, 2]}, 200, "bad_reply"),
        ({"code": 0, "data": [{"a": 1}]}, 200, "bad_reply"),
        ({"data": {"data": {"data": {"data": RENDERS}}}}, 200, "bad_reply"),
        ([{"task_id": "1"}], 200, "bad_reply"),
        (b"", 200, "bad_reply"),
        (b"<html>", 200, "no_endpoint"),
        (b"<html>", 404, "no_endpoint"),
        (b"", 404, "no_endpoint"),
        (b"", 405, "no_endpoint"),
        ({"code": 1202, "message": "no such method"}, 404, "no_endpoint"),
        ({"code": "task_not_exist"}, 400, "no_endpoint"),
        ({"message": "not found"}, 404, "no_endpoint"),
        ({"code": 1000, "data": RENDERS}, 200, "auth"),
        ({"code": 1303}, 429, "rate"),
        ({"code": 1101}, 429, "quota"),
        ({"error": {"message": "x"}}, 500, "server"),
        ({"code": 0, "data": RENDERS}, 206, "bad_reply"),
    ],
)
def test_what_is_no_page(value: Any, http_status: int, kind: str) -> None:
    found = problem(value, http_status=http_status)

    assert (found.kind, found.http_status) == (kind, http_status)


def test_no_more_than_the_largest_page() -> None:
    renders = [{"task_id": str(number), "status": "queued"} for number in range(600)]

    assert len(page({"data": renders})) == MAX_ENTRIES


def test_the_largest_page_is_read_and_a_heavier_one_refused() -> None:
    render = bodies.OFFICIAL_DONE["data"]
    whole = [render | {"task_id": str(number)} for number in range(MAX_ENTRIES)]

    assert len(page({"code": 0, "data": whole})) == MAX_ENTRIES
    assert problem({"data": [[]] * 40_000}).kind is ErrorKind.BAD_REPLY


def test_cut_anywhere_it_is_a_bad_reply() -> None:
    whole = json.dumps({"code": 0, "data": RENDERS}).encode()

    for length in range(len(whole)):
        assert problem(whole[:length]).kind is ErrorKind.BAD_REPLY


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.just("succeed"),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["data", "task_id", "id", "status", "task_info", "code", "items"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(VALUES, st.sampled_from([200, 200, 204, 401, 404, 429, 500]))
def test_any_json_is_a_page_or_a_problem(value: Any, http_status: int) -> None:
    found = []
    with contextlib.suppress(RequestFailed):
        found = page(value, http_status=http_status)
    assert http_status == 200 or not found
    assert all(entry.task_id for entry in found)
    assert all(reply is None or reply.task_id for reply in map(Entry.read, found))


@given(st.binary(max_size=200))
def test_any_bytes_are_no_page(body: bytes) -> None:
    assert problem(body).kind in {ErrorKind.BAD_REPLY, ErrorKind.NO_ENDPOINT}


def test_a_page_that_holds_too_much_says_so() -> None:
    """Whoever asked can ask for a shorter one."""
    render = {"task_id": "878106242831892487", "task_status": "processing", "more": [0] * 100}
    body = json.dumps({"code": 0, "data": [render] * 500}).encode()

    with pytest.raises(RequestFailed) as failed:
        entries(body, http_status=200)

    problem = failed.value.problem
    assert (problem.kind, problem.cause) == (ErrorKind.BAD_REPLY, Cause.TOO_LARGE)
