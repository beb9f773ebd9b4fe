"""Answers on their way to the client, sound or broken."""

from __future__ import annotations

import asyncio
import http
import os
import socket
import struct
from typing import TYPE_CHECKING

from aiohttp import web

from kling_desktop.demo.faults import End, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.demo.answers import Answer

_BEAT_S = 0.05
# SO_LINGER for zero seconds: closing sends an RST. Windows has shorts where others have ints.
_RESET_ON_CLOSE = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)


async def send(
    request: web.BaseRequest, answer: Answer, fault: Fault, bytes_per_s: float | None
) -> web.StreamResponse:
    """Send an answer and return what aiohttp's handlers have to return."""
    if fault.delay_s:
        await asyncio.sleep(fault.delay_s)
    try:
        if fault.needs_bare_wire:
            await _send_bare(request, answer, fault)
            return web.Response()  # aiohttp finds the connection closed, and is content
        if bytes_per_s and request.method != "HEAD":
            return await _send_slowly(request, answer, bytes_per_s)
    except ConnectionError:  # the client may leave at any time
        return web.Response()
    return web.Response(status=answer.status, headers=list(answer.headers), body=answer.body)


async def _send_slowly(
    request: web.BaseRequest, answer: Answer, bytes_per_s: float
) -> web.StreamResponse:
    response = web.StreamResponse(status=answer.status, headers=list(answer.headers))
    response.content_length = len(answer.body)
    await response.prepare(request)
    for piece in _pieces(answer.body, max(int(bytes_per_s * _BEAT_S), 1)):
        await response.write(piece)
        await asyncio.sleep(_BEAT_S)
    await response.write_eof()
    return response


async def _send_bare(request: web.BaseRequest, answer: Answer, fault: Fault) -> None:
    data = _bare(answer, fault)
    if request.transport:
        request.transport.set_write_buffer_limits(0)  # what was drained was sent
    for piece in _pieces(data, fault.drip_bytes or len(data)):
        await request.writer.write(piece)
        await request.writer.drain()
        await asyncio.sleep(fault.drip_pause_s)
    if fault.end is End.STALL:
        await asyncio.Event().wait()  # cancelled once the client leaves or the gateway stops
    if fault.end is End.RESET:
        await asyncio.sleep(_BEAT_S)  # a reset overtakes the bytes that are still on their way
    _hang_up(request, reset=fault.end is End.RESET)


def _bare(answer: Answer, fault: Fault) -> bytes:
    """All bytes that go on the wire."""
    if fault.raw is not None:
        return fault.raw
    if fault.end is not End.WHOLE:
        return b"" if fault.after is None else _head(answer) + answer.body[: fault.after]
    return _head(answer) + answer.body


def _head(answer: Answer) -> bytes:
    told = {name.lower() for name, _ in answer.headers}
    headers = list(answer.headers)
    if not told & {"content-length", "transfer-encoding"}:
        headers.append(("Content-Length", str(len(answer.body))))
    if "connection" not in told:
        headers.append(("Connection", "close"))
    lines = [f"HTTP/1.1 {answer.status} {_phrase(answer.status)}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join([*lines, "", ""]).encode()


def _phrase(status: int) -> str:
    try:
        return http.HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"  # 520 and its like


def _pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), max(size, 1)))


def _hang_up(request: web.BaseRequest, *, reset: bool) -> None:
    transport = request.transport
    if transport is None:
        return
    wire = transport.get_extra_info("socket")
    if reset and wire is not None:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
        transport.abort()
    else:
        transport.close()
