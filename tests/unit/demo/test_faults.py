"""Each fault as a client sees it."""

from __future__ import annotations

import gzip
import socket
import time
from collections.abc import Callable
from dataclasses import replace
from http.client import HTTPResponse, IncompleteRead, RemoteDisconnected
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from kling_desktop.demo import faults
from kling_desktop.demo.faults import End, Fault
from kling_desktop.demo.render import Render
from kling_desktop.demo.request_log import Origin

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway

Ask = Callable[..., HTTPResponse]
ID, OTHER = "878106242831892487", "878106242831892488"


@pytest.fixture(autouse=True)
def _two_renders(gateway: Gateway) -> None:
    gateway.add(Render(task_id=ID))
    gateway.add(Render(task_id=OTHER))


def test_a_fault_happens_as_often_as_told(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.answer(500), times=2)
    assert [ask(ID).status for _ in range(3)] == [500, 500, 200]


def test_a_fault_about_one_task_leaves_the_others_alone(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.answer(500), times=None)
    gateway.inject(faults.answer(503), task_id=ID)
    assert [ask(OTHER).status, ask(ID).status, ask(ID).status] == [500, 503, 500]
    gateway.heal()
    assert ask(ID).status == 200


def test_a_fault_of_one_origin_leaves_the_other_alone(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.answer(500), origin=Origin.MEDIA)
    assert ask(ID).status == 200


def test_a_whole_answer_of_ones_own(gateway: Gateway, ask: Ask) -> None:
    body = gzip.compress(b'{"code":0}')
    gateway.inject(faults.answer(429, "", {"Retry-After": "7"}))
    gateway.inject(faults.answer(200, body, {"Content-Encoding": "gzip"}))
    first, second = ask(ID), ask(ID)
    assert (first.status, first.getheader("retry-after"), first.read()) == (429, "7", b"")
    assert (second.getheader("content-encoding"), second.read()) == ("gzip", body)


@pytest.mark.parametrize(
    ("fault", "status", "content_type", "inside"),
    [
        (faults.error(429, 1303, "too fast"), 429, "application/json; charset=utf-8", b"1303"),
        (faults.html_page(502), 502, "text/html; charset=utf-8", b"<html"),
        (faults.refuse_link(), 403, "application/xml", b"Request has expired"),
        (faults.answer(524, "late"), 524, "application/json; charset=utf-8", b"late"),
        (Fault(status=201), 201, "application/json; charset=utf-8", b"processing"),
    ],
)
def test_ready_made_answers(
    gateway: Gateway, ask: Ask, fault: Fault, status: int, content_type: str, inside: bytes
) -> None:
    gateway.inject(fault)
    reply = ask(ID)
    assert (reply.status, reply.getheader("content-type")) == (status, content_type)
    assert inside in reply.read()


def test_a_header_can_be_taken_away(gateway: Gateway, ask: Ask) -> None:
    chunks = b"3\r\n{}\n\r\n0\r\n\r\n"
    headers = (("Transfer-Encoding", "chunked"), ("Content-Type", None))
    gateway.inject(Fault(body=chunks, headers=headers))
    reply = ask(ID)
    assert (reply.read(), reply.getheader("content-length")) == (b"{}\n", None)
    assert reply.getheader("content-type") is None


def test_an_answer_comes_late(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.delay(0.3))
    began = time.monotonic()
    assert ask(ID).status == 200
    assert time.monotonic() - began >= 0.3


def test_hanging_up_before_the_headers(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.drop())
    with pytest.raises(RemoteDisconnected):
        ask(ID)


def test_a_reset_before_the_headers(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.drop(reset=True))
    with pytest.raises(ConnectionResetError):
        ask(ID)


@pytest.mark.parametrize("after", [0, 7])
def test_hanging_up_in_the_body(gateway: Gateway, ask: Ask, after: int) -> None:
    gateway.inject(faults.drop(after))
    reply = ask(ID)
    with pytest.raises(IncompleteRead) as cut:
        reply.read()
    assert (reply.status, len(cut.value.partial)) == (200, after)


def test_a_length_that_is_not_the_bodys(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.declare_length(5))
    gateway.inject(faults.declare_length(5_000))
    assert len(ask(ID).read()) == 5
    with pytest.raises(IncompleteRead):
        ask(ID).read()


@pytest.mark.parametrize(("after", "expected"), [(None, b""), (0, b"\r\n\r\n"), (3, b'{"c')])
def test_going_silent(gateway: Gateway, after: int | None, expected: bytes) -> None:
    gateway.inject(faults.stall(after))
    received = _listen(gateway, seconds=0.3)
    assert received.endswith(expected)
    assert bool(received) is (after is not None)


def test_a_drip(gateway: Gateway) -> None:
    gateway.inject(faults.drip(0.05, size=2))
    assert 2 <= len(_listen(gateway, seconds=0.5)) <= 24


def test_a_body_that_ends_with_the_connection(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.close_delimited())
    gateway.inject(faults.close_delimited(after=7))
    whole, cut = ask(ID), ask(ID)
    assert (whole.getheader("content-length"), whole.read()[-1:]) == (None, b"}")
    assert (whole.getheader("date") or "").endswith("GMT")
    assert (cut.getheader("content-length"), cut.read()) == (None, b'{"code"')


def test_a_body_in_chunks(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.chunked())
    gateway.inject(faults.chunked(after=7))
    whole, cut = ask(ID), ask(ID)
    assert (whole.getheader("transfer-encoding"), whole.read()[-1:]) == ("chunked", b"}")
    with pytest.raises(IncompleteRead) as early:
        cut.read()
    assert early.value.partial == b'{"code"'


def test_no_http_at_all(gateway: Gateway) -> None:
    gateway.inject(faults.raw(b"garbage\r\n"))
    assert _listen(gateway, seconds=5) == b"garbage\r\n"


def test_a_long_answer_is_cut_at_the_byte(gateway: Gateway) -> None:
    body = b"x" * 3_000_000
    gateway.inject(replace(faults.answer(200, body), end=End.CLOSE, after=2_000_000))
    assert len(_listen(gateway, seconds=5).partition(b"\r\n\r\n")[2]) == 2_000_000


def test_a_reset_in_the_body(gateway: Gateway, ask: Ask) -> None:
    gateway.inject(faults.drop(7, reset=True))
    reply = ask(ID)
    assert reply.read(7) == b'{"code"'
    with pytest.raises(ConnectionResetError):
        reply.read(1)


def test_a_fault_cannot_happen_no_times(gateway: Gateway) -> None:
    with pytest.raises(ValueError, match="0"):
        gateway.inject(faults.delay(1), times=0)


def _listen(gateway: Gateway, seconds: float) -> bytes:
    """All bytes that come within a time."""
    parts = urlsplit(gateway.base_url)
    target = f"/kling/v1/videos/multi-image2video/{ID}"
    head = f"GET {target} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {gateway.token}\r\n\r\n"
    received = bytearray()
    deadline = time.monotonic() + seconds
    with socket.create_connection((parts.hostname or "", parts.port or 0)) as wire:
        wire.sendall(head.encode())
        try:
            while (left := deadline - time.monotonic()) > 0:
                wire.settimeout(left)
                data = wire.recv(1 << 20)
                if not data:
                    break
                received += data
        except (TimeoutError, ConnectionResetError):
            pass
    return bytes(received)
