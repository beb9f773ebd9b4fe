"""A gateway in another process, steered over HTTP. For tests; the demo does not open this port.

    GET    /__control__/requests            everything that came in
    DELETE /__control__/faults              heal
    POST   /__control__/faults              {"fault": {…}, "task_id", "position", "times", "origin"}
                                            or {"service_error": 1303, …} for a documented one
    POST   /__control__/renders             {…}: add a render
    GET    /__control__/renders             all renders
    POST   /__control__/<verb>/<task id>    begin, finish, fail {"reason"}, expire_links
    POST   /__control__/<verb>              stop, start: the gateway goes away and comes back

Each call carries the gateway's token; the answer is `{"ok": …}` or `{"error": …}`.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import unquote

from aiohttp import web

from kling_desktop.demo.auth import token_problem
from kling_desktop.demo.request_log import Origin
from kling_desktop.demo.server import ServerThread
from kling_desktop.demo.wire import (
    injected_fault,
    render_from_json,
    render_to_json,
    request_to_json,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kling_desktop.demo.gateway import Gateway

_ROOT = "/__control__/"
Body = dict[str, Any]


class Control:
    """A port of its own, so that the gateway's log holds nothing but the program's requests."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._server = ServerThread([self._handle], name="control")
        self._calls: dict[tuple[str, str], Callable[[str, Body], object]] = {
            ("GET", "requests"): lambda _, __: [request_to_json(r) for r in gateway.requests],
            ("GET", "renders"): lambda _, __: [render_to_json(r) for r in gateway.renders],
            ("POST", "renders"): lambda _, body: gateway.add(render_from_json(body)),
            ("POST", "faults"): lambda _, body: self._inject(body),
            ("DELETE", "faults"): lambda _, __: gateway.heal(),
            ("POST", "begin"): lambda task_id, _: gateway.begin(task_id),
            ("POST", "finish"): lambda task_id, body: gateway.finish(task_id, **body),
            ("POST", "fail"): lambda task_id, body: gateway.fail(task_id, **body),
            ("POST", "expire_links"): lambda task_id, _: gateway.expire_links(task_id),
            ("POST", "stop"): lambda _, __: gateway.stop(),
            ("POST", "start"): lambda _, __: gateway.start(),
        }

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.stop()

    @property
    def url(self) -> str:
        """What goes before the verbs."""
        return self._server.url(0) + _ROOT.rstrip("/")

    def _inject(self, body: Body) -> None:
        options = {k: v for k, v in body.items() if k not in {"fault", "service_error"}}
        if "origin" in options:
            options["origin"] = Origin(options["origin"])
        self._gateway.inject(injected_fault(body), **options)

    async def _handle(self, http: web.BaseRequest) -> web.StreamResponse:
        if token_problem(http.headers.get("Authorization", ""), self._gateway.token):
            return web.json_response({"error": "token"}, status=401)
        verb, _, task_id = http.raw_path.removeprefix(_ROOT).partition("/")
        call = self._calls.get((http.method, verb))
        if not call or not http.raw_path.startswith(_ROOT):
            return web.json_response({"error": "no such call"}, status=404)
        text = await http.read()
        try:
            body = json.loads(text) if text else {}
            done = await asyncio.to_thread(call, unquote(task_id), body)
        except (LookupError, ValueError, TypeError, RuntimeError) as error:
            return web.json_response({"error": repr(error)}, status=400)
        return web.json_response({"ok": done})
