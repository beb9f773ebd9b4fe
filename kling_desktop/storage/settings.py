"""What the creator has chosen."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.follow_up import DEFAULT_BODY, Occasion
from kling_desktop.domain.proxy import ProxyChoice, ProxyMode
from kling_desktop.domain.releases import UpdateChoice
from kling_desktop.domain.telling import TellChoice
from kling_desktop.languages import SYSTEM
from kling_desktop.storage.atomic import write_whole
from kling_desktop.storage.key_choices import KeyChoices, sound_key_choices
from kling_desktop.storage.setting_values import ContrastChoice, MotionChoice, ThemeChoice, is_sound

if TYPE_CHECKING:
    from pathlib import Path

_UNREADABLE = (ValueError, TypeError, RecursionError, OSError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """An empty `download_folder` means the system's own proposal.

    An empty `main_account_id` means the first account. `kilobytes_per_s` limits all downloads
    together, in KiB/s; 0 is no limit. `text_percent` is of the system's own size of text.
    `software_decoding` keeps the graphics card out of it, from the next start on.
    `language` is SYSTEM or a Language, from the next start on.
    `theme`, `contrast`, `motion`, `proxy_mode`, `updates` and `notify` are values of ThemeChoice,
    ContrastChoice, MotionChoice, ProxyMode, UpdateChoice and TellChoice: a file holds no enums.
    `notify_in_front`: also while the window is in front. `tray` and `close_to_tray` hold where the
    desktop has a tray.

    `program_since`, `webhook_since` and `copy_since` say after which renders something is done:
    those that end from this instant on, in unix seconds; 0 is never. `program_for` and
    `webhook_for` are values of Occasion. `program` is a program and its arguments;
    `webhook_header` names a header whose value is in the vault.

    `keys` are the keys of those commands that do not have their own.
    """

    main_account_id: str = ""
    download_folder: str = ""
    save_automatically: bool = True
    downloads_at_once: int = 3
    kilobytes_per_s: int = 0
    name_template: str = "{name}"
    write_checksum: bool = False
    write_sidecar: bool = False
    volume: float = 0.8
    muted: bool = True
    loop: bool = True
    software_decoding: bool = False
    theme: str = ThemeChoice.SYSTEM.value
    text_percent: int = 100
    contrast: str = ContrastChoice.SYSTEM.value
    motion: str = MotionChoice.SYSTEM.value
    language: str = SYSTEM
    proxy_mode: str = ProxyMode.SYSTEM.value
    proxy_address: str = ""
    detailed_log: bool = False
    updates: str = UpdateChoice.BY_HAND.value
    program_since: int = 0
    program_for: str = Occasion.SUCCEEDED.value
    program: tuple[str, ...] = ()
    program_minutes: int = 10
    webhook_since: int = 0
    webhook_for: str = Occasion.BOTH.value
    webhook_address: str = ""
    webhook_header: str = ""
    webhook_body: str = DEFAULT_BODY
    copy_since: int = 0
    copy_folder: str = ""
    notify: str = TellChoice.ENDS.value
    notify_in_front: bool = False
    notify_sound: bool = False
    tray: bool = True
    close_to_tray: bool = False
    watch_clipboard: bool = False
    keys: KeyChoices = field(default_factory=dict)

    @property
    def proxy(self) -> ProxyChoice:
        """Where a proxy is wanted and no address known, the system's is taken."""
        mode = ProxyMode(self.proxy_mode)
        if mode is ProxyMode.MANUAL and not self.proxy_address:
            return ProxyChoice()
        return ProxyChoice(mode, self.proxy_address)


class SettingsUnreadable(Exception):
    """The settings file is damaged; it was set aside and the defaults are in use."""


def load_settings(path: Path) -> Settings:
    """Read the settings; a missing file means the defaults. Raises SettingsUnreadable."""
    try:
        return _read(path)
    except FileNotFoundError:
        return Settings()
    except _UNREADABLE as error:
        if path.is_file():
            path.replace(path.with_name(path.name + ".damaged"))
        raise SettingsUnreadable(str(path)) from error


def glance_at_settings(path: Path) -> Settings:
    """The same before anything is there that could be told of trouble; nothing is set aside."""
    try:
        return _read(path)
    except _UNREADABLE:
        return Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Raises OSError."""
    write_whole(path, json.dumps(asdict(settings), indent=2).encode())


def _read(path: Path) -> Settings:
    stored = json.loads(path.read_bytes())
    if not isinstance(stored, dict):
        raise TypeError
    stored = {name: tuple(it) if isinstance(it, list) else it for name, it in stored.items()}
    usable = {name: stored[name] for name in _usable(stored)}
    return Settings(**usable, keys=sound_key_choices(stored.get("keys")))


def _usable(stored: dict[str, Any]) -> list[str]:
    """Names whose stored value has the type of the default; others fall back to it."""
    return [
        field.name
        for field in fields(Settings)
        if type(stored.get(field.name)) is type(field.default)
        and (stored[field.name] == field.default or is_sound(field.name, stored[field.name]))
    ]
