"""The ledger's file: opened, refused, set aside; shared with other processes; whole or nothing."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import asynccontextmanager, closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from kling_desktop.storage.database import APPLICATION_ID, Database, LedgerTooNew
from kling_desktop.storage.migrations import MIGRATIONS, migrate, schema_version

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

ACCOUNT = """
    INSERT INTO accounts (account_id, name, base_url, path_template, retention_days, fastest_s)
    VALUES (?, 'n', 'https://x.example', '/', 30, 5.0)
"""
ADD_A_HUNDRED = """
import asyncio, sys
from pathlib import Path
from kling_desktop.storage.database import Database

async def main():
    database = Database(Path(sys.argv[1]))
    await database.open()
    def look_and_add(connection):
        connection.execute("SELECT count(*) FROM accounts").fetchone()
        connection.execute(sys.argv[3], (f"{sys.argv[2]} {number}",))

    for number in range(100):
        await database.run(look_and_add)
    await database.close()

asyncio.run(main())
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite3"


@asynccontextmanager
async def opened(file: Path, busy_s: float = 5.0) -> AsyncIterator[Database]:
    database = Database(file, busy_s=busy_s)
    try:
        await database.open()
        yield database
    finally:
        await database.close()


async def add(database: Database, account_id: str) -> None:
    def insert(connection: sqlite3.Connection) -> None:
        connection.execute(ACCOUNT, (account_id,))

    await database.run(insert)


async def ids(database: Database) -> set[str]:
    select = "SELECT account_id FROM accounts"
    rows = await database.run(lambda connection: connection.execute(select).fetchall())
    return {row[0] for row in rows}


@contextmanager
def umask(value: int) -> Iterator[None]:
    before = os.umask(value)
    yield
    os.umask(before)


async def test_a_fresh_ledger_is_safe_and_private(file: Path) -> None:
    with umask(0):
        async with opened(file) as database:
            await add(database, "one")
            pragmas = ("journal_mode", "synchronous", "foreign_keys", "application_id")
            found = await database.run(
                lambda connection: [
                    connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas
                ]
            )
            files = {path.name: stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()}
    assert found == ["wal", 2, 1, APPLICATION_ID]
    assert files == dict.fromkeys(
        ("ledger.sqlite3", "ledger.sqlite3-wal", "ledger.sqlite3-shm"), 0o600
    )
    assert database.set_aside is None


async def test_what_was_written_is_there_after_a_restart(file: Path) -> None:
    async with opened(file) as database:
        await add(database, "one")
    async with opened(file) as database:
        assert await ids(database) == {"one"}
        assert database.set_aside is None


async def test_work_that_raises_leaves_nothing(file: Path) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute(ACCOUNT, ("half",))
        raise ZeroDivisionError

    async with opened(file) as database:
        with pytest.raises(ZeroDivisionError):
            await database.run(fail)
        await add(database, "whole")
        assert await ids(database) == {"whole"}


async def test_a_cursor_does_not_leave_the_ledgers_thread(file: Path) -> None:
    async with opened(file) as database:
        with pytest.raises(TypeError, match="cursor"):
            await database.run(lambda connection: connection.execute(ACCOUNT, ("lost",)))
        assert await ids(database) == set()


async def test_a_full_disk_is_told_as_such(file: Path) -> None:
    """SQLite ends the transaction by itself then: rolling back again would hide the reason."""

    def fill(connection: sqlite3.Connection) -> None:
        connection.execute(ACCOUNT, ("x" * 1_000_000,))

    async with opened(file) as database:
        limit = "PRAGMA max_page_count = 12"
        await database.run(lambda connection: connection.execute(limit).fetchone())
        with pytest.raises(sqlite3.OperationalError, match="full"):
            await database.run(fill)
        await add(database, "small")
        assert await ids(database) == {"small"}


async def test_a_newer_ledger_is_refused_untouched(file: Path) -> None:
    async with opened(file) as database:
        await add(database, "one")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = file.read_bytes()
    database = Database(file)
    with pytest.raises(LedgerTooNew):
        await database.open()
    await database.close()
    assert file.read_bytes() == before
    assert [path.name for path in file.parent.iterdir()] == [file.name]


