"""How long renders took, as rows of the ledger: kept when the renders leave the list."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from kling_desktop.domain.task import Task
    from kling_desktop.storage.database import Database

# The newest thousand of each account and kind are more than is ever learned from.
_PRUNE = """
    DELETE FROM render_times WHERE account_id = ?1 AND kind = ?2 AND ended_at < (
        SELECT ended_at FROM render_times WHERE account_id = ?1 AND kind = ?2
        ORDER BY ended_at DESC LIMIT 1 OFFSET 1000)
"""


class RenderTimeStore:
    """Raises sqlite3.Error."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[tuple[str, str, float]]:
        """Account id, kind and seconds of each, oldest first."""
        return await self._database.run(
            lambda connection: connection.execute(
                "SELECT account_id, kind, seconds FROM render_times ORDER BY ended_at"
            ).fetchall()
        )

    async def add(self, task: Task, seconds: float, now: datetime) -> bool:
        """Note a render's time once; False where it was noted before."""
        ended = (task.updated_at or now).astimezone(UTC)
        row = (task.account_id, task.task_id, task.kind, seconds, int(ended.timestamp() * 1e6))
        return await self._database.run(lambda connection: _insert(connection, row))


def _insert(connection: sqlite3.Connection, row: tuple[str, str, str, float, int]) -> bool:
    insert = "INSERT OR IGNORE INTO render_times VALUES (?, ?, ?, ?, ?)"
    is_new = connection.execute(insert, row).rowcount > 0
    if is_new:
        connection.execute(_PRUNE, (row[0], row[2]))
    return is_new
