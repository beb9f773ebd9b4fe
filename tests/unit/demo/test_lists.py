"""Lists of a kind, and the newer generation's question about several tasks."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.render import Render, ReplyForm

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway

Open = Callable[..., "Gateway"]
Read = Callable[..., Any]
Get = Callable[..., HTTPResponse]
LIST = "/kling/v1/videos/multi-image2video"
RIGHT = {"Authorization": "Bearer right"}


def renders(count: int, **more: Any) -> list[Render]:
    """Ids "0", "1", …, the first one the oldest."""
    return [Render(task_id=str(at), age_s=float(count - at), **more) for at in range(count)]


def ids(reply: Any) -> list[str]:
    return [task["task_id"] for task in reply["data"]]


def test_a_list_has_the_newest_first(open_gateway: Open, read: Read) -> None:
    gateway = open_gateway(renders(3), lists=True)
    gateway.add(Render(task_id="older", age_s=99))
    assert ids(read(gateway, LIST)) == ["2", "1", "0", "older"]


def test_a_listed_task_is_told_as_when_asked_for_alone(open_gateway: Open, read: Read) -> None:
    done = Render(task_id="a", name="Shot", clips=("one.mp4",), age_s=90, renders_s=60)
    gateway = open_gateway([done], lists=True)
    reply = read(gateway, f"{LIST}?pageNum=1&pageSize=30")
    assert (reply["code"], reply["message"]) == (0, "SUCCEED")
    assert reply["data"] == [read(gateway, f"{LIST}/a")["data"]]
    assert reply["data"][0]["task_info"] == {"external_task_id": "Shot"}


def test_a_list_is_of_one_kind(open_gateway: Open, read: Read) -> None:
    gateway = open_gateway([Render(task_id="a", kind="avatar/image2video")], lists=True)
    assert ids(read(gateway, LIST)) == []
    assert ids(read(gateway, "/kling/v1/videos/avatar/image2video")) == ["a"]


def test_a_render_may_be_left_out(open_gateway: Open, read: Read) -> None:
    gateway = open_gateway([Render(task_id="a", is_listed=False)], lists=True)
    assert ids(read(gateway, LIST)) == []
    assert read(gateway, f"{LIST}/a")["data"]["task_id"] == "a"


def test_a_list_comes_in_pages(open_gateway: Open, read: Read) -> None:
    gateway = open_gateway(renders(35), lists=True)
    assert len(ids(read(gateway, LIST))) == 30
    assert ids(read(gateway, f"{LIST}?pageNum=2")) == ["4", "3", "2", "1", "0"]
    assert ids(read(gateway, f"{LIST}?pageSize=2&pageNum=3")) == ["30", "29"]
    assert ids(read(gateway, f"{LIST}?pageSize=500&pageNum=1000")) == []


@pytest.mark.parametrize(
    "query",
    [
        *("pageNum=0", "pageNum=1001", "pageNum=x", "pageNum=%C2%B2"),
        *("pageSize=0", "pageSize=501", "pageSize=-1", "pageSize=", "pageSize=1.5"),
    ],
)
def test_a_page_out_of_bounds_is_refused(open_gateway: Open, get: Get, query: str) -> None:
    gateway = open_gateway(renders(1), lists=True)
    reply = get(f"{gateway.base_url}{LIST}?{query}", RIGHT)
    assert (reply.status, json.loads(reply.read())["code"]) == (400, 1201)


def test_a_list_wants_the_token(open_gateway: Open, get: Get) -> None:
    gateway = open_gateway(renders(1), lists=True)
    assert get(f"{gateway.base_url}{LIST}").status == 401
    assert gateway.listed == 1


def test_without_the_switch_there_is_no_list(open_gateway: Open, get: Get) -> None:
    gateway = open_gateway(renders(1))
    reply = get(gateway.base_url + LIST, RIGHT)
    assert (reply.status, reply.getheader("content-type")) == (200, "text/html; charset=utf-8")
    assert gateway.listed == 1


def test_making_a_task_is_not_asking_for_the_list(open_gateway: Open, get: Get) -> None:
    gateway = open_gateway(lists=True)
    reply = get(gateway.base_url + LIST, RIGHT, "POST", b"{}")
    assert reply.getheader("content-type") == "text/html; charset=utf-8"
    assert gateway.listed == 0


@pytest.mark.parametrize("form", list(ReplyForm))
def test_only_duomi_has_lists_of_its_own(open_gateway: Open, read: Read, form: ReplyForm) -> None:
    gateway = open_gateway(renders(1, form=ReplyForm.WRAPPED), lists=True, form=form)
    (task,) = read(gateway, LIST)["data"]
    assert task["task_status"] == "processing"
    assert (task["task_result"] is None) is (form is ReplyForm.DUOMI)
    assert (task["created_at"] < 10**10) is (form is ReplyForm.DUOMI)


def test_lists_are_counted_by_themselves(open_gateway: Open, read: Read) -> None:
    gateway = open_gateway(renders(1), lists=True)
    read(gateway, f"{LIST}?pageSize=9")
    read(gateway, f"{LIST}/0")
    assert (gateway.listed, gateway.asked("0"), gateway.asked("")) == (1, 1, 0)
    assert (gateway.requests[0].path, gateway.requests[0].query) == (LIST, "pageSize=9")


def test_a_fault_may_befall_a_list(open_gateway: Open, get: Get) -> None:
    gateway = open_gateway(renders(1), lists=True)
    gateway.inject(faults.answer(503), task_id="0")
    gateway.inject(faults.service_error(1302))
    assert get(gateway.base_url + LIST, RIGHT).status == 429
    assert get(gateway.base_url + LIST, RIGHT).status == 200
    assert get(f"{gateway.base_url}{LIST}/0", RIGHT).status == 503


def test_ten_thousand_renders_fit(open_gateway: Open, read: Read) -> None:
    gateway = open_gateway(renders(10_000, clips=("one.mp4",), renders_s=0), lists=True)
    told = ids(read(gateway, f"{LIST}?pageNum=20&pageSize=500"))
    assert (len(told), told[-1]) == (500, "0")
    assert read(gateway, f"{LIST}/9999")["data"]["task_status"] == "succeed"


def test_the_newer_generation_is_asked_by_ids(open_gateway: Open, read: Read) -> None:
    gateway = open_gateway(renders(3, kind="text2video"), form=ReplyForm.NEWER)
    reply = read(gateway, "/tasks?task_ids=2,0,nobody,2")
    assert [task["id"] for task in reply["data"]] == ["2", "0"]
    assert (gateway.listed, gateway.asked("2")) == (1, 0)


def test_a_single_id_is_a_single_question(open_gateway: Open, read: Read, get: Get) -> None:
    gateway = open_gateway(renders(1), form=ReplyForm.NEWER)
    assert [task["id"] for task in read(gateway, "/tasks?task_ids=0")["data"]] == ["0"]
    assert (gateway.listed, gateway.asked("0")) == (0, 1)
    gateway.inject(faults.service_error(5001), task_id="0")
    assert get(f"{gateway.base_url}/tasks?task_ids=0", RIGHT).status == 503


@pytest.mark.parametrize("ids_asked", ["", ",".join(map(str, range(21)))])
def test_none_or_too_many_ids_are_refused(open_gateway: Open, get: Get, ids_asked: str) -> None:
    gateway = open_gateway(renders(1), form=ReplyForm.NEWER)
    reply = get(f"{gateway.base_url}/tasks?task_ids={ids_asked}", RIGHT)
    assert (reply.status, json.loads(reply.read())["code"]) == (400, 1201)


def test_other_forms_have_no_tasks_path(open_gateway: Open, get: Get) -> None:
    gateway = open_gateway(renders(1))
    reply = get(f"{gateway.base_url}/tasks?task_ids=0", RIGHT)
    assert reply.getheader("content-type") == "text/html; charset=utf-8"
