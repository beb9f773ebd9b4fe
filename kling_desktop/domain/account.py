"""Where an account's API lives. Its token is not here: that is the vault's alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from urllib.parse import SplitResult, urlsplit

_VARIABLES = "/{kind}/{task_id}"
DEFAULT_PATH = f"/kling/v1/videos{_VARIABLES}"
DEFAULT_KIND = "multi-image2video"
FASTEST_S = 5.0
SLOWEST_S = 60.0
REQUESTS_AT_ONCE = 6  # what browsers allow themselves for one host
REQUESTS_PER_S = 10.0  # the provider names no limit for status questions; gateways have theirs
# Asking this machine costs nobody anything.
LOOPBACK_FASTEST_S = 1.0
LOOPBACK_SLOWEST_S = 2.0
LOOPBACK_REQUESTS_PER_S = 100.0
DEFAULT_RETENTION_DAYS = 30  # the provider's own figure

# Where gateways keep the API: `/kling`, `/klingai` or `/m-kling` below a root, or nothing.
_API_IN_PATH = re.compile(
    r"(?P<root>.*?)(?P<api>(?P<family>/(?:kling|klingai|m-kling))?(?P<version>/v1)?"
    r"(?P<videos>/videos)?)(?(videos)(?:/.*)?)",
    re.DOTALL,
)


class AuthStyle(StrEnum):
    """How an account's secret becomes the `Authorization` header."""

    BEARER = "bearer"  # `Bearer <key>`
    BARE_KEY = "bare_key"  # `<key>`, as one gateway wants it
    KEY_PAIR = "key_pair"  # AccessKey:SecretKey, from which short-lived tokens are minted


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """`base_url` has no trailing slash. `fastest_s` and `slowest_s` bound the pause between two
    questions about one render, in seconds; `requests_at_once` and `requests_per_s` bound all
    questions of the account. `allows_http`: the creator accepts that others may read the token.
    `download_folder` is empty where clips go to the folder of the settings; `colour` is `#rrggbb`,
    empty for none.
    """

    account_id: str
    name: str
    base_url: str
    path_template: str = DEFAULT_PATH
    auth_style: AuthStyle = AuthStyle.BEARER
    default_kind: str = DEFAULT_KIND
    retention_days: int = DEFAULT_RETENTION_DAYS
    fastest_s: float = FASTEST_S
    slowest_s: float = SLOWEST_S
    requests_at_once: int = REQUESTS_AT_ONCE
    requests_per_s: float = REQUESTS_PER_S
    allows_http: bool = False
    download_folder: str = ""
    colour: str = ""

    @property
    def origin(self) -> str:
        return origin_of(self.base_url)


class AccountRefused(ValueError):
    """What was typed makes no account; `reason` is one of the constants of the class raised."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class BaseUrlError(AccountRefused):
    """A base URL nobody can be asked at."""

    EMPTY = "empty"
    NOT_A_URL = "not_a_url"
    INSECURE = "insecure"
    HAS_SECRET = "has_secret"  # noqa: S105 - a reason's name, not a password


def origin_of(url: str) -> str:
    """Scheme, host and port: what decides whether a token may go there."""
    parts = urlsplit(url)
    port = parts.port or {"http": 80, "https": 443}.get(parts.scheme, 0)
    return f"{parts.scheme}://{_bracketed(parts.hostname or '')}:{port}"


def normalise_base_url(text: str, *, allow_http: bool = False) -> str:
    """Turn what people paste (a host, `…/v1`, `…/kling/v1`, a whole endpoint) into a base URL.

    Raises BaseUrlError. Plain http is accepted for this machine only, unless `allow_http`.
    """
    cleaned = text.strip()
    if not cleaned:
        raise BaseUrlError(BaseUrlError.EMPTY)
    if "://" not in cleaned:
        cleaned = "https://" + cleaned
    parts = _split(cleaned)
    if parts.username or parts.password:
        raise BaseUrlError(BaseUrlError.HAS_SECRET)
    if parts.scheme == "http" and not (allow_http or is_loopback(parts.hostname or "")):
        raise BaseUrlError(BaseUrlError.INSECURE)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{_bracketed(parts.hostname or '')}{port}{_split_path(parts.path)[0]}"


def template_in(url: str) -> str | None:
    """The path template that a pasted address shows: base URL and template make its endpoint.

    None where the address shows none; `…/v1` alone is written for Kling's and for other APIs.
    """
    try:
        path = urlsplit(url.strip() if "://" in url else f"https://{url.strip()}").path
    except ValueError:
        return None
    prefix = _split_path(path)[1]
    return None if prefix in {"", "/v1"} else f"{prefix.removesuffix('/videos')}/videos{_VARIABLES}"


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in {"http", "https"} and _is_host(parts.hostname) and parts.port != 0
    except ValueError:
        raise BaseUrlError(BaseUrlError.NOT_A_URL) from None
    if not usable or not url.isprintable() or " " in url:
        raise BaseUrlError(BaseUrlError.NOT_A_URL)
    return parts


def _is_host(name: str | None) -> bool:
    """Whether each part of a name has a length that the DNS allows."""
    labels = (name or "").removesuffix(".").split(".")
    return all(0 < len(label) < 64 for label in labels)


def _split_path(path: str) -> tuple[str, str]:
    """A pasted path as the service's root and, where shown, the start of its Kling API."""
    found = _API_IN_PATH.fullmatch(path.rstrip("/"))
    if found is None or not found["api"]:
        return path.rstrip("/"), ""
    root, family = found["root"], found["family"] or ""
    version = found["version"] or ("/v1" if family else "")
    return root, f"{family}{version}{found['videos'] or ''}"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
