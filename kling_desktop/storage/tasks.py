"""Tasks and accounts as rows of the ledger."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.domain.task import Task, TaskKey, Video
from kling_desktop.storage.activity import read_entries, write_entries
from kling_desktop.storage.task_rows import (
    TASK_COLUMNS,
    creators_row,
    task_of,
    task_row,
    told_row,
    video_rows,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from kling_desktop.domain.activity import Entry
    from kling_desktop.storage.database import Database

_MARKS = ", ".join("?" * len(TASK_COLUMNS.split(",")))
_INSERT_TASK = f"INSERT OR IGNORE INTO tasks ({TASK_COLUMNS}) VALUES ({_MARKS})"  # noqa: S608 - constants
# A final state seen by another process is not undone by an older view of the same task, nor is a
# name that was given there.
_UPDATE_TASK = """
    UPDATE tasks SET kind = ?, name = CASE WHEN name = '' THEN ? ELSE name END,
        state = ?, raw_status = ?, reason = ?, added_at = ?, created_at = ?, updated_at = ?,
        state_since = ?, checked_at = ?, checks = ?, problem = ?, problem_since = ?,
        problem_count = ?, cost = ?, is_paused = ?, clip_gone_at = ?
    WHERE account_id = ? AND task_id = ? AND (state NOT IN ('succeed', 'failed') OR state = ?)
"""
_ORGANISE = """
    UPDATE tasks SET name = ?, note = ?, project = ?, tags = ?, is_starred = ?, bell = ?
    WHERE account_id = ? AND task_id = ?
