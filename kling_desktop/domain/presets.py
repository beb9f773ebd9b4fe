"""Services that are known by name, and what their accounts look like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kling_desktop.domain.account import DEFAULT_PATH, DEFAULT_RETENTION_DAYS, AuthStyle

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account

OFFICIAL_PATH = "/v1/videos/{kind}/{task_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """`base_url` is empty where each creator has another one."""

    preset_id: str
    base_url: str = ""
    path_template: str = DEFAULT_PATH
    auth_style: AuthStyle = AuthStyle.BEARER
    retention_days: int = DEFAULT_RETENTION_DAYS


INTERNATIONAL = Preset(
    preset_id="international",
    base_url="https://api-singapore.klingai.com",
    path_template=OFFICIAL_PATH,
    auth_style=AuthStyle.KEY_PAIR,
)
CHINA = Preset(
    preset_id="china",
    base_url="https://api-beijing.klingai.com",
    path_template=OFFICIAL_PATH,
    auth_style=AuthStyle.KEY_PAIR,
)
NEW_API = Preset(preset_id="new_api")
COMETAPI = Preset(preset_id="cometapi", base_url="https://api.cometapi.com")
CRAZYROUTER = Preset(preset_id="crazyrouter", base_url="https://crazyrouter.com")
DUOMI = Preset(
    preset_id="duomi",
    base_url="https://duomiapi.com",
    path_template="/api/video/kling/v1/videos/{kind}/{task_id}",
    auth_style=AuthStyle.BARE_KEY,
)
OWN = Preset(preset_id="own")
# As they are offered; the first is what a fresh dialog shows.
PRESETS = (NEW_API, INTERNATIONAL, CHINA, COMETAPI, CRAZYROUTER, DUOMI, OWN)


def preset_for(account: Account) -> Preset:
    """Which service an account is at: told by its host, else by its path; OWN otherwise."""
    known = preset_at(account.base_url)
    if known:
        return known
    return NEW_API if account.path_template == NEW_API.path_template else OWN


def preset_at(base_url: str) -> Preset | None:
    """The service that has a fixed host, told by a URL that may be half typed."""
    try:
        host = urlsplit(base_url).hostname
    except ValueError:
        return None
    with_host = (it for it in PRESETS if it.base_url)
    return next((it for it in with_host if urlsplit(it.base_url).hostname == host), None)
