"""What must hold whatever happens: no token leaks, nothing acknowledged is lost."""

from __future__ import annotations

import base64
import random
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

from kling_desktop.demo import faults
from kling_desktop.demo.render import Fate, Render

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.demo.gateway import Gateway

Run = Callable[..., subprocess.CompletedProcess[str]]
ID, OTHER = "878106242831892487", "878106242831892488"


def forms_of(token: str) -> list[bytes]:
    """A token as it may be written down."""
    bare = token.encode()
    encoded = [base64.b64encode(bare), base64.urlsafe_b64encode(bare), bare.hex().encode()]
    quoted = [quote(token, safe="").encode(), quote_plus(token).encode(), quote(token).encode()]
    return [
        bare,
        *(form.rstrip(b"=") for form in encoded),
        *quoted,
        bare.decode().encode("utf-16-le"),
    ]


def test_the_token_is_nowhere(run: Run, gateway: Gateway, token: str, home: Path) -> None:
    gateway.add(Render(task_id=ID, clips=("aurora-pines.mp4",), renders_s=0))
    gateway.add(Render(task_id=OTHER, renders_s=0, fate=Fate.FAILS, reason="no"))
    commands = (
        ["add", ID, OTHER],
        ["add", token],
        ["status", token],
        ["list", "--json"],
        ["wait", "--json"],
        ["fetch"],
        ["status", ID, "--json"],
    )
    said = [run(*command) for command in commands]
    said.append(run("add", "-", stdin=f"curl -H 'Authorization: Bearer {token}'\n{token}".encode()))
    gateway.inject(faults.error(401, 1002, "Authorization is invalid"), times=None)
    said.append(run("status", "task-unknown1"))
    gateway.inject(faults.drop(reset=True), times=None)
    said.append(run("status", "task-unknown2", "--json"))
    gateway.stop()
    said.append(run("status", "task-unknown3"))
    assert {request.header("Authorization") for request in gateway.requests} == {
        f"Bearer {token}",
        "",
    }
    texts = [text.encode() for ended in said for text in (ended.stdout, ended.stderr)]
    files = [path for path in home.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} >= {".sqlite3", ".mp4"}
    for content in (*texts, *(path.read_bytes() for path in files)):
        assert not [form for form in forms_of(token) if form in content]


ADD_FOR_EVER = """
import sys
from itertools import count
from kling_desktop.cli.arguments import build_parser
from kling_desktop.cli.commands import run
for number in count():
    ids = [f"task-{sys.argv[1]}-{number}-{i}1" for i in range(5)]
    assert run(build_parser().parse_args(["add", *ids])) == 0
    print(*ids, flush=True)
"""


def rows(home: Path) -> dict[str, str]:
    with closing(sqlite3.connect(home / "ledger.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return dict(connection.execute("SELECT task_id, state FROM tasks"))


def test_twenty_kills_lose_nothing_acknowledged(
    environment: dict[str, str], home: Path, run: Run
) -> None:
    moment = random.Random(20)  # noqa: S311 - no secret
    acknowledged: set[str] = set()
    for turn in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", ADD_FOR_EVER, str(turn)], env=environment, stdout=subprocess.PIPE
        ) as adding:
            assert adding.stdout
            adding.stdout.readline()  # it is at work
            threading.Event().wait(moment.uniform(0, 0.1))
            adding.kill()
            told = adding.stdout.read().splitlines()
        assert adding.returncode == -9
        acknowledged |= {word for line in told for word in line.decode().split() if "task-" in word}
        assert acknowledged <= rows(home).keys()
    assert len(acknowledged) > 20
    listed = run("list")
    assert listed.returncode == 0
    assert acknowledged <= {line.split()[0] for line in listed.stdout.splitlines()}


def test_kills_while_watching_lose_no_end(
    gateway: Gateway, environment: dict[str, str], home: Path, run: Run
) -> None:
    """What was told to have ended is on disk as ended."""
    moment = random.Random(21)  # noqa: S311 - no secret
    ids = [f"task-watch-{number}1" for number in range(40)]
    for task_id in ids:
        gateway.add(Render(task_id=task_id, clips=("aurora-pines.mp4",), renders_s=0))
    gateway.inject(faults.delay(0.02), times=None)
    run("add", *ids)
    ended: set[str] = set()
    for _ in range(8):
        with subprocess.Popen(
            [sys.executable, "-m", "kling_desktop", "wait"],
            env=environment,
            stdout=subprocess.PIPE,
        ) as waiting:
            assert waiting.stdout
            waiting.stdout.readline()
            threading.Event().wait(moment.uniform(0, 0.05))
            waiting.kill()
            told = waiting.stdout.read().splitlines()
        ended |= {line.split()[0].decode() for line in told if line.endswith(b"\n")}
        kept = rows(home)
        assert {kept[task_id] for task_id in ended} <= {"succeed"}
        assert set(kept) == set(ids)
    assert run("wait").returncode == 0
    assert set(rows(home).values()) == {"succeed"}
