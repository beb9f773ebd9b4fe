"""What the creator has chosen."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.filenames import template_problem
from kling_desktop.domain.proxy import ProxyChoice, ProxyMode, ProxyRefused, proxy_address
from kling_desktop.domain.releases import UpdateChoice
from kling_desktop.storage.atomic import write_whole
from kling_desktop.storage.key_choices import KeyChoices, sound_key_choices

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Bounds of what may be chosen, both included.
LIMITS: dict[str, tuple[float, float]] = {
    "downloads_at_once": (1, 8),
    "kilobytes_per_s": (0, 10_000_000),
    "volume": (0.0, 1.0),
    "text_percent": (80, 200),
}


_UNREADABLE = (ValueError, TypeError, RecursionError, OSError)


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """An empty `download_folder` means the system's own proposal.

    An empty `main_account_id` means the first account. `kilobytes_per_s` limits all downloads
    together, in KiB/s; 0 is no limit. `text_percent` is of the system's own size of text.
    `software_decoding` keeps the graphics card out of it, from the next start on.
    `theme`, `proxy_mode` and `updates` are values of ThemeChoice, ProxyMode and UpdateChoice: a
    file holds no enums. `keys` are the keys of those commands that do not have their own.
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
    proxy_mode: str = ProxyMode.SYSTEM.value
    proxy_address: str = ""
    detailed_log: bool = False
    updates: str = UpdateChoice.BY_HAND.value
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
    usable = {name: stored[name] for name in _usable(stored)}
    return Settings(**usable, keys=sound_key_choices(stored.get("keys")))


def _usable(stored: dict[str, Any]) -> list[str]:
    """Names whose stored value has the type of the default; others fall back to it."""
    return [
        it.name
        for it in fields(Settings)
        if type(stored.get(it.name)) is type(it.default) and _is_sound(stored, it.name)
    ]


def _is_sound(stored: dict[str, Any], name: str) -> bool:
    if name in _SOUND:
        return _SOUND[name](stored[name])
    low, high = LIMITS.get(name, (None, None))
    return low is None or high is None or low <= stored[name] <= high


def _is_proxy_address(text: str) -> bool:
    try:
        return text in {"", proxy_address(text)}
    except ProxyRefused:
        return False


_SOUND: dict[str, Callable[[str], bool]] = {
    "name_template": lambda text: template_problem(text) is None,
    "theme": lambda text: text in set(ThemeChoice),
    "proxy_mode": lambda text: text in set(ProxyMode),
    "proxy_address": _is_proxy_address,
    "updates": lambda text: text in set(UpdateChoice),
}