"""
_VIDEO_COLUMNS = "account_id, task_id, position, url, watermark_url, duration_s, path, size_bytes"
_UPSERT_VIDEO = f"""
    INSERT INTO videos ({_VIDEO_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET url = excluded.url, watermark_url = excluded.watermark_url,
        duration_s = excluded.duration_s,
        path = CASE WHEN excluded.path = '' THEN path ELSE excluded.path END,
        size_bytes = CASE WHEN excluded.path = '' THEN size_bytes ELSE excluded.size_bytes END
"""  # noqa: S608 - constants
# Another process may have taken the task off the list meanwhile.
_UPSERT_REPLY = """
    INSERT INTO replies SELECT ?1, ?2, ?3
    WHERE EXISTS (SELECT 1 FROM tasks WHERE account_id = ?1 AND task_id = ?2)
    ON CONFLICT DO UPDATE SET body = excluded.body
"""
_OF_THE_NEWEST = """
    WHERE (account_id, task_id) IN (
        SELECT account_id, task_id FROM tasks ORDER BY added_at DESC, task_id DESC LIMIT ?)
"""
_DELETE_TASK = "DELETE FROM tasks WHERE account_id = ? AND task_id = ?"
_READ_REPLY = "SELECT body FROM replies WHERE account_id = ? AND task_id = ?"
_ACCOUNT_COLUMNS = tuple(field.name for field in fields(Account))
_UPSERT_ACCOUNT = (
    f"INSERT INTO accounts ({', '.join(_ACCOUNT_COLUMNS)})"  # noqa: S608 - constants
    f" VALUES ({', '.join(':' + name for name in _ACCOUNT_COLUMNS)})"
    f" ON CONFLICT DO UPDATE SET {', '.join(f'{it} = excluded.{it}' for it in _ACCOUNT_COLUMNS)}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What the ledger holds about a task besides the task."""

    key: TaskKey
    reply: str | None
    happened: tuple[Entry, ...]


class TaskStore:
    """Every method returns when its change is durable. Raises sqlite3.Error."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def accounts(self) -> list[Account]:
        return await self._database.run(_read_accounts)

    async def save_account(self, account: Account) -> None:
        await self._write(_UPSERT_ACCOUNT, [asdict(account)])

    async def delete_account(self, account_id: str) -> int:
        """Delete an account unless tasks belong to it; returns how many do."""
        return await self._database.run(lambda connection: _delete_account(connection, account_id))

    async def tasks(self, newest: int | None = None) -> list[Task]:
        """All tasks, or the newest so many; oldest first."""
        return await self._database.run(lambda connection: _read_tasks(connection, newest))

    async def insert(self, tasks: Iterable[Task], pasts: Iterable[Past] = ()) -> list[Task]:
        """Add tasks, with what is known of their past; returns those that were not there yet."""
        rows, known = list(tasks), list(pasts)

        def write(connection: sqlite3.Connection) -> list[Task]:
            added = _insert(connection, rows)
            fresh = {task.key for task in added}
            for past in known:
                if past.key in fresh:
                    _write_past(connection, past)
            return added

        return await self._database.run(write)

    async def save(self, task: Task, happened: Sequence[Entry] = ()) -> None:
        def write(connection: sqlite3.Connection) -> None:
            _save(connection, task)
            write_entries(connection, task.key, happened)

        await self._database.run(write)

    async def organise(self, tasks: Iterable[Task]) -> None:
        """Save what the creator made of tasks, and nothing else of them."""
        changed = list(tasks)

        def write(connection: sqlite3.Connection) -> None:
            rows = ((*creators_row(task), *task.key) for task in changed)
            connection.executemany(_ORGANISE, rows)

        await self._database.run(write)

    async def save_bookkeeping(
        self,
        tasks: Iterable[Task],
        replies: Mapping[TaskKey, bytes],
        happened: Iterable[tuple[TaskKey, Entry]] = (),
    ) -> None:
        """Save tasks, the last replies about tasks and what happened, in one transaction."""
        changed, told = list(tasks), list(happened)
        bodies = [(*key, body.decode(errors="replace")) for key, body in replies.items()]

        def write(connection: sqlite3.Connection) -> None:
            for task in changed:
                _save(connection, task)
            connection.executemany(_UPSERT_REPLY, bodies)
            for key, entry in told:
                write_entries(connection, key, (entry,))

        await self._database.run(write)

    async def reply(self, key: TaskKey) -> bytes:
        """The last reply about a task; empty where there was none."""
        found = await self._database.run(lambda it: it.execute(_READ_REPLY, key).fetchone())
        return found[0].encode() if found else b""

    async def activity(self, key: TaskKey) -> list[Entry]:
        """What happened to a task, oldest first."""
        return await self._database.run(lambda connection: read_entries(connection, key))

    async def delete(self, keys: Iterable[TaskKey]) -> list[Past]:
        """Returns what `insert` takes to bring all of it back."""
        gone = list(keys)

        def write(connection: sqlite3.Connection) -> list[Past]:
            pasts = [_read_past(connection, key) for key in gone]
            connection.executemany(_DELETE_TASK, gone)
            return pasts

        return await self._database.run(write)

    async def change_count(self) -> int:
        return await self._database.change_count()

    async def _write(
        self, statement: str, rows: Sequence[tuple[Any, ...]] | Sequence[dict[str, Any]]
    ) -> None:
        def execute(connection: sqlite3.Connection) -> None:
            connection.executemany(statement, rows)

        await self._database.run(execute)


def _read_past(connection: sqlite3.Connection, key: TaskKey) -> Past:
    found = connection.execute(_READ_REPLY, key).fetchone()
    happened = tuple(read_entries(connection, key))
    return Past(key=key, reply=found[0] if found else None, happened=happened)


def _write_past(connection: sqlite3.Connection, past: Past) -> None:
    if past.reply is not None:
        connection.execute(_UPSERT_REPLY, (*past.key, past.reply))
    write_entries(connection, past.key, past.happened)


def _read_accounts(connection: sqlite3.Connection) -> list[Account]:
    columns = ", ".join(_ACCOUNT_COLUMNS)
    rows = connection.execute(f"SELECT {columns} FROM accounts ORDER BY rowid")  # noqa: S608 - constants
    return [_account(dict(zip(_ACCOUNT_COLUMNS, row, strict=True))) for row in rows]


def _delete_account(connection: sqlite3.Connection, account_id: str) -> int:
    found = connection.execute("SELECT COUNT(*) FROM tasks WHERE account_id = ?", (account_id,))
    (count,) = found.fetchone()
    if not count:
        connection.execute("DELETE FROM accounts WHERE account_id = ?", (account_id,))
    return int(count)


def _account(values: dict[str, Any]) -> Account:
    typed = {
        "auth_style": AuthStyle(values["auth_style"]),
        "allows_http": bool(values["allows_http"]),
    }
    return Account(**values | typed)


def _read_tasks(connection: sqlite3.Connection, newest: int | None) -> list[Task]:
    which, limit = ("", ()) if newest is None else (_OF_THE_NEWEST, (newest,))
    videos: dict[TaskKey, list[Video]] = {}
    for account_id, task_id, _, url, watermark_url, duration_s, path, size in connection.execute(
        f"SELECT {_VIDEO_COLUMNS} FROM videos {which} ORDER BY account_id, task_id, position",  # noqa: S608 - constants
        limit,
    ):
        video = Video(
            url=url,
            watermark_url=watermark_url,
            duration_s=duration_s,
            path=path,
            size_bytes=size,
        )
        videos.setdefault(TaskKey(account_id, task_id), []).append(video)
    rows = connection.execute(
        f"SELECT {TASK_COLUMNS} FROM tasks {which} ORDER BY added_at, task_id",  # noqa: S608 - constants
        limit,
    )
    # A pair finds what a key does, and there are ten thousand of them.
    return [task_of(row, tuple(videos.get(row[:2], ()))) for row in rows]


def _insert(connection: sqlite3.Connection, tasks: list[Task]) -> list[Task]:
    added = []
    for task in tasks:
        if connection.execute(_INSERT_TASK, task_row(task)).rowcount:
            added.append(task)
            connection.executemany(_UPSERT_VIDEO, video_rows(task))
    return added


def _save(connection: sqlite3.Connection, task: Task) -> None:
    row = (*told_row(task), *task.key, task.state.value)
    if connection.execute(_UPDATE_TASK, row).rowcount:
        connection.executemany(_UPSERT_VIDEO, video_rows(task))
