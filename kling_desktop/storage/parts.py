"""Which part files there are, and of which version of a clip: what a restart goes on from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.task import TaskKey

if TYPE_CHECKING:
    import sqlite3

    from kling_desktop.domain.download import Stamp
    from kling_desktop.storage.database import Database

_COLUMNS = "account_id, task_id, position, path, etag, last_modified, total"
_WHERE = "account_id = ? AND task_id = ? AND position = ?"


@dataclass(frozen=True, slots=True)
class PartNote:
    """Of the video at `position` of a render, the bytes in `path` are those of `stamp`."""

    key: TaskKey
    position: int
    path: Path
    stamp: Stamp


class PartStore:
    """Every method returns when its change is durable. Raises sqlite3.Error."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> list[PartNote]:
        from kling_desktop.domain.download import Stamp  # late: the window is up by then

        rows = await self._database.run(
            lambda it: it.execute(f"SELECT {_COLUMNS} FROM parts").fetchall()  # noqa: S608 - a constant
        )
        return [
            PartNote(
                TaskKey(row[0], row[1]),
                row[2],
                Path(row[3]),
                Stamp(etag=row[4], last_modified=row[5], total=row[6]),
            )
            for row in rows
        ]

    async def put(self, note: PartNote) -> None:
        """Also forgets what was known of another part in that place."""
        stamp = note.stamp
        version = (stamp.etag, stamp.last_modified, stamp.total)
        await self._execute(
            f"REPLACE INTO parts ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constants
            (*note.key, note.position, str(note.path), *version),
        )

    async def delete(self, key: TaskKey, position: int) -> None:
        await self._execute(f"DELETE FROM parts WHERE {_WHERE}", (*key, position))  # noqa: S608 - a constant

    async def _execute(self, statement: str, row: tuple[object, ...]) -> None:
        def execute(connection: sqlite3.Connection) -> None:
            connection.execute(statement, row)

        await self._database.run(execute)
