"""Where a render's status is asked for, and a page of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from kling_desktop.domain.account import DEFAULT_PATH

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account

LARGEST_PAGE = 500  # the provider's own limits
LAST_PAGE = 1_000
_ID_AT_END = "/{task_id}"


def status_url(account: Account, kind: str, task_id: str) -> str:
    """The id is percent-encoded, `/` included; the kind keeps the `/` some kinds have."""
    before, after = _around_id(account.base_url, account.path_template, kind)
    return before + _segment(task_id) + after if after is not None else before


def list_url(account: Account, kind: str, page: int, page_size: int) -> str | None:
    """The path without its id gives a page of renders; None where the path has another form."""
    if not account.path_template.endswith(_ID_AT_END) or "?" in account.path_template:
        return None
    path = account.path_template.removesuffix(_ID_AT_END)
    number, size = min(max(page, 1), LAST_PAGE), min(max(page_size, 1), LARGEST_PAGE)
    return f"{_joined(account.base_url, path, kind)}?pageNum={number}&pageSize={size}"


def content_url(account: Account, task_id: str) -> str | None:
    """Where a gateway of the new-api kind streams a render's clip itself, for the token.

    None at services of other kinds.
    """
    if account.path_template != DEFAULT_PATH:
        return None
    return f"{account.base_url}/v1/videos/{_segment(task_id)}/content"


@lru_cache(maxsize=256)
def _around_id(base_url: str, template: str, kind: str) -> tuple[str, str | None]:
    before, mark, after = template.partition("{task_id}")
    return _joined(base_url, before, kind), _filled(after, kind) if mark else None


def _joined(base_url: str, path: str, kind: str) -> str:
    """A path like "@host" or ":port" must not join the host."""
    return f"{base_url}/{_filled(path, kind).lstrip('/')}"


def _filled(part: str, kind: str) -> str:
    return part.replace("{kind}", quote(kind, safe="/"))


def _segment(task_id: str) -> str:
    quoted = quote(task_id, safe="")
    return quoted if quoted.strip(".") else quoted.replace(".", "%2E")  # ".." would lead upwards
