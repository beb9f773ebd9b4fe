"""The gateway as a process, steered from another one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.render import Render
from kling_desktop.demo.wire import fault_to_json, render_to_json

if TYPE_CHECKING:
    from pathlib import Path

Get = Callable[..., HTTPResponse]
Process = subprocess.Popen[str]
ID = "878106242831892487"


@pytest.fixture
def process(request: pytest.FixtureRequest, tmp_path: Path, clips: Path) -> Iterator[Process]:
    """Parametrize it with further arguments."""
    renders = tmp_path / "renders.json"
    renders.write_text(json.dumps([render_to_json(Render(task_id=ID, clips=("one.mp4",)))]))
    arguments = ["--renders", renders, "--clips", clips, "--port-file", tmp_path / "port"]
    arguments += getattr(request, "param", [])
    command = [sys.executable, "-W", "error", "-m", "kling_desktop.demo", *map(str, arguments)]
    environment = {**os.environ, "KLING_API_KEY": ""}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as running:
        yield running
        running.kill()


@pytest.fixture
def told(process: Process) -> dict[str, str]:
    assert process.stdout
    line: dict[str, str] = json.loads(process.stdout.readline())
    return line


@pytest.fixture
def control(told: dict[str, str], get: Get) -> Callable[..., Any]:
    def call(method: str, verb: str, **body: object) -> Any:
        data = json.dumps(body).encode() if body else None
        headers = {"Authorization": f"Bearer {told['token']}"}
        reply = get(f"{told['control_url']}/{verb}", headers, method, data)
        value = json.loads(reply.read())
        assert reply.status == 200, value
        return value["ok"]

    return call


def _ask(get: Get, told: dict[str, str]) -> HTTPResponse:
    url = f"{told['base_url']}/kling/v1/videos/multi-image2video/{ID}"
    return get(url, {"Authorization": f"Bearer {told['token']}"})


def _status(get: Get, told: dict[str, str]) -> str:
    return str(json.loads(_ask(get, told).read())["data"]["task_status"])


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_it_is_told_to_end(
    process: Process, told: dict[str, str], get: Get, tmp_path: Path, how: signal.Signals
) -> None:
    assert _status(get, told) == "processing"
    assert json.loads((tmp_path / "port").read_text()) == told
    assert len(told["token"]) >= 32
    process.send_signal(how)
    _, complaints = process.communicate(timeout=5)
    assert (process.returncode, complaints) == (0, "")


def test_it_is_steered_from_outside(
    told: dict[str, str], get: Get, control: Callable[..., Any]
) -> None:
    control("POST", f"finish/{ID}")
    assert _status(get, told) == "succeed"
    control("POST", f"fail/{ID}", reason="no")
    assert _status(get, told) == "failed"
    control("POST", "renders", **render_to_json(Render(task_id=ID, waits_s=60)))
    assert _status(get, told) == "submitted"
    control("POST", f"begin/{ID}")
    assert _status(get, told) == "processing"
    assert [render["task_id"] for render in control("GET", "renders")] == [ID]

    control("POST", "faults", fault=fault_to_json(faults.answer(503)), task_id=ID, times=None)
    assert _ask(get, told).status == 503
    control("DELETE", "faults")
    control("POST", "faults", service_error=1303, task_id=ID)
    assert json.loads(_ask(get, told).read())["code"] == 1303
    assert _ask(get, told).status == 200

    log = control("GET", "requests")
    assert [entry["origin"] for entry in log] == ["api"] * 7
    assert ["Authorization", f"Bearer {told['token']}"] in log[0]["headers"]

    control("POST", "stop")
    with pytest.raises(ConnectionRefusedError):
        _ask(get, told)
    control("POST", "start")
    assert _ask(get, told).status == 200


SWITCHES = ["--form", "duomi", "--lists", "--root", "/api/video/", "--auth", "bare_key"]


@pytest.mark.parametrize("process", [SWITCHES], indirect=True)
def test_its_manners_are_switches(told: dict[str, str], get: Get) -> None:
    url = f"{told['base_url']}/api/video/multi-image2video"
    bare = {"Authorization": told["token"]}
    alone, listed = (json.loads(get(it, bare).read()) for it in (f"{url}/{ID}", url))
    assert (alone["message"], listed["message"]) == ("成功", "成功")
    assert listed["data"] == [alone["data"]]
    assert get(url, {"Authorization": f"Bearer {told['token']}"}).status == 401


@pytest.mark.parametrize("process", [["--auth", "key_pair"]], indirect=True)
def test_a_key_pair_is_made_up_in_two_parts(told: dict[str, str]) -> None:
    assert [len(part) for part in told["token"].split(":")] == [32, 32]


def test_only_those_who_know_the_token_steer(told: dict[str, str], get: Get) -> None:
    reply = get(f"{told['control_url']}/requests", {"Authorization": "Bearer x"})
    assert reply.status == 401


@pytest.mark.parametrize(
    ("method", "verb"), [("POST", "finish/nobody"), ("POST", "start"), ("POST", "faults")]
)
def test_a_wrong_call_is_told(told: dict[str, str], get: Get, method: str, verb: str) -> None:
    headers = {"Authorization": f"Bearer {told['token']}"}
    assert get(f"{told['control_url']}/{verb}", headers, method).status == 400
    assert get(f"{told['control_url']}/nothing", headers, method).status == 404
