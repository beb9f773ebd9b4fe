"""The built-in gateway in another process, steered over its control port."""

from __future__ import annotations

import json
import sys
from collections import Counter
from http.client import HTTPConnection
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kling_desktop.demo.api import asked_about
from kling_desktop.demo.media import clip_of
from kling_desktop.demo.wire import fault_to_json, render_to_json
from tests.e2e.processes import Process

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kling_desktop.demo.faults import Fault
    from kling_desktop.demo.render import Render

ROOT = Path(__file__).parents[2]


class GatewayProcess:
    def __init__(self, folder: Path, environment: Mapping[str, str], token: str) -> None:
        renders = folder / "renders.json"
        renders.write_text("[]", "utf-8")
        command = [sys.executable, "-m", "kling_desktop.demo", "--renders", str(renders)]
        self.process = Process(
            command, {**environment, "KLING_API_KEY": token}, folder / "gateway", folder=ROOT
        )
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
        paths = (it["path"] for it in self.requests if it["origin"] == "api")
        return Counter(asked_about(path) for path in paths)

    @property
    def sent(self) -> Counter[str]:
        """How often a clip of each render was asked for."""
        paths = (it["path"] for it in self.requests if it["origin"] == "media")
        return Counter(clip_of(path) for path in paths)

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
