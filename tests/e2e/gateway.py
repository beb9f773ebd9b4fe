"""The built-in gateway in another process, steered over its control port."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kling_desktop.demo.media import clip_of
from kling_desktop.demo.request_log import Origin, Request
from kling_desktop.demo.routes import DEFAULT_ROOT, Routes, TasksOfKind, single_id
from kling_desktop.demo.wire import fault_to_json, render_to_json
from kling_desktop.domain.account import AuthStyle
from tests.e2e.processes import Process

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.render import Render, ReplyForm

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How a gateway is asked and how it answers; `form` None: each render's own.

    `clips`: a folder of other clips than the demo's; `bytes_per_s` slows them down.
    """

    form: ReplyForm | None = None
    auth: AuthStyle = AuthStyle.BEARER
    root: str = DEFAULT_ROOT
    lists: bool = False
    clips: Path | None = None
    bytes_per_s: float = 0.0

    @property
    def options(self) -> list[str]:
        form = ["--form", self.form] if self.form else []
        lists = ["--lists"] if self.lists else []
        clips = ["--clips", str(self.clips)] if self.clips else []
        slow = ["--bytes-per-s", str(self.bytes_per_s)]
        return [*form, *lists, *clips, *slow, "--auth", self.auth, "--root", self.root]


USUAL = Ways()


class GatewayProcess:
    def __init__(
        self, log: Path, environment: Mapping[str, str], token: str, ways: Ways = USUAL
    ) -> None:
        """`log` is the stem of its files, as in `Process`."""
        renders = log.with_suffix(".json")
        renders.write_text("[]", "utf-8")
        command = [sys.executable, "-m", "kling_desktop.demo", "--renders", str(renders)]
        self.process = Process(
            [*command, *ways.options], {**environment, "KLING_API_KEY": token}, log, folder=ROOT
        )
        self._routes = Routes(ways.root)
        told = json.loads(self.process.told())
        self.base_url: str = told["base_url"]
        self.media_url: str = told["media_url"]
        self.token = token
        self._control: str = told["control_url"]

    def add(self, *renders: Render) -> None:
        for render in renders:
            self._call("POST", "renders", render_to_json(render))

    def begin(self, task_id: str) -> None:
        self._call("POST", f"begin/{task_id}")

    def finish(self, task_id: str) -> None:
        self._call("POST", f"finish/{task_id}")

    def fail(self, task_id: str, reason: str) -> None:
        self._call("POST", f"fail/{task_id}", {"reason": reason})

    def inject(
        self, fault: Fault, *, task_id: str = "", times: int | None = None, origin: str = "api"
    ) -> None:
        told = {"task_id": task_id, "times": times, "origin": origin}
        self._call("POST", "faults", {"fault": fault_to_json(fault), **told})

    def inject_error(self, code: int | str, *, task_id: str = "") -> None:
        """Answer with a documented error, or with another body by its name, until healed."""
        told = {"service_error": code, "task_id": task_id, "times": None}
        self._call("POST", "faults", told)

    def heal(self) -> None:
        self._call("DELETE", "faults")

    def stop(self) -> None:
        """Go off the network; `start` brings it back at the same place."""
        self._call("POST", "stop")

    def start(self) -> None:
        self._call("POST", "start")

    @property
    def requests(self) -> list[dict[str, Any]]:
        """All that came in at both origins, in order."""
        log: list[dict[str, Any]] = self._call("GET", "requests")
        return log

    @property
    def asked(self) -> Counter[str]:
        """How often the API was asked about each render."""
        return Counter(single_id(self._routes.question(it)) for it in self._questions())

    @property
    def listed(self) -> Counter[str]:
        """How often the list of each kind was asked for."""
        questions = (self._routes.question(it) for it in self._questions())
        return Counter(it.kind for it in questions if isinstance(it, TasksOfKind))

    @property
    def sent(self) -> Counter[str]:
        """How often a clip of each render was asked for."""
        paths = (it["path"] for it in self.requests if it["origin"] == "media")
        return Counter(clip_of(path) for path in paths)

    def _questions(self) -> list[Request]:
        return [
            Request(origin=Origin.API, method=it["method"], path=it["path"], query=it["query"])
            for it in self.requests
            if it["origin"] == "api"
        ]

    def _call(self, method: str, verb: str, body: Mapping[str, object] | None = None) -> Any:
        parts = urlsplit(f"{self._control}/{verb}")
        connection = HTTPConnection(parts.netloc, timeout=20)
        try:
            headers = {"Authorization": f"Bearer {self.token}"}
            connection.request(method, parts.path, json.dumps(body) if body else None, headers)
            answer = json.loads(connection.getresponse().read())
        finally:
            connection.close()
        assert "ok" in answer, answer
        return answer["ok"]
