"""What the tests of the status client share."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tests.unit.kling.raw_server import RawServer, Script, Serve, saying

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    """`await serve(bytes or script)` starts a server; all end with the test."""
    listening: list[asyncio.Server] = []
    conversations: set[asyncio.Task[None]] = set()

    async def start(script: bytes | Script) -> RawServer:
        server = RawServer(saying(script) if isinstance(script, bytes) else script)

        def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            conversations.add(asyncio.create_task(server.answer(reader, writer)))

        listening.append(await asyncio.start_server(meet, "127.0.0.1", 0))
        port = listening[-1].sockets[0].getsockname()[1]
        server.base_url = f"http://127.0.0.1:{port}"
        return server

    yield start
    for one in listening:
        one.close()
    for conversation in conversations:
        conversation.cancel()
    await asyncio.gather(*conversations, return_exceptions=True)
