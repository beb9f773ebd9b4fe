"""Each dialect, as it comes over the wire, with the traps that are its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo.render import Fate, Render, ReplyForm

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway

Open = Callable[..., "Gateway"]
Read = Callable[..., Any]
ID = "878106242831892487"
PATH = f"/kling/v1/videos/multi-image2video/{ID}"
WAITING = Render(task_id=ID, waits_s=60)
RUNNING = Render(task_id=ID)
LINKLESS = Render(task_id=ID, clips=("one.mp4",), age_s=90, renders_s=60, link_lag_s=999)
DONE = Render(task_id=ID, clips=("one.mp4",), clip_s=5.2, age_s=90, waits_s=10, renders_s=50)
TWO = replace(DONE, clips=("one.mp4", "two +.mp4"))
FAILED = Render(task_id=ID, renders_s=0, fate=Fate.FAILS, reason="too bold")
LIFE = (WAITING, RUNNING, LINKLESS, DONE, FAILED)


@pytest.fixture
def told(open_gateway: Open, read: Read) -> Callable[[Render, ReplyForm], Any]:
    """What a gateway that speaks one dialect says of a render."""

    def ask(render: Render, form: ReplyForm) -> Any:
        return read(open_gateway([render], form=form), PATH)

    return ask


Told = Callable[[Render, ReplyForm], Any]


def test_crazyrouter_through_a_life(told: Told) -> None:
    seen = [told(render, ReplyForm.CRAZYROUTER) for render in LIFE]
    assert {(reply["code"], reply["message"]) for reply in seen} == {("success", "")}
    tasks = [reply["data"] for reply in seen]
    words = ["queued", "processing", "succeeded", "succeeded", "failed"]
    assert [task["status"] for task in tasks] == words
    assert [bool(task["url"]) for task in tasks] == [False, False, False, True, False]
    assert [task["error"] for task in tasks[:4]] == [None] * 4
    assert tasks[4]["error"] == {"message": "too bold", "code": "task_failed"}
    assert not {"created_at", "updated_at"} & tasks[3].keys()


def test_duomi_has_seconds_and_nulls(told: Told, clock: list[float]) -> None:
    reply = told(RUNNING, ReplyForm.DUOMI)
    assert (reply["code"], reply["message"]) == (0, "成功")
    assert reply["data"] == {
        "task_id": ID,
        "task_status": "processing",
        "task_status_msg": None,
        "task_info": None,
        "task_result": None,
        "created_at": int(clock[0]),
        "updated_at": int(clock[0]),
    }


def test_duomi_gives_two_addresses_for_a_video(told: Told, clock: list[float]) -> None:
    task = told(DONE, ReplyForm.DUOMI)["data"]
    (video,) = task["task_result"]["videos"]
    assert video["video_url_download"] == video["url"]
    assert video["url"].startswith("http://127.0.0.1:")
    assert video["duration"] == "5.2"
    assert (task["created_at"], task["updated_at"]) == (int(clock[0] - 90), int(clock[0] - 30))
    assert told(FAILED, ReplyForm.DUOMI)["data"]["task_status_msg"] == "too bold"


def test_the_newer_generation_has_a_list_of_one(told: Told, clock: list[float]) -> None:
    seen = [told(render, ReplyForm.NEWER) for render in LIFE]
    assert {reply["code"] for reply in seen} == {0}
    tasks = [task for reply in seen for task in reply["data"]]
    words = ["submitted", "processing", "succeeded", "succeeded", "failed"]
    assert [task["status"] for task in tasks] == words
    assert [len(task["outputs"]) for task in tasks] == [0, 0, 0, 1, 0]
    assert [task["message"] for task in tasks] == ["", "", "", "", "too bold"]
    (output,) = tasks[3]["outputs"]
    assert output.keys() == {"type", "id", "url", "watermark_url", "duration"}
    assert (output["type"], output["duration"]) == ("video", "5.2")
    assert tasks[3]["create_time"] == int((clock[0] - 90) * 1000)
    assert tasks[3]["update_time"] == int((clock[0] - 30) * 1000)


def test_the_unlisted_one_gathers_the_traps(told: Told) -> None:
    seen = [told(render, ReplyForm.UNLISTED) for render in LIFE]
    assert [reply.get("code") for reply in seen] == ["0", 200, "SUCCESS", "200", None]
    words = ["IN-QUEUE", "GENERATING", "COMPLETED", "COMPLETED", "CANCELLED"]
    assert [reply["state"] for reply in seen] == words
    assert [reply["progress"] for reply in seen] == [20, 20, 100, 100, 100]
    assert [reply["error"]["code"] for reply in seen] == [0, 0, 0, 0, "task_failed"]
    assert seen[4]["error"]["message"] == "too bold"
    assert {reply["id"] for reply in seen} == {ID}
    assert [reply["result"] is None for reply in seen] == [True, True, True, False, True]
    assert seen[3]["result"]["video"]["duration"] == 5200


def test_the_unlisted_one_has_one_video_or_a_list(told: Told) -> None:
    assert isinstance(told(DONE, ReplyForm.UNLISTED)["result"]["video"], dict)
    assert len(told(TWO, ReplyForm.UNLISTED)["result"]["video"]) == 2


def test_the_gateways_dialect_goes_before_the_renders(open_gateway: Open, read: Read) -> None:
    render = replace(RUNNING, form=ReplyForm.WRAPPED)
    assert read(open_gateway([render]), PATH)["code"] == "success"
    gateway = open_gateway([render], form=ReplyForm.FLAT)
    assert read(gateway, PATH)["data"]["task_status"] == "processing"
    assert gateway.renders == (render,)
