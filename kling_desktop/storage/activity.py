"""What happened to each task, as rows of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_desktop.domain.activity import Entry, Happening
from kling_desktop.storage.task_rows import (
    from_microseconds,
    microseconds,
    problem_of,
    problem_text,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from kling_desktop.domain.task import TaskKey

SAME_US = 60_000_000  # two processes that watch the same task see the same within a minute
# Another process may have taken the task off the list meanwhile.
_INSERT = """
    INSERT INTO activity (account_id, task_id, at, what, word, detail, count, problem)
    SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
    WHERE EXISTS (SELECT 1 FROM tasks WHERE account_id = ?1 AND task_id = ?2)
        AND NOT EXISTS (
            SELECT 1 FROM activity WHERE account_id = ?1 AND task_id = ?2 AND what = ?4
                AND word = ?5 AND detail = ?6 AND at > ?3 - ?9
                AND what IN ('state', 'saved', 'gone')
        )
"""
_READ = """
    SELECT at, what, word, detail, count, problem FROM activity
    WHERE account_id = ? AND task_id = ? ORDER BY at, position
"""


def write_entries(connection: sqlite3.Connection, key: TaskKey, happened: Iterable[Entry]) -> None:
    rows = [
        (
            *(*key, microseconds(entry.at), entry.what.value, entry.word, entry.detail),
            *(entry.count, problem_text(entry.problem), SAME_US),
        )
        for entry in happened
    ]
    connection.executemany(_INSERT, rows)


def read_entries(connection: sqlite3.Connection, key: TaskKey) -> list[Entry]:
    """Oldest first."""
    return [
        Entry(
            at=from_microseconds(at),
            what=Happening(what),
            word=word,
            detail=detail,
            count=count,
            problem=problem_of(problem),
        )
        for at, what, word, detail, count, problem in connection.execute(_READ, key)
    ]
