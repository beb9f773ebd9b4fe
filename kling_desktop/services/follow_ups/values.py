"""What a follow-up is told of its render, and what is kept of its answer: never a secret."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.clip_facts import without_queries
from kling_desktop.domain.safe_names import readable
from kling_desktop.kling.redact import REMOVED, text_without_secrets
from kling_desktop.services.tokens import secrets_of
from kling_desktop.storage.logs import redact

if TYPE_CHECKING:
    from datetime import datetime

    from kling_desktop.domain.follow_up_template import Values
    from kling_desktop.domain.task import Task
    from kling_desktop.services.accounts import Accounts

MAX_VALUE = 1_000  # characters
OUTPUT_CHARACTERS = 2_048
ANSWER_CHARACTERS = 200
SHORTEST = 4  # characters of a secret: fewer would be found inside words


def values_of(task: Task, accounts: Accounts, now: datetime) -> Values:
    """By the placeholders' names; the path is the first saved video's, empty without one."""
    status = accounts.get(task.account_id)
    clip = clip_of(task)
    told = {
        "name": task.name or task.task_id,
        "id": task.task_id,
        "state": task.state.value,
        "reason": without_queries(task.reason),
        "project": task.project,
        "account": status.account.name if status else "",
        "kind": task.kind,
        "seconds": str(int(task.elapsed(now).total_seconds())),
    }
    secrets = secrets_of(accounts.statuses)
    clean = {name: _clean(value, secrets) for name, value in told.items()}
    return {**clean, "path": str(clip or ""), "folder": str(clip.parent if clip else "")}


def clip_of(task: Task) -> Path | None:
    """Where the first saved video is, or was."""
    return next((Path(video.path) for video in task.videos if video.path), None)


def shown_end(said: bytes, secrets: set[str]) -> str:
    """The end of what a program said, as lines of plain text."""
    lines = said.decode(errors="replace").splitlines()
    text = "\n".join(line for line in map(readable, lines) if line.strip())
    return redact(_without(text, secrets))[-OUTPUT_CHARACTERS:].strip()


def shown_start(said: bytes, secrets: set[str]) -> str:
    """The start of what a server answered, as one line of plain text."""
    text = " ".join(readable(said[: 16 * 1024].decode(errors="replace")).split())
    return redact(_without(text, secrets))[:ANSWER_CHARACTERS]


def _clean(value: str, secrets: set[str]) -> str:
    return _without(" ".join(readable(value).split()), secrets)[:MAX_VALUE]


def _without(text: str, secrets: set[str]) -> str:
    longest_first = sorted(secrets, key=len, reverse=True)
    text = text_without_secrets(text, *longest_first)
    for secret in longest_first:  # a header's value may be short
        text = text.replace(secret, REMOVED) if len(secret) >= SHORTEST else text
    return text
