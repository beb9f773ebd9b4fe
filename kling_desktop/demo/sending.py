"""Answers on their way to the client, sound or broken."""

from __future__ import annotations

import asyncio
import http
import os
import socket
import struct
from email.utils import formatdate
from typing import TYPE_CHECKING

from aiohttp import web

from kling_desktop.demo.bodies import PIECE_BYTES, beginning, pieces, resized, size_of
from kling_desktop.demo.faults import End, Fault, Framing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.demo.answers import Answer
    from kling_desktop.demo.bodies import Body

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
        if not isinstance(answer.body, bytes) or (bytes_per_s and request.method != "HEAD"):
            return await _stream(request, answer, bytes_per_s)
    except ConnectionError:  # the client may leave at any time
        return web.Response()
    return web.Response(status=answer.status, headers=list(answer.headers), body=answer.body)


async def _stream(
    request: web.BaseRequest, answer: Answer, bytes_per_s: float | None
) -> web.StreamResponse:
    response = web.StreamResponse(status=answer.status, headers=list(answer.headers))
    response.content_length = size_of(answer.body)
    await response.prepare(request)
    if request.method != "HEAD":
        size = max(int(bytes_per_s * _BEAT_S), 1) if bytes_per_s else PIECE_BYTES
        for piece in pieces(answer.body, size):
            await response.write(piece)
            await asyncio.sleep(_BEAT_S if bytes_per_s else 0)
    await response.write_eof()
    return response


async def _send_bare(request: web.BaseRequest, answer: Answer, fault: Fault) -> None:
    if request.transport:
        request.transport.set_write_buffer_limits(0)  # what was drained was sent
    for piece in resized(_bare(answer, fault), fault.drip_bytes):
        await request.writer.write(piece)
        await request.writer.drain()
        await asyncio.sleep(fault.drip_pause_s)
    if fault.end is End.STALL:
        await asyncio.Event().wait()  # cancelled once the client leaves or the gateway stops
    if fault.end is End.RESET:
        await asyncio.sleep(_BEAT_S)  # a reset overtakes the bytes that are still on their way
    _hang_up(request, reset=fault.end is End.RESET)


def _bare(answer: Answer, fault: Fault) -> Iterator[bytes]:
    """All bytes that go on the wire."""
    if fault.raw is not None:
        yield fault.raw
        return
    is_whole = fault.end is End.WHOLE
    if fault.after is None and not is_whole:
        return
    yield _head(answer, fault.framing)
    body = answer.body if is_whole else beginning(answer.body, fault.after or 0)
    yield from (
        _chunks(body, is_whole=is_whole) if fault.framing is Framing.CHUNKED else pieces(body)
    )


def _chunks(body: Body, *, is_whole: bool) -> Iterator[bytes]:
    """RFC 9112 §7.1; without the last one where the body is cut."""
    for piece in pieces(body):
        yield b"%x\r\n%b\r\n" % (len(piece), piece)
    if is_whole:
        yield b"0\r\n\r\n"


def _head(answer: Answer, framing: Framing) -> bytes:
    told = {name.lower() for name, _ in answer.headers}
    headers = list(answer.headers)
    if not told & {"content-length", "transfer-encoding"}:
        headers += _framing_headers(answer.body, framing)
    if "connection" not in told:
        headers.append(("Connection", "close"))
    if "date" not in told:
        headers.append(("Date", formatdate(usegmt=True)))
    lines = [f"HTTP/1.1 {answer.status} {_phrase(answer.status)}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return "\r\n".join([*lines, "", ""]).encode()


def _framing_headers(body: Body, framing: Framing) -> list[tuple[str, str]]:
    if framing is Framing.CHUNKED:
        return [("Transfer-Encoding", "chunked")]
    return [("Content-Length", str(size_of(body)))] if framing is Framing.LENGTH else []


def _phrase(status: int) -> str:
    try:
        return http.HTTPStatus(status).phrase
    except ValueError:
        return "Unknown"  # 520 and its like


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
