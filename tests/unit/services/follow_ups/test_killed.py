"""What was begun when the program was killed, or quit: known, once, or told as not known."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import pytest

from kling_desktop.domain.account import Account
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.vault import Vault
from tests.unit.services.follow_ups.afterwards import (
    added,
    end,
    in_a_hurry,
    is_idle,
    now_s,
    python,
    read,
    results,
    states,
    telling,
)
from tests.unit.services.follow_ups.hook import answer, hooked
from tests.unit.services.savers import CONTENT, names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kling_desktop.storage.paths import Paths

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

# Opens the list in a folder, lets what is due begin, and stays.
_STAYING = """
import asyncio, pathlib, sys
from kling_desktop.services.workspace import open_workspace
from kling_desktop.storage.paths import paths_in
from kling_desktop.storage.vault import Vault

async def stay():
    async with open_workspace(paths_in(pathlib.Path(sys.argv[1])), Vault(session_only=True)) as it:
        it.follow_ups.start()
        await asyncio.sleep(100)

asyncio.run(stay())
"""
_SLEEPING = """
import pathlib, sys, time
pathlib.Path(sys.argv[1]).open("a").write("begun\\n")
time.sleep(0.0 if pathlib.Path(sys.argv[1]).read_text().count("begun") > 1 else 100.0)
"""
ACCOUNT = Account(account_id="gate", name="Gate", base_url="https://gate.invalid")


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "Shot.mp4"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture
def staying(paths: Paths) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Starts the program's services on the test's list; what is not killed by then is."""
    begun: list[subprocess.Popen[bytes]] = []

    def stay() -> subprocess.Popen[bytes]:
        begun.append(subprocess.Popen([sys.executable, "-c", _STAYING, str(paths.data)]))
        return begun[-1]

    yield stay
    for process in begun:
        process.kill()
        process.wait()


async def ended(paths: Paths, clip: Path, **values: object) -> None:
    """A list with one render that has just ended, after which something is to be done."""
    async with open_workspace(paths, Vault(session_only=True)) as workspace:
        await workspace.accounts.use(ACCOUNT, "x" * 20)
        key = await added(workspace, ACCOUNT, "t1")
        workspace.preferences.change(**values)
        await end(workspace, key, clip=clip)


async def kill(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGKILL)
    await asyncio.to_thread(process.wait)


async def test_of_a_program_that_was_cut_off_nobody_says_that_it_ran(
    paths: Paths,
    clip: Path,
    tmp_path: Path,
    staying: Callable[[], subprocess.Popen[bytes]],
    eventually: Eventually,
) -> None:
    told = tmp_path / "told"
    await ended(paths, clip, program=python(_SLEEPING, str(told)), program_since=now_s())
    process = staying()
    await eventually(lambda: told.exists() and told.read_text())
    await kill(process)
    async with open_workspace(paths, Vault(session_only=True)) as workspace:
        (key,) = workspace.library.tasks
        workspace.follow_ups.start()
        await eventually(lambda: states(workspace, key) == {"program": "failed"})
        assert await results(workspace, key) == ["program_unclear"]
        assert [it.result for it in workspace.follow_ups.failures.values()] == ["program_unclear"]
        assert told.read_text() == "begun\n"
        workspace.follow_ups.run_all_again([key])
        await eventually(lambda: states(workspace, key) == {"program": "done"})
        assert told.read_text() == "begun\nbegun\n"


async def test_a_webhook_without_an_answer_is_posted_again_with_the_same_mark(
    paths: Paths,
    clip: Path,
    staying: Callable[[], subprocess.Popen[bytes]],
    eventually: Eventually,
) -> None:
    async with hooked(answer(500)) as hook:
        await ended(paths, clip, webhook_address=hook.address, webhook_since=now_s())
        process = staying()
        await eventually(lambda: hook.posts)
        await kill(process)  # it would have tried again in five seconds
        hook.answers = [answer(200)]
        async with open_workspace(paths, Vault(session_only=True)) as workspace:
            (key,) = workspace.library.tasks
            in_a_hurry(workspace).start()
            await eventually(lambda: states(workspace, key) == {"webhook": "done"})
    assert len(hook.posts) == 2
    assert len({post.headers["idempotency-key"] for post in hook.posts}) == 1


async def test_what_was_not_begun_is_done_at_the_next_start_and_then_never_again(
    paths: Paths, clip: Path, tmp_path: Path, eventually: Eventually
) -> None:
    """The kill came after the end of the render, and before anything that follows it."""
    told, second = tmp_path / "told", tmp_path / "second"
    second.mkdir()
    since = now_s()
    await ended(
        paths,
        clip,
        program=telling(told),
        program_since=since,
        copy_folder=str(second),
        copy_since=since,
    )
    for _ in range(2):
        async with open_workspace(paths, Vault(session_only=True)) as workspace:
            (key,) = workspace.library.tasks
            workspace.follow_ups.start()
            done = {"program": "done", "copy": "done"}
            await eventually(lambda: states(workspace, key) == done and is_idle(workspace))  # noqa: B023 - of this turn
            assert await results(workspace, key) in (
                ["program_done", "copy_done"],
                ["copy_done", "program_done"],
            )
    assert len(read(told)) == 1
    assert names(second) == {"Shot.mp4"}


async def test_a_copy_that_was_made_before_a_kill_is_not_made_twice(
    paths: Paths, clip: Path, tmp_path: Path, eventually: Eventually
) -> None:
    """It was there, and the ledger did not know."""
    second = tmp_path / "second"
    second.mkdir()
    await ended(paths, clip, copy_folder=str(second), copy_since=now_s())
    async with open_workspace(paths, Vault(session_only=True)) as workspace:
        (key,) = workspace.library.tasks
        workspace.follow_ups.start()
        await eventually(lambda: states(workspace, key) == {"copy": "done"})
        await workspace.follow_ups._book._store._database.run(
            lambda it: it.execute("UPDATE follow_ups SET state = 'started'").rowcount
        )
    async with open_workspace(paths, Vault(session_only=True)) as workspace:
        workspace.follow_ups.start()
        await eventually(lambda: states(workspace, key) == {"copy": "done"})
    assert names(second) == {"Shot.mp4"}


async def test_of_two_that_would_begin_the_same_one_does(
    paths: Paths, clip: Path, tmp_path: Path, eventually: Eventually
) -> None:
    told = tmp_path / "told"
    await ended(paths, clip, program=telling(told), program_since=now_s())
    async with (
        open_workspace(paths, Vault(session_only=True)) as one,
        open_workspace(paths, Vault(session_only=True)) as other,
    ):
        (key,) = one.library.tasks
        for workspace in (one, other):
            workspace.follow_ups._is_loaded = True  # both have seen an empty ledger
            workspace.follow_ups.look()

        def standing() -> set[str]:
            return {states(it, key).get("program", "") for it in (one, other)}

        await eventually(lambda: "done" in standing() and "" not in standing())
        await eventually(
            lambda: not one.follow_ups._turns._known and not other.follow_ups._turns._known
        )
    assert len(read(told)) == 1
