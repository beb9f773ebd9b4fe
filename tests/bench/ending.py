"""From SIGTERM to the end of the process, in the middle of work; and whether all is on disk then.

The real program off screen, with 1,000 renders that run, questions under way, and three clips that
are being saved. The system gives it 2 s at the end of a session.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.demo.gateway import Gateway
from kling_desktop.demo.render import Render
from kling_desktop.domain.account import Account
from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.resources import resource
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.paths import HOME_VARIABLE, paths_in
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kling_desktop.storage.paths import Paths

RUNS = 7
OPEN = 1_000
CLIPS = 3
LIMIT_S = 2.0
PATIENCE_S = 60.0
_SLOW = 20_000.0  # bytes a second: no clip is whole before the end
_PER_S = 200.0
SETTLE_S = 1.0  # by then some of each clip is here

_PROGRAM = """
import gc, sys
gc.disable()  # as the program does before it imports the window
from kling_desktop import app
from kling_desktop.domain.account import Account
from kling_desktop.storage.paths import user_paths
from kling_desktop.storage.vault import Vault

async def main():
    vault = Vault(session_only=True)
    await vault.store(Account(account_id="bench", name="Bench", base_url=sys.argv[1]), "bench")
    return await app._main(application, user_paths(), vault)

application = app._new_application()
sys.exit(app.run(main))
"""


def figures() -> Iterator[str]:
    runs = [_ended() for _ in range(RUNS)]
    times = [seconds for seconds, _ in runs]
    whole = sum(is_whole for _, is_whole in runs)
    yield (
        f"from SIGTERM to the end, {OPEN:,} renders and {CLIPS} downloads under way: "
        f"median {statistics.median(times) * 1000:.0f} ms, longest {max(times) * 1000:.0f} ms "
        f"of {LIMIT_S * 1000:.0f}"
    )
    yield f"all on disk and exit code 0: {whole} of {RUNS}"


def _ended() -> tuple[float, bool]:
    """Seconds, and whether nothing was left to be written."""
    clips = [
        Render(task_id=f"clip{number}", clips=("moonlit-sea.mp4",), waits_s=0, renders_s=0)
        for number in range(CLIPS)
    ]
    opened = [Render(task_id=f"t{number}", waits_s=3600) for number in range(OPEN)]
    with (
        tempfile.TemporaryDirectory() as home,
        Gateway(
            [*clips, *opened],
            token="bench",  # noqa: S106 - its own
            clips=resource("clips"),
            bytes_per_s=_SLOW,
        ) as gateway,
    ):
        paths = paths_in(Path(home))
        asyncio.run(_fill(paths, gateway, [it.task_id for it in (*clips, *opened)]))
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", HOME_VARIABLE: home}
        command = [sys.executable, "-c", _PROGRAM, gateway.base_url]
        with subprocess.Popen(
            command, env=environment, cwd=Path(__file__).parents[2], stderr=subprocess.DEVNULL
        ) as program:
            try:
                _wait_for_work(paths)
                began = time.monotonic()
                program.send_signal(signal.SIGTERM)
                code = program.wait(PATIENCE_S)
                took = time.monotonic() - began
            finally:
                program.kill()
        return took, code == 0 and _is_whole(paths)


async def _fill(paths: Paths, gateway: Gateway, ids: list[str]) -> None:
    account = Account(
        account_id="bench", name="Bench", base_url=gateway.base_url, requests_per_s=_PER_S
    )
    async with open_workspace(paths, Vault(session_only=True)) as workspace:
        await workspace.accounts.use(account, gateway.token)
        await workspace.library.add([TaskRef(it) for it in reversed(ids)], account)


def _wait_for_work(paths: Paths) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while len(_parts(paths)) < CLIPS:
        if time.monotonic() > deadline:
            raise TimeoutError("the program does not come to its work")
        time.sleep(0.05)
    time.sleep(SETTLE_S)


def _parts(paths: Paths) -> list[Path]:
    return list(paths.downloads.glob("*.part"))


def _is_whole(paths: Paths) -> bool:
    """The ledger was closed, holds every render, and knows each part it is to go on with."""
    with closing(sqlite3.connect(paths.ledger)) as ledger:
        (verdict,) = ledger.execute("PRAGMA integrity_check").fetchone()
        (count,) = ledger.execute("SELECT count(*) FROM tasks").fetchone()
        (known,) = ledger.execute("SELECT count(*) FROM parts").fetchone()
    was_closed = not paths.ledger_journal.exists()
    is_known = known == sum(it.stat().st_size > 0 for it in _parts(paths)) == CLIPS
    return was_closed and verdict == "ok" and count == OPEN + CLIPS and is_known
