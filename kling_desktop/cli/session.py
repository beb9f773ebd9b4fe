"""A command's view of the services: whose account, which renders, what went wrong."""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kling_desktop import words
from kling_desktop.cli.output import unsolved, warn
from kling_desktop.domain.account import BaseUrlError, normalise_base_url
from kling_desktop.domain.errors import ErrorKind
from kling_desktop.domain.id_forms import TaskRef, may_be_id
from kling_desktop.domain.task import TaskKey, TaskState
from kling_desktop.domain.task_ids import Reading, read_task_ids
from kling_desktop.kling.auth import TokenUnusable
from kling_desktop.services.workspace import Workspace, open_workspace
from kling_desktop.storage.database import LEDGER_ERRORS, LedgerTooNew
from kling_desktop.storage.paths import user_paths
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import Task

ANSWERED, NOT_WRITTEN, USAGE, RENDER_FAILED, NO_TOKEN, NO_ANSWER, TIMED_OUT = range(7)
PROMPT_LIMIT_S = 20.0
_TOKEN_AS_ID = "That is a token, not a task id. It was not used or stored."  # noqa: S105 - a sentence
_TOKEN_KINDS = frozenset({ErrorKind.AUTH, ErrorKind.QUOTA})


class Ended(Exception):
    """The command cannot go on; `code` is its exit code, the text is for the person."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True, slots=True)
class Session:
    """`account` is whose renders are meant where only an id is given."""

    workspace: Workspace
    account: Account

    @property
    def token(self) -> str:
        status = self.workspace.accounts.get(self.account.account_id)
        return status.token if status else ""

    def retention_days(self, task: Task) -> int:
        status = self.workspace.accounts.get(task.account_id)
        return (status.account if status else self.account).retention_days

    def key(self, ref: TaskRef) -> TaskKey:
        return TaskKey(self.account.account_id, ref.task_id)


@asynccontextmanager
async def open_session(
    refs: Iterable[TaskRef] = (), *, asks: bool, download_folder: Path | None = None
) -> AsyncIterator[Session]:
    """`refs` is what the person named, `asks` whether a token will be needed. Raises Ended."""
    environment = _account_in_environment()
    vault = Vault(session_only=environment is not None, prompt_limit_s=PROMPT_LIMIT_S)
    try:
        async with open_workspace(
            user_paths(), vault, download_folder=download_folder
        ) as workspace:
            _tell_of_damage(workspace)
            account = await _choose_account(workspace, environment, asks=asks)
            if workspace.accounts.holds_token(ref.task_id for ref in refs):
                raise Ended(USAGE, _TOKEN_AS_ID)
            yield Session(workspace, account)
    except LedgerTooNew:
        raise Ended(NOT_WRITTEN, words.LEDGER_TOO_NEW) from None
    except BrokenPipeError:
        raise  # whoever read what we print has gone; the ledger is fine
    except LEDGER_ERRORS as error:
        raise Ended(NOT_WRITTEN, str(words.ledger_sentence(str(error)))) from error


def refs_from(texts: Iterable[str], kind: str) -> list[TaskRef]:
    """Ids as typed: each any id the service could know, or a text that names one. Raises Ended."""
    texts, refs = list(texts), []
    if os.environ.get("KLING_API_KEY") in texts:
        raise Ended(USAGE, _TOKEN_AS_ID)
    for text in texts:
        found = (TaskRef(text),) if may_be_id(text) else _read(text).refs
        refs += [TaskRef(ref.task_id, ref.kind or kind, ref.name) for ref in found]
    return list({ref.task_id: ref for ref in refs}.values())


def outcome(tasks: Iterable[Task]) -> int:
    """The exit code that a set of renders amounts to: what needs the person's hand first."""
    tasks = list(tasks)
    problems = {problem.kind for task in tasks if (problem := unsolved(task))}
    if problems & _TOKEN_KINDS:
        return NO_TOKEN
    if any(task.state is TaskState.FAILED for task in tasks):
        return RENDER_FAILED
    return NO_ANSWER if problems else ANSWERED


def _read(text: str) -> Reading:
    reading = read_task_ids(text)
    if reading.secrets:
        raise Ended(USAGE, _TOKEN_AS_ID)
    if not reading.refs:
        shown = next((refusal.sample for refusal in reading.refusals), "")
        raise Ended(USAGE, f"{shown!r} is not a task id.")
    return reading


def _tell_of_damage(workspace: Workspace) -> None:
    if workspace.ledger_set_aside:
        warn(str(words.set_aside_sentence(str(workspace.ledger_set_aside))))
    if workspace.preferences.were_damaged:
        warn(words.SETTINGS_DAMAGED)


def _account_in_environment() -> tuple[str, str] | None:
    base_url, token = os.environ.get("KLING_BASE_URL", ""), os.environ.get("KLING_API_KEY", "")
    if bool(base_url) != bool(token):
        raise Ended(USAGE, "Set both KLING_BASE_URL and KLING_API_KEY, or neither.")
    return (base_url, token) if base_url else None


async def _choose_account(
    workspace: Workspace, environment: tuple[str, str] | None, *, asks: bool
) -> Account:
    accounts = workspace.accounts
    if environment:
        try:
            account = accounts.account_at(normalise_base_url(environment[0]))
            await accounts.use(account, environment[1])
        except BaseUrlError as error:
            raise Ended(USAGE, f"KLING_BASE_URL: {words.base_url_sentence(error)}") from None
        except TokenUnusable:
            raise Ended(NO_TOKEN, f"KLING_API_KEY: {words.TOKEN_UNUSABLE}") from None
        return account
    if asks:
        await accounts.load_tokens()
    status = accounts.main
    if status is None or (asks and not status.token):
        if status:
            warn(str(words.vault_sentence(status.vault)))
        raise Ended(
            NO_TOKEN,
            "There is no token to ask with. Start kling-desktop and enter one, or set "
            "KLING_BASE_URL and KLING_API_KEY.",
        )
    return status.account