async def make_ledger(file: Path) -> bytes:
    async with opened(file) as database:
        for number in range(200):
            await add(database, f"account {number} " + "x" * 100)
    return file.read_bytes()


@pytest.mark.parametrize("damage", ["garbage", "cut", "overwritten", "blank"])
async def test_a_damaged_ledger_is_set_aside(file: Path, damage: str) -> None:
    whole = await make_ledger(file)
    damaged = {
        "garbage": b"<html>not a database</html>" * 99,
        "cut": whole[: len(whole) // 2],
        "overwritten": whole[:4096] + b"\xff" * 8192 + whole[12288:],
        "blank": bytes(len(whole)),
    }[damage]
    file.write_bytes(damaged)
    async with opened(file) as database:
        assert await ids(database) == set()
        await add(database, "new")
    assert database.set_aside is not None
    assert database.set_aside.name.startswith("ledger.sqlite3.corrupt-")
    assert database.set_aside.read_bytes() == damaged


async def test_a_ledger_cut_anywhere_opens_or_is_set_aside(file: Path) -> None:
    whole = await make_ledger(file)
    for length in range(1, len(whole), 1021):
        file.write_bytes(whole[:length])
        async with opened(file) as database:
            await add(database, "new")
            assert database.set_aside is not None
            assert database.set_aside.read_bytes() == whole[:length]


async def test_a_folder_in_its_place_is_set_aside(file: Path) -> None:
    file.mkdir()
    (file / "something").write_text("kept")
    async with opened(file) as database:
        await add(database, "new")
    assert database.set_aside is not None
    assert (database.set_aside / "something").read_text() == "kept"


async def test_an_empty_file_is_a_ledger_to_be(file: Path) -> None:
    file.touch()
    async with opened(file) as database:
        await add(database, "new")
        assert database.set_aside is None


async def test_an_emptied_ledger_keeps_what_its_journal_holds(file: Path) -> None:
    """SQLite would throw the journal away."""
    file.touch()
    file.with_name(file.name + "-wal").write_bytes(b"what can be salvaged")
    async with opened(file) as database:
        await add(database, "new")
    assert database.set_aside is not None
    journal = database.set_aside.with_name(database.set_aside.name + "-wal")
    assert journal.read_bytes() == b"what can be salvaged"


async def test_a_busy_ledger_is_no_damaged_one(file: Path) -> None:
    async with opened(file) as database:
        await add(database, "one")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        busy = Database(file, busy_s=0.05)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            await busy.open()
        await busy.close()
        assert busy.set_aside is None
    async with opened(file) as database:
        assert await ids(database) == {"one"}


async def test_processes_open_one_fresh_ledger_together_and_write(file: Path) -> None:
    command = [sys.executable, "-c", ADD_A_HUNDRED, str(file)]
    writers = [subprocess.Popen([*command, str(number), ACCOUNT]) for number in range(4)]
    assert [writer.wait() for writer in writers] == [0, 0, 0, 0]
    async with opened(file) as database:
        expected = {f"{writer} {number}" for writer in range(4) for number in range(100)}
        assert await ids(database) == expected


async def test_only_the_writing_of_others_counts_as_a_change(file: Path) -> None:
    async with opened(file) as ours:
        before = await ours.change_count()
        await add(ours, "ours")
        async with opened(file) as theirs:
            assert await ours.change_count() == before
            await add(theirs, "theirs")
            assert await ours.change_count() != before


def test_a_migration_is_whole_or_nothing(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE videos (in_the_way)")
        with pytest.raises(sqlite3.OperationalError, match="videos"):
            migrate(connection)
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        assert tables.fetchall() == [("videos",)]
        assert schema_version(connection) == 0
        connection.execute("DROP TABLE videos")
        migrate(connection)
        migrate(connection)
        assert schema_version(connection) == len(MIGRATIONS)
