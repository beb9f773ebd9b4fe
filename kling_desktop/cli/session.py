"""A command's view of the services: whose account, which renders, what went wrong."""

from __future__ import annotations

import os
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kling_desktop import words
from kling_desktop.cli.exits import (
    ANSWERED,
    NO_ANSWER,
    NO_TOKEN,
    NOT_WRITTEN,
    RENDER_FAILED,
    USAGE,
    Ended,
)
from kling_desktop.cli.language import translate, translated
from kling_desktop.cli.output import unsolved, warn
from kling_desktop.cli.whose import (
    NOBODY,
    SECRETS,
    Given,
    account_named,
    from_environment,
    use_given,
)
from kling_desktop.domain.errors import ErrorKind
from kling_desktop.domain.id_forms import TaskRef, may_be_id
from kling_desktop.domain.task import TaskKey, TaskState
from kling_desktop.domain.task_ids import Reading, read_task_ids
from kling_desktop.sentences import QT_TRANSLATE_NOOP
from kling_desktop.services.adding import add_refs, home_of
from kling_desktop.services.workspace import Workspace, open_workspace
from kling_desktop.storage.database import LEDGER_ERRORS, LedgerTooNew
from kling_desktop.storage.paths import user_paths
from kling_desktop.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

    from kling_desktop.domain.account import Account
    from kling_desktop.domain.task import Task
    from kling_desktop.services.accounts import Accounts
    from kling_desktop.services.library import Added

ASKED_AT_ONCE = 6
PROMPT_LIMIT_S = 20.0
_TOKEN_AS_ID = QT_TRANSLATE_NOOP(
    "commands", "That is a token, not a task id. It was not used or stored."
)
_TOKEN_KINDS = frozenset({ErrorKind.AUTH, ErrorKind.QUOTA})


@dataclass(frozen=True, slots=True)
class Session:
    """`account` is whose renders are meant where only an id is given.

    `is_named`: the person said so. `is_only`: it came from the environment, and no other counts.
    """

    workspace: Workspace
    account: Account
    is_named: bool
    is_only: bool

    @property
    def keys(self) -> list[TaskKey]:
        """The renders on the list; those of the account that was named."""
        every = self.workspace.library.tasks
        wanted = self.account.account_id
        return [key for key in every if not self.is_named or key.account_id == wanted]

    @property
    def concerned(self) -> set[str]:
        """The accounts that all those renders, or new ones, belong to."""
        return {key.account_id for key in self.keys} or {self.account.account_id}

    def token(self, account: Account) -> str:
        status = self.workspace.accounts.get(account.account_id)
        return status.token if status else ""

    def retention_days(self, task: Task) -> int:
        status = self.workspace.accounts.get(task.account_id)
        return (status.account if status else self.account).retention_days

    def home(self, ref: TaskRef) -> Account:
        if self.is_only:
            return self.account
        library, accounts = self.workspace.library, self.workspace.accounts
        return home_of(ref, self.account, library, accounts, chosen=self.is_named)

    def key(self, ref: TaskRef) -> TaskKey:
        return TaskKey(self.home(ref).account_id, ref.task_id)

    async def add(self, refs: Iterable[TaskRef]) -> Added:
        """Put renders on the list."""
        library, accounts = self.workspace.library, self.workspace.accounts
        if self.is_only:
            return await library.add(refs, self.account)
        return await add_refs(refs, self.account, library, accounts, chosen=self.is_named)

    async def wanted(self, refs: list[TaskRef]) -> list[TaskKey]:
        """The renders named, put on the list first; without names, the whole list."""
        if not refs:
            return self.keys
        await self.add(refs)
        return [self.key(ref) for ref in refs]


@asynccontextmanager
async def open_session(
    refs: Iterable[TaskRef] = (),
    *,
    asks: bool,
    account: str = "",
    download_folder: Path | None = None,
) -> AsyncIterator[Session]:
    """`refs` is what the person named, `asks` whether a token will be needed, `account` whose
    renders are meant. Raises Ended.
    """
    given, refs = from_environment(), list(refs)
    vault = Vault(session_only=bool(given and not account), prompt_limit_s=PROMPT_LIMIT_S)
    async with open_ledger(vault, download_folder) as workspace:
        chosen = await _choose(workspace.accounts, given, account=account, asks=asks)
        if workspace.accounts.holds_token(ref.task_id for ref in refs):
            raise Ended(USAGE, translate("commands", _TOKEN_AS_ID))
        is_only = given is not None and not account
        session = Session(workspace, chosen, is_named=bool(account), is_only=is_only)
        if asks:
            _check_tokens(session, refs)
        yield session


@asynccontextmanager
async def open_ledger(
    vault: Vault, download_folder: Path | None = None
) -> AsyncIterator[Workspace]:
    """The services on the creator's own ledger. Raises Ended."""
    try:
        async with open_workspace(
            user_paths(), vault, download_folder=download_folder
        ) as workspace:
            _tell_of_damage(workspace)
            yield workspace
    except LedgerTooNew:
        raise Ended(NOT_WRITTEN, translated(words.LEDGER_TOO_NEW)) from None
    except BrokenPipeError:
        raise  # whoever read what we print has gone; the ledger is fine
    except LEDGER_ERRORS as error:
        raise Ended(NOT_WRITTEN, translated(words.ledger_sentence(str(error)))) from error


def refs_from(texts: Iterable[str], kind: str) -> list[TaskRef]:
    """Ids as typed: each any id the service could know, or a text that names one. Raises Ended."""
    texts, refs = list(texts), []
    if {os.environ.get(name) for name in SECRETS} & set(texts):
        raise Ended(USAGE, translate("commands", _TOKEN_AS_ID))
    for text in texts:
        found = (TaskRef(text),) if may_be_id(text) else _read(text).refs
        refs += [replace(ref, kind=ref.kind or kind) for ref in found]
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
        raise Ended(USAGE, translate("commands", _TOKEN_AS_ID))
    if not reading.refs:
        shown = next((refusal.sample for refusal in reading.refusals), "")
        raise Ended(USAGE, translate("commands", "{0} is not a task id.").format(repr(shown)))
    return reading


def _tell_of_damage(workspace: Workspace) -> None:
    if workspace.ledger_set_aside:
        warn(translated(words.set_aside_sentence(str(workspace.ledger_set_aside))))
    if workspace.preferences.were_damaged:
        warn(translated(words.SETTINGS_DAMAGED))


async def _choose(accounts: Accounts, given: Given | None, *, account: str, asks: bool) -> Account:
    if account:
        chosen = await account_named(account, given, accounts)
    elif given:
        return await use_given(given, accounts)
    elif accounts.main:
        chosen = accounts.main.account
    else:
        raise Ended(NO_TOKEN, translate("commands", NOBODY))
    if asks:
        await accounts.load_tokens()
    return chosen


def _check_tokens(session: Session, refs: list[TaskRef]) -> None:
    """Say whose token is missing; with none at all there is nobody to ask."""
    accounts = session.workspace.accounts
    ids = {session.home(ref).account_id for ref in refs} or session.concerned
    statuses = [status for it in sorted(ids) if (status := accounts.get(it))]
    without = [status for status in statuses if not status.token]
    if len(without) == len(statuses):
        for text in {translated(words.vault_sentence(status.vault)) for status in without}:
            warn(text)
        raise Ended(NO_TOKEN, translate("commands", NOBODY))
    for status in without:
        text = translate("commands", "There is no token for {0}, so nothing is asked there.")
        warn(text.format(status.account.name))
