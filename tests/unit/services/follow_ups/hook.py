"""A server that webhooks are posted to."""

from __future__ import annotations

import asyncio
import json
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@dataclass(frozen=True, slots=True)
class Post:
    """`headers` by their names in small letters."""

    line: str
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(slots=True)
class Hook:
    """Gives `answers` in turn, the last again and again; an empty one is none: it hangs up."""

    answers: list[bytes] = field(default_factory=lambda: [answer(200)])
    posts: list[Post] = field(default_factory=list)
    address: str = ""

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").splitlines()
        fields = (line.partition(": ") for line in head[1:] if line)
        headers = {name.casefold(): value for name, _, value in fields}
        body = await reader.readexactly(int(headers["content-length"]))
        self.posts.append(Post(head[0], headers, body))
        writer.write(self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])
        writer.close()
        await writer.wait_closed()


def answer(status: int, body: bytes = b"", *headers: str) -> bytes:
    lines = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


@asynccontextmanager
async def hooked(*answers: bytes) -> AsyncIterator[Hook]:
    hook = Hook(list(answers) or [answer(200)])
    server = await asyncio.start_server(hook.meet, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    hook.address = f"http://{host}:{port}/hook/secret-path?key=1"
    try:
        yield hook
    finally:
        server.close()
