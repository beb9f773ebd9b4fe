"""An account as it is typed, and the account that it makes."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kling_desktop.domain.account import (
    DEFAULT_PATH,
    LOOPBACK_FASTEST_S,
    LOOPBACK_REQUESTS_PER_S,
    LOOPBACK_SLOWEST_S,
    Account,
    AccountRefused,
    AuthStyle,
    is_loopback,
    normalise_base_url,
    template_in,
)
from kling_desktop.domain.id_forms import KINDS, refs_in_url
from kling_desktop.domain.presets import preset_at
from kling_desktop.domain.templates import check_template

if TYPE_CHECKING:
    from collections.abc import Collection

MAX_NAME = 80  # characters
LOWEST_FLOOR_S = 1.0
# Bounds of what may be chosen, both included. Asking this machine may go faster.
LIMITS: dict[str, tuple[float, float]] = {
    "retention_days": (1, 365),
    "requests_at_once": (1, 32),
    "requests_per_s": (0.1, 100.0),
    "fastest_s": (LOWEST_FLOOR_S, 600.0),
    "slowest_s": (LOWEST_FLOOR_S, 3_600.0),
}


_COLOUR = re.compile(r"#[0-9a-f]{6}")


class LimitError(AccountRefused):
    """A figure or a kind out of bounds; the reason is the name of the account's field."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountDraft:
    """What is None or empty stays as the account has it, or becomes the service's default.

    An empty `download_folder` or `colour` is none of the account's own.
    """

    base_url: str
    name: str = ""
    path_template: str | None = None
    auth_style: AuthStyle | None = None
    default_kind: str | None = None
    retention_days: int | None = None
    fastest_s: float | None = None
    slowest_s: float | None = None
    requests_at_once: int | None = None
    requests_per_s: float | None = None
    allows_http: bool | None = None
    download_folder: str | None = None
    colour: str | None = None


def account_from(draft: AccountDraft, known: Account | None = None) -> Account:
    """The account that a draft makes, of `known` where there is one. Raises AccountRefused.

    A whole endpoint pasted as the base URL tells path and kind too, where the draft leaves them.
    """
    allows_http = bool(known and known.allows_http)
    allows_http = allows_http if draft.allows_http is None else draft.allows_http
    base_url = normalise_base_url(draft.base_url, allow_http=allows_http)
    start = known or new_account(base_url)
    given = _told_by(draft.base_url, known) | _given(draft)
    account = replace(start, **given | {"base_url": base_url, "allows_http": allows_http})
    return _checked(account, set(given))


def new_account(base_url: str) -> Account:
    """An account named after its host, as the service there is known to want it."""
    parts, preset = urlsplit(base_url), preset_at(base_url)
    account = Account(account_id=base_url, name=parts.netloc, base_url=base_url)
    if is_loopback(parts.hostname or ""):
        account = at_the_pace_of_loopback(account)
    if preset is None:
        return account
    return replace(
        account,
        path_template=preset.path_template,
        auth_style=preset.auth_style,
        retention_days=preset.retention_days,
    )


def at_the_pace_of_loopback(account: Account) -> Account:
    return replace(
        account,
        fastest_s=LOOPBACK_FASTEST_S,
        slowest_s=LOOPBACK_SLOWEST_S,
        requests_per_s=LOOPBACK_REQUESTS_PER_S,
    )


def _told_by(pasted: str, known: Account | None) -> dict[str, Any]:
    template = template_in(pasted)
    told: dict[str, Any] = {"path_template": template} if template else {}
    kinds = [] if known else [ref.kind for ref in refs_in_url(pasted) if ref.kind]
    return told | ({"default_kind": kinds[0]} if kinds else {})


def _given(draft: AccountDraft) -> dict[str, Any]:
    values = {field.name: getattr(draft, field.name) for field in fields(draft)}
    values["name"] = _one_line(draft.name) or None
    return {name: value for name, value in values.items() if value is not None}


def _one_line(text: str) -> str:
    printable = (it for it in " ".join(text.split()) if it.isprintable())
    return "".join(printable)[:MAX_NAME]


def _checked(account: Account, given: set[str]) -> Account:
    """Refuse what was given out of bounds; what was not given is brought within them."""
    template = check_template(account.path_template or DEFAULT_PATH)
    if account.default_kind not in KINDS:
        raise LimitError("default_kind")
    if "colour" in given and account.colour and not _COLOUR.fullmatch(account.colour):
        raise LimitError("colour")
    brought: dict[str, Any] = {}
    for name, (low, high) in _limits(account).items():
        value = getattr(account, name)
        if name in given and not low <= value <= high:
            raise LimitError(name)
        brought[name] = min(max(value, low), high)
    if brought["slowest_s"] < brought["fastest_s"]:
        if "slowest_s" in given:
            raise LimitError("slowest_s")
        brought["slowest_s"] = brought["fastest_s"]
    return replace(account, path_template=template, **brought)


def _limits(account: Account) -> dict[str, tuple[float, float]]:
    if not is_loopback(urlsplit(account.base_url).hostname or ""):
        return LIMITS
    return LIMITS | {name: (0.0, LIMITS[name][1]) for name in ("fastest_s", "slowest_s")}


def numbered(text: str, taken: Collection[str]) -> str:
    """A text that is not taken yet: itself, or with the first free number behind it."""
    number = 1
    while (wanted := f"{text} ({number})" if number > 1 else text) in taken:
        number += 1
    return wanted
