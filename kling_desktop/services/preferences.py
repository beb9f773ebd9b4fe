"""The settings in force."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.storage.settings import (
    Settings,
    SettingsUnreadable,
    load_settings,
    save_settings,
)

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account
    from kling_desktop.domain.proxy import ProxyChoice
    from kling_desktop.storage.paths import Paths


class Preferences:
    """The settings in force; a change is on disk before it is used. Raises OSError."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self.were_damaged = False
        try:
            self.settings = load_settings(paths.settings)
        except SettingsUnreadable:
            self.settings = Settings()
            self.were_damaged = True

    @property
    def proposed_folder(self) -> Path:
        """Where clips go as long as nobody says otherwise."""
        return self._paths.downloads

    @property
    def download_folder(self) -> Path:
        return _absolute(self.settings.download_folder) or self.proposed_folder

    def folder_of(self, account: Account | None) -> Path:
        """Where the clips of an account go: its own folder, else the one for all."""
        return (account and _absolute(account.download_folder)) or self.download_folder

    def proxy(self) -> ProxyChoice:
        return self.settings.proxy

    def change(self, **values: object) -> None:
        changed = replace(self.settings, **values)  # type: ignore[arg-type]  # names checked by replace
        save_settings(self._paths.settings, changed)
        self.settings = changed


def _absolute(chosen: str) -> Path | None:
    """Never relative: where the program was started from says nothing of where clips belong."""
    return Path.home() / Path(chosen).expanduser() if chosen.strip() else None
