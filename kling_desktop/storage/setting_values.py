"""What a setting may be: whoever edits the file may write anything."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.filenames import template_problem
from kling_desktop.domain.follow_up import Occasion
from kling_desktop.domain.proxy import ProxyMode, ProxyRefused, proxy_address
from kling_desktop.domain.releases import UpdateChoice
from kling_desktop.domain.telling import TellChoice
from kling_desktop.languages import SYSTEM, Language

if TYPE_CHECKING:
    from collections.abc import Callable

# Bounds of what may be chosen, both included.
LIMITS: dict[str, tuple[float, float]] = {
    "downloads_at_once": (1, 8),
    "kilobytes_per_s": (0, 10_000_000),
    "volume": (0.0, 1.0),
    "text_percent": (80, 200),
    "program_minutes": (1, 1440),
    "program_since": (0, 4_000_000_000),
    "webhook_since": (0, 4_000_000_000),
    "copy_since": (0, 4_000_000_000),
}


class ThemeChoice(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class ContrastChoice(StrEnum):
    SYSTEM = "system"
    MORE = "more"


class MotionChoice(StrEnum):
    SYSTEM = "system"
    LESS = "less"


def is_sound(name: str, value: Any) -> bool:
    """Whether a setting of this name may be that; its type is the right one."""
    if name in _SOUND:
        return _SOUND[name](value)
    low, high = LIMITS.get(name, (None, None))
    return low is None or high is None or low <= value <= high


def _is_proxy_address(text: str) -> bool:
    try:
        return text in {"", proxy_address(text)}
    except ProxyRefused:
        return False


# Of the following few have anything, and the start waits for what looks at it: it is loaded late.


def _is_program(parts: tuple[object, ...]) -> bool:
    from kling_desktop.domain.follow_up_template import program_problem

    texts = [part for part in parts if isinstance(part, str)]
    return len(texts) == len(parts) and program_problem(texts) is None


def _is_webhook_address(text: str) -> bool:
    from kling_desktop.domain.webhook_address import AddressRefused, webhook_address

    try:
        return text == webhook_address(text)
    except AddressRefused:
        return False


def _is_header(name: str) -> bool:
    from kling_desktop.domain.follow_up_template import header_problem

    return header_problem(name) is None


def _is_body(template: str) -> bool:
    from kling_desktop.domain.follow_up_template import body_problem

    return body_problem(template) is None


_SOUND: dict[str, Callable[[Any], bool]] = {
    "name_template": lambda text: template_problem(text) is None,
    "theme": lambda text: text in set(ThemeChoice),
    "contrast": lambda text: text in set(ContrastChoice),
    "motion": lambda text: text in set(MotionChoice),
    "language": lambda text: text in {SYSTEM, *Language},
    "proxy_mode": lambda text: text in set(ProxyMode),
    "proxy_address": _is_proxy_address,
    "updates": lambda text: text in set(UpdateChoice),
    "program": _is_program,
    "program_for": lambda text: text in set(Occasion),
    "webhook_for": lambda text: text in set(Occasion),
    "webhook_address": _is_webhook_address,
    "webhook_header": _is_header,
    "webhook_body": _is_body,
    "notify": lambda text: text in set(TellChoice),
}
