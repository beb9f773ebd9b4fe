"""The list as a file for other programs and for another computer, without anything secret."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kling_desktop.domain.clip_facts import iso_utc
from kling_desktop.domain.portable import Portable, Whose, as_object
from kling_desktop.services.redaction import tasks_without_secrets, without_secrets
from kling_desktop.services.tokens import secrets_of
from kling_desktop.storage.list_files import as_csv, as_json

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from kling_desktop.domain.task import Task
    from kling_desktop.services.accounts import AccountStatus

_AT_ONCE = 500  # renders that are searched for secrets together


class ListForm(StrEnum):
    """The values are what the command takes, and how a file's name ends."""

    CSV = "csv"
    JSON = "json"


def exported(
    tasks: Sequence[Task], statuses: Collection[AccountStatus], form: ListForm, now: datetime
) -> bytes:
    """The file. Takes a while with thousands: call it on a thread."""
    secrets = secrets_of(statuses)
    whose = {it.account.account_id: _whose(it, secrets) for it in statuses}
    renders = (
        as_object(Portable(task, whose.get(task.account_id, Whose())))
        for start in range(0, len(tasks), _AT_ONCE)
        for task in tasks_without_secrets(tasks[start : start + _AT_ONCE], secrets)
    )
    if form is ListForm.CSV:
        return as_csv(renders)
    return as_json(renders, iso_utc(now) or "")


def _whose(status: AccountStatus, secrets: Collection[str]) -> Whose:
    account = status.account
    return Whose(
        *(
            without_secrets(text, secrets)
            for text in (account.account_id, account.name, account.base_url)
        )
    )
