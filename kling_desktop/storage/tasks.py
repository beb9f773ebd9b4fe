"""Tasks and accounts as rows of the ledger."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.account import Account, AuthStyle
from kling_desktop.domain.errors import Cause, ErrorKind, Problem
from kling_desktop.domain.task import Task, TaskKey, TaskState, Video

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

    from kling_desktop.storage.database import Database

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# All that a datetime holds: what is read equals what was written.
_MICROSECOND = timedelta(microseconds=1)
_TASK_COLUMNS = (
    "account_id, task_id, kind, name, state, raw_status, reason, added_at, created_at, updated_at,"
    " state_since, checked_at, checks, problem, problem_since, problem_count, cost, is_paused,"
    " clip_gone_at"
)
_MARKS = ", ".join("?" * 19)
_INSERT_TASK = f"INSERT OR IGNORE INTO tasks ({_TASK_COLUMNS}) VALUES ({_MARKS})"  # noqa: S608 - constants
# A final state seen by another process is not undone by an older view of the same task.
_UPDATE_TASK = """
    UPDATE tasks SET kind = ?, name = ?, state = ?, raw_status = ?, reason = ?, added_at = ?,
        created_at = ?, updated_at = ?, state_since = ?, checked_at = ?, checks = ?, problem = ?,
        problem_since = ?, problem_count = ?, cost = ?, is_paused = ?,
        clip_gone_at = ?
    WHERE account_id = ? AND task_id = ? AND (state NOT IN ('succeed', 'failed') OR state = ?)
"""
_UPSERT_VIDEO = """
    INSERT INTO videos VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET url = excluded.url, watermark_url = excluded.watermark_url,
        duration_s = excluded.duration_s,
        path = CASE WHEN excluded.path = '' THEN path ELSE excluded.path END
"""
# Another process may have taken the task off the list meanwhile.
_UPSERT_REPLY = """
    INSERT INTO replies SELECT ?1, ?2, ?3
    WHERE EXISTS (SELECT 1 FROM tasks WHERE account_id = ?1 AND task_id = ?2)
    ON CONFLICT DO UPDATE SET body = excluded.body
