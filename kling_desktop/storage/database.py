"""One SQLite file, one thread that uses it."""

from __future__ import annotations

import asyncio
import os
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from kling_desktop.storage.migrations import MIGRATIONS, migrate, schema_version

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

APPLICATION_ID = 0x4B4C4E47  # "KLNG"
BUSY_S = 5.0
_HEADER_BYTES = 100

# What a ledger that cannot be used raises, for whoever has to tell; sqlite3 stays in this room.
LEDGER_ERRORS = (OSError, sqlite3.Error)

_T = TypeVar("_T")


class LedgerTooNew(Exception):
    """The ledger was written by a newer version of the program; it was not touched."""


class Database:
    """Runs functions on the ledger's connection, one after the other, off the event loop.

    `set_aside` names the file a damaged ledger was moved to, if one was found on opening.
    """

    def __init__(self, path: Path, *, busy_s: float = BUSY_S) -> None:
        """`busy_s` is how long another process's transaction is waited for."""
        self._path = path
        self._busy_s = busy_s
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="ledger")
        self._connection: sqlite3.Connection | None = None
        self.set_aside: Path | None = None

    async def open(self) -> None:
        """Open or create the ledger. Raises LedgerTooNew, OSError or sqlite3.Error."""
        await self._in_thread(self._open)

    async def run(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        """Run `work` in one transaction: all of it is on disk when this returns, or nothing.

        Raises TypeError where `work` returns a cursor: let go of on another thread, it resets its
        statement in the middle of the next transaction.
        """
        return await self._in_thread(lambda: self._transact(work))

    async def change_count(self) -> int:
        """A number that changes when another process has written to the ledger."""
        return await self._in_thread(
            lambda: int(self._connected().execute("PRAGMA data_version").fetchone()[0])
        )

    async def close(self) -> None:
        await self._in_thread(self._close)
        self._thread.shutdown(wait=False)

    async def _in_thread(self, work: Callable[[], _T]) -> _T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _open(self) -> None:
        if self._path.exists() and not _is_sound(self._path, self._busy_s):
            self.set_aside = _move_aside(self._path)
        # SQLite gives its side files the mode of the ledger: it is made private before that.
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = _connect(self._path, self._busy_s)
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def _connected(self) -> sqlite3.Connection:
        if self._connection is None:
            raise sqlite3.ProgrammingError("the ledger is not open")
        return self._connection

    def _transact(self, work: Callable[[sqlite3.Connection], _T]) -> _T:
        connection = self._connected()
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = work(connection)
            if isinstance(result, sqlite3.Cursor):
                raise TypeError("a cursor must stay on the ledger's thread")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # on a full disk SQLite has ended it by itself
                connection.execute("ROLLBACK")
            raise
        return result

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _connect(path: Path, busy_s: float) -> sqlite3.Connection:
    # Used on the ledger thread only, but opened and closed by whichever of its workers is alive.
    return sqlite3.connect(path, timeout=busy_s, isolation_level=None, check_same_thread=False)


def _prepare(connection: sqlite3.Connection) -> None:
    if schema_version(connection) > len(MIGRATIONS):
        raise LedgerTooNew
    _keep_journal(connection)
    connection.execute("PRAGMA synchronous = FULL")  # 0.3 ms a commit buys: seen means kept
    connection.execute("PRAGMA foreign_keys = ON")
    migrate(connection)
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")  # a change others would see


def _keep_journal(connection: sqlite3.Connection) -> None:
    """SQLite waits for no other process here, so one that makes the same ledger is waited for in a
    transaction of our own; by then it has the journal.
    """
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")
        connection.execute("PRAGMA journal_mode = WAL")


def _is_sound(path: Path, busy_s: float) -> bool:
    if not path.is_file():
        return False
    # In this order: a process that makes the ledger right now writes the header before the journal.
    has_journal, size = path.with_name(path.name + "-wal").exists(), path.stat().st_size
    if size < _HEADER_BYTES:  # SQLite takes it for a new one, and throws its journal away
        return size == 0 and not has_journal
    try:
        with closing(_connect(path, busy_s)) as connection:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError:
        return True  # busy or unreadable for now, which is no sign of damage
    except sqlite3.DatabaseError:
        return False
    return bool(verdict == "ok")


def _move_aside(path: Path) -> Path:
    """Keep a damaged ledger, with its side files, for whoever may salvage it."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    kept = path.with_name(f"{path.name}.corrupt-{stamp}")
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(kept.with_name(kept.name + suffix))
    return kept
