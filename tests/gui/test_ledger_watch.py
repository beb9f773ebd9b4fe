"""What a command in a terminal does to the list is seen in the window."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kling_desktop.domain.id_forms import TaskRef
from kling_desktop.domain.task import TaskKey
from kling_desktop.storage.paths import HOME_VARIABLE
from kling_desktop.ui.ledger_watch import LedgerWatch

if TYPE_CHECKING:
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.services.workspace import Workspace
    from tests.gui.conftest import DeskOn, Once

Eventually = Callable[[Callable[[], object]], Awaitable[None]]

ONE = TaskKey("gate", "878106242831892487")


async def add_in_a_terminal(home: Path, task_id: str) -> None:
    """By the real command, in a process of its own."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "kling_desktop", "add", task_id),
        env={**os.environ, HOME_VARIABLE: str(home)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert process.returncode == 0, (out, err)


async def test_a_render_added_in_a_terminal_comes_onto_the_list(
    workspace: Workspace, account: Account, desk_on: DeskOn, eventually: Eventually
) -> None:
    async with desk_on(workspace) as opened:
        opened.window.hide()  # nothing is looked at by the clock then
        await eventually(lambda: opened.desk.heartbeat.beats == (False, False))
        await add_in_a_terminal(workspace.paths.data, ONE.task_id)
        await eventually(lambda: ONE in workspace.library.tasks)
        await eventually(lambda: opened.desk.model.index_of(ONE).isValid())
    assert account.account_id == ONE.account_id


async def test_many_writes_are_told_of_together(
    workspace: Workspace, account: Account, once: Once
) -> None:
    told: list[None] = []
    home = QObject()
    watch = LedgerWatch(workspace.paths.ledger_journal, home)
    watch.changed.connect(lambda: told.append(None))
    changed = once(watch.changed)
    for number in range(50):
        await workspace.library.add([TaskRef(f"t{number}")], account)
    await changed
    assert len(told) < 10
    watch.end()


async def test_a_journal_that_comes_later_is_watched_from_then_on(
    tmp_path: Path, once: Once
) -> None:
    journal = tmp_path / "ledger-wal"
    home = QObject()
    watch = LedgerWatch(journal, home)
    journal.write_bytes(b"one")
    looked = once(watch.changed)
    watch.look()
    await looked
    changed = once(watch.changed)
    journal.write_bytes(b"two")
    await changed
    watch.end()
