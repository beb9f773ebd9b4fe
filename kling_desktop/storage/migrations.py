"""The ledger's shape, as a list that is only ever appended to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

# Instants are unix microseconds. A video's path is empty until the file is whole on disk.
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE accounts (
             account_id TEXT PRIMARY KEY,
             name TEXT NOT NULL,
             base_url TEXT NOT NULL,
             path_template TEXT NOT NULL,
             retention_days INTEGER NOT NULL,
             fastest_s REAL NOT NULL
           ) STRICT""",
        """CREATE TABLE tasks (
             account_id TEXT NOT NULL REFERENCES accounts,
             task_id TEXT NOT NULL,
             kind TEXT NOT NULL,
             name TEXT NOT NULL,
             state TEXT NOT NULL,
             raw_status TEXT NOT NULL,
             reason TEXT NOT NULL,
             added_at INTEGER NOT NULL,
             created_at INTEGER,
             updated_at INTEGER,
             state_since INTEGER,
             checked_at INTEGER,
             checks INTEGER NOT NULL,
             problem TEXT,
             problem_since INTEGER,
             problem_count INTEGER NOT NULL,
             PRIMARY KEY (account_id, task_id)
           ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE videos (
             account_id TEXT NOT NULL,
             task_id TEXT NOT NULL,
             position INTEGER NOT NULL,
             url TEXT NOT NULL,
             watermark_url TEXT NOT NULL,
             duration_s REAL,
             path TEXT NOT NULL,
             PRIMARY KEY (account_id, task_id, position),
             FOREIGN KEY (account_id, task_id) REFERENCES tasks ON DELETE CASCADE
           ) STRICT, WITHOUT ROWID""",
    ),
    (
        "ALTER TABLE accounts ADD COLUMN auth_style TEXT NOT NULL DEFAULT 'bearer'",
        "ALTER TABLE accounts ADD COLUMN default_kind TEXT NOT NULL DEFAULT 'multi-image2video'",
        "ALTER TABLE accounts ADD COLUMN slowest_s REAL NOT NULL DEFAULT 60.0",
        "ALTER TABLE accounts ADD COLUMN requests_at_once INTEGER NOT NULL DEFAULT 6",
        "ALTER TABLE accounts ADD COLUMN requests_per_s REAL NOT NULL DEFAULT 10.0",
        "ALTER TABLE accounts ADD COLUMN allows_http INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE tasks ADD COLUMN cost TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE tasks ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0",
        """CREATE TABLE replies (
             account_id TEXT NOT NULL,
             task_id TEXT NOT NULL,
             body TEXT NOT NULL,
             PRIMARY KEY (account_id, task_id),
             FOREIGN KEY (account_id, task_id) REFERENCES tasks ON DELETE CASCADE
           ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE render_times (
             account_id TEXT NOT NULL REFERENCES accounts ON DELETE CASCADE,
             task_id TEXT NOT NULL,
             kind TEXT NOT NULL,
             seconds REAL NOT NULL,
             ended_at INTEGER NOT NULL,
             PRIMARY KEY (account_id, task_id)
           ) STRICT, WITHOUT ROWID""",
    ),
    (
        "ALTER TABLE accounts ADD COLUMN download_folder TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE tasks ADD COLUMN clip_gone_at INTEGER",
        # Not tied to its task: a part file outlives the render's place on the list.
        """CREATE TABLE parts (
             account_id TEXT NOT NULL,
             task_id TEXT NOT NULL,
             position INTEGER NOT NULL,
             path TEXT NOT NULL UNIQUE,
             etag TEXT NOT NULL,
             last_modified TEXT NOT NULL,
             total INTEGER,
             PRIMARY KEY (account_id, task_id, position)
           ) STRICT, WITHOUT ROWID""",
    ),
    (
        "ALTER TABLE accounts ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE videos ADD COLUMN size_bytes INTEGER",
        "ALTER TABLE tasks ADD COLUMN note TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE tasks ADD COLUMN project TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE tasks ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE tasks ADD COLUMN is_starred INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE tasks ADD COLUMN bell TEXT NOT NULL DEFAULT 'on'",
        """CREATE TABLE activity (
             position INTEGER PRIMARY KEY,
             account_id TEXT NOT NULL,
             task_id TEXT NOT NULL,
             at INTEGER NOT NULL,
             what TEXT NOT NULL,
             word TEXT NOT NULL,
             detail TEXT NOT NULL,
             count INTEGER NOT NULL,
             problem TEXT,
             FOREIGN KEY (account_id, task_id) REFERENCES tasks ON DELETE CASCADE
           ) STRICT""",
        "CREATE INDEX activity_of_task ON activity (account_id, task_id)",
    ),
    (
        "ALTER TABLE tasks ADD COLUMN is_rejected INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE tasks ADD COLUMN seen_at INTEGER",
        "ALTER TABLE tasks ADD COLUMN is_archived INTEGER NOT NULL DEFAULT 0",
        # What was saved before anybody took note of it is old news: else all of it were not seen.
        """UPDATE tasks SET seen_at = coalesce(state_since, added_at)
             WHERE EXISTS (SELECT 1 FROM videos
                           WHERE videos.account_id = tasks.account_id
                             AND videos.task_id = tasks.task_id AND path <> '')""",
    ),
    (
        # Not tied to its task: what was done stays done for one that is put on the list again.
        """CREATE TABLE follow_ups (
             account_id TEXT NOT NULL,
             task_id TEXT NOT NULL,
             kind TEXT NOT NULL,
             state TEXT NOT NULL,
             changed_at INTEGER NOT NULL,
             PRIMARY KEY (account_id, task_id, kind)
           ) STRICT, WITHOUT ROWID""",
    ),
)


def schema_version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the ledger up to date, each step whole or not at all. Raises sqlite3.Error.

    Another process may be doing the same: the version is read again inside each transaction.
    """
    while schema_version(connection) < len(MIGRATIONS):
        connection.execute("BEGIN EXCLUSIVE")
        version = schema_version(connection)
        try:
            for statement in MIGRATIONS[version] if version < len(MIGRATIONS) else ():
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {min(version + 1, len(MIGRATIONS))}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:  # on a full disk SQLite has ended it by itself
                connection.execute("ROLLBACK")
            raise
