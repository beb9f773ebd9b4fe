"""Answers in forms that nobody listed: read by rule, they come out right all the same."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.domain.errors import Cause, ErrorKind, Problem, RequestFailed
from kling_desktop.domain.task import TaskState
from kling_desktop.kling.decode import decode
from tests.unit.kling import bodies
from tests.unit.kling.bodies import LINK, TASK_ID

if TYPE_CHECKING:
    from kling_desktop.domain.reply import Reply


def read(value: Any, *, http_status: int = 200) -> Reply:
    return decode(json.dumps(value).encode(), http_status=http_status, task_id=TASK_ID)


def problem(value: Any, *, http_status: int = 200) -> Problem:
    with pytest.raises(RequestFailed) as failed:
        read(value, http_status=http_status)
    return failed.value.problem


def replaced_data(**fields: Any) -> dict[str, Any]:
    return bodies.OFFICIAL_DONE | {"data": bodies.OFFICIAL_DONE["data"] | fields}


DONE = {
    "an address for output": {"id": TASK_ID, "status": "succeeded", "output": LINK},
    "addresses for output": {"id": TASK_ID, "status": "succeeded", "output": [LINK]},
    "an address for result": {"id": TASK_ID, "status": "done", "result": LINK},
    "addresses for videos": {"data": {"status": "completed", "videos": [LINK, LINK]}},
    "one video": {"data": {"status": "COMPLETED", "video": {"url": LINK, "duration": 5100}}},
    "a bare address for video": {"data": {"status": "Finished", "video": LINK}},
    "an output with an address": {"data": {"status": "completed", "output": {"video_url": LINK}}},
    "works": {
        "code": 200,
        "data": {
            "task_id": TASK_ID,
            "status": "completed",
            "output": {"works": [{"status": 99, "video": {"resource": LINK, "duration": 5100}}]},
        },
    },
    "pictures beside the video": {
        "data": {
            "status": "succeeded",
            "outputs": [{"type": "image", "url": LINK + "&x"}, {"type": "video", "url": LINK}],
        }
    },
    "an empty wrapper before the full one": {
        "data": {},
        "result": {"task_status": "succeed", "task_result": {"videos": [{"url": LINK}]}},
    },
    "status and link in different wrappers": {
        "data": {"task_status": "succeed"},
        "output": {"url": LINK},
    },
    "capitals": {
        "code": 0,
        "data": {"taskId": TASK_ID, "taskStatus": "SUCCEED", "taskResult": {"videos": [LINK]}},
    },
    "three envelopes": {"data": {"code": 0, "data": bodies.OFFICIAL_DONE}},
    "a list in a list": {"data": {"result": [{"id": TASK_ID, "status": "done", "url": LINK}]}},
    "a number for a code": {"code": 0.0, "status": 200, "data": {"status": "done", "url": LINK}},
}


@pytest.mark.parametrize("name", DONE)
def test_a_finished_render(name: str) -> None:
    reply = read(DONE[name])

    assert reply.state is TaskState.SUCCEED
    assert [video.url for video in reply.videos] == [LINK]
    assert reply.task_id == TASK_ID


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        *((17, "17"), ("17", "17"), (1.5, "1.5"), (0, "0")),
        *(("reticulating", "reticulating"), ("<b>Warp</b>", "<b>Warp</b>"), ("not started",) * 2),
        ("x" * 9_000, "x" * 200),
        ("a\u202eb\x00\n", "ab"),
    ],
)
def test_an_unknown_status_keeps_the_render_alive_and_is_shown(status: Any, shown: str) -> None:
    reply = read(replaced_data(task_status=status))

    assert (reply.state, reply.raw_status, reply.videos) == (TaskState.UNKNOWN, shown, ())


@pytest.mark.parametrize("status", [None, "", True, [], {}, ["succeed"], {"succeed": 1}])
def test_no_status_is_a_bad_reply(status: Any) -> None:
    found = problem(replaced_data(task_status=status))

    assert (found.kind, found.cause) == (ErrorKind.BAD_REPLY, Cause.NO_STATUS)


@pytest.mark.parametrize("word", ["error", "fail", "Error", "FAIL"])
def test_an_envelopes_own_failure_ends_no_render(word: str) -> None:
    found = problem({"status": word, "message": "upstream is busy"})
    assert (found.kind, found.detail) == (ErrorKind.BAD_REPLY, "upstream is busy")

    running = {"status": word, "data": {"task_id": TASK_ID, "task_status": "processing"}}
    assert read(running).state is TaskState.PROCESSING
    own = {"id": TASK_ID, "status": word, "error": "out of memory"}
    assert (read(own).state, read(own).reason) == (TaskState.FAILED, "out of memory")


@pytest.mark.parametrize("http_status", [200, 201, 202])
def test_a_whole_answer_of_success(http_status: int) -> None:
    assert read(bodies.OFFICIAL_RUNNING, http_status=http_status).state is TaskState.PROCESSING


@pytest.mark.parametrize("http_status", [203, 204, 206, 304])
def test_any_other_answer_is_unexpected(http_status: int) -> None:
    assert problem(bodies.OFFICIAL_DONE, http_status=http_status).kind is ErrorKind.BAD_REPLY


@pytest.mark.parametrize(
    ("value", "kind", "code"),
    [
        ({"code": "success", "data": {"code": 1303, "message": "slow"}}, "rate", "1303"),
        (
            {"code": 0, "data": None, "error": {"code": "invalid_api_key"}},
            "auth",
            "invalid_api_key",
        ),
        ({"code": 401, "message": "Unauthorized"}, "auth", "401"),
        ({"code": 429, "message": "slow down"}, "rate", "429"),
        ({"code": 503, "message": "later"}, "server", "503"),
        ({"code": 7, "message": "task not found"}, "not_found", "7"),
        ({"code": 1303.0, "message": "slow"}, "rate", "1303"),
    ],
)
def test_a_refusal_behind_200(value: Any, kind: str, code: str) -> None:
    found = problem(value)

    assert (found.kind, found.service_code) == (kind, code)


def test_an_inner_refusal_changes_nothing_where_there_is_a_status() -> None:
    stale = {"status": "IN_PROGRESS", "data": {"code": 5000, "message": "refresh failed"}}

    assert read({"code": "success", "data": stale}).state is TaskState.PROCESSING


@pytest.mark.parametrize(
    ("given", "kept"),
    [("3.5", "3.5"), (3.5, "3.5"), (3, "3"), ("", ""), (None, ""), ([], ""), ("9" * 99, "9" * 40)],
)
def test_the_cost_is_kept_as_it_is_written(given: Any, kept: str) -> None:
    assert read(replaced_data(final_unit_deduction=given)).cost == kept


@pytest.mark.parametrize(
    ("info", "name"),
    [
        ({"external_task_id": "shot-7"}, "shot-7"),
        ({"external_task_id": "a\u202e\nb"}, "a b"),
        ({"external_task_id": "x" * 900}, "x" * 200),
        *(({}, ""), (None, ""), ([], ""), ("shot-7", ""), ({"external_task_id": None}, "")),
    ],
)
def test_the_creators_own_id_is_the_name(info: Any, name: str) -> None:
    assert read(replaced_data(task_info=info)).name == name


def test_the_creators_own_id_finds_its_element_too() -> None:
    ours = {"task_id": "2", "task_info": {"external_task_id": TASK_ID}, "task_status": "processing"}
    others = {"task_id": "1", "task_status": "failed"}

    assert read({"data": [others, ours]}).state is TaskState.PROCESSING
    assert read({"data": [others, {"id": int(TASK_ID), "status": "queued"}]}).raw_status == "queued"


@pytest.mark.parametrize(
    "written", [1777385361501, 1777385361, "1777385361", "2026-04-28T14:09:21Z"]
)
def test_a_time_in_any_notation(written: Any) -> None:
    created = read(replaced_data(created_at=written)).created_at

    assert created is not None
    assert created.isoformat(timespec="seconds") == "2026-04-28T14:09:21+00:00"


@pytest.mark.parametrize("written", ["2026-04-28T14:09:21", "T", "0001-01-01T00:00:00Z", "xT" * 99])
def test_a_time_that_is_none(written: str) -> None:
    assert read(replaced_data(created_at=written)).created_at is None
