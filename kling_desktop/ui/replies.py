"""What the service said of a render last, fit to be shown."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kling_desktop.domain.task import TaskKey
    from kling_desktop.services.workspace import Workspace


async def last_reply(workspace: Workspace, key: TaskKey) -> str:
    """Indented, without tokens and the secret part of links; empty where nothing was said yet."""
    body = await workspace.library.last_reply(key)
    status = workspace.accounts.get(key.account_id)
    from kling_desktop.kling.redact import redacted  # late: the start waits for it

    return indented(redacted(body, status.token if status else "")) if body else ""


def indented(reply: str) -> str:
    try:
        return json.dumps(json.loads(reply), indent=2, ensure_ascii=False)
    except (ValueError, RecursionError):
        return reply
