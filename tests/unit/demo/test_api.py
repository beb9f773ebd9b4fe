"""The API origin: who may ask, what is routed, and the two forms that most answers have."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo.render import Render, ReplyForm
from kling_desktop.demo.request_log import Origin
from kling_desktop.domain.task import TaskState
from kling_desktop.kling.decode import decode

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway

Ask = Callable[..., HTTPResponse]
ID = "878106242831892487"


def data(body: bytes) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(body)
    assert value["code"] == 0
    inner: dict[str, Any] = value["data"]
    return inner


@pytest.mark.parametrize(
    ("authorization", "code"),
    [(None, 1001), ("", 1001), ("Bearer wrong", 1002), ("right", 1002), ("bearer right", 1002)],
)
def test_a_wrong_token_is_refused(
    gateway: Gateway, get: Ask, authorization: str | None, code: int
) -> None:
    gateway.add(Render(task_id=ID))
    headers = {} if authorization is None else {"Authorization": authorization}
    url = f"{gateway.base_url}/kling/v1/videos/multi-image2video/{ID}"
    reply = get(url, headers)
    assert (reply.status, json.loads(reply.read())["code"]) == (401, code)
    assert ID.encode() not in reply.read()


def test_an_unknown_id_is_told_in_the_gateways_form(ask: Ask) -> None:
    reply = ask(ID)
    assert (reply.status, json.loads(reply.read())["code"]) == (400, "task_not_exist")


def test_a_task_is_known_only_under_its_own_kind(gateway: Gateway, ask: Ask) -> None:
    gateway.add(Render(task_id=ID, kind="avatar/image2video"))
    assert ask(ID).status == 400
    assert ask(ID, "avatar/image2video").status == 200


def test_an_escaped_id_arrives_whole(gateway: Gateway, ask: Ask) -> None:
    gateway.add(Render(task_id="my id/1"))
    assert data(ask("my%20id%2F1").read())["task_id"] == "my id/1"
    assert gateway.asked("my id/1") == 1
    assert gateway.requests[0].path.endswith("/my%20id%2F1")


@pytest.mark.parametrize(
    "path", ["/", "/v1/videos/multi-image2video/1", "/kling/v1/videos/", "/kling/v1/videos/nope/1"]
)
def test_any_other_path_is_a_web_page(gateway: Gateway, get: Ask, path: str) -> None:
    reply = get(gateway.base_url + path)
    assert (reply.status, reply.getheader("content-type")) == (200, "text/html; charset=utf-8")
    assert reply.read().startswith(b"<!doctype html>")


def test_the_flat_form_through_a_life(gateway: Gateway, ask: Ask, clock: list[float]) -> None:
    gateway.add(Render(task_id=ID, name="Shot", clips=("one.mp4",), waits_s=10, renders_s=20))
    born_ms = int(clock[0] * 1000)

    waiting = data(ask(ID).read())
    assert (waiting["task_status"], waiting["task_result"], waiting["task_info"]) == (
        "submitted",
        {},
        {},
    )
    assert (waiting["created_at"], waiting["updated_at"]) == (born_ms, born_ms)

    clock[0] += 12
    running = data(ask(ID).read())
    assert (running["task_status"], running["task_status_msg"]) == ("processing", "")
    assert running["updated_at"] == born_ms + 10_000

    clock[0] += 18
    done = data(ask(ID).read())
    assert (done["task_status"], done["updated_at"]) == ("succeed", born_ms + 30_000)
    assert done["task_info"] == {"external_task_id": "Shot"}
    (video,) = done["task_result"]["videos"]
    assert video["url"].startswith(gateway.media_url + "/")
    assert video["duration"] == "5"


def test_a_failed_render_in_the_flat_form(gateway: Gateway, ask: Ask) -> None:
    gateway.add(Render(task_id=ID))
    gateway.fail(ID, "Image pixel is invalid")
    failed = data(ask(ID).read())
    assert (failed["task_status"], failed["task_result"]) == ("failed", {})
    assert failed["task_status_msg"] == "Image pixel is invalid"


def test_the_wrapped_form_has_its_traps(gateway: Gateway, ask: Ask, clock: list[float]) -> None:
    gateway.add(
        Render(task_id=ID, clips=("one.mp4",), form=ReplyForm.WRAPPED, waits_s=5, renders_s=5)
    )
    born = int(clock[0])
    seen = []
    for _ in range(3):
        value = json.loads(ask(ID).read())
        outer = value["data"]
        seen.append((outer["status"], outer["progress"], outer["start_time"], outer["finish_time"]))
        clock[0] += 5
    assert value["code"] == "success"
    assert seen == [
        ("SUBMITTED", "10%", 0, 0),
        ("IN_PROGRESS", "30%", born + 5, 0),
        ("SUCCESS", "100%", born + 5, born + 10),
    ]
    inner = outer["data"]["data"]
    assert outer["fail_reason"] == inner["task_result"]["videos"][0]["url"]
    assert outer["result_url"] == outer["fail_reason"]
    assert inner["updated_at"] == int((born + 0.25 + 10) * 1000)

    gateway.fail(ID, "too bold")
    outer = json.loads(ask(ID).read())["data"]
    assert (outer["status"], outer["progress"], outer["fail_reason"]) == (
        "FAILURE",
        "100%",
        "SUCCEED",
    )
    assert outer["data"]["data"]["task_status_msg"] == outer["result_url"] == "too bold"


@pytest.mark.parametrize("form", list(ReplyForm))
def test_the_program_reads_all_forms_alike(gateway: Gateway, ask: Ask, form: ReplyForm) -> None:
    videos = 1 if form is ReplyForm.CRAZYROUTER else 2  # that one has a single address
    gateway.add(Render(task_id=ID, clips=("one.mp4", "two +.mp4"), waits_s=9, form=form))

    def told() -> tuple[TaskState, str, int]:
        reply = decode(ask(ID).read(), http_status=200, task_id=ID)
        return reply.state, reply.reason, len(reply.videos)

    assert told() == (TaskState.SUBMITTED, "", 0)
    gateway.begin(ID)
    assert told() == (TaskState.PROCESSING, "", 0)
    gateway.finish(ID, link_lag_s=60)
    assert told() == (TaskState.FINISHING, "", 0)
    gateway.finish(ID)
    assert told() == (TaskState.SUCCEED, "", videos)
    gateway.fail(ID, "after all")
    assert told() == (TaskState.FAILED, "after all", 0)


def test_all_that_comes_in_is_noted(
    gateway: Gateway, ask: Ask, get: Ask, clock: list[float]
) -> None:
    ask(ID)
    get(gateway.media_url + "/x%2By?a=%2F", {"X-Mine": "1"})
    first, second = gateway.requests
    assert (first.origin, first.method, first.at) == (Origin.API, "GET", clock[0])
    assert first.header("authorization") == "Bearer right"
    assert (second.origin, second.path, second.query) == (Origin.MEDIA, "/x%2By", "a=%2F")
    assert second.header("x-mine") == "1"
    assert (gateway.asked(ID), gateway.asked("other")) == (1, 0)


def test_an_unknown_render_cannot_be_turned(gateway: Gateway) -> None:
    with pytest.raises(KeyError):
        gateway.finish("nobody")
