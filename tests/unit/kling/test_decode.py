"""The bytes of an answer → a Reply or the Problem they tell of; nothing else, come what may."""

from __future__ import annotations

import copy
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.errors import ErrorKind, Problem, RequestFailed
from kling_desktop.domain.reply import Reply
from kling_desktop.domain.task import TaskState, Video
from kling_desktop.kling.decode import decode
from tests.unit.kling import bodies
from tests.unit.kling.bodies import LINK, TASK_ID

if TYPE_CHECKING:
    from collections.abc import Iterator


def read(value: Any, *, http_status: int = 200) -> Reply:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return decode(body, http_status=http_status, task_id=TASK_ID)


def problem(value: Any, *, http_status: int = 200, retry_after_s: float | None = None) -> Problem:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(RequestFailed) as failed:
        decode(body, http_status=http_status, task_id=TASK_ID, retry_after_s=retry_after_s)
    return failed.value.problem


def outcome(body: bytes, *, http_status: int = 200) -> Reply | Problem:
    """Anything but an answer or a RequestFailed fails the test that asks."""
    try:
        return decode(body, http_status=http_status, task_id=TASK_ID)
    except RequestFailed as failed:
        return failed.problem


def utc(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)


# --- Real bodies -------------------------------------------------------------------------------

FIVE_S = Video(url=LINK, duration_s=5.0)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            bodies.OFFICIAL_RUNNING,
            Reply(
                task_id=TASK_ID,
                state=TaskState.PROCESSING,
                raw_status="processing",
                created_at=utc(1777385361501),
                updated_at=utc(1777385363321),
            ),
        ),
        (
            bodies.OFFICIAL_FAILED,
            Reply(
                task_id=TASK_ID,
                state=TaskState.FAILED,
                raw_status="failed",
                reason="Image pixel is invalid",
            ),
        ),
        (
            bodies.OFFICIAL_DONE,
            Reply(
                task_id=TASK_ID,
                state=TaskState.SUCCEED,
                raw_status="succeed",
                videos=(Video(url=LINK, duration_s=5.1),),
                created_at=utc(1777385361501),
                updated_at=utc(1777385591501),
                name="shot-7",
                cost="3.5",
            ),
        ),
        (
            bodies.NEW_API_DONE,
            Reply(
                task_id=TASK_ID,
                state=TaskState.SUCCEED,
                raw_status="succeed",
                videos=(Video(url=LINK, duration_s=5.1),),
                created_at=utc(1768836782000),
                updated_at=utc(1768837011000),
            ),
        ),
        (
            bodies.NEW_API_FAILED,
            Reply(
                task_id=TASK_ID,
                state=TaskState.FAILED,
                raw_status="failed",
                reason="Failure to pass the risk control system",
                created_at=utc(1768836782000),
                updated_at=utc(1768837011000),
            ),
        ),
        (
            bodies.NEW_API_WAITING,
            Reply(
                task_id=TASK_ID,
                state=TaskState.SUBMITTED,
                raw_status="NOT_START",
                created_at=utc(1768836782000),
            ),
        ),
        (
            bodies.CRAZYROUTER_DONE,
            Reply(
                task_id=TASK_ID,
                state=TaskState.SUCCEED,
                raw_status="succeeded",
                videos=(Video(url="https://cdn.example/clip.m4v"),),
            ),
        ),
        (
            bodies.CRAZYROUTER_FAILED,
            Reply(
                task_id=TASK_ID,
                state=TaskState.FAILED,
                raw_status="failed",
                reason="content moderation failed",
            ),
        ),
        (
            bodies.DUOMI_DONE,
            Reply(
                task_id="123e4567-e89b-12d3-a456-426614174000",
                state=TaskState.SUCCEED,
                raw_status="succeed",
                videos=(FIVE_S,),
                created_at=utc(1777385361000),
                updated_at=utc(1777385591000),
            ),
        ),
        (
            bodies.NEWER_DONE,
            Reply(
                task_id=TASK_ID,
                state=TaskState.SUCCEED,
                raw_status="succeeded",
                videos=(Video(url=LINK, watermark_url=LINK, duration_s=5.0),),
                created_at=utc(1777385361501),
                updated_at=utc(1777385591501),
            ),
        ),
    ],
    ids=list(bodies.ALL),
)
def test_every_dialect(body: dict[str, Any], expected: Reply) -> None:
    assert read(body) == expected


# --- Traps -------------------------------------------------------------------------------------


def new_api(outer: str, inner: str, url: str = "", **extra: Any) -> dict[str, Any]:
    """The new-api form with two status words and perhaps a link."""
    body = copy.deepcopy(bodies.NEW_API_DONE)
    body["data"] |= {"status": outer, "fail_reason": "", **extra}
    body["data"]["data"]["data"] |= {
        "task_status": inner,
        "task_result": {"videos": [{"url": url}]} if url else {},
    }
    return body


