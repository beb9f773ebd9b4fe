"""Servers that say exactly the bytes a test gives them, on real sockets of this machine."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

Script = Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass(slots=True)
class RawServer:
    """Reads one request on each connection, plays its script, hangs up."""

    script: Script
    base_url: str = ""
    heads: list[str] = field(default_factory=list)  # what came in, request line and headers
    listens: bool = True  # whether it reads a request before it answers

    @property
    def lines(self) -> list[str]:
        """The request lines alone."""
        return [head.split("\r\n")[0] for head in self.heads]

    def header(self, name: str) -> list[str]:
        """Every value of a header in every request."""
        pairs = [line.split(": ", 1) for head in self.heads for line in head.split("\r\n")[1:-2]]
        return [value for key, value in pairs if key.casefold() == name]

    async def answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if self.listens:
                self.heads.append((await reader.readuntil(b"\r\n\r\n")).decode("latin-1"))
            await self.script(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client hung up, as it may
        finally:
            writer.close()


Serve = Callable[["bytes | Script"], Awaitable[RawServer]]


def saying(said: bytes) -> Script:
    async def say(writer: asyncio.StreamWriter) -> None:
        writer.write(said)
        await writer.drain()

    return say


def then_reset(said: bytes) -> Script:
    """Say it, then break the connection as a crashed server does (RST)."""

    async def say(writer: asyncio.StreamWriter) -> None:
        writer.write(said)
        await writer.drain()
        kept = writer.get_extra_info("socket")
        kept.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()

    return say


def endlessly(said: bytes, again: bytes, *, pause_s: float = 0.0) -> Script:
    """Say `said`, then `again` until the client hangs up."""

    async def say(writer: asyncio.StreamWriter) -> None:
        writer.write(said)
        while not writer.is_closing():
            writer.write(again)
            await writer.drain()
            await asyncio.sleep(pause_s)

    return say


def http(body: bytes | str = b"", *headers: str, status: str = "200 OK") -> bytes:
    """A well-formed answer."""
    raw = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(raw)}", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + raw
