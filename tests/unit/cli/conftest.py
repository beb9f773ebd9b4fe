"""Runs the real program, with a home of its own and an account from the environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kling_desktop.demo.gateway import Gateway

ROOT = Path(__file__).parents[3]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def environment(home: Path, gateway: Gateway, token: str) -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "HOME": str(home.parent),
        "KLING_DESKTOP_HOME": str(home),
        "KLING_BASE_URL": gateway.base_url,
        "KLING_API_KEY": token,
    }


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """`changes` to the environment: None takes a variable away."""

    def start(
        *arguments: str, stdin: bytes = b"", **changes: str | None
    ) -> subprocess.CompletedProcess[str]:
        merged: dict[str, str | None] = {**environment, **changes}
        ended = subprocess.run(
            [sys.executable, "-m", "kling_desktop", *arguments],
            env={name: value for name, value in merged.items() if value is not None},
            input=stdin,
            capture_output=True,
            timeout=60,
            check=False,
        )
        out, err = ended.stdout.decode(), ended.stderr.decode()
        return subprocess.CompletedProcess(ended.args, ended.returncode, out, err)

    return start