"""
_PROBLEM_FIELDS = frozenset(field.name for field in fields(Problem))
_ACCOUNT_COLUMNS = tuple(field.name for field in fields(Account))
_UPSERT_ACCOUNT = (
    f"INSERT INTO accounts ({', '.join(_ACCOUNT_COLUMNS)})"  # noqa: S608 - constants
    f" VALUES ({', '.join(':' + name for name in _ACCOUNT_COLUMNS)})"
    f" ON CONFLICT DO UPDATE SET {', '.join(f'{it} = excluded.{it}' for it in _ACCOUNT_COLUMNS)}"
)


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

    async def tasks(self) -> list[Task]:
        """All tasks, oldest first."""
        return await self._database.run(_read_tasks)

    async def insert(self, tasks: Iterable[Task]) -> list[Task]:
        """Add tasks; returns those that were not there yet."""
        rows = list(tasks)
        return await self._database.run(lambda connection: _insert(connection, rows))

    async def save(self, task: Task) -> None:
        await self._database.run(lambda connection: _save(connection, task))

    async def save_bookkeeping(
        self, tasks: Iterable[Task], replies: Mapping[TaskKey, bytes]
    ) -> None:
        """Save tasks, and the last replies about tasks, in one transaction."""
        changed = list(tasks)
        bodies = [(*key, body.decode(errors="replace")) for key, body in replies.items()]

        def write(connection: sqlite3.Connection) -> None:
            for task in changed:
                _save(connection, task)
            connection.executemany(_UPSERT_REPLY, bodies)

        await self._database.run(write)

    async def reply(self, key: TaskKey) -> bytes:
        """The last reply about a task; empty where there was none."""
        query = "SELECT body FROM replies WHERE account_id = ? AND task_id = ?"
        found = await self._database.run(lambda it: it.execute(query, key).fetchone())
        return found[0].encode() if found else b""

    async def delete(self, keys: Iterable[TaskKey]) -> None:
        await self._write("DELETE FROM tasks WHERE account_id = ? AND task_id = ?", list(keys))

    async def change_count(self) -> int:
        return await self._database.change_count()

    async def _write(
        self, statement: str, rows: Sequence[tuple[Any, ...]] | Sequence[dict[str, Any]]
    ) -> None:
        def execute(connection: sqlite3.Connection) -> None:
            connection.executemany(statement, rows)

        await self._database.run(execute)


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


def _read_tasks(connection: sqlite3.Connection) -> list[Task]:
    videos: dict[TaskKey, list[Video]] = {}
    for account_id, task_id, _, url, watermark_url, duration_s, path in connection.execute(
        "SELECT * FROM videos ORDER BY account_id, task_id, position"
    ):
        video = Video(url=url, watermark_url=watermark_url, duration_s=duration_s, path=path)
        videos.setdefault(TaskKey(account_id, task_id), []).append(video)
    rows = connection.execute(
        f"SELECT {_TASK_COLUMNS} FROM tasks ORDER BY added_at, task_id"  # noqa: S608 - constants
    )
    return [_task(row, tuple(videos.get(TaskKey(row[0], row[1]), ()))) for row in rows]


def _insert(connection: sqlite3.Connection, tasks: list[Task]) -> list[Task]:
    added = []
    for task in tasks:
        row = (task.account_id, task.task_id, *_values(task))
        if connection.execute(_INSERT_TASK, row).rowcount:
            added.append(task)
            connection.executemany(_UPSERT_VIDEO, _video_rows(task))
    return added


def _save(connection: sqlite3.Connection, task: Task) -> None:
    row = (*_values(task), task.account_id, task.task_id, task.state.value)
    if connection.execute(_UPDATE_TASK, row).rowcount:
        connection.executemany(_UPSERT_VIDEO, _video_rows(task))


def _values(task: Task) -> tuple[Any, ...]:
    return (
        task.kind,
        task.name,
        task.state.value,
        task.raw_status,
        task.reason,
        _microseconds(task.added_at),
        _microseconds(task.created_at),
        _microseconds(task.updated_at),
        _microseconds(task.state_since),
        _microseconds(task.checked_at),
        task.checks,
        json.dumps(asdict(task.problem)) if task.problem else None,
        _microseconds(task.problem_since),
        task.problem_count,
        task.cost,
        int(task.is_paused),
        _microseconds(task.clip_gone_at),
    )


def _video_rows(task: Task) -> list[tuple[Any, ...]]:
    return [
        (*task.key, position, video.url, video.watermark_url, video.duration_s, video.path)
        for position, video in enumerate(task.videos)
    ]


def _task(row: tuple[Any, ...], videos: tuple[Video, ...]) -> Task:
    return Task(
        account_id=row[0],
        task_id=row[1],
        kind=row[2],
        name=row[3],
        state=TaskState(row[4]),
        raw_status=row[5],
        reason=row[6],
        added_at=_from_microseconds(row[7]),
        created_at=_instant(row[8]),
        updated_at=_instant(row[9]),
        state_since=_instant(row[10]),
        checked_at=_instant(row[11]),
        checks=row[12],
        problem=_problem(row[13]),
        problem_since=_instant(row[14]),
        problem_count=row[15],
        cost=row[16],
        is_paused=bool(row[17]),
        clip_gone_at=_instant(row[18]),
        videos=videos,
    )


def _problem(text: str | None) -> Problem | None:
    if text is None:
        return None
    stored = {name: value for name, value in json.loads(text).items() if name in _PROBLEM_FIELDS}
    cause = stored.get("cause", "")
    known = Cause(cause) if cause in set(Cause) else Cause.NONE  # a newer version may know more
    return Problem(**{**stored, "kind": ErrorKind(stored["kind"]), "cause": known})


def _microseconds(instant: datetime | None) -> int | None:
    return None if instant is None else (instant - _EPOCH) // _MICROSECOND


def _instant(microseconds: int | None) -> datetime | None:
    return None if microseconds is None else _from_microseconds(microseconds)


def _from_microseconds(microseconds: int) -> datetime:
    return _EPOCH + microseconds * _MICROSECOND
