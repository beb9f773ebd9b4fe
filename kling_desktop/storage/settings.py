"""What the creator has chosen."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.filenames import template_problem
from kling_desktop.storage.atomic import write_whole

if TYPE_CHECKING:
    from pathlib import Path

# Bounds of what may be chosen, both included.
LIMITS: dict[str, tuple[float, float]] = {
    "downloads_at_once": (1, 8),
    "kilobytes_per_s": (0, 10_000_000),
    "volume": (0.0, 1.0),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """An empty `download_folder` means the system's own proposal.

    An empty `main_account_id` means the first account. `kilobytes_per_s` limits all downloads
    together, in KiB/s; 0 is no limit.
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


class SettingsUnreadable(Exception):
    """The settings file is damaged; it was set aside and the defaults are in use."""


def load_settings(path: Path) -> Settings:
    """Read the settings; a missing file means the defaults. Raises SettingsUnreadable."""
    try:
        stored = json.loads(path.read_bytes())
        if not isinstance(stored, dict):
            raise TypeError
    except FileNotFoundError:
        return Settings()
    except (ValueError, TypeError, RecursionError, OSError) as error:
        if path.is_file():
            path.replace(path.with_name(path.name + ".damaged"))
        raise SettingsUnreadable(str(path)) from error
    return Settings(**{name: stored[name] for name in _usable(stored)})


def save_settings(path: Path, settings: Settings) -> None:
    """Raises OSError."""
    write_whole(path, json.dumps(asdict(settings), indent=2).encode())


def _usable(stored: dict[str, Any]) -> list[str]:
    """Names whose stored value has the type of the default; others fall back to it."""
    return [
        field.name
        for field in fields(Settings)
        if type(stored.get(field.name)) is type(field.default) and _in_range(stored, field.name)
    ]


def _in_range(stored: dict[str, Any], name: str) -> bool:
    if name == "name_template":
        return template_problem(stored[name]) is None
    low, high = LIMITS.get(name, (None, None))
    return low is None or high is None or low <= stored[name] <= high
