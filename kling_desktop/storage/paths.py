"""Which folders and files are ours."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

HOME_VARIABLE = "KLING_DESKTOP_HOME"
APP_FOLDER = "kling-desktop"


@dataclass(frozen=True, slots=True)
class Paths:
    """`downloads` is only the first proposal; the settings may name another folder."""

    data: Path
    settings_folder: Path
    cache: Path
    downloads: Path

    @property
    def ledger(self) -> Path:
        return self.data / "ledger.sqlite3"

    @property
    def ledger_journal(self) -> Path:
        """Every change is written here first; it is there while the ledger is open."""
        return self.ledger.with_name(f"{self.ledger.name}-wal")

    @property
    def settings(self) -> Path:
        return self.settings_folder / "settings.json"

    @property
    def log(self) -> Path:
        return self.data / "kling-desktop.log"

    @property
    def window_lock(self) -> Path:
        """Held by the process that has the window."""
        return self.data / "window.lock"

    @property
    def posters(self) -> Path:
        return self.cache / "posters"

    def create(self) -> None:
        """Make our own folders, readable by this user alone. Raises OSError."""
        for folder in (self.data, self.settings_folder, self.cache, self.posters):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)


def paths_in(home: Path) -> Paths:
    """Everything in one folder."""
    return Paths(home, home, home / "cache", home / "videos")


def user_paths() -> Paths:
    """The folder that KLING_DESKTOP_HOME names, else the system's own places."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return paths_in(Path(home).expanduser().absolute())
    return Paths(
        platformdirs.user_data_path(APP_FOLDER, appauthor=False),
        platformdirs.user_config_path(APP_FOLDER, appauthor=False),
        platformdirs.user_cache_path(APP_FOLDER, appauthor=False),
        platformdirs.user_videos_path() / "Kling",
    )