@pytest.mark.parametrize(
    ("body", "state", "word"),
    [
        pytest.param(new_api("FAILURE", "processing"), "failed", "FAILURE", id="gateway gave up"),
        pytest.param(
            new_api("IN_PROGRESS", "succeed", LINK), "succeed", "succeed", id="outer lags"
        ),
        pytest.param(new_api("QUEUED", "processing"), "processing", "processing", id="both run"),
        pytest.param(new_api("", "processing"), "processing", "processing", id="outer empty"),
        pytest.param(new_api("UNKNOWN", "submitted"), "submitted", "submitted", id="outer unknown"),
        pytest.param(new_api("IN_PROGRESS", "failed"), "failed", "failed", id="inner failed"),
        pytest.param(new_api("SUCCESS", "succeed"), "finishing", "succeed", id="no link yet"),
        pytest.param(new_api("IN_PROGRESS", "succeed"), "finishing", "succeed", id="nor here"),
        pytest.param(
            new_api("SUCCESS", "processing", LINK), "succeed", "SUCCESS", id="inner stale"
        ),
        pytest.param(
            new_api("SUCCESS", "processing"), "processing", "processing", id="an envelope's success"
        ),
        pytest.param(
            new_api("IN_PROGRESS", "reticulating"),
            "processing",
            "IN_PROGRESS",
            id="new word inside",
        ),
        pytest.param(new_api("WARP", "reticulating"), "unknown", "reticulating", id="new words"),
        pytest.param(new_api("IN_PROGRESS", "processing", progress="100%"), "processing", None),
        pytest.param(new_api("FAILURE", "failed", result_url="no"), "failed", None, id="no link"),
    ],
)
def test_two_status_words(body: dict[str, Any], state: str, word: str | None) -> None:
    reply = read(body)

    assert reply.state == state
    assert word is None or reply.raw_status == word
    assert bool(reply.videos) is (state == "succeed")


def test_the_reason_is_the_innermost_and_never_a_habit() -> None:
    def reason(**fields: str) -> str:
        return read(
            {"code": 0, "message": "SUCCEED", "data": {"status": "failed", **fields}}
        ).reason

    assert reason(task_status_msg="pixels", fail_reason="SUCCEED") == "pixels"
    assert reason(fail_reason="timeout", message="failed") == "timeout"
    assert reason(fail_reason="SUCCEED") == ""
    assert reason(fail_reason="failed") == ""
    assert reason(fail_reason=LINK) == ""
    assert reason(task_status_msg="") == ""
    assert reason(error="out of memory") == "out of memory"
    outer = new_api("FAILURE", "failed", fail_reason="upstream said no")
    outer["data"]["data"]["data"]["task_status_msg"] = "pixels"
    assert read(outer).reason == "pixels"


def test_a_failure_text_where_a_link_belongs_is_no_link() -> None:
    reply = read({"code": 0, "data": {"status": "SUCCESS", "result_url": "task failed: timeout"}})

    assert (reply.state, reply.videos) == (TaskState.FINISHING, ())


def test_an_error_object_may_be_there_on_success() -> None:
    done = bodies.OFFICIAL_DONE | {"error": {"message": "", "code": "none"}}
    assert read(done).state is TaskState.SUCCEED

    bare = {"status": "succeeded", "url": LINK, "error": {"code": "x"}}
    assert read(bare).state is TaskState.SUCCEED


@pytest.mark.parametrize("code", [0, "0", 200, "200", "success", "SUCCESS", "Succeed", "ok", None])
def test_every_spelling_of_success(code: Any) -> None:
    assert read(bodies.OFFICIAL_DONE | {"code": code}).state is TaskState.SUCCEED
    without = {key: value for key, value in bodies.OFFICIAL_DONE.items() if key != "code"}
    assert read(without).state is TaskState.SUCCEED


@pytest.mark.parametrize("wrapper", ["data", "result", "output"])
@pytest.mark.parametrize("as_list", [False, True])
def test_every_wrapping(wrapper: str, as_list: bool) -> None:
    inner: Any = bodies.OFFICIAL_DONE["data"]
    assert read({wrapper: [inner] if as_list else inner}).state is TaskState.SUCCEED


QUEUED, FAILED = {"id": "1", "status": "queued"}, {"id": "2", "status": "failed"}


def test_a_list_gives_our_render_or_its_only_one_and_never_anothers() -> None:
    ours = {"id": TASK_ID, "status": "running"}

    assert read({"data": [FAILED, ours, QUEUED]}).state is TaskState.PROCESSING
    assert read({"data": [FAILED, {"status": "running"}]}).state is TaskState.PROCESSING
    assert read({"data": [QUEUED]}).task_id == "1"  # the creator's own id was asked for
    assert problem({"data": [FAILED, QUEUED]}).kind is ErrorKind.BAD_REPLY
    assert problem({"data": []}).kind is ErrorKind.BAD_REPLY
    assert problem({"data": [None, 7]}).kind is ErrorKind.BAD_REPLY


