"""Clips from the API's own host, as new-api gives them."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.client import HTTPResponse
from typing import TYPE_CHECKING

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.content import ContentWay, content_path
from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin

if TYPE_CHECKING:
    from pathlib import Path

Get = Callable[..., HTTPResponse]
Open = Callable[..., Gateway]
RIGHT = {"Authorization": "Bearer right"}
RENDERS = [
    Render(task_id="done", clips=("one.mp4",), age_s=60, renders_s=50),
    Render(task_id="runs", clips=("one.mp4",)),
    Render(task_id="empty", age_s=60, renders_s=50),
]


@pytest.fixture
def streaming(open_gateway: Open) -> Gateway:
    return open_gateway(RENDERS, content=ContentWay.STREAM)


def test_a_clip_comes_whole_whatever_part_is_asked_for(
    streaming: Gateway, get: Get, clips: Path
) -> None:
    reply = get(streaming.base_url + content_path("done"), {**RIGHT, "Range": "bytes=5-"})
    assert (reply.status, reply.read()) == (200, (clips / "one.mp4").read_bytes())
    (request,) = streaming.requests
    assert (request.origin, streaming.asked("done")) == (Origin.CONTENT, 0)


def test_or_its_link_does(open_gateway: Open, get: Get, clips: Path) -> None:
    gateway = open_gateway(RENDERS, content=ContentWay.REDIRECT)
    reply = get(gateway.base_url + content_path("done"), RIGHT)
    link = reply.getheader("location") or ""
    assert (reply.status, link.startswith(gateway.media_url)) == (302, True)
    assert get(link).read() == (clips / "one.mp4").read_bytes()


@pytest.mark.parametrize(
    ("task_id", "headers", "status"),
    [
        ("done", {}, 401),
        ("done", {"Authorization": "Bearer wrong"}, 401),
        ("nobody", RIGHT, 404),
        ("runs", RIGHT, 400),
        ("empty", RIGHT, 502),
    ],
)
def test_what_is_refused(
    streaming: Gateway, get: Get, task_id: str, headers: dict[str, str], status: int
) -> None:
    reply = get(streaming.base_url + content_path(task_id), headers)
    assert reply.status == status
    assert json.loads(reply.read())["error"]["message"]


def test_it_has_faults_of_its_own(streaming: Gateway, get: Get) -> None:
    streaming.inject(faults.answer(500), origin=Origin.CONTENT, task_id="done")
    status = f"{streaming.base_url}/kling/v1/videos/multi-image2video/done"
    assert get(status, RIGHT).status == 200
    assert get(streaming.base_url + content_path("done"), RIGHT).status == 500


def test_most_gateways_have_no_such_path(open_gateway: Open, get: Get) -> None:
    reply = get(open_gateway(RENDERS).base_url + content_path("done"), RIGHT)
    assert reply.getheader("content-type") == "text/html; charset=utf-8"
