"""A gateway in a process of its own, so that its work is not counted as ours."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.request import Request, urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class RunningGateway:
    base_url: str
    token: str
    control_url: str

    def count_requests(self) -> int:
        """How many came in so far."""
        request = Request(  # noqa: S310 - our own process on this machine
            f"{self.control_url}/requests", headers={"Authorization": f"Bearer {self.token}"}
        )
        with urlopen(request) as response:  # noqa: S310 - our own process on this machine
            return len(json.load(response)["ok"])


@contextmanager
def gateway_process(renders: list[dict[str, Any]], *options: str) -> Iterator[RunningGateway]:
    """`renders` in the form that `python -m kling_desktop.demo --renders` reads."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "renders.json"
        file.write_text(json.dumps(renders), "utf-8")
        process = subprocess.Popen(
            [sys.executable, "-m", "kling_desktop.demo", "--renders", str(file), *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        try:
            assert process.stdout
            told = json.loads(process.stdout.readline())
            yield RunningGateway(told["base_url"], told["token"], told["control_url"])
        finally:
            process.terminate()
            process.wait()