def test_a_long_reason_of_html_is_cut_and_stays_text() -> None:
    page = "<img src=x>" * 100_000

    reply = read({"data": {"task_status": "failed", "task_status_msg": page}})

    assert reply.reason == page[:2_000]


# --- Problems ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "http_status", "kind", "code", "detail"),
    [
        (
            {"code": 1303, "message": "over the pack", "data": None},
            429,
            "rate",
            "1303",
            "over the pack",
        ),
        ({"code": 1102, "message": "used up"}, 429, "quota", "1102", "used up"),
        ({"code": "1001", "message": "empty"}, 401, "auth", "1001", "empty"),
        ({"code": 1203, "message": "no such"}, 200, "not_found", "1203", "no such"),
        ({"code": "TASK_NOT_EXIST", "message": "x"}, 400, "not_found", "task_not_exist", "x"),
        ({"code": 5000, "msg": "oops"}, 200, "server", "5000", "oops"),
        ({"code": 7, "message": "?"}, 200, "bad_reply", "7", "?"),
        (
            {"error": {"message": "no", "type": "t", "code": "invalid_api_key"}},
            401,
            "auth",
            None,
            "no",
        ),
        ({"error": {"message": "slow", "type": "rate", "code": ""}}, 429, "rate", "rate", "slow"),
        (
            {"error": {"message": "quota used up", "code": ""}},
            401,
            "quota",
            "error",
            "quota used up",
        ),
        ({"error": {"message": "x"}}, 200, "bad_reply", "error", "x"),
        ({"error": "Unauthorized"}, 401, "auth", "", "Unauthorized"),
        ({"code": 0, "message": "SUCCEED", "data": None}, 200, "bad_reply", "", "SUCCEED"),
        ({"code": 0}, 200, "bad_reply", "", "no status in the answer"),
        ({"code": 0, "data": {"task_status": "succeed"}}, 500, "server", "0", ""),
        ({}, 200, "bad_reply", "", "no status in the answer"),
        (b"", 200, "bad_reply", "", "the answer is not JSON"),
        (b"null", 200, "bad_reply", "", "the answer is no JSON object"),
        (b"[]", 200, "bad_reply", "", "the answer is no JSON object"),
        (b'"x"', 200, "bad_reply", "", "the answer is no JSON object"),
        (b"7", 200, "bad_reply", "", "the answer is no JSON object"),
        (b"", 429, "rate", "", ""),
        (b"", 401, "auth", "", ""),
        (b"", 204, "bad_reply", "", ""),
        (b"<html>Bad gateway</html>", 502, "server", "", ""),
        (b"<html>Bad gateway</html>", 524, "server", "", ""),
        (b"<!doctype html><title>Our gateway</title>", 200, "no_endpoint", "", ""),
        (b"\n <html>", 200, "no_endpoint", "", ""),
        (b"\xef\xbb\xbf<html>", 200, "no_endpoint", "", ""),
        (b"<html>", 404, "no_endpoint", "", ""),
        (b"404 page not found", 404, "no_endpoint", "", ""),
        (b"", 404, "no_endpoint", "", ""),
        (b"Method Not Allowed", 405, "no_endpoint", "", ""),
        ({"message": "no task"}, 404, "not_found", "", "no task"),
        ({"error": {"message": "Invalid URL (GET /x)"}}, 404, "no_endpoint", "error", None),
    ],
)
def test_answers_that_are_no_status(
    body: Any, http_status: int, kind: str, code: str | None, detail: str | None
) -> None:
    found = problem(body, http_status=http_status, retry_after_s=None)

    assert found.kind == kind
    assert found.http_status == http_status
    assert code is None or found.service_code == code
    assert detail is None or found.detail == detail


@pytest.mark.parametrize("body", [b"", b"<html>", b'{"code":1302}'])
def test_the_wait_that_the_service_asks_for_is_passed_on(body: bytes) -> None:
    assert problem(body, http_status=429, retry_after_s=7.0).retry_after_s == 7.0


def test_a_detail_is_one_short_line() -> None:
    found = problem({"code": 1000, "message": "a\u202e\x00\nb" + "x" * 9_000}, http_status=401)

    assert found.detail.startswith("a bx")
    assert len(found.detail) <= 2_000


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"-Infinity", b"1e999"])
def test_numbers_that_are_none(number: bytes) -> None:
    body = json.dumps(bodies.OFFICIAL_DONE).encode().replace(b'"5.1"', number)

    found = outcome(body)

    if number == b"1e999":  # well-formed, merely no duration
        assert isinstance(found, Reply)
        assert found.videos == (Video(url=LINK),)
    else:
        assert isinstance(found, Problem)
        assert found.kind is ErrorKind.BAD_REPLY


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32-be"])
def test_every_encoding_that_json_may_have(encoding: str) -> None:
    body = json.dumps(bodies.OFFICIAL_DONE, ensure_ascii=False).encode(encoding)

    assert read(body) == read(bodies.OFFICIAL_DONE)


