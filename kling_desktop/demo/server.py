"""HTTP servers on loopback, in a thread with an event loop of its own."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from collections.abc import Awaitable, Callable, Mapping, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING

from aiohttp import web

if TYPE_CHECKING:
    import ssl

Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]
Stop = Callable[[], object]

_HOST = "127.0.0.1"
_GRACE_S = 0.05  # 0 would mean for ever to aiohttp


class ServerThread:
    """One port for each handler. May be stopped and started again: the ports stay the same."""

    def __init__(
        self,
        handlers: Sequence[Handler],
        *,
        name: str,
        tls: Mapping[int, ssl.SSLContext] | None = None,
    ) -> None:
        """`tls`: with what the handlers at these places are reached over TLS."""
        self._handlers = tuple(handlers)
        self._tls = tls or {}
        self._name = name
        self._ports = [0] * len(self._handlers)
        self._thread: threading.Thread | None = None
        self._stop: Stop | None = None

    def url(self, index: int) -> str:
        """`http://127.0.0.1:PORT` of a handler (or https); known from the first start on."""
        if not self._ports[index]:
            raise RuntimeError(f"{self._name} was never started")
        scheme = "https" if index in self._tls else "http"
        return f"{scheme}://{_HOST}:{self._ports[index]}"

    def start(self) -> None:
        """Return once all ports answer. Raises OSError."""
        if self._thread:
            raise RuntimeError(f"{self._name} runs already")
        sockets = _bound(self._ports)
        self._ports = [listening.getsockname()[1] for listening in sockets]
        ready: Future[Stop] = Future()
        # A daemon: a program that dies of an error is not kept alive by its demo.
        self._thread = threading.Thread(
            target=self._run, args=(sockets, ready), name=self._name, daemon=True
        )
        self._thread.start()
        self._stop = ready.result()

    def stop(self) -> None:
        """Hang up on everybody and wait for the thread; harmless when it does not run."""
        if self._thread and self._stop:
            self._stop()
            self._thread.join()
        self._thread = self._stop = None

    def _run(self, sockets: list[socket.socket], ready: Future[Stop]) -> None:
        # Named outright: the policy may have been turned to a loop that only a window can run.
        try:
            with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
                runner.run(self._serve(sockets, ready))
        except BaseException as error:
            if not ready.done():
                ready.set_exception(error)  # else the start would wait for ever
            raise

    async def _serve(self, sockets: list[socket.socket], ready: Future[Stop]) -> None:
        loop = asyncio.get_running_loop()
        stopping = asyncio.Event()
        runners = [
            await _listen(handler, listening, self._tls.get(index))
            for index, (handler, listening) in enumerate(zip(self._handlers, sockets, strict=True))
        ]
        ready.set_result(lambda: loop.call_soon_threadsafe(stopping.set))
        await stopping.wait()
        for runner in runners:
            await _close(runner)


def _bound(ports: Sequence[int]) -> list[socket.socket]:
    """Listening sockets, all or none. Raises OSError."""
    with contextlib.ExitStack() as undo:
        sockets = [undo.enter_context(socket.create_server((_HOST, port))) for port in ports]
        undo.pop_all()
    return sockets


async def _listen(
    handler: Handler, listening: socket.socket, tls: ssl.SSLContext | None
) -> web.ServerRunner:
    # A handler is cancelled when its client leaves: none goes on talking to nobody.
    server = web.Server(handler, handler_cancellation=True, access_log=None)
    runner = web.ServerRunner(server, shutdown_timeout=_GRACE_S)
    await runner.setup()
    await web.SockSite(runner, listening, ssl_context=tls).start()
    return runner


async def _close(runner: web.ServerRunner) -> None:
    for site in runner.sites:
        await site.stop()
    await asyncio.sleep(0)  # what was accepted just now becomes a connection
    for connection in runner.server.connections if runner.server else ():
        if connection.transport:
            connection.transport.abort()
    await runner.cleanup()
