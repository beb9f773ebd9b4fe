"""Where a task's status is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from kling_desktop.domain.account import Account


def status_url(account: Account, kind: str, task_id: str) -> str:
    """The id is percent-encoded, `/` included; the kind keeps the `/` some kinds have."""
    path = account.path_template.format(kind=quote(kind, safe="/"), task_id=_segment(task_id))
    return f"{account.base_url}/{path.lstrip('/')}"  # "@host" or ":port" must not join the host


def _segment(task_id: str) -> str:
    quoted = quote(task_id, safe="")
    return quoted if quoted.strip(".") else quoted.replace(".", "%2E")  # ".." would lead upwards
