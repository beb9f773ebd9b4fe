"""What was and is to be done after renders ended, as rows of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.follow_up import FollowUpKey, FollowUpKind, FollowUpState
from kling_desktop.domain.task import TaskKey
from kling_desktop.storage.activity import write_entries
from kling_desktop.storage.task_rows import microseconds

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

    from kling_desktop.domain.activity import Entry
    from kling_desktop.storage.database import Database

_READ = "SELECT account_id, task_id, kind, state FROM follow_ups"
_READ_ONE = "SELECT state FROM follow_ups WHERE account_id = ? AND task_id = ? AND kind = ?"
# An end that was seen here is in the activity; that of an imported render is not.
_INSERT = """
    INSERT OR IGNORE INTO follow_ups SELECT ?1, ?2, ?3, CASE WHEN EXISTS (
        SELECT 1 FROM activity WHERE account_id = ?1 AND task_id = ?2
            AND what = 'state' AND word IN ('succeed', 'failed')
    ) THEN 'due' ELSE 'left' END, ?4
"""
# Of two that want to begin the same, one does.
_BEGIN = """
    UPDATE follow_ups SET state = 'started', changed_at = ?
    WHERE account_id = ? AND task_id = ? AND kind = ? AND state IN ('due', 'failed')
"""
_PUT = """
    UPDATE follow_ups SET state = ?, changed_at = ?
    WHERE account_id = ? AND task_id = ? AND kind = ?
"""


class FollowUpStore:
    """Every method returns when its change is durable. Raises sqlite3.Error."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> dict[FollowUpKey, FollowUpState]:
        rows = await self._database.run(lambda it: it.execute(_READ).fetchall())
        return {
            FollowUpKey(TaskKey(account_id, task_id), FollowUpKind(kind)): FollowUpState(state)
            for account_id, task_id, kind, state in rows
        }

    async def add(
        self, keys: Iterable[FollowUpKey], now: datetime
    ) -> dict[FollowUpKey, FollowUpState]:
        """Note what is due, or left; what is known stays as it is. Returns how each stands."""
        wanted = list(keys)

        def write(connection: sqlite3.Connection) -> dict[FollowUpKey, FollowUpState]:
            rows = [(*key.task, key.kind.value) for key in wanted]
            connection.executemany(_INSERT, [(*row, microseconds(now)) for row in rows])
            found = [connection.execute(_READ_ONE, row).fetchone()[0] for row in rows]
            return dict(zip(wanted, map(FollowUpState, found), strict=True))

        return await self._database.run(write)

    async def begin(self, key: FollowUpKey, now: datetime) -> bool:
        """Note a start before it is made; False where it is not to be made."""
        row = (microseconds(now), *key.task, key.kind.value)
        return await self._database.run(lambda it: it.execute(_BEGIN, row).rowcount == 1)

    async def put(
        self, key: FollowUpKey, state: FollowUpState, now: datetime, entry: Entry | None = None
    ) -> None:
        """Note how it stands, with what is told of it, in one transaction."""
        row = (state.value, microseconds(now), *key.task, key.kind.value)

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(_PUT, row)
            write_entries(connection, key.task, (entry,) if entry else ())

        await self._database.run(write)
