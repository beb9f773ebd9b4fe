"""Every documented error, as a client sees it and as the program reads it."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.client import HTTPResponse
from typing import TYPE_CHECKING, Any

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.error_table import SERVICE_ERRORS
from kling_desktop.demo.render import Render
from kling_desktop.demo.wire import injected_fault
from kling_desktop.domain.errors import RequestFailed
from kling_desktop.kling.decode import decode

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway

Ask = Callable[..., HTTPResponse]
ID = "878106242831892487"
BY_STATUS = {
    400: [1200, 1201, 1300, 1301],
    401: [1000, 1001, 1002, 1003, 1004],
    403: [1103],
    404: [1202, 1203],
    429: [1100, 1101, 1102, 1302, 1303, 1304],
    500: [5000],
    503: [5001],
    504: [5002],
}
PAGES = [("html_200", 200), ("html_403", 403), ("html_404", 404), ("html_502", 502)]
PAGES += [("html_503", 503), ("html_504", 504), ("html_524", 524)]


@pytest.fixture
def answered(gateway: Gateway, ask: Ask) -> Callable[[int | str], tuple[int, str, bytes]]:
    """Status, type and body of a documented error over the wire."""
    gateway.add(Render(task_id=ID))

    def inject(code: int | str) -> tuple[int, str, bytes]:
        gateway.inject(faults.service_error(code))
        reply = ask(ID)
        return reply.status, reply.getheader("content-type") or "", reply.read()

    return inject


Answered = Callable[[int | str], tuple[int, str, bytes]]


@pytest.mark.parametrize(
    ("status", "code"), [(status, code) for status, codes in BY_STATUS.items() for code in codes]
)
def test_a_documented_code(answered: Answered, status: int, code: int) -> None:
    given, content_type, body = answered(code)
    value = json.loads(body)
    assert (given, content_type) == (status, "application/json; charset=utf-8")
    assert (value["code"], value["data"]) == (code, None)
    assert value["message"]
    assert value["request_id"]


@pytest.mark.parametrize(("name", "status"), PAGES)
def test_a_web_page(answered: Answered, name: str, status: int) -> None:
    given, content_type, body = answered(name)
    assert (given, content_type) == (status, "text/html; charset=utf-8")
    assert b"<html" in body


@pytest.mark.parametrize("status", [401, 403, 404, 429, 500])
def test_the_form_of_openai(answered: Answered, status: int) -> None:
    given, _, body = answered(f"openai_{status}")
    assert given == status
    assert json.loads(body)["error"].keys() >= {"message", "type", "code"}


def test_the_remaining_bodies(answered: Answered) -> None:
    assert answered("empty_429")[::2] == (429, b"")
    assert "quota" in json.loads(answered("openai_401_quota")[2])["error"]["message"]
    status, _, body = answered("task_not_exist")
    assert (status, json.loads(body)["code"]) == (400, "task_not_exist")


@pytest.mark.parametrize("code", SERVICE_ERRORS)
def test_the_program_takes_none_for_a_state(answered: Answered, code: int | str) -> None:
    status, _, body = answered(code)
    with pytest.raises(RequestFailed):
        decode(body, http_status=status, task_id=ID)


def test_a_code_may_come_as_text() -> None:
    assert faults.service_error("1303").status == 429


@pytest.mark.parametrize("code", [0, 1305, "1305", "teapot", ""])
def test_what_is_not_in_the_table(code: int | str) -> None:
    with pytest.raises(KeyError):
        faults.service_error(code)


@pytest.mark.parametrize(
    "body",
    [
        *({}, {"service_error": 1}, {"service_error": None}, {"service_error": [1303]}),
        {"service_error": 1303, "fault": {}},
    ],
)
def test_an_injection_that_names_no_single_fault(body: dict[str, Any]) -> None:
    with pytest.raises((LookupError, ValueError, TypeError)):
        injected_fault(body)