@pytest.mark.parametrize(
    "body",
    [
        b'{"data": {"task_status": "succeed\xff"}}',
        b"\xff\xfe{",
        b"\x1f\x8b\x08\x00 compressed",
        b"{'code': 0}",
        b'{"code": 0} {"code": 0}',
        b'{"code": ' + b"9" * 5_000 + b"}",
        b"[" * 100_000,
        b'{"data":' * 100_000,
        b'{"data":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"data":' * 65 + b"1" + b"}" * 65,
        b"\x00" * 1_000,
    ],
    ids=lambda body: body[:12].hex(),
)
def test_what_is_not_json_or_too_deep(body: bytes) -> None:
    assert problem(body).kind is ErrorKind.BAD_REPLY


@pytest.mark.parametrize(("depth", "is_read"), [(60, True), (65, False)])
def test_nesting_has_a_limit(depth: int, is_read: bool) -> None:
    body = json.dumps(bodies.OFFICIAL_DONE | {"more": []}).encode()

    found = outcome(body.replace(b"[]", b"[" * depth + b"]" * depth))

    assert isinstance(found, Reply) is is_read


def test_half_a_character_can_be_written_down_afterwards() -> None:
    reply = read(rb'{"data":{"task_id":"\ud83d","status":"\udc00x","task_status_msg":"\ud83d"}}')

    assert repr(reply).encode()
    assert (reply.task_id, reply.raw_status) == (TASK_ID, "x")


# --- Whatever comes ----------------------------------------------------------------------------


@pytest.mark.parametrize("body", bodies.ALL.values(), ids=list(bodies.ALL))
def test_cut_anywhere_it_is_a_bad_reply(body: dict[str, Any]) -> None:
    whole = json.dumps(body, ensure_ascii=False).encode()

    for length in range(len(whole)):
        assert problem(whole[:length]).kind is ErrorKind.BAD_REPLY


REPLACEMENTS: list[Any] = [
    *(None, True, 0, -1, 7, 1e308, 10**18, 10**400, "", " ", "0", "x", "\ud800", "NaN"),
    *([], [None], [[]], ["x"], [7], [{}], {}, {"a": 1}, {"url": 7}, {"message": []}),
]


def places(value: Any) -> Iterator[tuple[str | int, ...]]:
    """The way to each field of a body, at every depth."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield (key,)
        if isinstance(inner, dict | list):
            yield from ((key, *rest) for rest in places(inner))


def replaced(body: Any, way: tuple[str | int, ...], by: Any) -> bytes:
    changed = copy.deepcopy(body)
    parent = changed
    for key in way[:-1]:
        parent = parent[key]
    parent[way[-1]] = by
    return json.dumps(changed).encode()


@pytest.mark.parametrize("body", bodies.ALL.values(), ids=list(bodies.ALL))
def test_any_field_may_be_anything(body: dict[str, Any]) -> None:
    intended = read(body).state
    for way in places(body):
        for by in REPLACEMENTS:
            found = outcome(replaced(body, way, by))
            if isinstance(found, Reply):
                assert not found.state.is_final or found.state is intended
                assert all(video.url.startswith("https://") for video in found.videos)
                assert repr(found).encode()


KEYS = [
    *("code", "message", "error", "data", "result", "output", "task_id", "id", "type", "duration"),
    *("status", "task_status", "state", "fail_reason", "task_status_msg", "created_at"),
    *("url", "videos", "task_result", "outputs"),
]
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=8)
    | st.sampled_from(["succeed", "failed", "processing", "SUCCESS", LINK, "0", "1303", TASK_ID])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=6)
    ),
    max_leaves=25,
)


@given(VALUES, st.sampled_from([200, 200, 204, 400, 401, 404, 429, 500]))
def test_any_json_is_an_answer_or_a_problem(value: Any, http_status: int) -> None:
    found = outcome(json.dumps(value).encode(), http_status=http_status)

    assert isinstance(found, Problem) or http_status == 200
    if isinstance(found, Reply):
        assert (found.state is TaskState.SUCCEED) is bool(found.videos)


@given(st.binary(max_size=200), st.sampled_from([200, 302, 400, 404, 503]))
def test_any_bytes_are_an_answer_or_a_problem(body: bytes, http_status: int) -> None:
    found = outcome(body, http_status=http_status)

    assert isinstance(found, Problem)
    assert found.http_status == http_status
